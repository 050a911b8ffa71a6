import { randomUUID } from 'node:crypto';
import { PeriodicTask } from '../../core/async/periodic-task.js';
import { hasCode } from '../../core/errors.js';
import type { Lease } from '../nodes/lease.js';
import type { ComponentState, NamedCircuit } from '../self/health/component.js';
import { Courier, type CourierParts } from './courier.js';
import { HeldPosition } from './held-position.js';
import type { StoredWebhook } from './webhook.js';
import type { WebhookStore } from './webhook-store.js';

/** How often the node that owns the deliveries looks for changes that it was not notified of. */
const LOOK_MS = 1_000;
/** Failures in a row from which a webhook counts as unhealthy. */
const UNHEALTHY_ATTEMPTS = 3;

interface Running {
  readonly courier: Courier;
  /** Version of the document that it delivers by. */
  readonly version: number;
}

interface DispatcherOptions extends Omit<CourierParts, 'isOwner'> {
  readonly store: WebhookStore;
  /** Null where no other node shares the log. */
  readonly lease: Lease | null;
}

/** Runs a courier for each enabled webhook, on one node of those that share a log. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #running = new Map<string, Running>();
  /** By webhook. They outlive the couriers, which end with each change of a webhook. */
  readonly #positions = new Map<string, HeldPosition>();
  readonly #writer = randomUUID();
  readonly #looking: PeriodicTask;
  readonly #unlisten: () => void;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    const { clock, onError, lease } = options;
    this.#looking = new PeriodicTask({ clock, everyMs: LOOK_MS, task: () => this.#reconcile(), onError });
    this.#unlisten = lease?.onChange(() => void this.look()) ?? (() => undefined);
    void (lease?.renew() ?? Promise.resolve()).then(() => this.look());
  }

  /** Webhooks that this node delivers to, by whether their last attempt failed. */
  get counts(): ReadonlyMap<string, number> {
    const couriers = [...this.#running.values()].map(({ courier }) => courier);
    const failing = couriers.filter((courier) => courier.failing !== null).length;
    return new Map([
      ['delivering', couriers.length - failing],
      ['failing', failing],
    ]);
  }

  /** Degraded while a receiver has failed three times in a row. */
  get state(): ComponentState {
    const all = [...this.#running.values()];
    const failing = all.filter(({ courier }) => (courier.failing?.attempts ?? 0) >= UNHEALTHY_ATTEMPTS).length;
    if (failing === 0) return { health: 'HEALTHY', message: null, notReady: null };
    return {
      ...{ health: 'DEGRADED', notReady: null },
      message: `${failing} of ${all.length} webhooks cannot be delivered now`,
    };
  }

  /** Circuit breakers in front of the receivers. */
  circuits(): NamedCircuit[] {
    return [...this.#running.values()].map(({ courier }) => courier.circuit);
  }

  /** Applies the present documents. Never rejects. */
  async look(): Promise<void> {
    // A run under way may have read the documents before they changed.
    await this.#looking.run();
    if (!this.#looking.closed) await this.#looking.run();
  }

  /** Begins no delivery any more, and cuts those in flight after `graceMs`. Gives the lease up. Idempotent. */
  async close(graceMs: number): Promise<void> {
    this.#unlisten();
    const stopped = this.#stop([...this.#running.keys()], graceMs);
    await this.#looking.close();
    await stopped;
    await this.#stop([...this.#running.keys()], 0);
    await this.#options.lease?.close();
  }

  get #isOwner(): boolean {
    const { lease } = this.#options;
    return lease === null || lease.isHeld;
  }

  async #reconcile(): Promise<void> {
    if (!this.#isOwner) return this.#stop([...this.#running.keys()], 0);
    const stored = await this.#list();
    if (stored === null || this.#looking.closed) return;
    const wanted = new Map(stored.flatMap((kept) => (kept.value.disabled ? [] : [[kept.id, kept]])));
    const outdated = [...this.#running].filter(
      ([id, { courier, version }]) => courier.isOver || wanted.get(id)?.version !== version,
    );
    await this.#stop(
      outdated.map(([id]) => id),
      0,
    );
    const removed = [...this.#positions.keys()].filter((id) => !stored.some((kept) => kept.id === id));
    for (const id of removed) await this.#forget(id);
    if (this.#looking.closed) return;
    for (const kept of wanted.values()) {
      if (this.#running.has(kept.id)) continue;
      const assignment = { ...kept, position: this.#positionOf(kept) };
      const courier = new Courier(assignment, { ...this.#options, isOwner: () => this.#isOwner });
      this.#running.set(kept.id, { courier, version: kept.version });
    }
  }

  #positionOf({ id, value: { start: cursor, createdAt: recordedAt } }: { id: string; value: StoredWebhook }) {
    const { store, clock, onError } = this.#options;
    const start = { cursor, recordedAt, failing: null };
    const known = this.#positions.get(id);
    const position = known ?? new HeldPosition({ id, writer: this.#writer, start, store, clock, onError });
    this.#positions.set(id, position);
    return position;
  }

  /** Removes what belonged to a webhook that was removed. */
  async #forget(id: string): Promise<void> {
    this.#positions.delete(id);
    await this.#options.store.removePosition(id);
    await this.#options.deliveries.remove(id);
  }

  /** Null while the log is away, which `ready` reports. */
  async #list() {
    try {
      return await this.#options.store.list();
    } catch (error) {
      if (hasCode(error, 'UNAVAILABLE')) return null;
      throw error;
    }
  }

  async #stop(ids: readonly string[], graceMs: number): Promise<void> {
    await Promise.all(
      ids.map(async (id) => {
        await this.#running.get(id)?.courier.stop(graceMs);
        this.#running.delete(id);
      }),
    );
  }
}
