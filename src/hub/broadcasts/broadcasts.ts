import { ulid } from 'ulid';
import { by, type RecordAudit } from '../../auth/audit.js';
import { HUB_VIEWER } from '../../auth/hub-viewer.js';
import { authenticated, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS, type Cursors } from '../../core/cursor.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import type { EventLog } from '../../core/log.js';
import type { Meter } from '../../core/observe/meter.js';
import type { EventRecord } from '../../core/record.js';
import { isoText } from '../../core/text/date-time.js';
import { broadcastMessage } from '../../events/admin.js';
import type { Projects } from '../projects/projects.js';
import type { Publisher } from '../publish/publish.js';
import { broadcastRate, PublishRate } from '../publish/publish-rate.js';
import { fingerprintOf } from '../publish/stamp.js';
import type { StartRequest } from '../streams/start-position.js';
import { Acknowledgements } from './acknowledgements.js';
import {
  type Broadcast,
  broadcastOf,
  endedBy,
  endOf,
  isAddressedTo,
  type KeptBroadcast,
  maySend,
  noSuchBroadcast,
  projectOf,
} from './broadcast.js';
import { type BroadcastInput, checkMessage, contentOf, readAddress, requireSender } from './broadcast-input.js';
import type { BroadcastReader } from './broadcast-reader.js';
import { BroadcastStore } from './broadcast-store.js';
import { type FollowBroadcasts, openBroadcastStream } from './broadcast-streams.js';
import { BroadcastSweep } from './broadcast-sweep.js';
import { Deliveries } from './delivery/deliveries.js';
import { DeliveryReports } from './delivery/delivery-reports.js';
import { SharedLookUp } from './shared-look-up.js';

const TYPE = broadcastMessage.name;
const DAY_MS = 86_400_000;
const ENDED_DAYS = 7;

export interface BroadcastPolicy {
  /** Broadcasts that one credential may send in a minute, over all nodes; no limit when absent. */
  readonly perMinute?: number;
  /** Days for which one is kept that has ended; a week when absent. */
  readonly endedDays?: number;
}

interface BroadcastsOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly publisher: Publisher;
  readonly audit: RecordAudit;
  readonly meter: Meter;
  /** Days for which events are kept: so long is a broadcast shown that does not expire. */
  readonly keptDays: number;
  readonly policy?: BroadcastPolicy;
  readonly cursors: Cursors;
  readonly projects: Projects;
  /** Opens a stream over the feed over all projects. */
  readonly follow: FollowBroadcasts;
  readonly onError: (error: unknown) => void;
}

/** Messages of the operators to users: sent, shown until they end, acknowledged, cancelled. */
export class Broadcasts {
  /** How far broadcasts are delivered, for their senders. */
  readonly reports: DeliveryReports;
  readonly #options: BroadcastsOptions;
  readonly #store: BroadcastStore;
  readonly #lookUp: SharedLookUp<KeptBroadcast | null>;
  readonly #acknowledgements: Acknowledgements;
  readonly #deliveries: Deliveries;
  readonly #rate: PublishRate | undefined;
  readonly #sweep: BroadcastSweep;
  readonly #keptMs: number;

