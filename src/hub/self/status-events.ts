import { HUB_VIEWER } from '../../auth/hub-viewer.js';
import { SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Clock } from '../../core/clock.js';
import type { Hub } from '../hub.js';
import type { PublishItem } from '../publish/stamp.js';
import { Backlog } from './event-writer.js';
import { statusOf } from './status.js';

const LOOK_MS = 1_000;
/** Of a log that comes and goes while it cannot be written, the first changes are told. */
const CAPACITY = 100;

interface StatusEventsOptions {
  readonly hub: Hub;
  readonly clock: Clock;
  /** Told when events cannot be published. */
  readonly onError: (error: unknown) => void;
}

/**
 * The event `system_status`, whenever this node is found to be in another state. What happens while the log is away is
 * published when it is back, with the time at which it happened.
 */
export class StatusEvents {
  readonly #options: StatusEventsOptions;
  readonly #backlog: Backlog<PublishItem>;
  readonly #stop: () => void;
  #last: string;

  constructor(options: StatusEventsOptions) {
    const { hub, clock, onError } = options;
    this.#options = options;
    this.#last = statusOf(hub.standing).status;
    const write = async (items: readonly PublishItem[]) => void (await hub.publish(HUB_VIEWER, SYSTEM_PROJECT, items));
    this.#backlog = new Backlog({ write, capacity: CAPACITY, clock, onError });
    this.#stop = clock.every(LOOK_MS, () => this.#look());
  }

  /** Publishes what waits, as far as the log takes it. Twice is fine. */
  close(): Promise<void> {
    this.#stop();
    return this.#backlog.close();
  }

  #look(): void {
    const { hub, clock } = this.#options;
    const { status, components } = statusOf(hub.standing);
    if (status === this.#last) return;
    this.#last = status;
    const payload = { status, components };
    this.#backlog.push({ type: 'system_status', payload, options: { occurredAt: clock.now() } });
  }
}
