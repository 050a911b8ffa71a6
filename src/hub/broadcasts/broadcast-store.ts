import { badInput } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { EventLog, KeyedRecord } from '../../core/log.js';
import { broadcastMessage } from '../../events/admin.js';
import { everyLatest } from '../every-latest.js';
import { type Broadcast, broadcastOf, type KeptBroadcast, noSuchBroadcast, projectOf } from './broadcast.js';
import type { DeliveryCounts } from './delivery/delivery-states.js';

const KIND = 'broadcast';
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
/** More than this are not shown at once, and of those that are over no more are kept. */
const MAX_SHOWN = 1_000;
const MAX_OVER = 1_000;

/**
 * Broadcasts as they are kept: a document beside the event in the log, which has the text. The document is written
 * first, and it is the event that counts: a document without one (a crash has come between, its project was deleted) is
 * no broadcast. So nothing can be delivered whose document is not there, and a broadcast is never half sent.
 */
export class BroadcastStore {
  readonly #log: EventLog;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** What is kept under an id, sent or not; null when there is nothing. */
  async get(id: string): Promise<KeptBroadcast | null> {
    return (await this.#record(id))?.value ?? null;
  }

  /** Everything that is kept, sent or not, in the order of the ids. */
  async list(): Promise<KeptBroadcast[]> {
    return (await this.#log.records.list(KIND)).flatMap(({ value }) => (isKept(value) ? [value] : []));
  }

  /** Those of them that were sent, with their events, newest first. */
  async sent(kept: readonly KeptBroadcast[]): Promise<Broadcast[]> {
    const type = broadcastMessage.name;
    const byProject = new Map<string, Map<string, KeptBroadcast>>();
    for (const one of kept) {
      const project = projectOf(one);
      byProject.set(project, (byProject.get(project) ?? new Map()).set(one.id, one));
    }
    const broadcasts: Broadcast[] = [];
    for (const [project, wanted] of byProject)
      for (const record of await everyLatest(this.#log, { project, type, keys: [...wanted.keys()] }))
        broadcasts.push(broadcastOf(wanted.get(record.key!)!, record));
    return broadcasts.sort((one, other) => other.sequence - one.sequence);
  }

  /** Writes what is going to be sent. */
  async add(kept: KeptBroadcast): Promise<void> {
    await this.#log.records.put({ kind: KIND, id: kept.id, value: kept, expected: 0 });
  }

  /**
   * The ids of those that have to go before there is one more: the oldest that are over, when there are too many.
   *
   * @throws TidingsError `BAD_USER_INPUT` when 1,000 are not over.
   */
  async surplus(isOver: (kept: KeptBroadcast) => boolean): Promise<readonly string[]> {
    const all = await this.list();
    const over = all.filter(isOver).sort((one, other) => one.sentAt - other.sentAt);
    if (all.length - over.length >= MAX_SHOWN)
      throw badInput('input', `${MAX_SHOWN} broadcasts are shown: cancel some first`);
    return over.slice(0, Math.max(0, over.length - MAX_OVER)).map(({ id }) => id);
  }

  /** Notes that it is cancelled. @returns what is kept now, and whether it was this call that did it. */
  async cancel(id: string, now: number): Promise<{ kept: KeptBroadcast; changed: boolean }> {
    for (;;) {
      const record = await this.#record(id);
      if (!record) throw noSuchBroadcast();
      if (record.value.cancelledAt !== null) return { kept: record.value, changed: false };
      const value = { ...record.value, cancelledAt: now };
      const put = this.#log.records.put({ kind: KIND, id, value, expected: record.version });
      if (await isFirst(put)) return { kept: value, changed: true };
    }
  }

  /** Keeps the counts of a delivery that is settled. No-op where the broadcast has changed meanwhile. */
  async settle(id: string, counts: DeliveryCounts): Promise<void> {
    const record = await this.#record(id);
    if (!record || record.value.counts) return;
    const value = { ...record.value, counts };
    await isFirst(this.#log.records.put({ kind: KIND, id, value, expected: record.version }));
  }

  /** Forgets what is kept. No-op when there is nothing. */
  async remove(id: string): Promise<void> {
    for (;;) {
      const record = await this.#record(id);
      if (!record) return;
      if (await isFirst(this.#log.records.delete({ kind: KIND, id, expected: record.version }))) return;
    }
  }

  async #record(id: string): Promise<(KeyedRecord & { readonly value: KeptBroadcast }) | null> {
    const record = ID.test(id) ? await this.#log.records.get(KIND, id) : null;
    return record && isKept(record.value) ? { ...record, value: record.value } : null;
  }
}

/** Whether a document has the form of a broadcast. A malformed one counts as none, so that the others are shown. */
function isKept(value: unknown): value is KeptBroadcast {
  const { id, sentAt, audience } = (value ?? {}) as Partial<Record<keyof KeptBroadcast, unknown>>;
  return typeof id === 'string' && typeof sentAt === 'number' && typeof audience === 'string';
}
