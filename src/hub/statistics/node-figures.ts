import type { Clock } from '../../core/clock.js';
import type { Histogram, Measurements } from '../../core/observe/measurements.js';
import type { ClientConnection } from '../connections/connection-directory.js';
import type { Counts, Figures, Lag, Latencies } from './figures.js';

const SAMPLE_MS = 5_000;
/** Rates are of about the last 10 s, latencies of the last minute. */
const RATE_SAMPLES = 2;
const LATENCY_SAMPLES = 12;

/** Bytes on the wire since the start, of all connections of the node. */
export interface WireBytes {
  readonly received: number;
  readonly sent: number;
}

/** What was counted up to a moment. */
interface Sample extends WireBytes {
  readonly at: number;
  readonly eventsIn: number;
  readonly eventsOut: number;
  readonly publishes: readonly number[];
  readonly deliveries: readonly number[];
}

export interface NodeFiguresOptions {
  readonly measurements: Measurements;
  readonly clock: Clock;
  readonly connections: () => readonly ClientConnection[];
}

/** Figures of this node: what is open, and what was counted, which is sampled every 5 s for rates and latencies. */
export class NodeFigures {
  readonly #options: NodeFiguresOptions;
  /** The newest last, at most a minute of them. */
  readonly #samples: Sample[];
  readonly #stop: () => void;
  #bytes: () => WireBytes = () => ({ received: 0, sent: 0 });

  constructor(options: NodeFiguresOptions) {
    this.#options = options;
    this.#samples = [this.#sample()];
    this.#stop = options.clock.every(SAMPLE_MS, () => {
      this.#samples.push(this.#sample());
      if (this.#samples.length > LATENCY_SAMPLES) this.#samples.shift();
    });
  }

  /** Sets where the bytes of the node are counted. */
  locate(bytes: () => WireBytes): void {
    this.#bytes = bytes;
  }

  read(): Figures {
    const { resumes, gaps, refusals, errors, appends, deliveries } = this.#options.measurements;
    const now = this.#sample();
    const oldest = this.#samples[0]!;
    const before = this.#samples.at(-RATE_SAMPLES) ?? oldest;
    const seconds = Math.max(1, (now.at - before.at) / 1_000);
    const rate = (value: (sample: Sample) => number) => round((value(now) - value(before)) / seconds);
    return {
      ...this.#open(),
      eventsInPerSecond: rate(({ eventsIn }) => eventsIn),
      eventsOutPerSecond: rate(({ eventsOut }) => eventsOut),
      bytesInPerSecond: rate(({ received }) => received),
      bytesOutPerSecond: rate(({ sent }) => sent),
      publishes: since(appends, oldest.publishes),
      deliveries: since(deliveries, oldest.deliveries),
      resumes: resumes.value,
      gaps: Object.fromEntries(gaps.counts),
      refusals: Object.fromEntries(refusals.counts),
      errors: Object.fromEntries(errors.counts),
    };
  }

  /** Idempotent. */
  close(): void {
    this.#stop();
  }

  #open(): Pick<Figures, 'connections' | 'subscriptions' | 'lag'> {
    const connections = { WS: 0, SSE: 0 };
    const subscriptions = new Map<string, number>();
    let lag: Lag = { subscriptions: 0, events: 0, ms: 0 };
    for (const connection of this.#options.connections()) {
      connections[connection.transport]++;
      for (const { field, types, lagEvents, lagMs } of connection.progress()) {
        for (const kind of types ?? [field]) subscriptions.set(kind, (subscriptions.get(kind) ?? 0) + 1);
        if (lagEvents === 0) continue;
        const ms = Math.max(lag.ms, lagMs ?? 0);
        lag = { subscriptions: lag.subscriptions + 1, events: Math.max(lag.events, lagEvents), ms };
      }
    }
    return { connections: connections satisfies Counts, subscriptions: Object.fromEntries(subscriptions), lag };
  }

  #sample(): Sample {
    const { publishedEvents, deliveredFrames, appends, deliveries } = this.#options.measurements;
    return {
      ...{ at: this.#options.clock.elapsed(), ...this.#bytes() },
      ...{ eventsIn: publishedEvents.value, eventsOut: deliveredFrames.value },
      ...{ publishes: [...appends.counts], deliveries: [...deliveries.counts] },
    };
  }
}

const round = (value: number) => Math.round(value * 100) / 100;

const since = ({ bounds, counts }: Histogram, before: readonly number[]): Latencies => ({
  bounds,
  counts: counts.map((count, index) => count - before[index]!),
});
