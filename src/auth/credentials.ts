import { hasCode, type TidingsError } from '../core/errors.js';
import type { Meter } from '../core/observe/meter.js';
import type { RecordAudit } from './audit.js';
import { bearerOf } from './bearer.js';
import type { Attempt, FailedAttempts } from './failed-attempts.js';
import { type Identity, refused, type Verifier } from './identity.js';
import { LiveViewer, type Viewers } from './live-viewers.js';
import { idOfKey } from './methods/key-text.js';
import type { BegunCookie, Sessions } from './methods/sessions.js';
import type { Tickets } from './methods/tickets.js';
import type { SignInEvents } from './sign-in-events.js';
import type { Viewer } from './viewer.js';

/** Credentials of a request or connection as they came, and the address that sent them. */
export interface Presented {
  /** Value of an `Authorization` header, or of the same member of a `connection_init` payload. */
  readonly authorization?: string | null;
  /** A ticket from the query string. */
  readonly ticket?: string | null;
  /** Value of the session cookie. Used only without another credential. */
  readonly cookie?: string | null;
  /** Address of the client, as far as it is known. */
  readonly address: string;
  /** Id of the request for the log. */
  readonly operationId?: () => string;
  /** Whether it opens a connection, rather than being one request of many. */
  readonly lasting?: boolean;
}

export interface CredentialsOptions {
  /** Called in turn, until one knows the kind of the credential. */
  readonly verifiers: readonly Verifier[];
  readonly viewers: Viewers;
  readonly tickets: Tickets;
  readonly sessions: Sessions;
  readonly failedAttempts: FailedAttempts;
  readonly meter: Meter;
  readonly audit: RecordAudit;
  readonly signInEvents: SignInEvents;
  /** Receives each failure within the limit. */
  readonly onRefused: (refusal: CredentialRefusal) => void;
}

/** A credential that was refused, for the operator. Holds no part of its secret. */
export interface CredentialRefusal {
  /** Name of the API key; null for other credentials. */
  readonly credential: string | null;
  readonly address: string;
  /** Words of the validator where there are some. */
  readonly reason: string;
  /** Id of the request in other lines of the log. */
  readonly operationId?: string;
}

/** A session that has just begun. */
export interface BegunSession extends BegunCookie {
  readonly viewer: Viewer;
}

/** Turns credentials into viewers; the same for HTTP, WebSocket and SSE. */
export class Credentials {
  readonly #options: CredentialsOptions;

  constructor(options: CredentialsOptions) {
    this.#options = options;
  }

  /**
   * @returns null without a credential, or with only the cookie of a session that has ended.
   * @throws TidingsError `UNAUTHENTICATED` for a credential that is not valid; `RATE_LIMITED` for one beyond the limit of
   * failures; `BAD_USER_INPUT` for two credentials at once; `UNAVAILABLE` when it cannot be verified now.
   */
  async authenticate(presented: Presented): Promise<Viewer | null> {
    const identity = await this.#identify(presented);
    return identity && this.#admit(identity, presented);
  }

  /**
   * Replaces the credential of a connection by another of the same actor.
   *
   * @throws TidingsError `FORBIDDEN` for a credential of another actor, and what `authenticate` throws.
   */
  async refresh(viewer: Viewer, { token, address }: { token: string; address: string }): Promise<void> {
    if (!(viewer instanceof LiveViewer)) throw refused();
    const identity = await this.#verify({ credential: token, address });
    viewer.refresh(identity);
    identity.noteUse?.(address);
    this.#options.audit({ action: 'SESSION_REFRESHED', ...of(viewer), address });
  }

  /** Starts a session for a page. */
  async signIn(attempt: Attempt): Promise<BegunSession> {
    return this.#begin(await this.#verify(attempt), attempt.address);
  }

  /** The same by a ticket for a sign-in or a board, which is good once. */
  async signInByTicket({ credential, address }: Attempt, use: 'sign-in' | 'board'): Promise<BegunSession> {
    const redeem = (mayLookUp: () => boolean) => this.#options.tickets.redeem(credential, mayLookUp, use);
    return this.#begin(await this.#attempt({ credential, address }, redeem), address, use === 'board');
  }

