import type { Exemplar, Meter } from './meter.js';

/** One value of a measurement. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  /** Of a histogram: what follows the name, as in `revocation_seconds_bucket`. */
  readonly suffix?: '_bucket' | '_sum' | '_count';
  /** Of a bucket: the newest value in it that was observed in a trace. */
  readonly exemplar?: Exemplar;
}

/** One measurement, for those who read all of them. */
export interface Measurement {
  /** Snake case, with the unit at its end, without the prefix of the product. */
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** Whether its labels name projects or sources, which not everybody may know of. */
  readonly isConfidential?: boolean;
  samples(): readonly Sample[];
}

type Description = Pick<Measurement, 'name' | 'help'>;

/** Sum of what was counted since the start. */
export class Counter implements Measurement {
  readonly type = 'counter';
  readonly name: string;
  readonly help: string;
  #value = 0;

  constructor({ name, help }: Description) {
    this.name = name;
    this.help = help;
  }

  get value(): number {
    return this.#value;
  }

  add(count: number): void {
    this.#value += count;
  }

  samples(): Sample[] {
    return [{ labels: {}, value: this.#value }];
  }
}

const MAX_WORDS = 100;
const WORD = /^\w{1,40}$/;
const OTHER = 'other';

/** Counts by the value of one label: at most 100 short words; any other value counts as `other`. */
export class LabelledCounter implements Measurement {
  readonly type = 'counter';
  readonly name: string;
  readonly help: string;
  readonly #label: string;
  readonly #counts = new Map<string, number>();

  constructor({ name, help, label }: Description & { readonly label: string }) {
    this.name = name;
    this.help = help;
    this.#label = label;
  }

  /** Counts so far, by label value. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  add(word: string): void {
    const count = this.#counts.get(word);
    if (count !== undefined) this.#counts.set(word, count + 1);
    else if (word !== OTHER && (this.#counts.size >= MAX_WORDS || !WORD.test(word))) this.add(OTHER);
    else this.#counts.set(word, 1);
  }

  samples(): Sample[] {
    return [...this.#counts].map(([word, value]) => ({ labels: { [this.#label]: word }, value }));
  }
}

/** Distribution of observed values over buckets with fixed upper bounds. */
export class Histogram implements Measurement {
  readonly type = 'histogram';
  readonly name: string;
  readonly help: string;
  readonly #bounds: readonly number[];
  /** Values at or below each bound and above the one before it; those above all bounds last. */
  readonly #counts: number[];
  #exemplars: (Exemplar | undefined)[] = [];
  #sum = 0;

  /** @param options.bounds upper bounds in ascending order. */
  constructor({ name, help, bounds }: Description & { readonly bounds: readonly number[] }) {
    this.name = name;
    this.help = help;
    this.#bounds = bounds;
    this.#counts = [...bounds.map(() => 0), 0];
  }

  /** Number of observed values. */
  get count(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  /** Sum of the observed values. */
  get sum(): number {
    return this.#sum;
  }

  /** Upper bounds in ascending order. */
  get bounds(): readonly number[] {
    return this.#bounds;
  }

  /** Values at or below each bound and above the one before it; those above all bounds last. */
  get counts(): readonly number[] {
    return this.#counts;
  }

  /**
   * @param exemplar of a value that was observed in a trace.
   * @param times how often the value is counted.
   */
  observe(value: number, exemplar?: Exemplar, times = 1): void {
    let index = 0;
    while (index < this.#bounds.length && value > this.#bounds[index]!) index++;
    this.#counts[index]! += times;
    this.#sum += value * times;
    if (exemplar) this.#exemplars[index] = exemplar;
  }

  samples(): Sample[] {
    let below = 0;
    const buckets = [...this.#bounds, '+Inf'].map((bound, index): Sample => {
      below += this.#counts[index]!;
      const exemplar = this.#exemplars[index];
      return { labels: { le: String(bound) }, value: below, suffix: '_bucket', ...(exemplar && { exemplar }) };
    });
    return [
      ...buckets,
      { labels: {}, value: this.#sum, suffix: '_sum' },
      { labels: {}, value: this.count, suffix: '_count' },
    ];
  }
}

/** Present value of something, asked for when it is read. */
export interface Gauge extends Description, Pick<Measurement, 'isConfidential'> {
  /** The value, or the value for each value of the label; null while there is none. */
  read(): number | ReadonlyMap<string, number> | null;
  readonly label?: string;
  /** `counter` for a sum that is counted elsewhere; a gauge by default. */
  readonly type?: 'counter' | 'gauge';
}

/** Seconds. The contract promises that a stream ends less than one after its credential. */
const REVOCATION_BOUNDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** Seconds, from a fifth of a synced write to what a client gives up at. */
export const LATENCY_BOUNDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Measurements of one hub: counted by its parts, read by the hub and by the exporter of the server. Counting costs an
 * addition. No name and no label holds anything that came from a client.
 */
export class Measurements implements Meter, Iterable<Measurement> {
  readonly revocations = new Histogram({
    ...{ name: 'revocation_seconds', bounds: REVOCATION_BOUNDS },
    help: 'How long after its credential a stream or connection ended.',
  });
  readonly refusals = new LabelledCounter({
    ...{ name: 'refusals_total', label: 'reason', help: 'What was refused, by reason.' },
  });
  readonly errors = new LabelledCounter({
    ...{ name: 'errors_total', label: 'code', help: 'Errors that operations were answered with, by code.' },
  });
  readonly httpRequests = new LabelledCounter({
    ...{ name: 'http_requests_total', label: 'status', help: 'HTTP requests, by the class of their status.' },
  });
  readonly publishedEvents = new Counter({
    ...{
      name: 'published_events_total',
      help: 'Events that were published on this node, without those in the project system.',
    },
  });
  readonly deliveries = new Histogram({
    ...{ name: 'delivery_seconds', bounds: LATENCY_BOUNDS },
    help: 'Time from the recording of an event to its writing to the connection of a live subscriber.',
  });
  readonly resumes = new Counter({
    ...{ name: 'resumes_total', help: 'Streams that began at a cursor of their client, without a gap.' },
  });
  readonly gaps = new LabelledCounter({
    ...{ name: 'gaps_total', label: 'reason', help: 'Gaps that clients were notified of, by reason.' },
  });
  readonly deliveredFrames = new Counter({
    ...{ name: 'delivered_frames_total', help: 'Results of subscriptions that were handed to clients.' },
  });
  readonly removedLatestKeys = new Counter({
    name: 'latest_keys_removed_total',
    help: 'Keys whose latest event was removed, because their type had more than TIDINGS_LATEST_KEYS.',
  });
  readonly webhookAttempts = new LabelledCounter({
    ...{ name: 'webhook_attempts_total', label: 'result' },
    help: 'Requests that this node sent to webhooks, by result.',
  });
  readonly appends = new Histogram({
    ...{ name: 'append_seconds', bounds: LATENCY_BOUNDS },
    help: 'How long the log took to make the events of a publish durable.',
  });
  readonly catchUps = new Counter({
    ...{ name: 'catch_ups_total', help: 'Times that a subscription began to read up to the newest event.' },
  });
  readonly drainedConnections = new Counter({
    ...{ name: 'drained_connections_total', help: 'Connections that were closed because the hub stops.' },
  });
  readonly #gauges = new Map<string, Measurement>();

  /** Adds a gauge, in place of one with the same name. */
  gauge({ name, help, label, read, type = 'gauge', isConfidential = false }: Gauge): void {
    const samples = (): Sample[] => {
      const value = read();
      if (value === null) return [];
      if (typeof value === 'number') return [{ labels: {}, value }];
      return [...value].map(([word, count]) => ({ labels: { [label ?? 'kind']: word }, value: count }));
    };
    this.#gauges.set(name, { name, help, type, isConfidential, samples });
  }

  /** Every measurement, as it is now. */
  *[Symbol.iterator](): Iterator<Measurement> {
    yield* [this.revocations, this.refusals, this.errors, this.httpRequests];
    yield* [this.deliveries, this.resumes, this.gaps];
    yield* [this.publishedEvents, this.deliveredFrames, this.removedLatestKeys, this.webhookAttempts];
    yield* [this.appends, this.catchUps, this.drainedConnections];
    yield* this.#gauges.values();
  }

  refused(reason: string): void {
    this.refusals.add(reason);
  }

  expelled(afterMs: number): void {
    this.revocations.observe(afterMs / 1_000);
  }

  published(events: number): void {
    this.publishedEvents.add(events);
  }

  delivered(count: number): void {
    this.deliveredFrames.add(count);
  }

  reached(afterMs: number, results: number, exemplar?: Exemplar): void {
    this.deliveries.observe(afterMs / 1_000, exemplar, results);
  }

  resumed(): void {
    this.resumes.add(1);
  }

  notifiedGap(reason: string): void {
    this.gaps.add(reason);
  }

  appended(afterMs: number, exemplar?: Exemplar): void {
    this.appends.observe(afterMs / 1_000, exemplar);
  }

  caughtUp(): void {
    this.catchUps.add(1);
  }

  drained(): void {
    this.drainedConnections.add(1);
  }

  removedKeys(count: number): void {
    this.removedLatestKeys.add(count);
  }

  attemptedWebhook(result: 'delivered' | 'failed'): void {
    this.webhookAttempts.add(result);
  }

  failed(code: string): void {
    this.errors.add(code);
  }

  answered(status: number): void {
    this.httpRequests.add(`${Math.trunc(status / 100)}xx`);
  }
}
