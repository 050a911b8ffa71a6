import { z } from 'zod';
import { PublishEventsDocument, type PublishItem } from '../../client/generated/graphql.js';
import { type EventDefinition, isPublishable } from '../../core/declare/event.js';
import { eventNames } from '../../core/declare/names.js';
import type { HubDoor } from '../door.js';
import { payloadSchema } from '../json-schema.js';
import { defineTool, type McpContext, priority, projectArgument, type Tool, ToolInputError } from '../tool.js';

/**
 * Types with a tool of their own: those that agents report with. Others are published by `publish_event`. A tool for each
 * type would fill the context of a model before its first word.
 */
const OWN_TOOLS: readonly string[] = [
  ...['agent_status', 'task_update', 'progress_update', 'activity', 'risk_alert', 'build_status', 'error_occurred'],
];

const options = z
  .strictObject({
    idempotencyKey: z.string().optional().describe('The same key within 24 hours publishes nothing again'),
    causationId: z.string().optional().describe('Id of the event that caused this one'),
    correlationId: z.string().optional().describe('Id that related events share'),
    tags: z.array(z.string()).optional(),
    priority,
    occurredAt: z.string().optional().describe('Time at which it happened, RFC 3339; now by default'),
  })
  .optional();

/** Tools that publish events. The schemas of their payloads are those of the declarations. */
export function publishTools(context: McpContext): readonly Tool[] {
  const published = context.definitions.filter(isPublishable);
  const names = published.map(({ name }) => name);
  return [
    ...published.filter(({ name }) => OWN_TOOLS.includes(name)).map((definition) => typedTool(context, definition)),
    defineTool({
      name: 'publish_event',
      title: 'Publish an event',
      description: 'Publishes an event of any type. event_types returns the schema of the payload of a type.',
      readOnly: false,
      input: z.strictObject({
        project: projectArgument(context),
        type: z.enum(names as [string, ...string[]]),
        payload: z.record(z.string(), z.unknown()),
        options,
      }),
      call: ({ options: more, ...event }, { door }) => publish(door, { ...event, more }),
    }),
    defineTool({
      name: 'event_types',
      title: 'Event types',
      description: 'Lists the event types, or returns the JSON Schema of the payload of one, with an example.',
      readOnly: true,
      input: z.strictObject({ type: z.string().optional().describe('Name of a type, such as task_update') }),
      call: async ({ type }) => describedTypes(context, type?.toLowerCase()),
    }),
  ];
}

const typedTool = (context: McpContext, { name, description, payload: fields }: EventDefinition): Tool =>
  defineTool({
    name: `publish_${name}`,
    title: `Publish ${name}`,
    description: `Publishes ${name}: ${description}`,
    readOnly: false,
    input: z.strictObject({ project: projectArgument(context), payload: z.record(z.string(), z.unknown()), options }),
    properties: { payload: payloadSchema(fields) },
    call: ({ options: more, ...event }, { door }) => publish(door, { ...event, type: name, more }),
  });

interface Given {
  readonly project: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly more: z.output<typeof options>;
}

async function publish(door: HubDoor, { project, type, payload, more }: Given): Promise<object> {
  const event = { [eventNames({ name: type }).field]: payload } as unknown as PublishItem['event'];
  const item: PublishItem = { event, ...(more && { options: more }) };
  const { publishEvents } = await door.query(PublishEventsDocument, { projectId: project, events: [item] });
  const { id, offset, cursor } = publishEvents[0]!;
  return { id, type, project, ...(offset !== null && { offset }), ...(cursor !== null && { cursor }) };
}

function describedTypes({ definitions }: McpContext, type: string | undefined): object {
  if (type === undefined)
    return { types: definitions.map(({ name, description, key }) => ({ name, description, ...(key && { key }) })) };
  const definition = definitions.find(({ name }) => name === type);
  if (!definition) throw new ToolInputError(`There is no event type '${type}'; event_types without a type lists them`);
  const { name, domain, description, key, kept, from, payload, example } = definition;
  return { name, domain, description, ...(key && { key }), kept, from, payload: payloadSchema(payload), example };
}
