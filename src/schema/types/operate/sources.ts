import { systemStatus } from '../../../events/system.js';
import type { Builder } from '../../builder.js';
import type { PayloadTypes } from '../../payload-types.js';

/** The query `sources`: what publishes from outside into the node that answers. */
export function addSources(builder: Builder, payloads: PayloadTypes): void {
  builder.objectType('SourceStatus', {
    description: 'A source: a part of the hub that turns what happens outside of it into events.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name, unique on the node, such as `folder acme` or `github`.' }),
      projectId: t.id({
        nullable: true,
        resolve: ({ project }) => project,
        description: 'Project that it publishes to. Null for a source of several projects.',
      }),
      health: t.field({
        type: payloads.output(systemStatus.payload.health),
        resolve: ({ health }) => health,
        description: 'DEGRADED while something cannot be read or published.',
      }),
      message: t.exposeString('message', { nullable: true, description: 'Fault. Null while nothing is wrong.' }),
      publishedEvents: t.field({
        type: 'SafeInt',
        resolve: ({ publishedEvents }) => publishedEvents,
        description: 'Events published since the start of the node.',
      }),
      lastPublishedAt: t.field({
        type: 'DateTime',
        nullable: true,
        resolve: ({ lastPublishedAt }) => lastPublishedAt,
        description: 'Time of its newest event. Null before the first one since the start of the node.',
      }),
    }),
  });
  builder.queryField('sources', (t) =>
    t.field({
      type: ['SourceStatus'],
      description: 'Sources of the node that answers. Needs MONITOR on `system`.',
      resolve: (_, _args, { hub, viewer }) => hub.sources.list(viewer),
    }),
  );
}
