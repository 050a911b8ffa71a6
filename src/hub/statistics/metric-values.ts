import { authorizeSystem } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import type { NodeIdentity } from '../nodes/node-directory.js';
import type { MissingNode, NodeInquiry } from '../nodes/node-inquiry.js';
import type { Reading } from '../self/health/component.js';
import { type KeptSlots, type MetricSeries, MetricSlots } from './metric-slots.js';

const TOPIC = 'metric-values';
/** Twice in each of the short slots: a timer that is late leaves none without a value. */
const SAMPLE_MS = 5_000;
const SAVE_MS = 60_000;
const VERSION = 1;

/** Slots of 10 s over an hour, and of 5 min over a day. */
const RANGES = {
  HOUR: { slotMs: 10_000, count: 360 },
  DAY: { slotMs: 300_000, count: 288 },
} as const;
export type MetricRange = keyof typeof RANGES;

/** Metrics of several nodes that are added; of the others the greatest counts. */
const SUMS = /^(connections|subscriptions|lag_subscriptions)$|_per_(second|minute)$/;

/** Where the values of a node outlive its process. */
export interface MetricStore {
  /** What was written last; null where there is nothing that can be read. */
  read(): string | null;
  /** Replaces it, whole or not at all. */
  write(text: string): Promise<void>;
}

/** Values of metrics over all nodes, and of each. All have the same slots. */
export interface MetricHistory {
  readonly slotMs: number;
  /** Start of the oldest slot and end of the newest, which still runs. Milliseconds since 1970 UTC. */
  readonly since: number;
  readonly until: number;
  readonly total: readonly MetricSeries[];
  readonly nodes: readonly { readonly node: NodeIdentity; readonly metrics: readonly MetricSeries[] }[];
  readonly missing: readonly MissingNode[];
}

interface Question {
  readonly range: MetricRange;
  /** Number of the newest slot. */
  readonly newest: number;
  readonly names: readonly string[] | null;
}

export interface MetricValuesOptions {
  readonly nodes: NodeInquiry;
  readonly clock: Clock;
  /** Without one the values end with the process. */
  readonly store?: MetricStore;
  /** Measures now. */
  readonly sample: () => readonly Reading[];
  readonly onError: (error: unknown) => void;
}

/**
 * Values of the metrics of this node over the last hour and day, and the answer for all nodes. They are stored once a minute
 * and at the end: a crash loses at most a minute of them.
 */
export class MetricValues {
  readonly #options: MetricValuesOptions;
  readonly #slots = { HOUR: new MetricSlots(RANGES.HOUR), DAY: new MetricSlots(RANGES.DAY) };
  readonly #saving: PeriodicTask;
  readonly #stop: () => void;
  /** Whether the last attempt to store them has failed. */
  #isFailing = false;

  constructor(options: MetricValuesOptions) {
    const { nodes, clock, onError } = options;
    this.#options = options;
    this.#restore();
    nodes.answer(TOPIC, ({ range, newest, names }: Question) => this.#slots[range].read(newest, names));
    this.#stop = clock.every(SAMPLE_MS, () => this.#take());
    this.#saving = new PeriodicTask({ clock, everyMs: SAVE_MS, task: () => this.#save(), onError });
  }

  /**
   * The values of all nodes.
   *
   * @param names metrics; all when absent.
   * @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` without MONITOR on `system`.
   */
  async read(
    viewer: Viewer | null,
    range: MetricRange,
    names: readonly string[] | null = null,
  ): Promise<MetricHistory> {
    authorizeSystem(viewer, 'MONITOR');
    const { slotMs, count } = RANGES[range];
    const newest = this.#slots[range].slotOf(this.#options.clock.now());
    const question: Question = { range, newest, names };
    const { answers, missing } = await this.#options.nodes.ask<readonly MetricSeries[]>(TOPIC, question);
    const nodes = answers.map(({ node, value }) => ({ node, metrics: value }));
    const total = totalOf(nodes.flatMap(({ metrics }) => metrics));
    return { slotMs, since: (newest - count + 1) * slotMs, until: (newest + 1) * slotMs, total, nodes, missing };
  }

  /** Stores what there is. Idempotent. */
  async close(): Promise<void> {
    this.#stop();
    if (!this.#saving.closed) await this.#saving.run();
    await this.#saving.close();
  }

  #take(): void {
    const { clock, sample } = this.#options;
    const [now, readings] = [clock.now(), sample()];
    for (const slots of Object.values(this.#slots)) slots.add(now, readings);
  }

  async #save(): Promise<void> {
    const { store } = this.#options;
    const { HOUR, DAY } = this.#slots;
    try {
      await store?.write(JSON.stringify({ version: VERSION, HOUR: HOUR.kept(), DAY: DAY.kept() }));
      this.#isFailing = false;
    } catch (error) {
      // Once: a full disk is reported by the health.
      if (!this.#isFailing) this.#options.onError(error);
      this.#isFailing = true;
    }
  }

  #restore(): void {
    const kept = readKept(this.#options.store?.read() ?? null);
    if (!kept) return;
    this.#slots.HOUR.restore(kept.HOUR);
    this.#slots.DAY.restore(kept.DAY);
  }
}

/** What was stored; null for a text that is torn or of another version: the values begin anew. */
function readKept(text: string | null): Record<MetricRange, KeptSlots> | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Record<MetricRange, KeptSlots> & { version: number };
    return kept.version === VERSION ? kept : null;
  } catch {
    return null;
  }
}

function totalOf(all: readonly MetricSeries[]): MetricSeries[] {
  const total = new Map<string, MetricSeries>();
  for (const series of all) {
    const known = total.get(series.name);
    total.set(series.name, known ? merged(known, series) : series);
  }
  return [...total.values()];
}

function merged(one: MetricSeries, other: MetricSeries): MetricSeries {
  const isSum = SUMS.test(one.name);
  const values = one.values.map((value, index) => {
    const added = other.values[index] ?? null;
    if (value === null || added === null) return value ?? added;
    return isSum ? value + added : Math.max(value, added);
  });
  return { ...one, values };
}
