import type { ObjectRef } from '@pothos/core';
import { SYSTEM_PROJECT } from '../auth/rights.js';
import { type EventDefinition, isPublishable } from '../core/declare/event.js';
import { type EventNames, eventNames } from '../core/declare/names.js';
import type { AnyRecord } from '../core/record.js';
import type { Registry } from '../events/index.js';
import { type Builder, type SchemaTypes, VIEWER_INDEPENDENT } from './builder.js';
import { mapFields, type PayloadInput, type PayloadTypes, readerOf } from './payload-types.js';
import {
  latestArguments,
  pageArguments,
  startArguments,
  toHistoryRequest,
  toLatestRequest,
  toSubscribeRequest,
} from './request-arguments.js';
import type { Enums } from './types/enums.js';
import { type PublishOptionsRef, toPublishOptions } from './types/events/publish-events.js';

interface Parts {
  readonly builder: Builder;
  readonly enums: Enums;
  readonly options: PublishOptionsRef;
  readonly payloads: PayloadTypes;
}

type EventObject = ObjectRef<SchemaTypes, AnyRecord>;

/** Event type with the GraphQL types derived from it. */
export interface RegisteredEvent {
  readonly definition: EventDefinition;
  readonly object: EventObject;
  /** Null when only the hub publishes it. */
  readonly input: PayloadInput | null;
}

/** Derives the types and fields of each event type from its declaration. */
export function registerEvents(registry: Registry, parts: Parts): RegisteredEvent[] {
  return registry.definitions.map((definition) => registerEvent(definition, parts));
}

function registerEvent(definition: EventDefinition, parts: Parts): RegisteredEvent {
  const names = eventNames(definition);
  const object = addObject(definition, names, parts);
  addSubscription(definition, { names, object, ...parts });
  addHistory(definition, { names, object, ...parts });
  if (definition.key !== undefined) addLatest(definition, { names, object, ...parts });
  // Types that only the hub publishes have no input, no mutation and no member of `EventInput`.
  if (!isPublishable(definition)) return { definition, object, input: null };
  const description = `Payload of \`${names.object}\` for publishing.`;
  const input = parts.payloads.inputObject(names.input, description, definition.payload);
  addMutation(definition, { names, object, input, ...parts });
  return { definition, object, input };
}

type Named = Parts & { readonly names: EventNames; readonly object: EventObject };

/** Adds the object type. The envelope comes with the interface. */
function addObject({ payload, description }: EventDefinition, { object }: EventNames, parts: Parts): EventObject {
  const ref = parts.builder.objectRef<AnyRecord>(object);
  return ref.implement({
    description,
    interfaces: ['Event'],
    fields: (t) =>
      mapFields(payload, (field, spec) => {
        const read = readerOf(field, spec);
        return t.field({
          type: parts.payloads.output(spec),
          nullable: parts.payloads.isNullable(field),
          description: spec.description,
          extensions: VIEWER_INDEPENDENT,
          resolve: read ? (record) => read(record.payload) as never : (record) => record.payload[field] as never,
        });
      }),
  });
}

function addSubscription(
  { name, domain, description }: EventDefinition,
  { builder, names, object, enums }: Named,
): void {
  builder.subscriptionField(names.field, (t) =>
    t.field({
      type: object,
      description: `Events of this type in a project: ${description}`,
      args: {
        projectId: t.arg.id({
          ...{ required: true, description: 'Id of the project.' },
          // The hub publishes these in its own project.
          ...(domain === 'system' && { defaultValue: SYSTEM_PROJECT }),
        }),
        key: t.arg.id({ description: 'Only events with this key.' }),
        ...startArguments(t.arg, enums),
      },
      subscribe: (_, { projectId, ...args }, { hub, viewer, lastEventId }) =>
        hub.subscribe(viewer, { project: projectId, ...toSubscribeRequest({ ...args, types: [name] }, lastEventId) }),
      resolve: ({ record }) => record,
    }),
  );
}

function addHistory({ name }: EventDefinition, { builder, names, object }: Named): void {
  const connection = builder.connectionObject(
    { type: object, name: `${names.object}Connection`, description: `A page of \`${names.object}\` events.` },
    { name: `${names.object}Edge`, description: `\`${names.object}\` with its cursor.` },
  );
  builder.objectField('Project', names.history, (t) =>
    t.field({
      type: connection,
      description: `The \`${names.object}\` events of the project, oldest first.`,
      args: pageArguments(t.arg),
      resolve: ({ id }, args, { hub, viewer }) =>
        hub.history(viewer, { project: id, ...toHistoryRequest({ ...args, types: [name] }) }),
    }),
  );
}

function addLatest({ name, key }: EventDefinition, { builder, names, object }: Named): void {
  builder.objectField('Project', names.latest, (t) =>
    t.field({
      type: [object],
      description: `Current state: the latest \`${names.object}\` of each \`${key}\`, ordered by \`${key}\`.`,
      args: {
        keys: t.arg.idList({ description: `Only these values of \`${key}\`.` }),
        ...latestArguments(t.arg),
      },
      resolve: ({ id }, args, { hub, viewer }) =>
        hub.latest(viewer, { project: id, type: name, ...toLatestRequest(args) }),
    }),
  );
}

function addMutation(
  { name, kept, description }: EventDefinition,
  { builder, names, object, input, options }: Named & { readonly input: PayloadInput },
): void {
  const promise =
    kept === 'log' ? 'returns when it is durable' : 'delivers it to current subscribers, without storing it';
  builder.mutationField(names.mutation, (t) =>
    t.field({
      type: object,
      description: `Publishes one event and ${promise}. ${description}`,
      args: {
        projectId: t.arg.id({ required: true, description: 'Id of the project.' }),
        input: t.arg({ type: input, required: true, description: 'Payload of the event.' }),
        options: t.arg({ type: options, description: 'Options of the event.' }),
      },
      resolve: async (_, args, { hub, viewer, span }) => {
        const options = toPublishOptions(args.options);
        const item = { type: name, payload: args.input, options, traceparent: span?.traceparent };
        const [record] = await hub.publish(viewer, args.projectId, [item]);
        return record!;
      },
    }),
  );
}
