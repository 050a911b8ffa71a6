import type { Reading } from '../self/health/component.js';

/** Most metrics that are kept. Further ones are left out. */
const MAX_METRICS = 40;

/** Values of one metric, oldest first. A JSON value. */
export interface MetricSeries {
  readonly name: string;
  readonly unit: string;
  /** Null where nothing was measured. */
  readonly values: readonly (number | null)[];
}

/** What is kept of the slots of one length. A JSON value. */
export interface KeptSlots {
  /** Number of the newest slot: its start, divided by the length of a slot. */
  readonly newest: number;
  readonly series: readonly MetricSeries[];
}

interface Ring {
  readonly unit: string;
  /** By the number of the slot, modulo their count; NaN where nothing was measured. */
  readonly values: Float64Array;
  /** Number of values in the newest slot. */
  taken: number;
}

/** Values of metrics in the newest slots of one length: the mean of those of each slot. At most 40 metrics. */
export class MetricSlots {
  readonly slotMs: number;
  readonly count: number;
  readonly #rings = new Map<string, Ring>();
  #newest = 0;

  constructor({ slotMs, count }: { readonly slotMs: number; readonly count: number }) {
    this.slotMs = slotMs;
    this.count = count;
  }

  /** Number of the slot of an instant, milliseconds since 1970 UTC. */
  slotOf(at: number): number {
    return Math.floor(at / this.slotMs);
  }

  /** Adds values of an instant. Those of before the newest slot are left out: the clock was set back. */
  add(at: number, readings: readonly Reading[]): void {
    const slot = this.slotOf(at);
    if (slot < this.#newest) return;
    this.#advance(slot);
    for (const { metric, unit, value } of readings) {
      const ring = this.#ring(metric, unit);
      if (!ring || !Number.isFinite(value)) continue;
      const index = slot % this.count;
      const mean = ring.taken === 0 ? 0 : ring.values[index]!;
      ring.taken++;
      ring.values[index] = mean + (value - mean) / ring.taken;
    }
  }

  /** The values up to a slot. @param names metrics; all when absent. */
  read(newest: number, names?: readonly string[] | null): MetricSeries[] {
    const series: MetricSeries[] = [];
    for (const [name, { unit, values }] of this.#rings) {
      if (names && !names.includes(name)) continue;
      const read = Array.from({ length: this.count }, (_, index) => {
        const slot = newest - this.count + 1 + index;
        const value =
          slot > this.#newest || slot <= this.#newest - this.count ? Number.NaN : values[slot % this.count]!;
        return Number.isNaN(value) ? null : Math.round(value * 1_000) / 1_000;
      });
      series.push({ name, unit, values: read });
    }
    return series;
  }

  /** What `restore` takes. */
  kept(): KeptSlots {
    return { newest: this.#newest, series: this.read(this.#newest) };
  }

  /** Takes over what was kept, before anything is added. */
  restore({ newest, series }: KeptSlots): void {
    this.#newest = newest;
    for (const { name, unit, values } of series) {
      const ring = this.#ring(name, unit);
      // Another version may have had another number of slots.
      if (!ring || values.length !== this.count) continue;
      values.forEach((value, index) => {
        ring.values[(newest - this.count + 1 + index) % this.count] = value ?? Number.NaN;
      });
      // The slot may go on: what it had counts as one value.
      ring.taken = values.at(-1) === null ? 0 : 1;
    }
  }

  #advance(slot: number): void {
    if (slot === this.#newest) return;
    const from = Math.max(this.#newest + 1, slot - this.count + 1);
    for (const ring of this.#rings.values()) {
      ring.taken = 0;
      for (let each = from; each <= slot; each++) ring.values[each % this.count] = Number.NaN;
    }
    this.#newest = slot;
  }

  #ring(name: string, unit: string): Ring | null {
    const known = this.#rings.get(name);
    if (known || this.#rings.size >= MAX_METRICS) return known ?? null;
    const ring: Ring = { unit, values: new Float64Array(this.count).fill(Number.NaN), taken: 0 };
    this.#rings.set(name, ring);
    return ring;
  }
}
