import type { IncomingMessage } from 'node:http';
import type { Access } from '../../auth/access.js';
import { bearerOf } from '../../auth/bearer.js';
import type { Viewer } from '../../auth/viewer.js';
import { badInput, TidingsError } from '../../core/errors.js';
import { addressFrom } from '../../core/net/address.js';
import { parseJson } from '../../core/text/json.js';
import type { Proxies } from '../gate/proxies.js';
import { SESSION_COOKIE, sessionCookie } from '../gate/request-credential.js';
import { reply } from '../http/reply.js';
import { readBody } from '../http/request-body.js';
import type { Route } from './route.js';

/** A key or a token, with room for the JSON around it. */
const MAX_BODY_BYTES = 16_384;

export interface SessionRoutesOptions {
  readonly access: Access;
  readonly proxies: Proxies;
  /** Path below which a proxy serves the hub, to which alone browsers send the cookie; empty for none. */
  readonly basePath: string;
}

/**
 * The rows of `/session`, by which a person signs in on a page: `POST` with `{"key": …}`, with the `ticket` of the link that a
 * start prints, or with the `board` of a link to one, begins a session and sets its cookie, `GET` says who has signed in, `DELETE` signs out. A `POST` must be JSON, which no form of another site can send.
 */
export function createSessionRoutes({ access, proxies, basePath }: SessionRoutesOptions): readonly Route[] {
  const { credentials } = access;
  const { ownOrigin } = proxies;
  const requireOwnOrigin = (req: IncomingMessage) => {
    const { origin } = req.headers;
    // No page of another site signs anybody in or out, not even of one that may use the hub. Programs send no origin.
    if (origin !== undefined && origin !== ownOrigin(req))
      throw new TidingsError('FORBIDDEN', { message: 'Only pages of the hub may sign in' });
  };
  const cookieOf = (req: IncomingMessage, value: string, keepMs: number | null = null) => {
    const secure = ownOrigin(req)?.startsWith('https:') ? '; Secure' : '';
    const kept = keepMs === null ? '' : `; Max-Age=${Math.floor(keepMs / 1_000)}`;
    return `${SESSION_COOKIE}=${value}; HttpOnly; SameSite=Strict; Path=${basePath || '/'}${kept}${secure}`;
  };
  const row = { path: '/session', credential: 'checked', body: 'json', stream: 'never' } as const;
  return [
    {
      ...{ ...row, methods: ['GET'], credential: 'required' },
      handler: ({ res, viewer }) => reply(res, 200, { viewer: described(viewer!) }),
    },
    {
      ...{ ...row, methods: ['POST'] },
      async handler({ req, res, address }) {
        requireOwnOrigin(req);
        const { credential, kind } = sentOf(String(await readBody(req, MAX_BODY_BYTES)));
        if (kind === 'ticket' && !isThisMachine(address, req))
          throw new TidingsError('FORBIDDEN', { message: 'The link works on the machine of the hub only' });
        const before = sessionCookie(req);
        const { viewer, cookie, keepMs } =
          kind === 'key'
            ? await credentials.signIn({ credential, address })
            : await credentials.signInByTicket({ credential, address }, kind === 'board' ? 'board' : 'sign-in');
        // Otherwise a stolen cookie would outlive the session that replaces it.
        if (before !== null) await credentials.signOut(before, address);
        res.setHeader('set-cookie', cookieOf(req, cookie, keepMs));
        reply(res, 200, { viewer: described(viewer) });
      },
    },
    {
      ...{ ...row, methods: ['DELETE'] },
      async handler({ req, res, address }) {
        requireOwnOrigin(req);
        const cookie = sessionCookie(req);
        if (cookie !== null) await credentials.signOut(cookie, address);
        res.setHeader('set-cookie', `${cookieOf(req, '')}; Max-Age=0`);
        res.writeHead(204, { 'cache-control': 'no-store' }).end();
      },
    },
  ];
}

const described = ({ actor: { id, name } }: Viewer) => ({ id, name });

interface Sent {
  readonly kind: 'key' | 'ticket' | 'board';
  readonly credential: string;
}

/** @throws TidingsError `BAD_USER_INPUT` unless the body is JSON with a key or a ticket. */
function sentOf(body: string): Sent {
  const { key, ticket, board } = (parseJson('body', body) as Partial<Record<Sent['kind'], unknown>> | null) ?? {};
  if (typeof ticket === 'string') return { kind: 'ticket', credential: ticket };
  if (typeof board === 'string') return { kind: 'board', credential: board };
  const credential = typeof key === 'string' ? bearerOf(`Bearer ${key}`) : null;
  if (credential === null) throw badInput('key', 'Send the key as {"key": "…"}');
  return { kind: 'key', credential };
}

/** A machine that reaches itself by an address of its network comes from the address that it reaches. */
const isThisMachine = (address: string, { socket }: IncomingMessage): boolean =>
  /^(127\.|::1$)/.test(address) || address === addressFrom(socket.localAddress ?? '');
