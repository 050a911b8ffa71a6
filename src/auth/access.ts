import { CircuitBreaker, type RecoveryStep } from '../core/async/circuit-breaker.js';
import type { Clock } from '../core/clock.js';
import { DEFAULT_LIMITS } from '../core/config/limits.js';
import type { KeyedRecords, Notice } from '../core/log.js';
import { type Meter, NO_METER } from '../core/observe/meter.js';
import { NO_SIGNALS, type Signals } from '../core/signals.js';
import { NO_AUDIT, type RecordAudit } from './audit.js';
import { BoardLinks } from './board-links.js';
import { type CredentialRefusal, Credentials } from './credentials.js';
import { FailedAttempts } from './failed-attempts.js';
import type { Basis, Identity, Verifier } from './identity.js';
import { Viewers } from './live-viewers.js';
import { adminIdentity, adminKeyVerifier } from './methods/admin-key.js';
import { ApiKeys } from './methods/api-keys.js';
import { createJwtVerifier, type JwtOptions, tokenIdentity } from './methods/jwt.js';
import { KEY_SET_POLICY } from './methods/key-set.js';
import { SESSION_LIMITS, type SessionLimits, Sessions, type SessionsOptions } from './methods/sessions.js';
import { type Ticket, Tickets } from './methods/tickets.js';
import { NO_SIGN_IN_EVENTS, type SignInEvents } from './sign-in-events.js';

export interface AccessOptions {
  /** The full-access key of the operator. */
  readonly adminKey: string;
  readonly clock: Clock;
  /** Where keys, sessions and tickets are kept. */
  readonly records: KeyedRecords;
  /** Messages between nodes that share the records; none by default. */
  readonly signals?: Signals;
  /** Which tokens are accepted; none when absent. */
  readonly jwt?: JwtOptions;
  readonly sessionLimits?: SessionLimits;
  /** Failed attempts a minute of one address, and with one key, beyond which failures are answered RATE_LIMITED. */
  readonly signInFailures?: number;
  /** Kinds of credentials beside the hub's own. */
  readonly verifiers?: readonly Verifier[];
  /** Receives sign-ins and failures; nobody by default. */
  readonly signInEvents?: SignInEvents;
  readonly meter?: Meter;
  readonly audit?: RecordAudit;
  /** Receives each credential that was refused; nobody by default. */
  readonly onRefused?: (refusal: CredentialRefusal) => void;
  /** Receives each attempt to reach the issuer of the key set again; nobody by default. */
  readonly onKeySetRecovery?: (step: RecoveryStep) => void;
  /** Receives messages for the operator; nobody by default. */
  readonly onNotice?: (notice: Notice) => void;
  /** Receives errors of background work. */
  readonly onError: (error: unknown) => void;
}

/** Credentials of the hub, as the server and the schema use them. */
export interface Access {
  readonly credentials: Credentials;
  readonly tickets: Tickets;
  readonly keys: ApiKeys;
  readonly boardLinks: BoardLinks;
  /** Creates a ticket by which the operator signs in on a page of this machine, once within 60 s. */
  issueOpening(): Promise<Ticket>;
  /** False while the hub cannot find out which credentials have ended. */
  readonly isCurrent: boolean;
  /** Circuit breaker in front of the issuer of the key set; null without a key set. */
  readonly keySetCircuit: CircuitBreaker | null;
  close(): void;
}

export function createAccess(options: AccessOptions): Access {
  const { adminKey, clock, records, jwt = {}, verifiers = [], onError } = options;
  const { meter = NO_METER, audit = NO_AUDIT, signInEvents = NO_SIGN_IN_EVENTS, signals = NO_SIGNALS } = options;
  const { onRefused = () => undefined, onNotice = () => undefined } = options;
  const viewers = new Viewers({ clock, meter, onError });
  const keys = new ApiKeys({ records, clock, signals, audit, onError });
  const limits = options.sessionLimits ?? SESSION_LIMITS;
  const resolve: SessionsOptions['resolve'] = (basis) =>
    identityOf(basis, { admin: adminIdentity(adminKey), keys, sessions });
  const sessions: Sessions = new Sessions({ records, clock, signals, limits, resolve, onError });
  const tickets = new Tickets({ records, clock, signals, resolve, onError });
  const perMinute = options.signInFailures ?? DEFAULT_LIMITS.signInFailures;
  const failedAttempts = new FailedAttempts({ perMinute, clock, signals });
  const onRecovery = options.onKeySetRecovery;
  const keySetCircuit = jwt.jwksUrl === undefined ? null : new CircuitBreaker({ ...KEY_SET_POLICY, clock, onRecovery });
  const ours: readonly Verifier[] = [
    // First: it may be any text, also one that looks like a key or a token.
    adminKeyVerifier(adminKey),
    (credential, mayLookUp) => keys.verify(credential, mayLookUp),
    createJwtVerifier(jwt, { clock, keySetCircuit, onNotice, onError }),
  ];
  return {
    credentials: new Credentials({
      ...{ viewers, tickets, sessions, failedAttempts, meter, audit, signInEvents, onRefused },
      verifiers: [...verifiers, ...ours],
    }),
    tickets,
    keys,
    boardLinks: new BoardLinks({ keys, tickets, clock }),
    keySetCircuit,
    issueOpening: () => tickets.issueFor(adminIdentity(adminKey).basis, 'sign-in'),
    get isCurrent() {
      return !keys.isBehind && !sessions.isBehind;
    },
    close() {
      viewers.close();
      keys.close();
      sessions.close();
      failedAttempts.close();
      tickets.close();
    },
  };
}

/** Present identity of the credential behind a session or ticket; null when it has ended. */
async function identityOf(
  basis: Basis,
  { admin, keys, sessions }: { admin: Identity; keys: ApiKeys; sessions: Sessions },
): Promise<Identity | null> {
  if (basis.kind === 'token') return tokenIdentity(basis);
  if (basis.kind === 'api-key') return keys.identify(basis);
  if (basis.kind === 'session') return sessions.resume(basis.id);
  return admin.basis?.kind === 'admin' && admin.basis.fingerprint === basis.fingerprint ? admin : null;
}
