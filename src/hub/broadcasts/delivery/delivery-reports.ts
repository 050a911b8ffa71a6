import { authenticated, authorizeSystem } from '../../../auth/rights.js';
import type { Viewer } from '../../../auth/viewer.js';
import type { Clock } from '../../../core/clock.js';
import { checkCount } from '../../streams/start-position.js';
import { type Broadcast, endedBy, endOf, maySend, usersOf } from '../broadcast.js';
import { requireSender } from '../broadcast-input.js';
import type { BroadcastStore } from '../broadcast-store.js';
import type { Deliveries } from './deliveries.js';
import type { DeliveryCounts, Recipient } from './delivery-states.js';
import type { DeliveryWatch } from './delivery-watch.js';

/** By then every node has written what its sockets took before the end of a broadcast. */
const SETTLED_MS = 1_000;

/** Numbers of all broadcasts that are kept, and the sums of their deliveries. */
export interface BroadcastStats {
  readonly total: number;
  readonly open: number;
  readonly expired: number;
  readonly cancelled: number;
  readonly delivery: DeliveryCounts;
}

interface DeliveryReportsOptions {
  readonly deliveries: Deliveries;
  readonly store: BroadcastStore;
  readonly clock: Clock;
  readonly keptMs: number;
  /** The broadcast of an id, as far as the viewer may see it. */
  readonly get: (viewer: Viewer | null, id: string) => Promise<Broadcast>;
}

/** How far broadcasts are delivered, for those who may send them. */
export class DeliveryReports {
  readonly #options: DeliveryReportsOptions;

  constructor(options: DeliveryReportsOptions) {
    this.#options = options;
  }

  /** How far a broadcast is delivered now; null for who could not have sent it. */
  async counts(viewer: Viewer | null, broadcast: Broadcast): Promise<DeliveryCounts | null> {
    authenticated(viewer);
    return maySend(viewer, broadcast) ? this.#options.deliveries.counts(broadcast) : null;
  }

  /** The users that a broadcast names, as far as the viewer may know them. */
  users(viewer: Viewer | null, broadcast: Broadcast): readonly string[] {
    authenticated(viewer);
    const users = usersOf(broadcast) ?? [];
    return maySend(viewer, broadcast) ? users : users.filter((user) => user === viewer.actor.id);
  }

  /** The first recipients that have not taken it, by id; null for who could not have sent it. */
  async missing(viewer: Viewer | null, broadcast: Broadcast, first: number): Promise<string[] | null> {
    authenticated(viewer);
    checkCount('first', first);
    return maySend(viewer, broadcast) ? this.#options.deliveries.missing(broadcast.id, first) : null;
  }

  /** The first recipients that have taken it and not acknowledged it, by id; null for who could not have sent it. */
  async unacknowledged(viewer: Viewer | null, broadcast: Broadcast, first: number): Promise<string[] | null> {
    authenticated(viewer);
    checkCount('first', first);
    return maySend(viewer, broadcast) ? this.#options.deliveries.unacknowledged(broadcast.id, first) : null;
  }

  /** Recipients by state and id, at most `first` of each state; null for who could not have sent it. */
  async recipients(viewer: Viewer | null, broadcast: Broadcast, first: number): Promise<Recipient[] | null> {
    authenticated(viewer);
    checkCount('first', first);
    return maySend(viewer, broadcast) ? this.#options.deliveries.recipients(broadcast.id, first) : null;
  }

  /**
   * Follows the delivery of a broadcast; see `DeliveryWatch`. It must be ended with `return()`.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `NOT_FOUND`, `FORBIDDEN` for who could not have sent it, `UNAVAILABLE`.
   */
  async watch(viewer: Viewer | null, id: string): Promise<DeliveryWatch> {
    const { deliveries, clock, keptMs, get } = this.#options;
    const look = async () => {
      const broadcast = await get(viewer, id);
      requireSender(viewer!, broadcast);
      return { ...broadcast, counts: await deliveries.counts(broadcast) };
    };
    await look();
    return deliveries.watch(look, (broadcast) => clock.now() - endOf(broadcast, keptMs) > SETTLED_MS);
  }

  /** @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` without MONITOR on `system`. */
  async stats(viewer: Viewer | null): Promise<BroadcastStats> {
    authorizeSystem(viewer, 'MONITOR');
    const { deliveries, store, clock, keptMs } = this.#options;
    const now = clock.now();
    const number = { total: 0, open: 0, expired: 0, cancelled: 0 };
    let delivery: DeliveryCounts = { recipients: 0, pending: 0, delivered: 0, acknowledged: 0, expired: 0, failed: 0 };
    for (const broadcast of await store.sent(await store.list())) {
      number.total++;
      number[endedBy(broadcast, { keptMs, now }) ?? 'open']++;
      delivery = sumOf(delivery, await deliveries.counts(broadcast));
    }
    return { ...number, delivery };
  }
}

const sumOf = (one: DeliveryCounts, other: DeliveryCounts): DeliveryCounts => ({
  recipients: one.recipients + other.recipients,
  pending: one.pending + other.pending,
  delivered: one.delivered + other.delivered,
  acknowledged: one.acknowledged + other.acknowledged,
  expired: one.expired + other.expired,
  failed: one.failed + other.failed,
});
