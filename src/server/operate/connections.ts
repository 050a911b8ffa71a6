import { randomBytes, randomUUID } from 'node:crypto';
import type { Viewer } from '../../auth/viewer.js';
import { nextTurn, systemClock } from '../../core/clock.js';
import type { Measurements } from '../../core/measurements.js';
import type { Meter } from '../../core/meter.js';
import type { ClientConnection, ConnectionDirectory } from '../../hub/presence/connection-directory.js';
import {
  type ConnectionEnd,
  type ConnectionEvents,
  type ConnectionFailure,
  type ConnectionTransport,
  NO_CONNECTION_EVENTS,
} from '../../hub/self/connection-events.js';
import { type Component, HEALTHY } from '../../hub/self/health/component.js';

/** Open connection: its viewer, and the ways to end it. */
export interface Connection {
  readonly transport: ConnectionTransport;
  /** Null until a client is authenticated. */
  readonly viewer: Viewer | null;
  /** Address that it comes from. */
  readonly address: string;
  /** Number of its active subscriptions. */
  subscriptions(): number;
  /** Ends the connection because the hub stops. Its client reconnects, to this node or another. */
  retire(): void;
  /** Ends the connection because its credential has ended, or for an operator. */
  expel(reason: string): void;
}

/** Callbacks for the server of a connection. */
export interface Registration {
  /** The client was authenticated, or accepted without a credential. */
  admitted(): void;
  /** The connection has closed, with a `failure` unless in good order. Idempotent. */
  closed(end?: ConnectionEnd & { readonly failure?: ConnectionFailure | null }): void;
}

const TRANSPORTS: readonly ConnectionTransport[] = ['WS', 'SSE'];

/** Registered connection. */
class Open implements Registration, ClientConnection {
  readonly id = randomUUID();
  readonly serial: number;
  readonly openedAt = systemClock.now();
  readonly connection: Connection;
  readonly #events: ConnectionEvents;
  readonly #onClose: (open: Open) => boolean;
  /** Whether its `connect` event was published. */
  #told = false;

  constructor(
    connection: Connection,
    options: { serial: number; events: ConnectionEvents; onClose: (open: Open) => boolean },
  ) {
    this.connection = connection;
    this.serial = options.serial;
    this.#events = options.events;
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

  subscriptions(): number {
    return this.connection.subscriptions();
  }

  admitted(): void {
    const { id, transport, viewer, address } = this;
    this.#told = this.#events.connected({ id, transport, viewer, address });
  }

  closed({ failure, ...end }: Parameters<Registration['closed']>[0] = {}): void {
    const { id, address, openedAt } = this;
    if (!this.#onClose(this)) return;
    if (failure) this.#events.connectionFailed({ id, ...failure, address });
    if (this.#told) this.#events.disconnected({ id, ...end, durationMs: Math.max(0, systemClock.now() - openedAt) });
  }
}

/** Open connections of this node. */
export class Connections implements ConnectionDirectory {
  readonly epoch = randomBytes(8).toString('hex');
  readonly #events: ConnectionEvents;
  readonly #open = new Map<string, Open>();
  readonly #counts: Record<ConnectionTransport, number> = { WS: 0, SSE: 0 };
  #serial = 0;

  constructor(events: ConnectionEvents = NO_CONNECTION_EVENTS) {
    this.#events = events;
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

  expel(id: string, reason: string): ClientConnection | null {
    const open = this.#open.get(id);
    if (!open) return null;
    // Described before it ends.
    const was = described(open);
    open.connection.expel(reason);
    return was;
  }

  add(connection: Connection): Registration {
    const open = new Open(connection, { serial: ++this.#serial, events: this.#events, onClose: this.#remove });
    this.#open.set(open.id, open);
    this.#counts[connection.transport]++;
    return open;
  }

  /** A connection was rejected before it was open. */
  refused(failure: ConnectionFailure, address: string): void {
    this.#events.connectionFailed({ ...failure, address });
  }

  /** @returns whether it was still registered. */
  readonly #remove = ({ id, transport }: Open): boolean => {
    if (!this.#open.delete(id)) return false;
    this.#counts[transport]--;
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
      ...{ name: 'subscriptions', help: 'Active subscriptions.' },
      read: () => this.subscriptions(),
    });
  }

  /** Retires everything, in even steps over `overMs`, so that the clients do not come back all at once. */
  async drain(overMs: number, meter: Meter): Promise<void> {
    // An announcement of this turn reaches the clients before their connections end.
    await nextTurn();
    const all = [...this.#open.values()];
    const started = systemClock.elapsed();
    for (const [index, { connection }] of all.entries()) {
      const due = started + (overMs * index) / all.length;
      const wait = due - systemClock.elapsed();
      // Many share one timer: a step is never shorter than a few milliseconds.
      if (wait > 4) await systemClock.sleep(wait);
      meter.drained();
      connection.retire();
    }
  }
}

/** Description of a connection as it is now. */
function described({ id, serial, openedAt, transport, viewer, address, connection }: Open): ClientConnection {
  const subscriptions = connection.subscriptions();
  return { id, serial, openedAt, transport, viewer, address, subscriptions: () => subscriptions };
}

/** Calls `expel` when the credential of a connection ends. @returns a function that ends the watch. */
export function watchCredential(viewer: Viewer, expel: (reason: string) => void): () => void {
  return viewer.onChange(() => {
    const ending = viewer.ended();
    if (ending) expel(ending.why === 'expired' ? 'Credential expired' : 'Credential revoked');
  });
}
