import type { EventDefinition } from '../../../core/declare/event.js';
import { eventNames } from '../../../core/declare/names.js';
import { badInput } from '../../../core/errors.js';
import type { PublishOptions } from '../../../hub/publish/stamp.js';
import type { Builder } from '../../builder.js';
import { ONE_ITEM } from '../../complexity.js';
import type { PayloadInput } from '../../payload-types.js';
import type { Enums } from '../enums.js';

/** Event type with its input type, which is null when only the hub publishes it. */
interface PublishedEvent {
  readonly definition: EventDefinition;
  readonly input: PayloadInput | null;
}

/** The mutation `publishEvents`, and the one-of input of the types that clients may publish. */
export function addPublishEvents(
  builder: Builder,
  options: PublishOptionsRef,
  events: readonly PublishedEvent[],
): void {
  const members = events.filter(({ input }) => input !== null);
  const wireNames = new Map(members.map(({ definition }) => [eventNames(definition).field, definition.name]));
  const EventInput = builder.inputRef<Record<string, unknown>>('EventInput').implement({
    description: 'Event to publish: exactly one member, named after its type.',
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
    description: 'Event of a batch.',
    fields: (t) => ({
      event: t.field({ type: EventInput, required: true, description: 'The event.' }),
      options: t.field({ type: options, description: 'Options of the event.' }),
    }),
  });
  builder.mutationField('publishEvents', (t) =>
    t.field({
      type: ['Event'],
      description: 'Publishes 1 to 1,000 events to one project in order, all or none. Returns when they are durable.',
      complexity: ONE_ITEM,
      args: {
        projectId: t.arg.id({ required: true, description: 'Id of the project.' }),
        events: t.arg({ type: [PublishItem], required: true, description: 'The events.' }),
      },
      resolve: (_, { projectId, events }, { hub, viewer, span }) =>
        hub.publish(
          viewer,
          projectId,
          events.map(({ event, options }) => {
            const { type, payload } = onlyMember(event, wireNames);
            // One literal: a copy by spreading costs a sixth of the publish.
            return { type, payload, options: toPublishOptions(options), traceparent: span?.traceparent };
          }),
        ),
    }),
  );
}

/** Checks the one-of rule, which the compiled execution path does not know. */
function onlyMember(event: Readonly<Record<string, unknown>>, wireNames: ReadonlyMap<string, string>) {
  const given = Object.entries(event);
  const [member, payload] = given[0] ?? ['', null];
  if (given.length !== 1 || payload === null) throw badInput('events', 'An event has exactly one member');
  return { type: wireNames.get(member)!, payload };
}

export type PublishOptionsRef = ReturnType<typeof addPublishOptions>;
type GivenOptions = PublishOptionsRef['$inferInput'];

/** Input of the options of an event. */
export function addPublishOptions(builder: Builder, { Priority, ActorKind }: Enums) {
  const ActorInput = builder.inputType('ActorInput', {
    description: 'Actor in whose name an event is published.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'Id of the user, agent or service.' }),
      name: t.string({ description: 'Display name. Default: the id.' }),
      kind: t.field({ type: ActorKind, description: 'Kind of actor. Default USER.' }),
    }),
  });
  return builder.inputType('PublishOptions', {
    description: 'Options of an event to publish.',
    fields: (t) => ({
      idempotencyKey: t.string({
        description:
          'Key of at most 128 characters. The same key within 24 hours in the project returns the first event and publishes none. Error CONFLICT when the payload differs.',
      }),
      occurredAt: t.field({ type: 'DateTime', description: 'Time of occurrence. Default: now.' }),
      priority: t.field({ type: Priority, description: 'Priority of the event. Default NORMAL.' }),
      correlationId: t.string({ description: 'Id shared by related events: at most 128 characters.' }),
      causationId: t.string({ description: 'Id of the cause: at most 128 characters.' }),
      tags: t.stringList({ description: 'Tags: at most 32, each of at most 128 characters.' }),
      actor: t.field({
        type: ActorInput,
        description: 'Actor in whose name the event is published. Needs IMPERSONATE.',
      }),
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
