import { nextTurn } from '../../core/clock.js';
import type { EventLog } from '../../core/log.js';
import type { EventRecord } from '../../core/record.js';
import { MAX_ERRORS, ProjectState, STATE_TYPES } from './project-state.js';

/** The part of the log that derived state is rebuilt from. */
export type ReplayedLog = Pick<EventLog, 'read' | 'head' | 'latest' | 'projects'>;

const PAGE = 500;
/** Types with a latest event of each key, which outlives the retention of the log. */
const SEEDS = ['task_update', 'progress_update', 'risk_alert'] as const;
/** Can be very many, and only the newest ones count. */
const ERRORS = 'error_occurred';
const OTHERS = STATE_TYPES.filter((type) => type !== ERRORS);

/** State of a project at a position. */
export interface Replayed {
  readonly state: ProjectState;
  readonly epoch: string;
  /** Offset up to which all events are in the state. */
  at: number;
}

/**
 * Rebuilds the state of a project from its log: the latest events of tasks and of what was derived, which are kept for
 * longer, then every event that the log still has. Null without the project.
 */
export async function replayProject(log: ReplayedLog, project: string, maxTasks: number): Promise<Replayed | null> {
  const head = await log.head(project);
  if (!head) return null;
  const state = new ProjectState(maxTasks);
  const end = head.head;
  for (const record of await seedsOf(log, project, end)) state.fold(record);
  for (const record of await newestErrors(log, project, { end, max: MAX_ERRORS })) state.fold(record);
  for (let after = 0; after < end; await nextTurn()) {
    const { records, scannedTo } = await log.read({
      ...{ feed: project, types: OTHERS, limit: PAGE },
      ...{ after, before: end + 1 },
    });
    for (const record of records) state.fold(record);
    after = scannedTo;
  }
  return { state, epoch: head.epoch, at: end };
}

/**
 * Whether anything can be derived of a project. It is rebuilt then before anything happens in it: the event before a
 * crash may have raised a risk.
 *
 * @param since errors before this do not count, milliseconds since 1970 UTC.
 */
export async function hasState(log: ReplayedLog, project: string, since: number): Promise<boolean> {
  for (const type of OTHERS) if ((await log.latest({ project, type, first: 1 })).length > 0) return true;
  const head = await log.head(project);
  return head !== null && (await newestErrors(log, project, { end: head.head, since, max: 1 })).length > 0;
}

async function seedsOf(log: ReplayedLog, project: string, end: number): Promise<EventRecord[]> {
  const seeds: EventRecord[] = [];
  for (const type of SEEDS) {
    let afterKey: string | undefined;
    for (;;) {
      const page = await log.latest({ project, type, first: PAGE, afterKey });
      seeds.push(...page.filter(({ offset }) => offset <= end));
      if (page.length < PAGE) break;
      afterKey = page.at(-1)!.key!;
    }
  }
  return seeds.sort((one, other) => one.offset - other.offset);
}

/** The newest errors, the oldest of them first. */
async function newestErrors(
  log: ReplayedLog,
  project: string,
  { end, since, max }: { readonly end: number; readonly since?: number; readonly max: number },
): Promise<EventRecord[]> {
  const errors: EventRecord[] = [];
  for (let before = end + 1; before > 1 && errors.length < max; await nextTurn()) {
    const { records, scannedTo } = await log.read({
      ...{ feed: project, types: [ERRORS], since, before, backwards: true },
      limit: Math.min(PAGE, max - errors.length),
    });
    errors.push(...records);
    before = scannedTo;
  }
  return errors.reverse();
}
