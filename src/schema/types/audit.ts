import { AUDIT_ACTIONS } from '../../auth/audit.js';
import type { Builder } from '../builder.js';
import { pageArguments } from '../request-arguments.js';

const DESCRIPTION =
  'Who did what, when and from where, oldest first; the newest with `last`. Needs ADMIN on `*`, or, with `projectId`, ADMIN on the project.';

/** The query `auditLog`. */
export function addAudit(builder: Builder): void {
  const AuditAction = builder.enumType('AuditAction', {
    values: AUDIT_ACTIONS,
    description: 'What an entry of the audit log speaks of.',
  });
  builder.objectType('AuditEntry', {
    description: 'Who did what, to what, from where. It names credentials, and holds none.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the entry.' }),
      action: t.field({ type: AuditAction, resolve: ({ action }) => action, description: 'What was done.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
      actorId: t.id({
        nullable: true,
        resolve: ({ actorId }) => actorId,
        description: 'Who did it; null when nobody could be told.',
      }),
      credential: t.exposeString('credential', {
        nullable: true,
        description: 'Name of the credential that was shown, without its secret.',
      }),
      address: t.exposeString('address', { nullable: true, description: 'Address that it came from.' }),
      projectId: t.id({
        nullable: true,
        resolve: ({ projectId }) => projectId,
        description: 'The project; null for what concerns none.',
      }),
      target: t.exposeString('target', {
        nullable: true,
        description:
          'What it was done to: the id of a key, a user, a broadcast or a connection. Of a refusal, the missing action.',
      }),
      reason: t.exposeString('reason', { nullable: true, description: 'Why it was done or refused.' }),
    }),
  });
  const AuditEntryConnection = builder.connectionObject(
    { type: 'AuditEntry', name: 'AuditEntryConnection', description: 'A page of the audit log.' },
    { name: 'AuditEntryEdge', description: 'One entry of a page.' },
  );
  builder.queryField('auditLog', (t) =>
    t.field({
      type: AuditEntryConnection,
      description: DESCRIPTION,
      args: {
        actions: t.arg({ type: [AuditAction], description: 'Only entries of these actions.' }),
        actorId: t.arg.id({ description: 'Only what this actor did.' }),
        projectId: t.arg.id({ description: 'Only what concerns this project.' }),
        address: t.arg.string({ description: 'Only what came from this address.' }),
        since: t.arg({ type: 'DateTime', description: 'Only what was done at this instant or later.' }),
        until: t.arg({ type: 'DateTime', description: 'Only what was done before this instant.' }),
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
