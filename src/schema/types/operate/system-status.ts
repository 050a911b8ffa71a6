import { systemStatus } from '../../../events/system.js';
import type { Builder } from '../../builder.js';
import type { PayloadTypes } from '../../payload-types.js';
import { addComponentHealth } from './component-health.js';

const LOG_STATES = { READY: 'ready', UNREACHABLE: 'unreachable', NOT_WRITABLE: 'not writable' } as const;
const DURABILITIES = { SYNCED: 'synced', PROCESS: 'process', MEMORY: 'memory' } as const;

/** The query `systemStatus`, and the mutation `runHealthCheck`. The event type derives the subscription `systemStatus`. */
export function addSystemStatus(builder: Builder, payloads: PayloadTypes): void {
  addLogStatus(builder);
  addComponentHealth(builder, payloads);
  addNodeStatus(builder, payloads);
  const { health, components } = systemStatus.payload;
  builder.objectType('HubStatus', {
    description: 'Health of the hub and of its components.',
    fields: (t) => ({
      health: t.field({
        type: payloads.output(health),
        resolve: (report) => report.health,
        description: 'Health of the node that answers.',
      }),
      components: t.field({
        type: ['ComponentHealth'],
        resolve: (report) => report.components,
        description: components.description,
      }),
      log: t.field({
        type: 'LogStatus',
        resolve: (_, _args, { hub }) => hub.standing,
        description: 'State and guarantees of the log.',
      }),
      nodes: t.field({
        type: ['NodeStatus'],
        resolve: (_, _args, { hub }) => hub.health.nodes(),
        description: 'Health of all nodes that share the log, the one that answers first. Takes at most a second.',
      }),
    }),
  });
  builder.queryField('systemStatus', (t) =>
    t.field({
      type: 'HubStatus',
      description:
        'Current health of the node that answers, also while its log is unreachable, and of the nodes that share the log. Needs MONITOR on `system`. The event `system_status` reports changes.',
      resolve: (_, _args, { hub, viewer }) => hub.health.status(viewer),
    }),
  );
  builder.mutationField('runHealthCheck', (t) =>
    t.field({
      type: 'ComponentHealth',
      description:
        'Checks a component of the node that answers now. The result is also published as `health_check`; checks within a second are one. Error NOT_FOUND for an unknown component. Needs MONITOR on `system`.',
      args: { component: t.arg.string({ required: true, description: 'Name of the component, such as `log`.' }) },
      resolve: (_, { component }, { hub, viewer }) => hub.health.run(viewer, component),
    }),
  );
}

function addNodeStatus(builder: Builder, payloads: PayloadTypes): void {
  builder.objectType('NodeStatus', {
    description: 'Health of a node.',
    fields: (t) => ({
      node: t.field({ type: 'HubNode', resolve: ({ node }) => node, description: 'The node.' }),
      missing: t.field({
        ...{ type: 'MissingNode', nullable: true },
        resolve: ({ missing }) => missing,
        description: 'Why the node has not answered. Null when it has.',
      }),
      health: t.field({
        type: payloads.output(systemStatus.payload.health),
        nullable: true,
        resolve: ({ health }) => health,
        description: 'Health of the node. Null without an answer.',
      }),
      components: t.expose('components', {
        type: ['ComponentHealth'],
        description: 'Health of its components. Empty without an answer.',
      }),
    }),
  });
}

function addLogStatus(builder: Builder): void {
  const LogState = builder.enumType('LogState', {
    description: 'State of the log. `NOT_WRITABLE` can be read.',
    values: Object.fromEntries(Object.entries(LOG_STATES).map(([name, value]) => [name, { value }])),
  });
  const Durability = builder.enumType('Durability', {
    description:
      'Failures that an acknowledged event survives: `SYNCED` a power failure, `PROCESS` a crash of the storing process, `MEMORY` none.',
    values: Object.fromEntries(Object.entries(DURABILITIES).map(([name, value]) => [name, { value }])),
  });
  builder.objectType('LogStatus', {
    description: 'The log of the hub.',
    fields: (t) => ({
      engine: t.exposeString('engine', { description: 'Name of the storage engine.' }),
      status: t.field({ type: LogState, resolve: ({ status }) => status, description: 'State of the log.' }),
      durability: t.field({
        type: Durability,
        resolve: ({ durability }) => durability,
        description: 'Failures that an acknowledged event survives.',
      }),
      risk: t.exposeString('risk', {
        nullable: true,
        description: 'Failure that could lose acknowledged events. Null when only the loss of the disk could.',
      }),
    }),
  });
}
