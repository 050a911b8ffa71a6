import { randomBytes, randomUUID } from 'node:crypto';
import type { Viewer } from '../../auth/viewer.js';
import { nextTurn, systemClock } from '../../core/clock.js';
import type { Measurements } from '../../core/measurements.js';
import type { ClientConnection, ConnectionDirectory } from '../../hub/presence/connection-directory.js';
import {
  type ConnectionEnd,
  type ConnectionEvents,
  type ConnectionFailure,
  type ConnectionTransport,
  NO_CONNECTION_EVENTS,
} from '../../hub/self/connection-events.js';

/** Something that stays open: who is at its other end, and how it is ended. */
export interface Connection {
  readonly transport: ConnectionTransport;
  /** Null as long as nobody has been let in. */
  readonly viewer: Viewer | null;
  /** Address that it comes from. */
  readonly address: string;
  /** How many subscriptions run on it now. */
  subscriptions(): number;
  /** Ends it so that its client comes back, to this node or another: the hub stops. */
  retire(): void;
  /** Ends it because its credential is no longer good, or because an operator wants it so. */
  expel(reason: string): void;
}

/** What becomes of a connection is told here, by whoever serves it. */
export interface Registration {
  /** Its client was let in. */
  admitted(): void;
  /** It has closed; `failure` where that was not in good order. Twice is fine. */
  closed(end?: ConnectionEnd & { readonly failure?: ConnectionFailure | null }): void;
}

const TRANSPORTS: readonly ConnectionTransport[] = ['WS', 'SSE'];

/** One of those that are open. */
class Open implements Registration, ClientConnection {
  readonly id = randomUUID();
  readonly serial: number;
  readonly openedAt = systemClock.now();
  readonly connection: Connection;
  readonly #events: ConnectionEvents;
  readonly #onClose: (open: Open) => boolean;
  /** Whether it was told that its client was let in. */
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

/** What is open on this node. */
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

  /** How many subscriptions run on all of them now. */
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
    // Before: what it was.
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

  /** A connection was not made. */
  refused(failure: ConnectionFailure, address: string): void {
    this.#events.connectionFailed({ ...failure, address });
  }

  /** @returns whether it was still there. */
  readonly #remove = ({ id, transport }: Open): boolean => {
    if (!this.#open.delete(id)) return false;
    this.#counts[transport]--;
    return true;
  };

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
  async drain(overMs: number): Promise<void> {
    // What was announced just now is on its way to them: it is to be their last word but one.
    await nextTurn();
    const all = [...this.#open.values()];
    const started = systemClock.elapsed();
    for (const [index, { connection }] of all.entries()) {
      const due = started + (overMs * index) / all.length;
      const wait = due - systemClock.elapsed();
      // Many share one timer: a step is never shorter than a few milliseconds.
      if (wait > 4) await systemClock.sleep(wait);
      connection.retire();
    }
  }
}

/** As it is at this moment. */
function described({ id, serial, openedAt, transport, viewer, address, connection }: Open): ClientConnection {
  const subscriptions = connection.subscriptions();
  return { id, serial, openedAt, transport, viewer, address, subscriptions: () => subscriptions };
}

/** Ends what is open as soon as the credential that opened it is no longer good. @returns what ends the watch. */
export function watchCredential(viewer: Viewer, expel: (reason: string) => void): () => void {
  return viewer.onChange(() => {
    const ending = viewer.ended();
    if (ending) expel(ending.why === 'expired' ? 'Credential expired' : 'Credential revoked');
  });
}
