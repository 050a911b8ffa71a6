import { authenticated } from '../../../auth/rights.js';
import type { Kept, Publisher } from '../../../core/declare/event.js';
import type { Registry } from '../../../events/index.js';
import type { Builder } from '../../builder.js';
import type { Enums } from '../enums.js';

/** The query `eventTypes`: the declarations themselves. */
export function addEventTypes(builder: Builder, registry: Registry, { EventType }: Enums): void {
  const EventKept = builder.enumType('EventKept', {
    description: 'Whether events of a type are stored.',
    values: {
      LOG: { value: 'log', description: 'Stored: replayed, and part of the history.' },
      LIVE: { value: 'live', description: 'Not stored: delivered at most once, to current subscribers.' },
    } satisfies Record<Uppercase<Kept>, { value: Kept; description: string }>,
  });
  const EventPublisher = builder.enumType('EventPublisher', {
    description: 'Publisher of events of a type.',
    values: {
      CLIENTS: { value: 'clients', description: 'Any credential with PUBLISH.' },
      ADMINS: { value: 'admins', description: 'Any credential with ADMIN.' },
      HUB: { value: 'hub', description: 'The hub itself.' },
    } satisfies Record<Uppercase<Publisher>, { value: Publisher; description: string }>,
  });
  builder.objectType('EventTypeInfo', {
    description: 'The declaration of an event type.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Wire name in snake_case.' }),
      type: t.field({
        type: EventType,
        resolve: ({ name }) => name,
        description: 'Value of `EventType`.',
      }),
      domain: t.exposeString('domain', { description: 'Domain of the type.' }),
      description: t.exposeString('description', { description: 'Description of the type.' }),
      key: t.string({
        nullable: true,
        resolve: ({ key }) => key,
        description: 'Payload field that identifies the subject. The latest event of each key is its current state.',
      }),
      kept: t.field({
        type: EventKept,
        resolve: ({ kept }) => kept,
        description: 'Whether events of the type are stored.',
      }),
      from: t.field({
        type: [EventPublisher],
        resolve: ({ from }) => from,
        description: 'Publishers that may publish events of the type.',
      }),
      retentionDays: t.float({
        nullable: true,
        resolve: ({ retentionDays }) => retentionDays,
        description: 'Retention in days. Null when the retention of the project applies.',
      }),
      example: t.field({
        type: 'JSON',
        resolve: ({ example }) => example,
        description: 'Example of a payload.',
      }),
    }),
  });
  builder.queryField('eventTypes', (t) =>
    t.field({
      type: ['EventTypeInfo'],
      description: 'Event types of this hub.',
      resolve: (_, _args, { viewer }) => {
        authenticated(viewer);
        return registry.definitions;
      },
    }),
  );
}
