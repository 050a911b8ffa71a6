import type { EventDefinition } from '../../core/declare/event.js';
import { eventNames } from '../../core/declare/names.js';
import { badInput } from '../../core/errors.js';
import type { PublishOptions } from '../../hub/publish/stamp.js';
import type { Builder } from '../builder.js';
import { ONE_ITEM } from '../complexity.js';
import type { PayloadInput } from '../payload-types.js';
import type { Enums } from './enums.js';

/** Event type with its input type, which is null when only the hub publishes it. */
interface PublishedEvent {
  readonly definition: EventDefinition;
  readonly input: PayloadInput | null;
}

/** The mutation `publishEvents`, and the one-of input of everything that may be published. */
export function addPublishEvents(
  builder: Builder,
  options: PublishOptionsRef,
  events: readonly PublishedEvent[],
): void {
  const members = events.filter(({ input }) => input !== null);
  const wireNames = new Map(members.map(({ definition }) => [eventNames(definition).field, definition.name]));
  const EventInput = builder.inputRef<Record<string, unknown>>('EventInput').implement({
    description: 'One event to publish: exactly one member, named for its type.',
    isOneOf: true,
    fields: (t) =>
      Object.fromEntries(
        members.map(({ definition, input }) => [
          eventNames(definition).field,
          t.field({ type: input!, description: definition.description }),
        ]),
      ) as never,
  });
  const PublishItem = builder.inputType('PublishItem', {
    description: 'One event of a batch.',
    fields: (t) => ({
      event: t.field({ type: EventInput, required: true, description: 'The event.' }),
      options: t.field({ type: options, description: 'What is said about the event beside its payload.' }),
    }),
  });
  builder.mutationField('publishEvents', (t) =>
    t.field({
      type: ['Event'],
      description: 'Publishes 1 to 1,000 events to one project, all or none, in their order.',
      complexity: ONE_ITEM,
      args: {
        projectId: t.arg.id({ required: true, description: 'The project to publish to.' }),
        events: t.arg({ type: [PublishItem], required: true, description: 'The events.' }),
      },
      resolve: (_, { projectId, events }, { hub, viewer }) =>
        hub.publish(
          viewer,
          projectId,
          events.map((item) => ({ ...onlyMember(item.event, wireNames), options: toPublishOptions(item.options) })),
        ),
    }),
  );
}

/** The compiled execution path does not know one-of inputs and lets any number of members through. */
function onlyMember(event: Readonly<Record<string, unknown>>, wireNames: ReadonlyMap<string, string>) {
  const given = Object.entries(event);
  const [member, payload] = given[0] ?? ['', null];
  if (given.length !== 1 || payload === null) throw badInput('events', 'An event has exactly one member');
  return { type: wireNames.get(member)!, payload };
}

export type PublishOptionsRef = ReturnType<typeof addPublishOptions>;
type GivenOptions = PublishOptionsRef['$inferInput'];

/** What a publisher may say about an event beside its payload. */
export function addPublishOptions(builder: Builder, { Priority, ActorKind }: Enums) {
  const ActorInput = builder.inputType('ActorInput', {
    description: 'In whose name an event is published.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'Id of the user, agent or service.' }),
      name: t.string({ description: 'Name to show. The id when left out.' }),
      kind: t.field({ type: ActorKind, description: 'What kind of actor it is. USER when left out.' }),
    }),
  });
  return builder.inputType('PublishOptions', {
    description: 'What is said about an event beside its payload.',
    fields: (t) => ({
      idempotencyKey: t.string({
        description:
          'At most 128 characters. The same key within 24 h in a project gives back the first event and appends nothing; with another payload it is CONFLICT.',
      }),
      occurredAt: t.field({ type: 'DateTime', description: 'When it happened. Now when left out.' }),
      priority: t.field({ type: Priority, description: 'How much it matters. NORMAL when left out.' }),
      correlationId: t.string({ description: 'What it belongs together with. At most 128 characters.' }),
      causationId: t.string({ description: 'What caused it. At most 128 characters.' }),
      tags: t.stringList({ description: 'Words to mark it with: at most 32, of at most 128 characters each.' }),
      actor: t.field({ type: ActorInput, description: 'In whose name it is published. Needs IMPERSONATE.' }),
    }),
  });
}

export function toPublishOptions(options: GivenOptions | null | undefined): PublishOptions | null {
  if (!options) return null;
  const { occurredAt, actor, ...rest } = options;
  return {
    ...rest,
    occurredAt: occurredAt?.getTime(),
    actor: actor && { id: actor.id, name: actor.name ?? actor.id, kind: actor.kind ?? 'USER' },
  };
}
