import type { Builder } from '../../builder.js';

const REASONS = {
  LOST: 'It was silent for several seconds, and has not stopped in good order.',
  SILENT: 'It did not answer within a second.',
  FAILED: 'It could not answer.',
  TOO_LARGE: 'Its answer was too large.',
} as const;

/** The nodes of the hub, as far as other types name them. */
export function addNodes(builder: Builder): void {
  builder.objectType('HubNode', {
    description: 'A node of the hub: one of the processes that share its log.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Random id, another one after each start.' }),
      version: t.exposeString('version', { description: 'Version of the software.' }),
      startedAt: t.expose('startedAt', {
        type: 'DateTime',
        description: 'Time of the start, by the clock of the node.',
      }),
    }),
  });
  const NoAnswer = builder.enumType('NoAnswer', {
    description: 'Reason why a node is missing from an answer.',
    values: Object.fromEntries(Object.entries(REASONS).map(([name, description]) => [name, { description }])),
  });
  builder.objectType('MissingNode', {
    description: 'A node that is missing from an answer about all nodes.',
    fields: (t) => ({
      node: t.field({ type: 'HubNode', resolve: ({ node }) => node, description: 'The node.' }),
      reason: t.field({ type: NoAnswer, resolve: ({ reason }) => reason, description: 'Reason.' }),
      lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', description: 'Time of its last sign of life.' }),
    }),
  });
}
