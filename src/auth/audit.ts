import type { Viewer } from './viewer.js';

/** Project of the entries. No client can create or reach a project with this name. */
export const AUDIT_PROJECT = '~audit';

/** Actions in the audit log. */
export const AUDIT_ACTIONS = [
  'SIGNED_IN',
  'SIGNED_OUT',
  'SESSION_REFRESHED',
  'AUTHENTICATION_FAILED',
  'API_KEY_CREATED',
  'API_KEY_ROTATED',
  'API_KEY_REVOKED',
  'HOOK_CREATED',
  'HOOK_DELETED',
  'PROJECT_CREATED',
  'PROJECT_UPDATED',
  'PROJECT_ARCHIVED',
  'PROJECT_RESTORED',
  'PROJECT_DELETED',
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'BROADCAST_SENT',
  'BROADCAST_CANCELLED',
  'BROADCAST_ACKNOWLEDGED',
  'CONNECTION_CLOSED',
  'HEALTH_CHECKED',
  'WEBHOOK_CREATED',
  'WEBHOOK_UPDATED',
  'WEBHOOK_ENABLED',
  'WEBHOOK_DISABLED',
  'WEBHOOK_SECRET_ROTATED',
  'WEBHOOK_DELETED',
  'MAINTENANCE_STARTED',
  'MAINTENANCE_ENDED',
  'REFUSED',
  'ENTRIES_LOST',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Entry of the audit log: actor, action, target and address. Names credentials by their ids, so that it holds no secret. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** Id of the actor; null when it is unknown. */
  readonly actorId: string | null;
  /** Name of the credential, without its secret. */
  readonly credential: string | null;
  /** Address of the client; null for actions of the hub itself. */
  readonly address: string | null;
  readonly projectId: string | null;
  /** Object of the action: the id of a key, a user, a broadcast, a webhook or a connection. */
  readonly target: string | null;
  /** Reason, in a few words. */
  readonly reason: string | null;
}

/** Records an entry in the background. Neither waits nor fails: a failure to store entries is logged. */
export type RecordAudit = (entry: Pick<AuditEntry, 'action'> & Partial<AuditEntry>) => void;

/** The members of an entry that name a viewer. */
export const by = ({ actor, credential, address }: Viewer) => ({
  actorId: actor.id,
  credential,
  address: address ?? null,
});

/** Keeps nothing. */
export const NO_AUDIT: RecordAudit = () => undefined;
