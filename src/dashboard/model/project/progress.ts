import type { Header } from '../events/header.js';
import type { ProjectEvents } from '../events/project-events.js';

export interface ProgressPoint {
  readonly at: number;
  readonly percentage: number;
  readonly total: number | null;
}

/** How far a scope is, and how it came there. */
export interface Progress {
  readonly scope: string;
  readonly percentage: number;
  readonly completed: number | null;
  readonly total: number | null;
  readonly message: string | null;
  readonly at: number;
  readonly offset: number;
  /** Oldest first; the last one is now. */
  readonly curve: readonly ProgressPoint[];
  /** The other scopes, by name. */
  readonly others: readonly { readonly scope: string; readonly percentage: number }[];
}

const WHOLE = 'project';
const MOST_OTHERS = 4;

/** Progress of the project; of the part that was reported last, where nobody reports the whole. Null for none. */
export function progressOf(events: ProjectEvents): Progress | null {
  const scopes = [...events.latest('progress_update').values()];
  const shown = scopes.find(({ payload }) => payload.scope === WHOLE) ?? newestOf(scopes);
  if (!shown) return null;
  const { scope, message } = shown.payload;
  const history = events.newest('progress_update').filter(({ payload }) => payload.scope === scope);
  const point = pointOf(shown);
  return {
    ...{
      scope: String(scope),
      at: shown.happenedAt,
      offset: shown.offset,
      percentage: point.percentage,
      total: point.total,
    },
    completed: numberOf(shown.payload.completedTasks),
    message: typeof message === 'string' ? message : null,
    curve: (history.length > 0 ? history : [shown]).map(pointOf).sort((one, other) => one.at - other.at),
    others: scopes
      .filter((each) => each !== shown)
      .map(({ payload }) => ({ scope: String(payload.scope), percentage: Number(payload.percentage) }))
      .sort((one, other) => (one.scope < other.scope ? -1 : 1))
      .slice(0, MOST_OTHERS),
  };
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const pointOf = ({ happenedAt: at, payload }: Header): ProgressPoint => ({
  ...{ at, percentage: Number(payload.percentage), total: numberOf(payload.totalTasks) },
});
const newestOf = (events: readonly Header[]) => events.toSorted((one, other) => other.offset - one.offset)[0];
