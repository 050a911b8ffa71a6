import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access } from '../../auth/access.js';
import { bearerOf } from '../../auth/bearer.js';
import type { Viewer } from '../../auth/viewer.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { Proxies } from '../gate/proxies.js';
import { SESSION_COOKIE, sessionCookie } from '../gate/request-credential.js';
import { reply } from '../http/reply.js';
import { readBody } from '../http/request-body.js';

/** A key or a token, with room for the JSON around it. */
const MAX_BODY_BYTES = 16_384;

/** A request for `/session`, by whom it comes so far. */
export interface SessionVisit {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly viewer: Viewer | null;
  readonly address: string;
}

/**
 * Signing in on a page: `POST /session` with `{"key": …}` begins a session and sets its cookie, `GET` says who has signed
 * in, `DELETE` signs out. A `POST` must have been found to be JSON, which no other site's form can send.
 */
export function createSessionRoutes(
  { credentials }: Access,
  { ownOrigin }: Proxies,
): (visit: SessionVisit) => Promise<void> {
  const requireOwnOrigin = (req: IncomingMessage) => {
    const { origin } = req.headers;
    // No page of another site signs anybody in or out, not even of one that may use the hub. Programs send no origin.
    if (origin !== undefined && origin !== ownOrigin(req))
      throw new TidingsError('FORBIDDEN', { message: 'Only pages of the hub may sign in' });
  };
  const cookieOf = (req: IncomingMessage, value: string) => {
    const secure = ownOrigin(req)?.startsWith('https:') ? '; Secure' : '';
    return `${SESSION_COOKIE}=${value}; HttpOnly; SameSite=Strict; Path=/${secure}`;
  };
  const methods: Record<string, (visit: SessionVisit) => Promise<void> | void> = {
    GET({ res, viewer }) {
      if (!viewer) throw new TidingsError('UNAUTHENTICATED');
      reply(res, 200, { viewer: told(viewer) });
    },
    async POST({ req, res, address }) {
      requireOwnOrigin(req);
      const credential = keyOf(String(await readBody(req, MAX_BODY_BYTES)));
      const before = sessionCookie(req);
      const { viewer, cookie } = await credentials.signIn({ credential, address });
      // Whoever signs in anew leaves nothing behind that a stolen cookie would still open.
      if (before !== null) await credentials.signOut(before, address);
      res.setHeader('set-cookie', cookieOf(req, cookie));
      reply(res, 200, { viewer: told(viewer) });
    },
    async DELETE({ req, res, address }) {
      requireOwnOrigin(req);
      const cookie = sessionCookie(req);
      if (cookie !== null) await credentials.signOut(cookie, address);
      res.setHeader('set-cookie', `${cookieOf(req, '')}; Max-Age=0`);
      res.writeHead(204, { 'cache-control': 'no-store' }).end();
    },
  };
  return async (visit) => {
    const answer = methods[visit.req.method ?? ''];
    if (answer) return answer(visit);
    const allow = Object.keys(methods).join(', ');
    visit.res.setHeader('allow', allow);
    reply(visit.res, 405, { errors: [{ message: `Send ${allow}`, extensions: { code: 'BAD_USER_INPUT' } }] });
  };
}

const told = ({ actor: { id, name } }: Viewer) => ({ id, name });

/** @throws TidingsError `BAD_USER_INPUT` unless the body is JSON with a key. */
function keyOf(body: string): string {
  let key: unknown;
  try {
    key = (JSON.parse(body) as { key?: unknown } | null)?.key;
  } catch {
    throw badInput('key', 'The body is not JSON');
  }
  const credential = typeof key === 'string' ? bearerOf(`Bearer ${key}`) : null;
  if (credential === null) throw badInput('key', 'Send the key as {"key": "…"}');
  return credential;
}
