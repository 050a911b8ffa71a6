import { ClientError } from '../client/index.js';
import type { EventDefinition } from '../core/declare/event.js';
import { payloadValidator } from '../core/declare/payload.js';
import { acceptedNames } from '../core/text/similar.js';

type Payload = Readonly<Record<string, unknown>>;

/**
 * The hub's refusal of a payload, in the words of the type's declaration. An error that the declaration does not explain
 * is returned as it is: the hub decides, and may know the type otherwise.
 */
export function explained(error: unknown, definition: EventDefinition | undefined, payload: Payload): unknown {
  if (!(error instanceof ClientError) || error.code !== 'BAD_USER_INPUT' || !definition) return error;
  const fault = payloadFault(definition, payload);
  if (fault === null) return error;
  const message = `${definition.name}: ${fault}; see tidings types ${definition.name}`;
  return new ClientError(error.code, { message, extensions: error.extensions, cause: error });
}

function payloadFault(definition: EventDefinition, payload: Payload): string | null {
  const fields = Object.entries(definition.payload);
  const unknown = Object.keys(payload).find((name) => !Object.hasOwn(definition.payload, name));
  if (unknown !== undefined) return unknownField(unknown, definition);
  const missing = fields.filter(([name, { optional }]) => !optional && payload[name] == null).map(([name]) => name);
  if (missing.length > 0) return `required and missing: ${missing.join(', ')}`;
  for (const [name, { values }] of fields)
    if (values && payload[name] != null && !values.includes(payload[name] as string))
      return `${name} is ${JSON.stringify(payload[name])}${acceptedNames(String(payload[name]), values)}`;
  try {
    payloadValidator(definition)(payload);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Says that a type has no such field. */
export const unknownField = (field: string, { payload }: EventDefinition): string =>
  `there is no field '${field}'${acceptedNames(field, Object.keys(payload))}`;
