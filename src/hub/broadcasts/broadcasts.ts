import { ulid } from 'ulid';
import { by, type RecordAudit } from '../../auth/audit.js';
import { authenticated, type Holder, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Grant, Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import type { EventLog } from '../../core/log.js';
import type { Meter } from '../../core/meter.js';
import type { EventRecord } from '../../core/record.js';
import { isoText } from '../../core/text/date-time.js';
import { broadcastMessage } from '../../events/admin.js';
import type { Publisher } from '../publish/publish.js';
import { fingerprintOf } from '../publish/stamp.js';
import type { Reader } from '../streams/reader.js';
import type { Selection } from '../streams/selection.js';
import type { Scope, StartRequest } from '../streams/start-position.js';
import { Acknowledgements } from './acknowledgements.js';
import {
  type Broadcast,
  broadcastOf,
  endOf,
  isAddressedTo,
  type KeptBroadcast,
  maySend,
  noSuchBroadcast,
  projectOf,
} from './broadcast.js';
import { type BroadcastInput, checkMessage, readAddress, requireSender } from './broadcast-input.js';
import { BroadcastReader } from './broadcast-reader.js';
import { BroadcastStore } from './broadcast-store.js';
import { BroadcastSweep } from './broadcast-sweep.js';
import { SharedLookUp } from './shared-look-up.js';

const TYPE = broadcastMessage.name;
const DAY_MS = 86_400_000;

/** What everybody has in mind who looks for broadcasts: those to everybody, and to one user, are in the hub's own project. */
const HEARS_SYSTEM: Grant = { projects: SYSTEM_PROJECT, actions: ['READ', 'MONITOR'] };

interface BroadcastsOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly publisher: Publisher;
  readonly audit: RecordAudit;
  readonly meter: Meter;
  /** Days for which events are kept: so long is a broadcast shown that does not expire. */
  readonly keptDays: number;
  /** Makes the hub's own project again, where a log has lost it. */
  readonly ensureSystem: () => Promise<void>;
  /** Opens a stream over the feed over all projects. */
  readonly follow: (viewer: Viewer, request: Selection & StartRequest, scope: Scope) => Promise<Reader>;
  readonly onError: (error: unknown) => void;
}

/** Messages of the operators to users: sent, shown until they end, acknowledged, cancelled. */
export class Broadcasts {
  readonly #options: BroadcastsOptions;
  readonly #store: BroadcastStore;
  readonly #lookUp: SharedLookUp<KeptBroadcast | null>;
  readonly #acknowledgements: Acknowledgements;
  readonly #sweep: BroadcastSweep;
  readonly #keptMs: number;

  constructor(options: BroadcastsOptions) {
    const { log, clock, keptDays, onError } = options;
    const store = new BroadcastStore(log);
    const acknowledgements = new Acknowledgements({ records: log.records, clock });
    const keptMs = keptDays * DAY_MS;
    this.#options = options;
    this.#store = store;
    this.#lookUp = new SharedLookUp((id) => store.get(id));
    this.#acknowledgements = acknowledgements;
    this.#keptMs = keptMs;
    this.#sweep = new BroadcastSweep({ store, acknowledgements, clock, keptMs, onError });
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
    for (const id of await this.#store.surplus(this.#isOver)) await this.#sweep.forget(id);
    const kept = { id: ulid(now), ...address, sentAt: now, expiresAt: input.expiresAt ?? null, cancelledAt: null };
    await this.#store.add(kept);
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
    if (!(await this.#acknowledgements.add(id, viewer!.actor.id))) return broadcast;
    // It may have been forgotten meanwhile: then nobody would find this one to remove it.
    if (!(await this.#store.get(id))) {
      await this.#acknowledgements.forget(id);
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
    const holder: Holder = { grants: () => [...viewer.grants(), HEARS_SYSTEM] };
    const wanted = async () => new Set((await this.list(viewer)).items.map(({ id }) => id));
    const reader = await this.#options.follow(viewer, { ...request, types: [TYPE] }, { holder, wanted });
    const find = (id: string) => this.#lookUp.find(id);
    return new BroadcastReader({ reader, viewer, find, isOver: this.#isOver });
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

  close(): Promise<void> {
    return this.#sweep.close();
  }

  readonly #isOver = (kept: KeptBroadcast): boolean => endOf(kept, this.#keptMs) <= this.#options.clock.now();

  async #publish(viewer: Viewer, kept: KeptBroadcast, input: BroadcastInput): Promise<EventRecord> {
    const { title, body, idempotencyKey } = input;
    const { id: broadcastId, audience } = kept;
    const expiresAt = kept.expiresAt === null ? null : isoText(new Date(kept.expiresAt));
    const idempotency =
      idempotencyKey == null ? undefined : { key: idempotencyKey, fingerprint: fingerprintOf(TYPE, contentOf(input)) };
    const item = { type: TYPE, payload: { broadcastId, audience, title, body, expiresAt } };
    const project = projectOf(kept);
    const write = () => this.#options.publisher.record(viewer, { project, item, idempotency });
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
    await this.#store.remove(id).catch((error: unknown) => {
      if (!hasCode(error, 'UNAVAILABLE')) throw error;
    });
  }

  async #writeToSystem(write: () => Promise<EventRecord>): Promise<EventRecord> {
    try {
      return await write();
    } catch (error) {
      if (!hasCode(error, 'NOT_FOUND')) throw error;
      await this.#options.ensureSystem();
      return write();
    }
  }
}

/** Of everything but the id, which is another one at each attempt. */
const contentOf = ({ audience, projectId, userId, title, body, expiresAt }: BroadcastInput): string =>
  JSON.stringify([audience, projectId ?? null, userId ?? null, title ?? null, body, expiresAt ?? null]);
