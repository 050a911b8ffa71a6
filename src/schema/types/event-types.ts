import { authenticated } from '../../auth/rights.js';
import type { Kept, Publisher } from '../../core/declare/event.js';
import type { Registry } from '../../events/index.js';
import type { Builder } from '../builder.js';
import type { Enums } from './enums.js';

/** The query `eventTypes`: the declarations themselves. */
export function addEventTypes(builder: Builder, registry: Registry, { EventType }: Enums): void {
  const EventKept = builder.enumType('EventKept', {
    description: 'Whether events of a type are stored.',
    values: {
      LOG: { value: 'log', description: 'Durable: replayed, and in the history.' },
      LIVE: { value: 'live', description: 'Never stored: delivered at most once, to those who listen.' },
    } satisfies Record<Uppercase<Kept>, { value: Kept; description: string }>,
  });
  const EventPublisher = builder.enumType('EventPublisher', {
    description: 'Who may publish events of a type.',
    values: {
      CLIENTS: { value: 'clients', description: 'Any credential with PUBLISH.' },
      ADMINS: { value: 'admins', description: 'Any credential with ADMIN.' },
      HUB: { value: 'hub', description: 'The hub itself.' },
    } satisfies Record<Uppercase<Publisher>, { value: Publisher; description: string }>,
  });
  builder.objectType('EventTypeInfo', {
    description: 'The declaration of an event type.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Wire name, in snake_case.' }),
      type: t.field({
        type: EventType,
        resolve: ({ name }) => name,
        description: 'The same as a value of `EventType`.',
      }),
      domain: t.exposeString('domain', { description: 'The family that it belongs to.' }),
      description: t.exposeString('description', { description: 'What such an event says.' }),
      key: t.string({
        nullable: true,
        resolve: ({ key }) => key,
        description:
          'Payload field that names the thing the event is about; the latest event of each is the current state.',
      }),
      kept: t.field({ type: EventKept, resolve: ({ kept }) => kept, description: 'Whether such events are stored.' }),
      from: t.field({
        type: [EventPublisher],
        resolve: ({ from }) => from,
        description: 'Who may publish such events.',
      }),
      retentionDays: t.float({
        nullable: true,
        resolve: ({ retentionDays }) => retentionDays,
        description: "Days after which they are removed, where that is sooner than the project's own retention.",
      }),
      example: t.field({
        type: 'JSON',
        resolve: ({ example }) => example,
        description: 'A payload, as it is published.',
      }),
    }),
  });
  builder.queryField('eventTypes', (t) =>
    t.field({
      type: ['EventTypeInfo'],
      description: 'Every event type that this hub knows.',
      resolve: (_, _args, { viewer }) => {
        authenticated(viewer);
        return registry.definitions;
      },
    }),
  );
}
