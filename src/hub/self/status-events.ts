import type { Clock } from '../../core/clock.js';
import type { Health } from './health.js';
import type { SystemRecorder } from './system-events.js';

const CHECK_MS = 1_000;

type StatusHub = SystemRecorder & { readonly health: Health };

/**
 * Publishes the event `system_status` whenever the health of this node changes. A change while the log is away is
 * published when the log is back, with the time at which it happened.
 */
export class StatusEvents {
  readonly #hub: StatusHub;
  readonly #clock: Clock;
  readonly #stop: () => void;
  #last: string;

  constructor({ hub, clock }: { hub: StatusHub; clock: Clock }) {
    this.#hub = hub;
    this.#clock = clock;
    this.#last = hub.health.state.health;
    this.#stop = clock.every(CHECK_MS, () => this.#check());
  }

  /** Idempotent. */
  close(): void {
    this.#stop();
  }

  #check(): void {
    const { health, components } = this.#hub.health.state;
    if (health === this.#last) return;
    this.#last = health;
    const options = { occurredAt: this.#clock.now() };
    this.#hub.recordSystemEvent({ type: 'system_status', payload: { health, components }, options });
  }
}
