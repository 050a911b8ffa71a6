import type { IncomingMessage } from 'node:http';
import { twoCredentials } from '../../auth/bearer.js';
import type { Presented } from '../../auth/credentials.js';

export const SESSION_COOKIE = 'tidings_session';

/**
 * What a request shows of who sent it: its header, a ticket, which is good for reading only, and its cookie.
 *
 * @throws TidingsError `BAD_USER_INPUT` for two `Authorization` headers, of which Node would show the first.
 */
export function presentedBy(req: IncomingMessage, address: string): Presented {
  const names = req.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization');
  if (names.length > 1) throw twoCredentials();
  const ticket = req.method === 'GET' ? new URL(req.url!, 'http://localhost').searchParams.get('ticket') : null;
  return { authorization: req.headers.authorization, ticket, cookie: sessionCookie(req), address };
}

/** The value of the session's cookie; the first, where another site has set one of the same name. */
export function sessionCookie({ headers }: IncomingMessage): string | null {
  for (const pair of headers.cookie?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === SESSION_COOKIE) return value ?? null;
  }
  return null;
}
