/** Counts by word. */
export type Counts = Readonly<Record<string, number>>;

/** Distribution of latencies over the last minute. */
export interface Latencies {
  /** Upper bounds in seconds, in ascending order. */
  readonly bounds: readonly number[];
  /** Values at or below each bound and above the one before it; those above all bounds last. */
  readonly counts: readonly number[];
}

/** How far subscriptions are behind the newest events. */
export interface Lag {
  /** Number of subscriptions that are behind. */
  readonly subscriptions: number;
  /** Of the one that is furthest behind. */
  readonly events: number;
  /** Of the one whose next event is oldest, as far as that event is in memory. */
  readonly ms: number;
}

/** Figures of one node, or the sum of those of several. A JSON value. */
export interface Figures {
  readonly connections: Counts;
  /** By event type; by field for a subscription to all types, or to no events. One with several types counts for each. */
  readonly subscriptions: Counts;
  readonly eventsInPerSecond: number;
  readonly eventsOutPerSecond: number;
  readonly bytesInPerSecond: number;
  readonly bytesOutPerSecond: number;
  readonly publishes: Latencies;
  readonly deliveries: Latencies;
  readonly lag: Lag;
  /** Since the start, as all that follow. */
  readonly resumes: number;
  readonly gaps: Counts;
  readonly refusals: Counts;
  readonly errors: Counts;
}

/** Adds the figures of nodes. The lag is that of the worst. */
export function sumOf(all: readonly Figures[]): Figures {
  const sum = (value: (figures: Figures) => number) => all.reduce((total, figures) => total + value(figures), 0);
  const counts = (value: (figures: Figures) => Counts) => addCounts(all.map(value));
  const most = (value: (figures: Figures) => number) => Math.max(0, ...all.map(value));
  return {
    connections: counts(({ connections }) => connections),
    subscriptions: counts(({ subscriptions }) => subscriptions),
    eventsInPerSecond: sum(({ eventsInPerSecond }) => eventsInPerSecond),
    eventsOutPerSecond: sum(({ eventsOutPerSecond }) => eventsOutPerSecond),
    bytesInPerSecond: sum(({ bytesInPerSecond }) => bytesInPerSecond),
    bytesOutPerSecond: sum(({ bytesOutPerSecond }) => bytesOutPerSecond),
    publishes: addLatencies(all.map(({ publishes }) => publishes)),
    deliveries: addLatencies(all.map(({ deliveries }) => deliveries)),
    lag: {
      subscriptions: sum(({ lag }) => lag.subscriptions),
      events: most(({ lag }) => lag.events),
      ms: most(({ lag }) => lag.ms),
    },
    resumes: sum(({ resumes }) => resumes),
    gaps: counts(({ gaps }) => gaps),
    refusals: counts(({ refusals }) => refusals),
    errors: counts(({ errors }) => errors),
  };
}

/** Upper estimate of a quantile in milliseconds, within its bucket in proportion; null without values. */
export function quantileMs({ bounds, counts }: Latencies, share: number): number | null {
  const total = countOf({ bounds, counts });
  if (total === 0) return null;
  const wanted = share * total;
  let below = 0;
  for (const [index, count] of counts.entries()) {
    if (below + count >= wanted && count > 0) {
      const from = bounds[index - 1] ?? 0;
      const to = bounds[index] ?? bounds.at(-1)!;
      return 1_000 * (from + ((to - from) * (wanted - below)) / count);
    }
    below += count;
  }
  return 1_000 * bounds.at(-1)!;
}

export const countOf = ({ counts }: Latencies): number => counts.reduce((total, count) => total + count, 0);

function addCounts(all: readonly Counts[]): Counts {
  const total = new Map<string, number>();
  for (const counts of all)
    for (const [word, count] of Object.entries(counts)) total.set(word, (total.get(word) ?? 0) + count);
  return Object.fromEntries(total);
}

/** Nodes of another version may have other bounds: only those with the bounds of the first are added. */
function addLatencies(all: readonly Latencies[]): Latencies {
  const { bounds } = all[0]!;
  const same = all.filter((one) => one.bounds.join() === bounds.join());
  return {
    bounds,
    counts: all[0]!.counts.map((_, index) => same.reduce((sum, { counts }) => sum + counts[index]!, 0)),
  };
}
