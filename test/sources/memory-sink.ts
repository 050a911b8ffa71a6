import type { CommitSink, SourceItem } from '../../src/sources/index.js';

export interface MemorySink extends CommitSink {
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
  const keys = new Set<string>();
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
        if (keys.has(item.options.idempotencyKey)) continue;
        keys.add(item.options.idempotencyKey);
        sink.items.push(item);
      }
      if (failure) throw failure.error;
    },
    async lastCommit() {
      return (sink.items.findLast(({ type }) => type === 'commit')?.payload.sha as string | undefined) ?? null;
    },
    async publishedCommits(shas) {
      const published = new Set(sink.items.map(({ payload }) => payload.sha));
      return new Set(shas.filter((sha) => published.has(sha)));
    },
  };
  return sink;
}

export class CodedError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
