import type { Viewer } from './viewer.js';

/** Where the entries are kept: beside the projects, under a name that none of them can bear and no client can reach. */
export const AUDIT_PROJECT = '~audit';

/** Everything that the audit log speaks of. */
export const AUDIT_ACTIONS = [
  'SIGNED_IN',
  'SIGNED_OUT',
  'SESSION_REFRESHED',
  'AUTHENTICATION_FAILED',
  'API_KEY_CREATED',
  'API_KEY_REVOKED',
  'PROJECT_CREATED',
  'PROJECT_UPDATED',
  'PROJECT_DELETED',
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'BROADCAST_SENT',
  'BROADCAST_CANCELLED',
  'BROADCAST_ACKNOWLEDGED',
  'CONNECTION_CLOSED',
  'REFUSED',
  'ENTRIES_LOST',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who did what, to what, from where. Holds no secret: credentials are named by their ids. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** Id of the actor; null when nobody could be told. */
  readonly actorId: string | null;
  /** Name of the credential, without its secret. */
  readonly credential: string | null;
  /** Address of the client; null for what the hub did by itself. */
  readonly address: string | null;
  readonly projectId: string | null;
  /** What it was done to: the id of a key, a user, a broadcast, a connection. */
  readonly target: string | null;
  /** Why it was refused or done, in a few words. */
  readonly reason: string | null;
}

/** Takes an entry. It neither waits nor fails: entries are kept in the background, and told to the operator when they cannot be. */
export type RecordAudit = (entry: Pick<AuditEntry, 'action'> & Partial<AuditEntry>) => void;

/** Who does it, as an entry names a viewer. */
export const by = ({ actor, credential, address }: Viewer) => ({
  actorId: actor.id,
  credential,
  address: address ?? null,
});

/** Keeps nothing. */
export const NO_AUDIT: RecordAudit = () => undefined;
