import type { IncomingHttpHeaders } from 'node:http';
import { badInput } from '../../core/errors.js';

/** Form of a delivery id. Shorter than an idempotency key, of which it becomes the beginning. */
const DELIVERY_ID = /^[\w.:-]{1,80}$/;
/** Form of the name of an event. */
export const EVENT_NAME = /^[a-z][a-z0-9_]{0,63}$/;

/** Value of a header, by default a delivery id. @throws TidingsError `BAD_USER_INPUT` with the header as the field. */
export function checkedHeader(headers: IncomingHttpHeaders, name: string, form = DELIVERY_ID): string {
  const value = headers[name];
  if (typeof value !== 'string' || !form.test(value))
    throw badInput(name, `The header ${name} must match ${form.source}`);
  return value;
}
