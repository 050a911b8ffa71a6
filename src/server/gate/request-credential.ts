import type { IncomingMessage } from 'node:http';
import { bearerOf, twoCredentials } from '../../auth/bearer.js';
import type { Presented } from '../../auth/credentials.js';
import { badInput } from '../../core/errors.js';
import { operationIdOf } from '../operate/operation-ids.js';

export const SESSION_COOKIE = 'tidings_session';

/**
 * Reads the credentials of a request: its header, a ticket, which is accepted with GET only, and its cookie.
 *
 * @throws TidingsError `BAD_USER_INPUT` for two `Authorization` headers, of which Node would show the first.
 */
export function presentedBy(req: IncomingMessage, address: string): Presented {
  const names = req.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization');
  if (names.length > 1) throw twoCredentials();
  const [, query] = req.method === 'GET' ? req.url!.split('?', 2) : [];
  const ticket = query === undefined ? null : new URLSearchParams(query).get('ticket');
  const operationId = () => operationIdOf(req);
  return { authorization: req.headers.authorization, ticket, cookie: sessionCookie(req), address, operationId };
}

/** Value of the session cookie. The first counts, where another site has set one of the same name. */
export function sessionCookie({ headers }: IncomingMessage): string | null {
  for (const pair of headers.cookie?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === SESSION_COOKIE) return value ?? null;
  }
  return null;
}

/** Names under which other services take credentials in URLs, as `foldedName` writes them. */
const NAMES: ReadonlySet<string> = new Set([
  ...['authorization', 'accesstoken', 'adminkey', 'apikey', 'authtoken', 'bearer', 'credential'],
  ...['idtoken', 'jwt', 'key', 'token', 'xapikey'],
]);
const foldedName = (name: string) => name.toLowerCase().replace(/[-_.]/g, '');

/** Parameters of GraphQL. Their text is checked as part of an operation. */
const OPERATION: ReadonlySet<string> = new Set(['query', 'variables', 'extensions', 'operationName']);

/** API keys, and JWTs by the `{"` in base64 at their start. */
const CREDENTIAL = /^\s*(bearer\s|tdg_|eyj[\w-]*\.[\w-]+\.)/i;

/** Where a WebSocket client puts its credential. Fits into the reason of a close frame. */
const IN_PAYLOAD = 'Send the credential as {"authorization": "Bearer <key>"} in the connection_init payload';

/**
 * Reads the credential in the payload of a `connection_init`: `authorization` in any case, at its top or in `headers`.
 *
 * @returns null for a payload without any.
 * @throws TidingsError `BAD_USER_INPUT` for two that differ, for one that is no text, and for one under another name.
 */
export function authorizationIn(payload: Readonly<Record<string, unknown>>): string | null {
  const members = [payload, payload.headers].flatMap((each) =>
    typeof each === 'object' && each !== null ? Object.entries(each) : [],
  );
  const shown = members.filter(([name]) => name.toLowerCase() === 'authorization').map(([, value]) => value ?? '');
  if (shown.some((value) => typeof value !== 'string')) throw badInput('authorization', 'A credential is text');
  const [credential, ...others] = new Set((shown as string[]).filter((value) => bearerOf(value) !== null));
  if (others.length > 0) throw twoCredentials();
  if (credential !== undefined) return credential;
  if (members.some(isMisplaced)) throw badInput('authorization', IN_PAYLOAD);
  return null;
}

/** Whether a member of a payload is a credential under a name that is not read. */
const isMisplaced = ([name, value]: [string, unknown]): boolean =>
  typeof value === 'string' &&
  value !== '' &&
  name.toLowerCase() !== 'authorization' &&
  (CREDENTIAL.test(value) || NAMES.has(foldedName(name)));

/** Path on which `token` names a stream of the single connection mode. It opens nothing without a credential. */
const STREAM_PATH = '/graphql/stream';

/**
 * Whether a URL has a key or a token in its query string, where histories, proxies and logs would keep it. Tickets are
 * allowed: each is accepted once, within a minute.
 */
export function hasUrlCredential(url: string): boolean {
  const start = url.indexOf('?');
  if (start < 0) return false;
  const path = url.slice(0, start);
  for (const [name, value] of new URLSearchParams(url.slice(start))) {
    if (value === '' || OPERATION.has(name)) continue;
    if (CREDENTIAL.test(value)) return true;
    if (NAMES.has(foldedName(name)) && !(name === 'token' && path === STREAM_PATH)) return true;
  }
  return false;
}
