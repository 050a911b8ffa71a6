import { ACTIONS } from '../../auth/viewer.js';
import { eventNames } from '../../core/declare/names.js';
import { ACTOR_KINDS, PRIORITIES } from '../../core/record.js';
import type { Registry } from '../../events/index.js';
import type { OnGap } from '../../hub/streams/gap.js';
import type { Builder } from '../builder.js';

export type Enums = ReturnType<typeof addEnums>;

/** The enums that more than one part of the schema uses. */
export function addEnums(builder: Builder, registry: Registry) {
  const EventType = builder.enumType('EventType', {
    description: 'The types of events.',
    values: Object.fromEntries(
      registry.definitions.map((definition) => [
        eventNames(definition).enumValue,
        { value: definition.name, description: definition.description },
      ]),
    ),
  });
  const Priority = builder.enumType('Priority', {
    values: PRIORITIES,
    description: 'How much an event matters, from little to much. NORMAL unless the publisher says otherwise.',
  });
  const ActorKind = builder.enumType('ActorKind', {
    values: ACTOR_KINDS,
    description: 'Whether somebody is a person, an agent, a service or the hub itself.',
  });
  const Action = builder.enumType('Action', {
    values: ACTIONS,
    description: 'What a grant allows. ADMIN includes every other.',
  });
  const GapPolicy = builder.enumType('GapPolicy', {
    description: 'What a stream does when what comes after its cursor is no longer there.',
    values: {
      FAIL: { description: 'It answers the error CURSOR_EXPIRED.' },
      CONTINUE: {
        description: 'It starts at the earliest event; `extensions.gap` of the first frame tells what is missing.',
      },
    } satisfies Record<OnGap, object>,
  });
  return { EventType, Priority, ActorKind, Action, GapPolicy };
}
