import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../auth/viewer.js';
import { nextTurn, systemClock } from '../../core/clock.js';
import { CLOSE } from '../../core/close-codes.js';
import type { Measurements } from '../../core/observe/measurements.js';
import type { Meter } from '../../core/observe/meter.js';
import type {
  ClientConnection,
  ClientProgram,
  ConnectionDirectory,
  StreamState,
  SubscriptionProgress,
  SubscriptionState,
} from '../../hub/connections/connection-directory.js';
import {
  type ConnectionEnd,
  type ConnectionEvents,
  type ConnectionFailure,
  type ConnectionTransport,
  NO_CONNECTION_EVENTS,
} from '../../hub/self/connection-events.js';
import { type Component, HEALTHY } from '../../hub/self/health/component.js';
import type { ResultStream } from '../graphql/result-stream.js';

/** Open connection: its viewer, and the ways to end it. */
export interface Connection {
  readonly transport: ConnectionTransport;
  /** Null until a client is authenticated. */
  readonly viewer: Viewer | null;
  /** Address that it comes from. */
  readonly address: string;
  /** Program of the client, as it has named itself. */
  readonly client: ClientProgram | null;
  /** Number of its active subscriptions. */
  subscriptions(): number;
  /** Their results, as far as they run here. */
  streams(): Iterable<ResultStream>;
  /** Bytes on the wire in each direction; null where it is not known. */
  bytes(): { readonly sent: number; readonly received: number | null };
  /** Since when it has no operation, milliseconds since 1970 UTC; null while it has one, and for an event stream. */
  readonly idleSince: number | null;
  /** Ends the connection because the hub stops. Its client reconnects, to this node or another. */
  retire(): void;
  /** Ends the connection because its credential has ended, or for an operator. */
  expel(reason: string): void;
}

/** Callbacks for the server of a connection. */
export interface Registration {
  /** The client was authenticated, or accepted without a credential. */
  admitted(): void;
  /** A subscription has begun, before the first of its results is taken. */
  began(stream: ResultStream): void;
  /** The connection has closed, with a `failure` unless in good order. Idempotent. */
  closed(end?: ConnectionEnd & { readonly failure?: ConnectionFailure | null }): void;
}

/** Time in which streams that resume belong together. */
const RESTORED_MS = 1_000;

const TRANSPORTS: readonly ConnectionTransport[] = ['WS', 'SSE'];

/** Registered connection. */
class Open implements Registration, ClientConnection {
  readonly id = randomUUID();
  readonly serial: number;
  readonly openedAt = systemClock.now();
  readonly connection: Connection;
  readonly #events: ConnectionEvents;
  readonly #onClose: (open: Open, isIdle: boolean) => boolean;
  readonly #lagMs: Required<ConnectionsOptions>['lagMs'];
  /** Whether its `connect` event was published. */
  #told = false;
  resumes = 0;
  /** Streams that have begun behind the head and are still to be reported. */
  #restored: StreamState[] | null = null;

  constructor(
    connection: Connection,
    options: Required<ConnectionsOptions> & { serial: number; onClose: (open: Open, isIdle: boolean) => boolean },
  ) {
    this.connection = connection;
    this.serial = options.serial;
    this.#events = options.events;
    this.#lagMs = options.lagMs;
    this.#onClose = options.onClose;
  }

  get transport(): ConnectionTransport {
    return this.connection.transport;
  }

  get viewer(): Viewer | null {
    return this.connection.viewer;
  }

  get address(): string {
    return this.connection.address;
  }

  get client(): ClientProgram | null {
    return this.connection.client;
  }

  get idleSince(): number | null {
    return this.connection.idleSince;
  }

  bytes() {
    return this.connection.bytes();
  }

  progress(): Iterable<SubscriptionProgress> {
    return this.connection.streams();
  }

  subscriptions(): SubscriptionState[] {
    return [...this.connection.streams()].map((stream) => stream.state());
  }

