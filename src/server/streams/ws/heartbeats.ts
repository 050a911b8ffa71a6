import { systemClock } from '../../../core/clock.js';

/** Steps of one interval. Connections are spread over them, and may beat up to one step early. */
const STEPS = 16;
const SHORTEST_STEP_MS = 10;

export interface Beating {
  beat(): void;
}

/**
 * Heartbeats of many connections at one interval by one timer. A timer for each would double the memory of a heartbeat.
 */
export class Heartbeats {
  readonly #stepMs: number;
  readonly #steps: readonly Set<Beating>[];
  #at = 0;
  #count = 0;
  #stop: (() => void) | null = null;

  constructor(intervalMs: number) {
    const count = Math.max(1, Math.min(STEPS, Math.floor(intervalMs / SHORTEST_STEP_MS)));
    this.#stepMs = intervalMs / count;
    this.#steps = Array.from({ length: count }, () => new Set<Beating>());
  }

  /** Calls `beat` at each interval from now on. @returns the set to pass to `remove`. */
  add(beating: Beating): Set<Beating> {
    this.#count++;
    this.#stop ??= systemClock.every(this.#stepMs, () => this.#step());
    return this.#steps[this.#at]!.add(beating);
  }

  /** Idempotent. The timer stops with the last connection. */
  remove(beating: Beating, from: Set<Beating>): void {
    if (!from.delete(beating) || --this.#count > 0) return;
    this.#stop?.();
    this.#stop = null;
  }

  #step(): void {
    this.#at = (this.#at + 1) % this.#steps.length;
    for (const beating of [...this.#steps[this.#at]!]) beating.beat();
  }
}
