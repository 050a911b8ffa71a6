import { type Clock, inNextTurn } from '../../../core/clock.js';
import type { Threshold, Thresholds } from '../../../core/config/thresholds.js';
import { hasCode } from '../../../core/errors.js';
import {
  type Component,
  type ComponentState,
  type HealthStatus,
  type NamedCircuit,
  type Reading,
  worstOf,
} from './component.js';
import { type Condition, GOOD, healthOf, LEVELS, type Level, nextCondition } from './condition.js';

/** A check that takes longer has failed. */
const CHECK_MS = 5_000;
const NO_ANSWER: ComponentState = {
  ...{ health: 'UNHEALTHY', message: 'Its check was not answered within 5 s', notReady: null },
};
const NOT_MEASURED: ComponentState = { health: 'DEGRADED', message: 'It cannot be measured', notReady: null };
const NO_THRESHOLD: Threshold = { degraded: null, unhealthy: null, isBelow: false };

/** A metric has crossed one of its limits. */
export interface Crossing {
  readonly metric: string;
  readonly level: Level;
  readonly value: number;
  readonly limit: number;
  /** False when the metric came back. */
  readonly isRaised: boolean;
}

/** A reading with the limits of its metric. */
export interface MeasuredReading extends Reading {
  readonly degradedAt: number | null;
  readonly unhealthyAt: number | null;
}

/** Health of a component, as clients see it. */
export interface ComponentHealth {
  readonly name: string;
  readonly health: HealthStatus;
  readonly message: string | null;
  /** Since when it has this health, milliseconds since 1970 UTC. */
  readonly since: number;
  /** Time of its last check; null before the first. */
  readonly checkedAt: number | null;
  /** Duration of that check. */
  readonly latencyMs: number | null;
  readonly readings: readonly MeasuredReading[];
  readonly circuits: readonly NamedCircuit[];
}

export interface CheckOptions {
  readonly clock: Clock;
  readonly thresholds: Thresholds;
  /** Values in a row that change the state of a metric. */
  readonly checks: number;
  readonly onError: (error: unknown) => void;
}

/** A component with the results of its checks: the state machine of its health. */
export class CheckedComponent {
  readonly component: Component;
  readonly #options: CheckOptions;
  readonly #conditions = new Map<string, Condition>();
  #readings: readonly Reading[] = [];
  /** What was wrong with the last check itself. */
  #fault: ComponentState | null = null;
  #isChecking = false;
  #checkedAt: number | null = null;
  #latencyMs: number | null = null;
  #last: HealthStatus;
  #since: number;

  constructor(component: Component, options: CheckOptions) {
    this.component = component;
    this.#options = options;
    this.#last = component.state().health;
    this.#since = options.clock.now();
  }

  get readings(): readonly Reading[] {
    return this.#readings;
  }

  /** The health as far as it is known, with what was measured. Touches neither disk nor network. */
  get state(): ComponentState {
    return this.#withMeasured(this.component.state());
  }

  report({ health, message }: ComponentState = this.state): ComponentHealth {
    return {
      ...{ name: this.component.name, health, message, since: this.#since },
      ...{ checkedAt: this.#checkedAt, latencyMs: this.#latencyMs },
      readings: this.#readings.map((reading) => {
        const { degraded: degradedAt, unhealthy: unhealthyAt } = this.#thresholdOf(reading.metric);
        return { ...reading, degradedAt, unhealthyAt };
      }),
      circuits: this.component.circuits?.() ?? [],
    };
  }

  /** Whether the health is another one than at the last call. */
  hasChanged(): boolean {
    const { health } = this.state;
    if (health === this.#last) return false;
    this.#last = health;
    this.#since = this.#options.clock.now();
    return true;
  }

  /** The health, examined for real. Never rejects. */
  async examine(): Promise<ComponentState> {
    return this.#withMeasured(await (this.component.check?.() ?? this.component.state()));
  }

  /**
   * Measures the component. Never rejects, and takes at most 5 s.
   *
   * @param isThorough examines it for real as well.
   */
  async check(isThorough: boolean): Promise<Crossing[]> {
    // Else each round would add one more call to a disk that does not answer.
    if (this.#isChecking) return [];
    const { clock } = this.#options;
    const from = clock.elapsed();
    const measured = await this.#measure(isThorough);
    this.#checkedAt = clock.now();
    this.#latencyMs = Math.round(clock.elapsed() - from);
    this.#fault = 'health' in measured ? measured : null;
    if ('health' in measured) return [];
    this.#readings = measured;
    return measured.flatMap((reading) => this.#assess(reading));
  }

  #measure(isThorough: boolean): Promise<readonly Reading[] | ComponentState> {
    const { clock, onError } = this.#options;
    const work = async (): Promise<readonly Reading[] | ComponentState> => {
      this.#isChecking = true;
      try {
        if (isThorough) await this.component.check?.();
        return (await this.component.readings?.()) ?? [];
      } catch (error) {
        // The state of the component says so.
        if (hasCode(error, 'UNAVAILABLE')) return [];
        onError(error);
        return NOT_MEASURED;
      } finally {
        this.#isChecking = false;
      }
    };
    return new Promise((resolve) => {
      // A turn later: behind an event loop that was blocked, the answer may have come and not been taken yet.
      const cancel = clock.after(CHECK_MS, () => inNextTurn(() => resolve(NO_ANSWER)));
      void work().then((measured) => {
        cancel();
        resolve(measured);
      });
    });
  }

  #assess({ metric, value }: Reading): Crossing[] {
    const threshold = this.#thresholdOf(metric);
    const before = this.#conditions.get(metric) ?? GOOD;
    const after = nextCondition(before, value, { threshold, checks: this.#options.checks });
    this.#conditions.set(metric, after);
    return (Object.keys(LEVELS) as Level[])
      .filter((level) => before[level].isRaised !== after[level].isRaised)
      .map((level) => ({ metric, level, value, limit: threshold[level]!, isRaised: after[level].isRaised }));
  }

  #withMeasured(own: ComponentState): ComponentState {
    const states = [own, ...(this.#fault ? [this.#fault] : []), ...this.#readings.map((one) => this.#stateOf(one))];
    const health = worstOf(states.map((state) => state.health));
    const { message } = states.find((state) => state.health === health)!;
    return { health, message, notReady: own.notReady };
  }

  #stateOf({ metric, value, unit }: Reading): ComponentState {
    const health = healthOf(this.#conditions.get(metric) ?? GOOD);
    const { degraded, unhealthy } = this.#thresholdOf(metric);
    const limit = health === 'UNHEALTHY' ? unhealthy : degraded;
    const message = `${metric} is ${rounded(value)} ${unit}; its limit is ${limit}`;
    return { health, message, notReady: null };
  }

  #thresholdOf(metric: string): Threshold {
    return this.#options.thresholds.get(metric) ?? NO_THRESHOLD;
  }
}

const rounded = (value: number) => Math.round(value * 10) / 10;
