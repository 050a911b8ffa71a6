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
    description: 'Event types.',
    values: Object.fromEntries(
      registry.definitions.map((definition) => [
        eventNames(definition).enumValue,
        { value: definition.name, description: definition.description },
      ]),
    ),
  });
  const Priority = builder.enumType('Priority', {
    values: PRIORITIES,
    description: 'Priority of an event, in ascending order. Default NORMAL.',
  });
  const ActorKind = builder.enumType('ActorKind', {
    values: ACTOR_KINDS,
    description: 'Kind of actor: a person, an agent, a service or the hub itself.',
  });
  const Action = builder.enumType('Action', {
    values: ACTIONS,
    description: 'Right that a grant gives. ADMIN includes all others.',
  });
  const GapPolicy = builder.enumType('GapPolicy', {
    description: 'Behaviour of a stream when events after its cursor are no longer retained.',
    values: {
      FAIL: { description: 'Fail with the error CURSOR_EXPIRED.' },
      CONTINUE: {
        description:
          'Start at the earliest retained event. `extensions.gap` of the first frame names the missing positions.',
      },
    } satisfies Record<OnGap, object>,
  });
  return { EventType, Priority, ActorKind, Action, GapPolicy };
}
