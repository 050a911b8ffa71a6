import { eventNames } from '../../core/declare/names.js';
import { badInput } from '../../core/errors.js';
import type { Builder } from '../builder.js';
import { ONE_ITEM } from '../complexity.js';
import type { RegisteredEvent } from '../register.js';
import { type PublishOptionsRef, toPublishOptions } from './publish-options.js';

/** The mutation `publishEvents`, and the one-of input of everything that may be published. */
export function addPublishEvents(
  builder: Builder,
  options: PublishOptionsRef,
  events: readonly RegisteredEvent[],
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
