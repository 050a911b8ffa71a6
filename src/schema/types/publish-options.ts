import type { PublishOptions } from '../../hub/publish/stamp.js';
import type { Builder } from '../builder.js';
import type { Enums } from './enums.js';

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
