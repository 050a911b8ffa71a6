import { systemStatus } from '../../events/system.js';
import type { Builder } from '../builder.js';
import type { PayloadTypes } from '../payload-types.js';

const LOG_STATES = { READY: 'ready', UNREACHABLE: 'unreachable', NOT_WRITABLE: 'not writable' } as const;
const DURABILITIES = { SYNCED: 'synced', PROCESS: 'process', MEMORY: 'memory' } as const;

/** The query `systemStatus`: how the node that answers is, and what it promises of what it has answered. */
export function addSystemStatus(builder: Builder, payloads: PayloadTypes): void {
  addLogStatus(builder);
  const { status, components } = systemStatus.payload;
  builder.objectType('HubStatus', {
    description: 'How the hub is, as a whole and in its parts.',
    fields: (t) => ({
      status: t.field({
        type: payloads.output(status),
        resolve: (hub) => hub.status,
        description: status.description,
      }),
      components: t.field({
        type: payloads.output(components),
        resolve: (hub) => hub.components,
        description: components.description,
      }),
      log: t.field({ type: 'LogStatus', resolve: ({ log }) => log, description: 'The log, and what it promises.' }),
    }),
  });
  builder.queryField('systemStatus', (t) =>
    t.field({
      type: 'HubStatus',
      description:
        'How the node that answers is at this moment, also while its log is away. Needs MONITOR on `system`. Changes are the events `system_status`.',
      resolve: (_, _args, { hub, viewer }) => hub.status(viewer),
    }),
  );
}

function addLogStatus(builder: Builder): void {
  const LogState = builder.enumType('LogState', {
    description: 'Whether the log can be used: `NOT_WRITABLE` is still read.',
    values: Object.fromEntries(Object.entries(LOG_STATES).map(([name, value]) => [name, { value }])),
  });
  const Durability = builder.enumType('Durability', {
    description:
      'What an event that was answered survives: `SYNCED` a power cut, `PROCESS` the end of the process that keeps it, `MEMORY` neither.',
    values: Object.fromEntries(Object.entries(DURABILITIES).map(([name, value]) => [name, { value }])),
  });
  builder.objectType('LogStatus', {
    description: 'The log below the hub.',
    fields: (t) => ({
      engine: t.exposeString('engine', { description: 'Name of its engine.' }),
      status: t.field({ type: LogState, resolve: ({ status }) => status, description: 'Whether it can be used.' }),
      durability: t.field({
        type: Durability,
        resolve: ({ durability }) => durability,
        description: 'What an event that was answered survives.',
      }),
      risk: t.exposeString('risk', {
        nullable: true,
        description: 'What could take events that were answered; null when nothing short of a loss of the disk could.',
      }),
    }),
  });
}
