import { randomBytes } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import { TidingsError } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { KeyedRecord, KeyedRecords } from '../../core/log.js';
import { NO_SIGNALS, type Signals } from '../../core/signals.js';
import type { Basis, Identity } from '../identity.js';
import { LiveViewer } from '../live-viewers.js';
import type { Viewer } from '../viewer.js';
import { digestOf } from './key-text.js';
import { KnownDigests } from './known-digests.js';

const KIND = 'ticket';
/** Life of a ticket by its use. The link to a board is carried to another machine first. */
const LIFE_MS = { request: 60_000, 'sign-in': 60_000, board: 900_000 } as const;
const SWEEP_MS = 60_000;
const TICKET = /^[\w-]{32}$/;
/** More than this at once are not kept: the oldest go first. A node looks after it has issued a tenth as many, and each minute. */
const MAX_TICKETS = 10_000;
const SWEEP_AFTER = MAX_TICKETS / 10;

export interface Ticket {
  readonly ticket: string;
  /** Milliseconds since 1970 UTC. */
  readonly expiresAt: number;
}

/** What a ticket is good for: one request, one sign-in on the machine of the hub, or one sign-in of a board. */
export type TicketUse = keyof typeof LIFE_MS;

/** A ticket as it is stored, under its digest. */
interface StoredTicket {
  readonly basis: Basis;
  /** Absent for a request. */
  readonly use?: TicketUse;
  readonly expiresAt: number;
}

export interface TicketsOptions {
  readonly records: KeyedRecords;
  readonly clock: Clock;
  readonly signals?: Signals;
  /** Present identity of the credential behind a ticket; null when it has ended. */
  readonly resolve: (basis: Basis) => Promise<Identity | null>;
  readonly onError: (error: unknown) => void;
}

/**
 * Credentials for one request each, to any node, for `EventSource`, which can send no header: they may stand in a URL. A
 * ticket for a sign-in begins a session instead, and is no credential of a request.
 */
export class Tickets {
  readonly #options: TicketsOptions;
  readonly #known: KnownDigests;
  readonly #stop: () => void;
  #issued = 0;

  constructor(options: TicketsOptions) {
    this.#options = options;
    const { records, clock, signals = NO_SIGNALS } = options;
    const list = async () => (await records.list(KIND)).map(({ id }) => id);
    this.#known = new KnownDigests({ topic: 'ticket-made', list, clock, signals });
    this.#stop = options.clock.every(SWEEP_MS, () => {
      if (this.#issued > 0) void this.#sweep().catch(options.onError);
    });
  }

  /**
   * Creates a ticket with the identity of the viewer, valid as long as the viewer's credential.
   *
   * @throws TidingsError `FORBIDDEN` for a credential that none can be made of; `UNAVAILABLE`.
   */
  async issue(viewer: Viewer): Promise<Ticket> {
    return this.issueFor(viewer instanceof LiveViewer ? viewer.identity.basis : undefined, 'request');
  }

  /** Creates a ticket for the credential that this is the basis of. @throws TidingsError as `issue`. */
  async issueFor(basis: Basis | undefined, use: TicketUse): Promise<Ticket> {
    if (!basis) throw new TidingsError('FORBIDDEN', { message: 'No ticket can be made of this credential' });
    if (++this.#issued > SWEEP_AFTER) await this.#sweep();
    const { records, clock } = this.#options;
    const ticket = randomBytes(24).toString('base64url');
    const value: StoredTicket = { basis, use, expiresAt: clock.now() + LIFE_MS[use] };
    const digest = digestOf(ticket);
    await records.put({ kind: KIND, id: digest, value, expected: 0 });
    this.#known.add(digest);
    return { ticket, expiresAt: value.expiresAt };
  }

  /**
   * Uses a ticket up.
   *
   * @param mayLookUp see `Verifier`.
   * @throws TidingsError `UNAUTHENTICATED`: unknown, used before, for another use, or expired; `UNAVAILABLE`.
   */
  async redeem(ticket: string, mayLookUp = () => true, use: TicketUse = 'request'): Promise<Identity> {
    const { records, clock, resolve } = this.#options;
    const digest = digestOf(ticket);
    const mayBeValid = TICKET.test(ticket) && (mayLookUp() || (await this.#known.has(digest)));
    const record = mayBeValid ? await records.get(KIND, digest) : null;
    this.#known.delete(digest);
    // Of two that come with it at once, to whatever nodes, one removes it.
    if (record && (await this.#remove(record))) {
      const stored = record.value as StoredTicket | null;
      const isGood = stored && stored.expiresAt > clock.now() && (stored.use ?? 'request') === use;
      const identity = isGood ? await resolve(stored.basis) : null;
      if (identity) return identity;
    }
    throw new TidingsError('UNAUTHENTICATED', { message: 'The ticket was refused' });
  }

  close(): void {
    this.#known.close();
    this.#stop();
  }

  /** Removes expired tickets, and the oldest of too many. */
  async #sweep(): Promise<void> {
    const { records, clock } = this.#options;
    this.#issued = 0;
    const all = await records.list(KIND);
    // A malformed ticket counts as expired.
    const expiryOf = ({ value }: KeyedRecord) => (value as StoredTicket | null)?.expiresAt ?? 0;
    all.sort((one, other) => expiryOf(other) - expiryOf(one));
    const now = clock.now();
    for (const [index, record] of all.entries())
      if (index >= MAX_TICKETS || expiryOf(record) <= now) await this.#remove(record);
  }

  /** Whether it was still there. */
  #remove({ kind, id, version }: KeyedRecord): Promise<boolean> {
    return isFirst(this.#options.records.delete({ kind, id, expected: version }));
  }
}
