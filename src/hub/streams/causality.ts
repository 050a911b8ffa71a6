import { can } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import type { EventLog } from '../../core/log.js';
import type { EventRecord } from '../../core/record.js';
import type { Registry } from '../../events/index.js';

export interface CausalityOptions {
  readonly log: Pick<EventLog, 'find' | 'read'>;
  readonly registry: Registry;
  readonly viewer: Viewer;
  /** Most records that are returned. */
  readonly first: number;
}

/** Whether the viewer may read a record, and something can say what it holds. */
export const isReadable = (record: EventRecord, { registry, viewer }: Pick<CausalityOptions, 'registry' | 'viewer'>) =>
  registry.get(record.type) !== undefined && can(viewer, 'READ', record.project);

/**
 * The causes of a record, the nearest first: what it names as its cause, what that names, and so on. Ends at a record
 * without a cause, and before one that the log does not hold, that may not be read, or that was there already.
 */
export async function causesOf(record: EventRecord, options: CausalityOptions): Promise<EventRecord[]> {
  const causes: EventRecord[] = [];
  const seen = new Set([record.id]);
  for (let id = record.causationId; id !== null && !seen.has(id) && causes.length < options.first; ) {
    const cause = await options.log.find(id);
    if (!cause || !isReadable(cause, options)) break;
    seen.add(id);
    causes.push(cause);
    id = cause.causationId;
  }
  return causes;
}

/**
 * The effects of a record, the nearest first: the records that name it as their cause, those that name these, and so on.
 * What the viewer may not read is left out, with the effects that are reached only through it.
 */
export async function effectsOf(record: EventRecord, options: CausalityOptions): Promise<EventRecord[]> {
  const effects: EventRecord[] = [];
  const seen = new Set([record.id]);
  for (let at = 0, cause = record; ; cause = effects[at++]!) {
    for await (const effect of directEffects(cause, options.log)) {
      if (effects.length >= options.first) return effects;
      if (seen.has(effect.id) || !isReadable(effect, options)) continue;
      seen.add(effect.id);
      effects.push(effect);
    }
    if (at >= effects.length || effects.length >= options.first) return effects;
  }
}

/** The records that name a record as their cause, in the order of the log. They are behind it: only then its id is known. */
async function* directEffects(cause: EventRecord, log: CausalityOptions['log']): AsyncGenerator<EventRecord> {
  const query = { feed: ALL_PROJECTS, link: { by: 'causationId', id: cause.id }, limit: PAGE } as const;
  for (let after = cause.sequence; ; ) {
    const { records, scannedTo, head } = await log.read({ ...query, after });
    yield* records;
    if (scannedTo >= head) return;
    after = scannedTo;
  }
}

const PAGE = 100;
