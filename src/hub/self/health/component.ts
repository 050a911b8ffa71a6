import type { CircuitStatus } from '../../../core/async/circuit-breaker.js';

/** The words of `system_status`, from good to bad. */
export const HEALTH_STATUSES = ['HEALTHY', 'DEGRADED', 'UNHEALTHY'] as const;
export type HealthStatus = (typeof HEALTH_STATUSES)[number];

/** How a component is. */
export interface ComponentState {
  readonly health: HealthStatus;
  /** Fault or risk in a few words. Names no file and no address. */
  readonly message: string | null;
  /** Reason for `/ready` to answer 503, in one or two words; null while the node can take new work. */
  readonly notReady: string | null;
}

export const HEALTHY: ComponentState = { health: 'HEALTHY', message: null, notReady: null };

/** A measured value of a component. */
export interface Reading {
  /** Snake case, with the unit at its end, such as `event_loop_delay_ms`. A threshold bears the same name. */
  readonly metric: string;
  readonly value: number;
  /** Such as `ms`, `bytes` or `percent`. */
  readonly unit: string;
}

/** A circuit breaker of a component. */
export interface NamedCircuit extends CircuitStatus {
  readonly name: string;
}

/** A part of the hub whose health is reported. */
export interface Component {
  /** Stable name that clients see, such as `log`. */
  readonly name: string;
  /** The state as far as it is known. Touches neither disk nor network. */
  state(): ComponentState;
  /** The state, examined for real. Never rejects. `state` when absent. */
  check?(): Promise<ComponentState>;
  /** What is measured at every check, cheaply. */
  readings?(): readonly Reading[] | Promise<readonly Reading[]>;
  /** Circuit breakers round what it uses outside the hub. */
  circuits?(): readonly NamedCircuit[];
}

/** The worst of several states of health. */
export const worstOf = (states: readonly HealthStatus[]): HealthStatus =>
  HEALTH_STATUSES[Math.max(0, ...states.map((health) => HEALTH_STATUSES.indexOf(health)))]!;
