import type { ObjectRef } from '@pothos/core';
import { eventNames } from '../../core/declare/names.js';
import type { AnyRecord } from '../../core/record.js';
import type { Registry } from '../../events/index.js';
import { type Builder, ownProperty as resolve, type SchemaTypes } from '../builder.js';
import { VIEWER_FREE as extensions } from '../viewer-free.js';
import type { Enums } from './enums.js';

const OFFSET = 'Its number in the project: 1, 2, 3 … without a hole. Null for types that are only delivered live.';
const CURSOR = 'Position just after it in its project, for `after`. Null for types that are only delivered live.';

/** The interface of every event type: its envelope. */
export function addEvent(builder: Builder, registry: Registry, { EventType, Priority, ActorKind }: Enums): void {
  builder.objectType('Actor', {
    description: 'Who published an event.',
    fields: (t) => ({
      id: t.id({ extensions, resolve, description: 'Id of the user, agent or service.' }),
      name: t.string({ extensions, resolve, description: 'Name to show.' }),
      kind: t.field({ extensions, type: ActorKind, resolve, description: 'What kind of actor it is.' }),
    }),
  });

  const objectNames = new Map(
    registry.definitions.map((definition) => [definition.name, eventNames(definition).object]),
  );
  builder.interfaceType('Event', {
    description:
      'What every event has, whatever its type. The fields of the payload stand beside these in the type of the event.',
    resolveType: ({ type }) => objectNames.get(type),
    fields: (t) => ({
      id: t.id({ extensions, resolve, description: 'Id of the event, a ULID.' }),
      type: t.field({ extensions, type: EventType, resolve, description: 'Type of the event.' }),
      projectId: t.id({ extensions, resolve: ({ project }) => project, description: 'Project that it belongs to.' }),
      offset: t.field({ extensions, type: 'SafeInt', nullable: true, resolve, description: OFFSET }),
      cursor: t.string({
        extensions,
        nullable: true,
        resolve: (record, _, { hub }) => hub.cursorOf(record),
        description: CURSOR,
      }),
      occurredAt: t.field({
        extensions,
        type: 'DateTime',
        resolve,
        description: "When it happened, by the publisher's clock.",
      }),
      recordedAt: t.field({
        extensions,
        type: 'DateTime',
        resolve,
        description: "When it was published, by the hub's clock.",
      }),
      actor: t.field({ extensions, type: 'Actor', resolve, description: 'Who published it.' }),
      priority: t.field({ extensions, type: Priority, resolve, description: 'How much it matters.' }),
      correlationId: t.string({ extensions, nullable: true, resolve, description: 'What it belongs together with.' }),
      causationId: t.string({ extensions, nullable: true, resolve, description: 'What caused it.' }),
      tags: t.stringList({ extensions, resolve, description: 'Words that the publisher marked it with.' }),
      payload: t.field({
        extensions,
        type: 'JSON',
        resolve,
        description: 'The whole payload as JSON, for what shows events of any type; the typed fields are beside it.',
      }),
    }),
  });
}

/** Where an event stands that is kept: what the interface leaves open is always there. */
export function addPosition(builder: Builder, object: ObjectRef<SchemaTypes, AnyRecord>): void {
  builder.objectFields(object, (t) => ({
    offset: t.field({
      extensions,
      type: 'SafeInt',
      resolve,
      description: 'Its number in the project: 1, 2, 3 … without a hole.',
    }),
    cursor: t.string({
      extensions,
      resolve: (record, _, { hub }) => hub.cursorOf(record)!,
      description: 'Position just after it in its project, for `after`.',
    }),
  }));
}
