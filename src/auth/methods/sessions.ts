import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import { nextTurn } from '../../core/clock.js';
import { TidingsError } from '../../core/errors.js';
import type { KeyedRecords } from '../../core/log.js';
import type { Signals } from '../../core/signals.js';
import type { Basis, Identity, Revocable } from '../identity.js';
import { digestOf } from './key-text.js';
import { WatchedRecords } from './watched-records.js';

/** Intervals at which the use of a session is stored, and ended sessions are removed. */
const USED_MS = 60_000;
const SWEEP_MS = 600_000;
/** Most sessions of one credential, and of all. The oldest are removed. */
const MAX_OF_CREDENTIAL = 20;
const MAX_SESSIONS = 10_000;
const COOKIE = /^[\w-]{43}$/;

export interface SessionLimits {
  /** A session ends when it was not used for so long, milliseconds. */
  readonly idleMs: number;
  /** A session ends at this age, milliseconds. */
  readonly maxMs: number;
}

export const SESSION_LIMITS: SessionLimits = { idleMs: 12 * 3_600_000, maxMs: 7 * 86_400_000 };

/** A board is switched off over a weekend, and ends with its key. */
const BOARD_LIMITS: SessionLimits = { idleMs: 7 * 86_400_000, maxMs: 366 * 86_400_000 };

export interface SessionsOptions {
  readonly records: KeyedRecords;
  readonly clock: Clock;
  readonly signals?: Signals;
  readonly limits: SessionLimits;
  /** Present identity of the credential behind a session; null when it has ended. */
  readonly resolve: (basis: Basis) => Promise<Identity | null>;
  readonly onError: (error: unknown) => void;
}

/** Cookie of a session that has just begun. */
export interface BegunCookie {
  readonly cookie: string;
  /** How long a browser keeps it, milliseconds; null to forget it when it closes. */
  readonly keepMs: number | null;
}

/** A session as it is stored, under the digest of its cookie. Times are milliseconds since 1970 UTC. */
interface StoredSession {
  /** Names the credential that it was made with. */
  readonly credential: string;
  readonly basis: Basis;
  readonly createdAt: number;
  readonly usedAt: number;
  /** Whether it is that of a board. */
  readonly isBoard?: boolean;
}

const storedSession = z.looseObject({
  ...{ credential: z.string(), createdAt: z.number(), usedAt: z.number(), isBoard: z.boolean().optional() },
  basis: z.looseObject({ kind: z.string() }),
});

/** Sessions of pages, shared by all nodes. A session ends with the credential that it was made with. */
export class Sessions {
  readonly #clock: Clock;
  readonly #limits: SessionLimits;
  readonly #resolve: SessionsOptions['resolve'];
  readonly #sessions: WatchedRecords<StoredSession>;
  readonly #stop: () => void;

  constructor({ records, clock, signals, limits, resolve, onError }: SessionsOptions) {
    this.#clock = clock;
    this.#limits = limits;
    this.#resolve = resolve;
    this.#sessions = new WatchedRecords({
      ...{ kind: 'session', records, clock, signals, onError },
      read: (value) => (storedSession.safeParse(value).data as StoredSession | undefined) ?? null,
      overSince: (session) => (this.#endOf(session) <= clock.now() ? this.#endOf(session) : null),
      used: (session, { at }) => (at - session.usedAt < USED_MS ? null : { ...session, usedAt: at }),
    });
    this.#stop = clock.every(SWEEP_MS, () => void this.#sweep(null).catch(onError));
  }

  /** Whether it is not known which sessions have ended meanwhile. */
  get isBehind(): boolean {
    return this.#sessions.isBehind;
  }

  /**
   * Begins a session with the rights of a credential.
   *
   * @param isBoard whether it is that of a board, which lasts as long as its credential.
   * @returns the value of its cookie, which is stored nowhere.
   * @throws TidingsError `FORBIDDEN` for a credential that no session can be made with.
   */
  async begin({ credential, basis, expiresAt }: Identity, isBoard = false): Promise<BegunCookie> {
    if (!basis) throw new TidingsError('FORBIDDEN', { message: 'No session can be made with this credential' });
    await this.#sweep(credential);
    const cookie = randomBytes(32).toString('base64url');
    const now = this.#clock.now();
    await this.#sessions.add(digestOf(cookie), {
      ...{ credential, basis, createdAt: now, usedAt: now },
      ...(isBoard && { isBoard }),
    });
    return {
      cookie,
      keepMs: isBoard ? Math.min(BOARD_LIMITS.maxMs, (expiresAt ?? Number.POSITIVE_INFINITY) - now) : null,
    };
  }

  /** Identity of a cookie; null when it is unknown or its session has ended. @throws TidingsError `UNAVAILABLE` */
  async identify(cookie: string): Promise<Identity | null> {
    return COOKIE.test(cookie) ? this.resume(digestOf(cookie)) : null;
  }

  /** The same by the id of the session, for a ticket that was made in it. */
  async resume(id: string): Promise<Identity | null> {
    const record = await this.#sessions.find(id);
    if (!record) return null;
    this.#sessions.noteUse(id);
    const { basis, createdAt, isBoard } = record.value;
    const { maxMs } = this.#limitsOf(record.value);
    const now = this.#clock.now();
    const made = await this.#resolve(basis);
    if (!made || this.#endOf(record.value) <= now) return null;
    const endsAt = () => Math.min(createdAt + maxMs, made.expiresAt ?? Number.POSITIVE_INFINITY);
    if (endsAt() <= now) return null;
    return {
      ...{ ...made, method: 'SESSION', isBoard, revocation: eitherOf(record.revocation, made.revocation) },
      get expiresAt() {
        return endsAt();
      },
      basis: { kind: 'session', id },
    };
  }

  /** Ends a session and the streams that came in with it. No-op when there is none. */
  async end(cookie: string): Promise<void> {
    if (COOKIE.test(cookie)) await this.#sessions.remove(digestOf(cookie));
  }

  close(): void {
    this.#stop();
    this.#sessions.close();
  }

  #limitsOf({ isBoard }: StoredSession): SessionLimits {
    return isBoard ? BOARD_LIMITS : this.#limits;
  }

  #endOf(session: StoredSession): number {
    const { maxMs, idleMs } = this.#limitsOf(session);
    return Math.min(session.createdAt + maxMs, session.usedAt + idleMs);
  }

  /** Removes ended sessions, and the oldest ones of a credential that is to have one more than it may. */
  async #sweep(credential: string | null): Promise<void> {
    const now = this.#clock.now();
    const all = (await this.#sessions.list()).sort((a, b) => b.value.createdAt - a.value.createdAt);
    const going = all.filter(({ value }) => this.#endOf(value) <= now);
    if (credential !== null) {
      const good = all.filter(({ value }) => this.#endOf(value) > now);
      const own = good.filter(({ value }) => value.credential === credential);
      going.push(...own.slice(MAX_OF_CREDENTIAL - 1), ...good.slice(MAX_SESSIONS - 1));
    }
    for (const { id } of going) {
      await this.#sessions.remove(id);
      await nextTurn();
    }
  }
}

/** Revoked as soon as either is: a session ends when one signs out of it, and with the key that it was made with. */
function eitherOf(one: Revocable, other: Revocable | null): Revocable {
  if (!other) return one;
  return {
    get revokedAt() {
      return one.revokedAt ?? other.revokedAt;
    },
    onRevoked(listener) {
      const ends = [one.onRevoked(listener), other.onRevoked(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
