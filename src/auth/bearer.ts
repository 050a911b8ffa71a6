import { badInput } from '../core/errors.js';

const BEARER = /^Bearer +([\x21-\x7e]+)$/i;
/** A form in which nothing has been filled in yet, as GraphiQL starts with. */
const NOTHING = /^(Bearer)?\s*$/i;
/** A second credential behind the first: which of the two counts would be anybody's guess. */
const TWO = /^\S+\s+\S+(\s*,\s*|\s+)(Bearer\s|Basic\s|tdg_|eyJ)/i;

/**
 * The credential in the value of an `Authorization` header; null when there is none. A value of another scheme is returned
 * as it is, and rejected like any invalid credential. Space around the value is none of it: a key that was read from a file
 * ends with a line end, which HTTP leaves out and a WebSocket does not.
 *
 * @throws TidingsError `BAD_USER_INPUT` when there are two.
 */
export function bearerOf(authorization: string | null | undefined): string | null {
  if (authorization == null || NOTHING.test(authorization)) return null;
  const value = authorization.trim();
  if (TWO.test(value)) throw twoCredentials();
  return BEARER.exec(value)?.[1] ?? value;
}

export const twoCredentials = () => badInput('authorization', 'Show one credential');