  constructor(options: BroadcastsOptions) {
    const { log, clock, meter, keptDays, policy = {}, projects, onError } = options;
    const store = new BroadcastStore(log);
    const acknowledgements = new Acknowledgements({ records: log.records, clock });
    const keptMs = keptDays * DAY_MS;
    this.#options = options;
    this.#store = store;
    this.#lookUp = new SharedLookUp((id) => store.get(id));
    this.#acknowledgements = acknowledgements;
    this.#keptMs = keptMs;
    if (policy.perMinute !== undefined)
      this.#rate = new PublishRate({ ...broadcastRate(policy.perMinute), clock, meter, shared: log.shared?.buckets });
    const deliveries = new Deliveries({
      ...{ records: log.records, clock, acknowledgements, projects, onError },
      open: async () => store.sent((await store.list()).filter((kept) => !this.#isOver(kept))),
      find: (id) => store.get(id),
      endOf: (kept) => endedBy(kept, { keptMs, now: clock.now() }),
    });
    this.#deliveries = deliveries;
    const get = (viewer: Viewer | null, id: string) => this.get(viewer, id);
    this.reports = new DeliveryReports({ deliveries, store, clock, keptMs, get });
    const endedMs = (policy.endedDays ?? ENDED_DAYS) * DAY_MS;
    this.#sweep = new BroadcastSweep({ store, acknowledgements, deliveries, clock, keptMs, endedMs, onError });
  }

  /** A user opens a stream of any kind: it is known from then on. */
  seen(viewer: Viewer | null): void {
    this.#deliveries.seen(viewer);
  }

  /** An answer shows these to the viewer. */
  shown(viewer: Viewer | null, broadcasts: readonly Broadcast[]): void {
    authenticated(viewer);
    void this.#deliveries.looks(viewer);
    for (const { id } of broadcasts) this.#deliveries.taken(id, viewer);
  }

  /**
   * Sends a broadcast. When it resolves, its event is as durable as any that was published, and on its way on every
   * node. With an idempotency key that was used in the last 24 h it gives back the first one, and sends nothing.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `BAD_USER_INPUT`, `PAYLOAD_TOO_LARGE`, `CONFLICT`,
   * `RATE_LIMITED`, `UNAVAILABLE`.
   */
  async send(viewer: Viewer | null, input: BroadcastInput): Promise<Broadcast> {
    authenticated(viewer);
    const { clock, publisher, audit, meter } = this.#options;
    const address = readAddress(input);
    requireSender(viewer, address);
    const now = clock.now();
    checkMessage(input, now);
    await publisher.requireOpen(viewer);
    await publisher.admit(viewer);
    await this.#rate?.take(viewer, 1);
    for (const id of await this.#store.surplus(this.#isOver)) await this.#sweep.forget(id);
    const kept = { id: ulid(now), ...address, sentAt: now, expiresAt: input.expiresAt ?? null, cancelledAt: null };
    await this.#store.add(kept);
    await this.#deliveries.address(kept, viewer);
    const record = await this.#publish(viewer, kept, input);
    const sent = record.payload.broadcastId as string;
    if (sent !== kept.id) {
      await this.#forgetUnsent(kept.id);
      return this.get(viewer, sent);
    }
    meter.published(1);
    audit({ action: 'BROADCAST_SENT', ...by(viewer), projectId: address.projectId, target: sent });
    return broadcastOf(kept, record);
  }

  /**
   * Cancels a broadcast: from now on it is neither listed nor delivered, on any node. Idempotent.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `NOT_FOUND`, `FORBIDDEN` for who could not have sent it, `UNAVAILABLE`.
   */
  async cancel(viewer: Viewer | null, id: string): Promise<Broadcast> {
    const broadcast = await this.get(viewer, id);
    requireSender(viewer!, broadcast);
    const { kept, changed } = await this.#store.cancel(id, this.#options.clock.now());
    const { projectId } = broadcast;
    if (changed) this.#options.audit({ action: 'BROADCAST_CANCELLED', ...by(viewer!), projectId, target: id });
    return { ...broadcast, ...kept };
  }

  /**
   * Records that the viewer acknowledges a broadcast. The first time counts.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `NOT_FOUND`, `FORBIDDEN` outside its audience, `RATE_LIMITED`, `UNAVAILABLE`.
   */
  async acknowledge(viewer: Viewer | null, id: string): Promise<Broadcast> {
    const broadcast = await this.get(viewer, id);
    if (!isAddressedTo(viewer!, broadcast))
      throw new TidingsError('FORBIDDEN', { message: 'The broadcast is for others' });
    await this.#options.publisher.admit(viewer!);
    // First the mark: nobody acknowledges what it did not take.
    await this.#deliveries.confirm(id, viewer!);
    if (!(await this.#acknowledgements.add(id, viewer!.actor.id))) return broadcast;
    // It may have been forgotten meanwhile: then nobody would find this one to remove it.
    if (!(await this.#store.get(id))) {
      await this.#acknowledgements.forget(id);
      await this.#deliveries.forget(id);
      throw noSuchBroadcast();
    }
    const { projectId } = broadcast;
    this.#options.audit({ action: 'BROADCAST_ACKNOWLEDGED', ...by(viewer!), projectId, target: id });
    return broadcast;
  }

  /**
   * A broadcast, also one that is over, as long as it is known.
   *
   * @throws TidingsError `UNAUTHENTICATED`; `NOT_FOUND` when there is none, or when it is for others and the viewer could
   * not have sent it.
   */
  async get(viewer: Viewer | null, id: string): Promise<Broadcast> {
    authenticated(viewer);
    const kept = await this.#store.get(id);
    if (!kept || !(isAddressedTo(viewer, kept) || maySend(viewer, kept))) throw noSuchBroadcast();
    const [broadcast] = await this.#store.sent([kept]);
    if (!broadcast) throw noSuchBroadcast();
    return broadcast;
  }

  /**
   * The broadcasts for the viewer that are not over, newest first, and the epoch that their sequences count in.
   *
   * @param all also those that are over or for others, as far as the viewer could have sent them.
   * @throws TidingsError `UNAUTHENTICATED`, `UNAVAILABLE`.
   */
  async list(viewer: Viewer | null, all = false): Promise<{ epoch: string; items: readonly Broadcast[] }> {
    authenticated(viewer);
    const isShown = (kept: KeptBroadcast) => !this.#isOver(kept) && isAddressedTo(viewer, kept);
    const kept = await this.#store.list();
    const items = await this.#store.sent(kept.filter((one) => isShown(one) || (all && maySend(viewer, one))));
    const head = await this.#options.log.head(ALL_PROJECTS);
    return { epoch: head!.epoch, items };
  }

  /**
   * Follows the broadcasts for the viewer, whatever it may read. It must be ended with `return()`.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `BAD_USER_INPUT`, `CURSOR_INVALID`, `CURSOR_EXPIRED`, `UNAVAILABLE`.
   */
  async subscribe(viewer: Viewer | null, request: StartRequest): Promise<BroadcastReader> {
    authenticated(viewer);
    const { follow, cursors, onError } = this.#options;
    const parts = {
      ...{ deliveries: this.#deliveries, follow, cursors, onError, isOver: this.#isOver },
      find: (id: string, urgent: boolean) => this.#lookUp.find(id, urgent),
      shown: async () => (await this.list(viewer)).items,
    };
    return openBroadcastStream(parts, viewer, request);
  }

  /** When the viewer has acknowledged it, milliseconds since 1970 UTC; null when it has not. */
  async acknowledgedAt(viewer: Viewer | null, id: string): Promise<number | null> {
    authenticated(viewer);
    return this.#acknowledgements.get(id, viewer.actor.id);
  }

  /** How many have acknowledged it; null for who could not have sent it. */
  async acknowledgements(viewer: Viewer | null, broadcast: Broadcast): Promise<number | null> {
    authenticated(viewer);
    return maySend(viewer, broadcast) ? this.#acknowledgements.count(broadcast.id) : null;
  }

  /** Forgets what has long been over; see `BroadcastSweep`. It is done now and then by itself. */
  sweep(): Promise<void> {
    return this.#sweep.run();
  }

  async close(): Promise<void> {
    await this.#sweep.close();
    await this.#deliveries.close();
  }

  readonly #isOver = (kept: KeptBroadcast): boolean => endOf(kept, this.#keptMs) <= this.#options.clock.now();

  async #publish(viewer: Viewer, kept: KeptBroadcast, input: BroadcastInput): Promise<EventRecord> {
    const { title, body, idempotencyKey, priority } = input;
    const { id: broadcastId, audience } = kept;
    const expiresAt = kept.expiresAt === null ? null : isoText(new Date(kept.expiresAt));
    const idempotency =
      idempotencyKey == null ? undefined : { key: idempotencyKey, fingerprint: fingerprintOf(TYPE, contentOf(input)) };
    const payload = { broadcastId, audience, title, body, expiresAt };
    const item = { type: TYPE, payload, options: { priority } };
    const project = projectOf(kept);
    const write = () =>
      this.#options.publisher.record(viewer, { project, item, idempotency, urgent: priority === 'URGENT' });
    try {
      return await (project === SYSTEM_PROJECT ? this.#writeToSystem(write) : write());
    } catch (error) {
      // Where it is not known whether the event was written, it may still be delivered: the sweep finds out.
      if (error instanceof TidingsError && error.code !== 'UNAVAILABLE') await this.#forgetUnsent(kept.id);
      throw error;
    }
  }

  /** Removes the document of a broadcast that was not sent. The sweep removes what a log that is away leaves. */
  async #forgetUnsent(id: string): Promise<void> {
    await this.#sweep.forget(id).catch((error: unknown) => {
      if (!hasCode(error, 'UNAVAILABLE')) throw error;
    });
  }

  async #writeToSystem(write: () => Promise<EventRecord>): Promise<EventRecord> {
    try {
      return await write();
    } catch (error) {
      if (!hasCode(error, 'NOT_FOUND')) throw error;
      // A log may have lost the hub's own project.
      await this.#options.projects.ensure(HUB_VIEWER, SYSTEM_PROJECT);
      return write();
    }
  }
}
