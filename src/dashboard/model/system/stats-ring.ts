import type { MetricValuesQuery, WatchStatsSubscription } from '../../../client/index.js';

export type StatsFrame = WatchStatsSubscription['stats'];
type PastValues = Pick<MetricValuesQuery['metricValues'], 'slotMs' | 'since' | 'total'>;

/** What is drawn, by the name under which the hub keeps its values, and as the statistics of now have it. */
const METRICS = {
  events_in_per_second: ({ eventsInPerSecond }) => eventsInPerSecond,
  events_out_per_second: ({ eventsOutPerSecond }) => eventsOutPerSecond,
  delivery_p50_ms: ({ deliveryLatency }) => deliveryLatency.p50,
  delivery_p95_ms: ({ deliveryLatency }) => deliveryLatency.p95,
  delivery_p99_ms: ({ deliveryLatency }) => deliveryLatency.p99,
  publish_p50_ms: ({ publishLatency }) => publishLatency.p50,
  publish_p95_ms: ({ publishLatency }) => publishLatency.p95,
  publish_p99_ms: ({ publishLatency }) => publishLatency.p99,
  lag_events: ({ lag }) => lag.events,
  lag_subscriptions: ({ lag }) => lag.subscriptions,
} satisfies Record<string, (frame: StatsFrame) => number | null>;

export type Metric = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as Metric[];

export const metricOf = (frame: StatsFrame, metric: Metric): number | null => METRICS[metric](frame);

const HOUR_MS = 3_600_000;
/** As long as a slot of the hub: more points than that are not seen in an hour. */
const SLOT_MS = 10_000;

interface Point {
  readonly at: number;
  /** Null where nothing is known. */
  readonly of: (metric: Metric) => number | null;
}
const UNKNOWN: Point['of'] = () => null;

/** The statistics of the last hour: what the hub has kept, and what came since. Times are those of the hub. */
export class StatsRing {
  #points: Point[] = [];
  #newest: StatsFrame | null = null;

  /** The newest statistics; null before the first. */
  get newest(): StatsFrame | null {
    return this.#newest;
  }

  /** Adds the statistics of now. They take the place of others of the same 10 s. */
  push(frame: StatsFrame): void {
    this.#newest = frame;
    const at = Date.parse(frame.at);
    // Clocks may be set back; a chart's times only rise.
    while (this.#last && at <= this.#last.at) this.#points.pop();
    if (this.#last && this.#last.of !== UNKNOWN && slotOf(this.#last.at) === slotOf(at)) this.#points.pop();
    this.#points.push({ at, of: (metric) => metricOf(frame, metric) });
    while (this.#points[0]!.at < at - HOUR_MS) this.#points.shift();
  }

  /** The statistics end here, and go on with the next. A line is not drawn across. */
  addBreak(): void {
    if (this.#last) this.#points.push({ at: this.#last.at + 1, of: UNKNOWN });
  }

  /** Takes what the hub has kept of the last hour in place of all that is older than its newest slot. */
  restore({ slotMs, since, total }: PastValues): void {
    const from = Date.parse(since);
    const kept = new Map(total.map(({ name, values }) => [name, values]));
    const length = total[0]?.values.length ?? 0;
    const past = Array.from({ length }, (_, index): Point => {
      const of = (metric: Metric) => kept.get(metric)?.[index] ?? null;
      return { at: from + index * slotMs, of };
    });
    // Nothing was measured before the first hub, or yet in the slot that still runs.
    const isKnown = ({ of }: Point) => METRIC_NAMES.some((metric) => of(metric) !== null);
    const known = past.slice(past.findIndex(isKnown), past.findLastIndex(isKnown) + 1);
    const newer = this.#points.filter(({ at }) => at > (known.at(-1)?.at ?? 0));
    this.#points = [...known, ...newer];
  }

  /** Times in seconds since 1970, and the values of each metric at them; null where there is none. */
  columns(metrics: readonly Metric[]): [number[], ...(number | null)[][]] {
    const times = this.#points.map(({ at }) => at / 1_000);
    return [times, ...metrics.map((metric) => this.#points.map(({ of }) => of(metric)))];
  }

  get #last(): Point | undefined {
    return this.#points.at(-1);
  }
}

const slotOf = (at: number) => Math.floor(at / SLOT_MS);

const LEAST_SECONDS = 60;

/** Times that a chart of these covers, in seconds: at least a minute, up to now while there is none. */
export function spanOf(times: readonly number[], now: number): [from: number, to: number] {
  const to = times.at(-1) ?? now;
  return [Math.min(times[0] ?? to, to - LEAST_SECONDS), to];
}
