import type { Clock } from '../clock.js';

/** CLOSED: calls pass. OPEN: calls are refused. HALF_OPEN: one call tries, all others are refused. */
export type CircuitState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** A circuit breaker, as operators see it. */
export interface CircuitStatus {
  readonly state: CircuitState;
  /** Failures in a row; 0 after a success. */
  readonly failures: number;
  /** How often it has opened since the start of the process. */
  readonly opened: number;
}

/** State of a circuit breaker with the elapsed time until which no call is admitted while it is not closed. */
export interface Circuit extends CircuitStatus {
  readonly openUntil: number;
}

export type CircuitEvent = 'called' | 'succeeded' | 'failed';

export interface CircuitPolicy {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long it stays open at first. Each failed attempt doubles that, up to `maxOpenMs`. */
  readonly openMs: number;
  readonly maxOpenMs: number;
}

/** Circuit of a service that was not called yet. */
export const CLOSED_CIRCUIT: Circuit = { state: 'CLOSED', failures: 0, opened: 0, openUntil: 0 };

/** Most doublings of `openMs`. */
const DOUBLINGS = 20;
/** How long a refused call waits at most while another one tries. */
const TRIAL_MS = 1_000;

/**
 * The state after an event. A call is refused where the circuit is not closed and stays the same object. A trial whose
 * outcome is never reported keeps others out for `openMs`.
 *
 * @param at.now elapsed time. @param at.spread from 0.5 to 1: shortens the wait, so that nodes do not try all at once.
 */
export function nextCircuit(
  circuit: Circuit,
  event: CircuitEvent,
  { now, spread, policy }: { now: number; spread: number; policy: CircuitPolicy },
): Circuit {
  const { state, failures, opened, openUntil } = circuit;
  if (event === 'succeeded') return { ...CLOSED_CIRCUIT, opened };
  if (event === 'called') {
    if (state === 'CLOSED' || now < openUntil) return circuit;
    return { ...circuit, state: 'HALF_OPEN', openUntil: now + policy.openMs };
  }
  // The failure of a call that began before it opened says nothing new.
  if (state === 'OPEN') return circuit;
  const count = failures + 1;
  if (count < policy.failures) return { ...circuit, failures: count };
  const doublings = Math.min(count - policy.failures, DOUBLINGS);
  const wait = Math.min(policy.maxOpenMs, policy.openMs * 2 ** doublings) * spread;
  const isNew = state === 'CLOSED';
  return { state: 'OPEN', failures: count, opened: opened + (isNew ? 1 : 0), openUntil: now + wait };
}

/** An attempt to use a service again, whose breaker had opened. */
export interface RecoveryStep {
  /** 1, 2, 3 … since the breaker opened. */
  readonly attempt: number;
  readonly outcome: 'TRYING' | 'SUCCEEDED';
}

interface CircuitBreakerOptions extends CircuitPolicy {
  readonly clock: Clock;
  /** Receives each attempt of an open breaker, and its success. */
  readonly onRecovery?: (step: RecoveryStep) => void;
}

/** Circuit breaker in front of a service outside the hub, which may be away. */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  #circuit = CLOSED_CIRCUIT;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  get status(): CircuitStatus {
    const { state, failures, opened } = this.#circuit;
    return { state, failures, opened };
  }

  /** Milliseconds until a call may be admitted; 0 while calls are. At most a second while another call tries. */
  get waitMs(): number {
    const { state, openUntil } = this.#circuit;
    if (state === 'CLOSED') return 0;
    const waitMs = Math.max(0, openUntil - this.#options.clock.elapsed());
    return state === 'OPEN' ? waitMs : Math.min(waitMs, TRIAL_MS);
  }

  /** Admits a call, whose outcome must be reported. @returns false where it is refused. */
  enter(): boolean {
    const before = this.#circuit;
    this.#apply('called');
    if (this.#circuit !== before) this.#tell('TRYING');
    return this.#circuit !== before || before.state === 'CLOSED';
  }

  /** Reports the outcome of a call. */
  report(outcome: 'succeeded' | 'failed'): void {
    if (outcome === 'succeeded' && this.#circuit.state !== 'CLOSED') this.#tell('SUCCEEDED');
    this.#apply(outcome);
  }

  /** Closes it, because the service may be another one now. */
  reset(): void {
    this.#circuit = { ...CLOSED_CIRCUIT, opened: this.#circuit.opened };
  }

  #apply(event: CircuitEvent): void {
    const { clock } = this.#options;
    const spread = 0.5 + Math.random() / 2;
    this.#circuit = nextCircuit(this.#circuit, event, { now: clock.elapsed(), spread, policy: this.#options });
  }

  #tell(outcome: RecoveryStep['outcome']): void {
    const { failures, onRecovery } = this.#options;
    onRecovery?.({ attempt: this.#circuit.failures - failures + 1, outcome });
  }
}
