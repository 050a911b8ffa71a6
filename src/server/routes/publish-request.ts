import { coerceInputValue, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { checkNesting } from '../../core/config/over-limit.js';
import { badInput, mapItems } from '../../core/errors.js';
import { isObject, parseJson } from '../../core/text/json.js';
import type { PublishItem, PublishOptions } from '../../hub/publish/stamp.js';
import { toPublishOptions } from '../../schema/index.js';

/** Request to publish. */
export interface PublishRequest {
  readonly items: readonly PublishItem[];
  /** Whether the request has a list, which is answered with a list. */
  readonly isList: boolean;
}

/** Reads the body of a request. Throws `BAD_USER_INPUT` that names the member at fault. */
export type ReadPublishRequest = (body: Buffer) => PublishRequest;

const MEMBERS = ['type', 'payload', 'options'];

/**
 * Creates the function that reads `{type, payload, options}`, or a list of such events. Options are checked as the input
 * `PublishOptions` of the schema is, and payloads by the hub.
 *
 * @param maxDepth bound of lists and objects inside one another.
 */
export function createReadPublishRequest(schema: GraphQLSchema, maxDepth: number): ReadPublishRequest {
  const optionsType = schema.getType('PublishOptions') as GraphQLInputObjectType;

  const optionsOf = (options: unknown): PublishOptions | null => {
    const checked = coerceInputValue(options ?? {}, optionsType, (path, _, { message }) => {
      throw badInput(['options', ...path].join('.'), message);
    });
    return toPublishOptions(checked as Parameters<typeof toPublishOptions>[0]);
  };

  const itemOf = (event: unknown): PublishItem => {
    if (!isObject(event)) throw badInput('body', 'An event is an object like {"type": "activity", "payload": {…}}');
    const unknown = Object.keys(event).find((name) => !MEMBERS.includes(name));
    if (unknown !== undefined)
      throw badInput(unknown, `There is no such member of an event; accepted: ${MEMBERS.join(', ')}`);
    const { type, payload, options } = event;
    if (typeof type !== 'string') throw badInput('type', 'The type of the event is missing; it is text like activity');
    return { type, payload, options: optionsOf(options) };
  };

  return (body) => {
    const json = parseJson('body', body.toString());
    checkNesting('body', json, maxDepth);
    return Array.isArray(json)
      ? { items: mapItems(json as unknown[], itemOf), isList: true }
      : { items: [itemOf(json)], isList: false };
  };
}
