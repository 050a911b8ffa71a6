import { systemStatus } from '../../events/system.js';
import type { Builder } from '../builder.js';
import type { PayloadTypes } from '../payload-types.js';

const LOG_STATES = { READY: 'ready', UNREACHABLE: 'unreachable', NOT_WRITABLE: 'not writable' } as const;
const DURABILITIES = { SYNCED: 'synced', PROCESS: 'process', MEMORY: 'memory' } as const;

/** The query `systemStatus`: health of the node that answers, and durability of its log. */
export function addSystemStatus(builder: Builder, payloads: PayloadTypes): void {
  addLogStatus(builder);
  const { health, components } = systemStatus.payload;
  builder.objectType('HubStatus', {
    description: 'Health of the hub and of its components.',
    fields: (t) => ({
      health: t.field({
        type: payloads.output(health),
        resolve: (hub) => hub.health,
        description: health.description,
      }),
      components: t.field({
        type: payloads.output(components),
        resolve: (hub) => hub.components,
        description: components.description,
      }),
      log: t.field({ type: 'LogStatus', resolve: ({ log }) => log, description: 'State and guarantees of the log.' }),
    }),
  });
  builder.queryField('systemStatus', (t) =>
    t.field({
      type: 'HubStatus',
      description:
        'Current health of the node that answers, also while its log is unreachable. Needs MONITOR on `system`. The event `system_status` reports changes.',
      resolve: (_, _args, { hub, viewer }) => hub.status(viewer),
    }),
  );
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
