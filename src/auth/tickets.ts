import { randomBytes } from 'node:crypto';
import type { Clock } from '../core/clock.js';
import { TidingsError } from '../core/errors.js';
import type { Identity } from './identity.js';
import type { Viewer } from './viewer.js';
import { LiveViewer } from './viewers.js';

const TICKET_MS = 60_000;
/** More than this at once are not kept: the oldest go first. */
const MAX_TICKETS = 10_000;

export interface Ticket {
  readonly ticket: string;
  /** Milliseconds since 1970 UTC. */
  readonly expiresAt: number;
}

/** Credentials for one request each, for `EventSource`, which can send no header: they may stand in a URL. */
export class Tickets {
  readonly #clock: Clock;
  /** In the order of their issue, which is that of their expiry. */
  readonly #issued = new Map<string, { identity: Identity; expiresAt: number }>();

  constructor({ clock }: { clock: Clock }) {
    this.#clock = clock;
  }

  /** A ticket with which the same credential comes in, as long as that one is good. */
  issue(viewer: Viewer): Ticket {
    if (!(viewer instanceof LiveViewer)) throw new TidingsError('FORBIDDEN', { message: 'The hub needs no ticket' });
    this.#sweep();
    const ticket = randomBytes(24).toString('base64url');
    const expiresAt = this.#clock.now() + TICKET_MS;
    this.#issued.set(ticket, { identity: viewer.identity, expiresAt });
    return { ticket, expiresAt };
  }

  /** @throws TidingsError `UNAUTHENTICATED`: unknown, used before, or older than 60 s. */
  redeem(ticket: string): Identity {
    const issued = this.#issued.get(ticket);
    this.#issued.delete(ticket);
    if (issued && issued.expiresAt > this.#clock.now()) return issued.identity;
    throw new TidingsError('UNAUTHENTICATED', { message: 'The ticket was refused' });
  }

  #sweep(): void {
    for (const [ticket, { expiresAt }] of this.#issued) {
      if (expiresAt > this.#clock.now() && this.#issued.size < MAX_TICKETS) return;
      this.#issued.delete(ticket);
    }
  }
}
