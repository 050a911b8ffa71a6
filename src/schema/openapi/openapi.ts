import { type GraphQLInputObjectType, type GraphQLSchema, isInterfaceType, isNonNullType } from 'graphql';
import { type EventDefinition, isPublishable } from '../../core/declare/event.js';
import { eventNames } from '../../core/declare/names.js';
import { ERRORS, type ErrorCode } from '../../core/errors.js';
import { PROJECT_ID } from '../../core/project-id.js';
import type { Registry } from '../../events/index.js';
import { MAX_BATCH } from '../../hub/publish/publish.js';
import { type JsonSchema, JsonSchemas, orNull, ref, SCALARS } from './json-schemas.js';

/** Fields of the envelope that a publish is answered with. */
export const ANSWERED = ['id', 'type', 'projectId', 'offset', 'cursor', 'occurredAt', 'recordedAt'] as const;

/** Codes of the errors that a publish may be answered with. */
const CODES = [
  ...(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'PAYLOAD_TOO_LARGE'] as const),
  ...(['RATE_LIMITED', 'INTERNAL_SERVER_ERROR', 'UNAVAILABLE'] as const),
] satisfies ErrorCode[];

export interface OpenApiOptions {
  readonly registry: Registry;
  /** The GraphQL schema of the same registry, from whose inputs the schemas are derived. */
  readonly schema: GraphQLSchema;
  /** Path below which a proxy serves the hub; empty for none. */
  readonly basePath?: string;
}

/** OpenAPI 3.1 description of the JSON API: everything about event types is derived from their declarations. */
export function createOpenApi({ registry, schema, basePath = '' }: OpenApiOptions): object {
  const schemas = new JsonSchemas();
  const types = registry.definitions.filter(isPublishable).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  schemas.addInput(inputOf(schema, 'PublishOptions'));
  const items = types.map((type) => addItem(schemas, schema, type));
  const mapping = Object.fromEntries(types.map(({ name }, index) => [name, items[index]!.$ref]));
  schemas.add('PublishItem', { oneOf: items, discriminator: { propertyName: 'type', mapping } });
  schemas.add('PublishedEvent', publishedEvent(schema));
  schemas.add('Errors', ERRORS_SCHEMA);
  return {
    openapi: '3.1.0',
    info: {
      ...{ title: 'Tidings', version: '1.0.0', summary: 'Publish events with plain JSON over HTTP.' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath || '/' }],
    security: [{ credential: [] }],
    paths: { '/api/projects/{id}/events': { post: publishOperation(types) } },
    components: {
      securitySchemes: { credential: { type: 'http', scheme: 'bearer', description: 'An API key or a JWT.' } },
      schemas: schemas.components,
    },
  };
}

const inputOf = (schema: GraphQLSchema, name: string) => schema.getType(name) as GraphQLInputObjectType;

/** Adds the schemas of an event to publish. @returns a reference. */
function addItem(schemas: JsonSchemas, schema: GraphQLSchema, definition: EventDefinition): JsonSchema {
  const { name, description, example } = definition;
  const { object, input } = eventNames(definition);
  const payload = schemas.addInput(inputOf(schema, input), [example]);
  return schemas.add(`${object}Item`, {
    ...{ type: 'object', description, additionalProperties: false, required: ['type', 'payload'] },
    properties: { type: { type: 'string', const: name }, payload, options: orNull(ref('PublishOptions')) },
    examples: [{ type: name, payload: example }],
  });
}

function publishedEvent(schema: GraphQLSchema): JsonSchema {
  const event = schema.getType('Event');
  const fields = isInterfaceType(event) ? event.getFields() : {};
  const properties = ANSWERED.map((name) => {
    const { type, description } = fields[name]!;
    const scalar = SCALARS[String(isNonNullType(type) ? type.ofType : type)] ?? { type: 'string' };
    return [name, { ...(isNonNullType(type) ? scalar : orNull(scalar)), description }];
  });
  return {
    ...{ type: 'object', description: 'An event as it was published.', additionalProperties: false },
    ...{ required: ANSWERED, properties: Object.fromEntries(properties) },
  };
}

function publishOperation([first, second = first]: readonly EventDefinition[]) {
  const example = ({ name, example: payload }: EventDefinition) => ({ type: name, payload });
  const list = (item: string) => ({ type: 'array', items: ref(item), minItems: 1, maxItems: MAX_BATCH });
  const answer = (description: string) => ({
    description,
    content: {
      'application/json': { schema: { oneOf: [ref('PublishedEvent'), list('PublishedEvent')] } },
    },
  });
  return {
    operationId: 'publishEvents',
    summary: 'Publish one event, or a list of them.',
    description: `A list has 1 to ${MAX_BATCH} events, which are published in order, all or none. The answer comes when they are durable.`,
    parameters: [
      {
        ...{ name: 'id', in: 'path', required: true, description: 'Id of the project.' },
        schema: { type: 'string', pattern: PROJECT_ID.source },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { oneOf: [ref('PublishItem'), list('PublishItem')] },
          examples: {
            one: { summary: 'One event', value: example(first!) },
            list: { summary: 'A list of events', value: [first!, second!].map(example) },
          },
        },
      },
    },
    responses: {
      200: answer(
        'All of the events were published before, with the same idempotency keys. These are the first events.',
      ),
      201: answer('The events are published: one for one, a list for a list.'),
      ...errorResponses(),
    },
  };
}

const ERRORS_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'Errors for which nothing was published.',
  required: ['errors'],
  properties: {
    errors: {
      ...{ type: 'array', minItems: 1 },
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string' },
          extensions: {
            type: 'object',
            required: ['code'],
            properties: {
              code: { type: 'string', enum: CODES },
              field: { type: 'string', description: 'Field at fault.' },
              index: { type: 'integer', description: 'Index of the event at fault in the list, from 0.' },
              retryAfterMs: { type: 'integer', description: 'Time to wait before a retry, in milliseconds.' },
              limit: { type: 'object', description: 'Limit that refused: its name, its maximum, what was found.' },
            },
          },
        },
      },
    },
  },
};

/** Answers with errors, by status. */
function errorResponses() {
  const refused = (description: string) => ({
    description,
    content: { 'application/json': { schema: ref('Errors') } },
  });
  return {
    ...Object.fromEntries(
      CODES.map((code) => [ERRORS[code].status, refused(`${code}: ${ERRORS[code].cause} ${ERRORS[code].advice}`)]),
    ),
    415: refused('BAD_USER_INPUT: The body is not application/json in UTF-8, or is compressed.'),
  };
}