  /** Ends a session and its streams. No-op for an unknown cookie. */
  async signOut(cookie: string, address: string): Promise<void> {
    const { sessions, audit } = this.#options;
    const identity = await sessions.identify(cookie);
    await sessions.end(cookie);
    if (identity) audit({ action: 'SIGNED_OUT', ...of(identity), address });
  }

  /**
   * Checks a request that is signed with a secret instead of carrying a credential, under the limit of failed attempts.
   *
   * @param attempt.name of the secret, for the audit log.
   * @throws TidingsError `UNAUTHENTICATED` unless `isSigned` says so; `RATE_LIMITED` beyond the limit of failures.
   */
  async checkSignature(
    { name, address }: { name: string; address: string },
    isSigned: () => Promise<boolean>,
  ): Promise<void> {
    await this.#attempt({ credential: '', name, address }, async () => {
      if (!(await isSigned())) throw refused('No secret has made the signature');
    });
  }

  async #identify({ authorization, ticket, cookie, address, operationId }: Presented): Promise<Identity | null> {
    const { tickets, sessions } = this.#options;
    const credential = bearerOf(authorization);
    if (credential !== null) return this.#verify({ credential, address, operationId });
    if (ticket != null)
      return this.#attempt({ credential: ticket, address, operationId }, (mayLookUp) =>
        tickets.redeem(ticket, mayLookUp),
      );
    return cookie == null ? null : sessions.identify(cookie);
  }

  async #begin(identity: Identity, address: string, isBoard = false): Promise<BegunSession> {
    const begun = await this.#options.sessions.begin(identity, isBoard);
    const viewer = this.#admit(identity, { address, lasting: true });
    this.#options.audit({ action: 'SIGNED_IN', ...of(viewer), address });
    return { viewer, ...begun };
  }

  #admit(identity: Identity, { address, lasting = false }: Pick<Presented, 'address' | 'lasting'>): Viewer {
    const { viewers, signInEvents } = this.#options;
    const viewer = viewers.admit(identity, address);
    identity.noteUse?.(address);
    const { actor, method, credential } = viewer;
    signInEvents.signedIn({ subject: actor.id, method, credential, address, lasting });
    return viewer;
  }

  #verify(attempt: Attempt): Promise<Identity> {
    return this.#attempt(attempt, async (mayLookUp) => {
      for (const verify of this.#options.verifiers) {
        const identity = await verify(attempt.credential, mayLookUp);
        if (identity) return identity;
      }
      throw refused();
    });
  }

  async #attempt<T>(attempt: Attempt, verify: (mayLookUp: () => boolean) => Promise<T>): Promise<T> {
    const { failedAttempts, meter } = this.#options;
    try {
      return await failedAttempts.guard(attempt, verify);
    } catch (error) {
      if (hasCode(error, 'RATE_LIMITED')) meter.refused('sign_in_rate');
      if (hasCode(error, 'UNAUTHENTICATED')) this.#noteFailure(attempt, error);
      throw error;
    }
  }

  #noteFailure(attempt: Attempt, error: TidingsError): void {
    const { meter, audit, signInEvents, onRefused } = this.#options;
    const { address } = attempt;
    meter.refused('bad_credential');
    signInEvents.signInFailed({ reason: error.message, address });
    const id = idOfKey(attempt.credential);
    const name = attempt.name ?? (id === null ? null : `key:${id}`);
    const refusal = { credential: name, address, reason: reasonOf(error) };
    audit({ action: 'AUTHENTICATION_FAILED', ...refusal });
    onRefused({ ...refusal, operationId: attempt.operationId?.() });
  }
}

const of = ({ actor, credential }: Pick<Viewer, 'actor' | 'credential'>) => ({ actorId: actor.id, credential });

const reasonOf = ({ cause, message }: TidingsError): string => (typeof cause === 'string' ? cause : message);
