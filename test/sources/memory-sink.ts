import { keyOfEvent } from '../../src/events/index.js';
import type { KnownEvent, Sink, SourceItem } from '../../src/sources/index.js';

export interface MemorySink extends Sink {
  /** What was published, each idempotency key once. */
  readonly items: SourceItem[];
  /** How many items each accepted batch held. */
  readonly batches: number[];
  /** Rejects the next calls of `publish`, one for each error; with `stored` the batch is taken all the same. */
  readonly failures: { error: Error; stored?: boolean }[];
  /** While it is set, nothing is answered. */
  hold: Promise<void> | null;
  attempts: number;
}

/** A project in memory, with the hub's idempotency. */
export function createMemorySink(): MemorySink {
  const events = new Map<string, KnownEvent & { readonly type: string }>();
  const ofType = (wanted: string) => [...events.values()].filter(({ type }) => type === wanted);
  const sink: MemorySink = {
    items: [],
    batches: [],
    failures: [],
    hold: null,
    attempts: 0,
    async publish(batch) {
      sink.attempts++;
      await sink.hold;
      const failure = sink.failures.shift();
      if (failure && !failure.stored) throw failure.error;
      sink.batches.push(batch.length);
      for (const item of batch) {
        const { type, payload, options } = item;
        if (events.has(options.idempotencyKey)) continue;
        events.set(options.idempotencyKey, {
          id: `e${events.size + 1}`,
          type,
          key: keyOfEvent(type, payload),
          payload,
        });
        sink.items.push(item);
      }
      if (failure) throw failure.error;
      return batch.map(({ options }) => events.get(options.idempotencyKey)!);
    },
    async newest(type) {
      return ofType(type).at(-1) ?? null;
    },
    async latest(type, keys) {
      const latest = new Map(ofType(type).map((event) => [event.key, event]));
      return [...latest.values()].filter(({ key }) => key !== null && keys.includes(key));
    },
  };
  return sink;
}

export class CodedError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
