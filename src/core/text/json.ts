import { badInput } from '../errors.js';

/** Parses JSON that came from outside. @throws TidingsError `BAD_USER_INPUT` that names the field when it is none. */
export function parseJson(field: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(field, `The ${field} is not JSON`);
  }
}

/** Whether a value is an object, and neither null nor a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
