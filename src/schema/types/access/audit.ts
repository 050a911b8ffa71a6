import { AUDIT_ACTIONS } from '../../../auth/audit.js';
import type { Builder } from '../../builder.js';
import { pageArguments } from '../../request-arguments.js';

const DESCRIPTION =
  'Entries of the audit log, oldest first. Needs ADMIN on `*`, or on the project given by `projectId`.';

/** The query `auditLog`. */
export function addAudit(builder: Builder): void {
  const AuditAction = builder.enumType('AuditAction', {
    values: AUDIT_ACTIONS,
    description: 'Action that an audit log entry records.',
  });
  builder.objectType('AuditEntry', {
    description: 'Entry of the audit log. It contains names of credentials, and no secrets.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the entry.' }),
      action: t.field({ type: AuditAction, resolve: ({ action }) => action, description: 'Recorded action.' }),
      at: t.expose('at', { type: 'DateTime', description: 'Time of the action.' }),
      actorId: t.id({
        nullable: true,
        resolve: ({ actorId }) => actorId,
        description: 'Id of the actor. Null when the actor is unknown.',
      }),
      credential: t.exposeString('credential', {
        nullable: true,
        description: 'Name of the credential, without its secret.',
      }),
      address: t.exposeString('address', { nullable: true, description: 'Address of the client.' }),
      projectId: t.id({
        nullable: true,
        resolve: ({ projectId }) => projectId,
        description: 'Id of the project. Null when the action concerns none.',
      }),
      target: t.exposeString('target', {
        nullable: true,
        description:
          'Target of the action: the id of a key, a user, a broadcast, a webhook or a connection. For REFUSED, the missing right.',
      }),
      reason: t.exposeString('reason', { nullable: true, description: 'Reason for the action or of the refusal.' }),
    }),
  });
  const AuditEntryConnection = builder.connectionObject(
    { type: 'AuditEntry', name: 'AuditEntryConnection', description: 'A page of the audit log.' },
    { name: 'AuditEntryEdge', description: 'Entry with its cursor.' },
  );
  builder.queryField('auditLog', (t) =>
    t.field({
      type: AuditEntryConnection,
      description: DESCRIPTION,
      args: {
        actions: t.arg({ type: [AuditAction], description: 'Only entries of these actions.' }),
        actorId: t.arg.id({ description: 'Only entries of this actor.' }),
        projectId: t.arg.id({ description: 'Only entries of this project.' }),
        address: t.arg.string({ description: 'Only entries from this address.' }),
        since: t.arg({ type: 'DateTime', description: 'Only entries at or after this time.' }),
        until: t.arg({ type: 'DateTime', description: 'Only entries before this time.' }),
        ...pageArguments(t.arg),
      },
      resolve: (_, { actions, actorId, projectId, address, since, until, ...page }, { hub, viewer }) =>
        hub.audit.read(viewer, {
          ...page,
          ...{ actions: actions ?? undefined, actorId: actorId ?? undefined, projectId: projectId ?? undefined },
          ...{ address: address ?? undefined, since: since?.getTime(), until: until?.getTime() },
        }),
    }),
  );
}
