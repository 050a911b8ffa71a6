import { type AuditAction, AuditLogDocument, type AuditLogQuery, type Client } from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import { type CliCommand, type Invocation, text, texts } from '../../command.js';
import { printList } from '../../listed.js';
import { withClient } from '../../options/hub-client.js';
import { checkedProject, HUB_OPTIONS } from '../../options/hub-options.js';
import { timeOf } from '../../options/time-option.js';

export const audit: CliCommand = {
  name: 'audit',
  summary: 'print the audit log: who did what, when and from where, oldest first',
  about: `The key needs ADMIN on all projects; with --project, ADMIN on that one.
Entries expire with the events of the same age.`,
  examples: [
    'tidings audit --since 24h',
    'tidings audit --since 2026-11-01T00:00:00Z --json > audit.ndjson',
    'tidings audit --action authentication_failed --since 7d',
  ],
  options: [
    ...HUB_OPTIONS,
    { flags: '--since <time>', doc: 'from this time on, such as 2026-11-01T09:00:00Z, or 24h ago' },
    { flags: '--until <time>', doc: 'before this time, written in the same way' },
    { flags: '--action <action>', doc: 'of this action, such as api_key_created; may be repeated', repeatable: true },
    { flags: '--actor <id>', doc: 'of this actor' },
    { flags: '--project <id>', doc: 'about this project' },
    { flags: '--address <address>', doc: 'from this address' },
    { flags: '--json', doc: 'one JSON object a line' },
  ],
  run: (invocation) => withClient(invocation, (client) => list(client, invocation)),
};

function list(client: Client, invocation: Invocation): Promise<void> {
  const { options } = invocation;
  const project = text(options, 'project');
  const actions = texts(options, 'action').map((word) => word.toUpperCase() as AuditAction);
  const variables = {
    ...(actions.length > 0 && { actions }),
    ...{ actorId: text(options, 'actor'), address: text(options, 'address') },
    projectId: project === undefined ? undefined : checkedProject(project, '--project'),
    ...{ since: timeOf(options, 'since', 'ago'), until: timeOf(options, 'until', 'ago') },
  };
  return printList(invocation, {
    page: async (after) => (await client.query(AuditLogDocument, { ...variables, first: 500, after })).auditLog,
    lineOf,
  });
}

function lineOf({ at, action, ...entry }: AuditLogQuery['auditLog']['nodes'][number]): string {
  const { actorId, credential, address, projectId, target, reason } = entry;
  return [
    at,
    action.toLowerCase(),
    `by ${spelledOut(actorId ?? 'somebody unknown')}${credential ? ` (${spelledOut(credential)})` : ''}`,
    ...(address ? [`from ${spelledOut(address)}`] : []),
    ...(projectId ? [`project ${spelledOut(projectId)}`] : []),
    ...(target ? [spelledOut(target)] : []),
    ...(reason ? [spelledOut(reason)] : []),
  ].join('  ');
}