  began(stream: ResultStream): void {
    if (!stream.isResumed) return;
    this.resumes++;
    const { viewer } = this;
    if (stream.lagEvents === 0 || !viewer) return;
    if (!this.#restored) {
      this.#restored = [];
      systemClock.after(RESTORED_MS, () => void this.#tellRestored(viewer));
    }
    this.#restored.push(stream.state().stream!);
  }

  /** Those that resume together are reported in one event. */
  async #tellRestored(viewer: Viewer): Promise<void> {
    const streams = this.#restored!;
    this.#restored = null;
    const ages = await Promise.all(streams.map((stream) => stream.lagMs ?? this.#lagMs(stream)));
    const missedEvents = streams.reduce((sum, { lagEvents }) => sum + lagEvents, 0);
    this.#events.restored({ id: this.id, viewer, downMs: Math.max(...ages.map((age) => age ?? 0)), missedEvents });
  }

  admitted(): void {
    const { id, transport, viewer, address } = this;
    this.#told = this.#events.connected({ id, transport, viewer, address });
  }

  closed({ failure, ...end }: Parameters<Registration['closed']>[0] = {}): void {
    const { id, address, openedAt } = this;
    if (!this.#onClose(this, end.code === CLOSE.idle.code)) return;
    if (failure) this.#events.connectionFailed({ id, ...failure, address });
    if (this.#told) this.#events.disconnected({ id, ...end, durationMs: Math.max(0, systemClock.now() - openedAt) });
  }
}

interface ConnectionsOptions {
  /** Receives what happens to connections; nothing does by default. */
  readonly events?: ConnectionEvents;
  /** Age of the first event that a stream missed, from the log. Never rejects. */
  readonly lagMs?: (stream: StreamState) => Promise<number | null>;
}

/** Open connections of this node. */
export class Connections implements ConnectionDirectory {
  readonly #options: Required<ConnectionsOptions>;
  readonly #open = new Map<string, Open>();
  readonly #counts: Record<ConnectionTransport, number> = { WS: 0, SSE: 0 };
  #serial = 0;
  #closedIdle = 0;
  /** Called when the last one is removed. */
  #onEmpty = (): void => undefined;

  constructor({ events = NO_CONNECTION_EVENTS, lagMs = async () => null }: ConnectionsOptions = {}) {
    this.#options = { events, lagMs };
  }

  count(transport: ConnectionTransport): number {
    return this.#counts[transport];
  }

  /** Number of active subscriptions of all connections. */
  subscriptions(): number {
    let sum = 0;
    for (const { connection } of this.#open.values()) sum += connection.subscriptions();
    return sum;
  }

  list(): readonly ClientConnection[] {
    return [...this.#open.values()];
  }

  get(id: string): ClientConnection | null {
    return this.#open.get(id) ?? null;
  }

  expel(id: string, reason: string): boolean {
    const open = this.#open.get(id);
    open?.connection.expel(reason);
    return open !== undefined;
  }

  add(connection: Connection): Registration {
    const open = new Open(connection, { ...this.#options, serial: ++this.#serial, onClose: this.#remove });
    this.#open.set(open.id, open);
    this.#counts[connection.transport]++;
    return open;
  }

  /** A connection was rejected before it was open. */
  refused(failure: ConnectionFailure, address: string): void {
    this.#options.events.connectionFailed({ ...failure, address });
  }

  /** @returns whether it was still registered. */
  readonly #remove = ({ id, transport }: Open, isIdle: boolean): boolean => {
    if (!this.#open.delete(id)) return false;
    if (isIdle) this.#closedIdle++;
    this.#counts[transport]--;
    if (this.#open.size === 0) this.#onEmpty();
    return true;
  };

  /** The component `sockets` of the health. @param most connections that may be open. */
  component(most: number): Component {
    return {
      name: 'sockets',
      state: () => HEALTHY,
      readings: () => [
        { metric: 'sockets_percent', value: (100 * this.#open.size) / most, unit: 'percent' },
        { metric: 'sockets', value: this.#open.size, unit: 'sockets' },
      ],
    };
  }

  /** Shows how many are open in the measurements. */
  measure(measurements: Measurements): void {
    measurements.gauge({
      ...{ name: 'connections', help: 'Open connections, by transport.', label: 'transport' },
      read: () => new Map(TRANSPORTS.map((transport) => [transport, this.count(transport)])),
    });
    measurements.gauge({
      ...{ name: 'idle_connections_closed_total', type: 'counter' },
      help: 'Connections that were closed because no operation ran on them.',
      read: () => this.#closedIdle,
    });
    measurements.gauge({
      ...{ name: 'subscriptions', help: 'Active subscriptions.' },
      read: () => this.subscriptions(),
    });
    measurements.gauge({
      ...{ name: 'reader_lag_events', help: 'Events after the position of the subscription that is furthest behind.' },
      read: () => this.#greatestLag(),
    });
  }

  #greatestLag(): number {
    let most = 0;
    for (const { connection } of this.#open.values())
      for (const { lagEvents } of connection.streams()) most = Math.max(most, lagEvents);
    return most;
  }

  /**
   * Retires everything, in even steps over `overMs`, so that the clients do not come back all at once. Resolves earlier when
   * none is open any more.
   */
  async drain(overMs: number, meter: Meter): Promise<void> {
    // An announcement of this turn reaches the clients before their connections end.
    await nextTurn();
    const all = [...this.#open.values()];
    const empty = new AbortController();
    this.#onEmpty = () => empty.abort();
    const started = systemClock.elapsed();
    for (const [index, { connection }] of all.entries()) {
      const due = started + (overMs * index) / all.length;
      const wait = due - systemClock.elapsed();
      // Many share one timer: a step is never shorter than a few milliseconds.
      if (wait > 4) await systemClock.sleep(wait, empty.signal);
      if (empty.signal.aborted) return;
      meter.drained();
      connection.retire();
    }
  }
}

/** Calls `expel` when the credential of a connection ends. @returns a function that ends the watch. */
export function watchCredential(viewer: Viewer, expel: (reason: string) => void): () => void {
  const listener = { rightsChanged: () => expelIfEnded(viewer, expel) };
  viewer.watch(listener);
  return () => viewer.unwatch(listener);
}

/** Calls `expel` if the credential of a connection has ended. */
export function expelIfEnded(viewer: Viewer, expel: (reason: string) => void): void {
  const ending = viewer.ended();
  if (ending) expel(ending.why === 'expired' ? 'Credential expired' : 'Credential revoked');
}
