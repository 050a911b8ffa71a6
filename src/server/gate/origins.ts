import type { IncomingMessage, ServerResponse } from 'node:http';
import { OriginList } from '../../core/net/origin.js';

/**
 * Where a request comes from. `own`: a page of the hub, or a program · `allowed`: a page that the operator allows ·
 * `navigation`: a link on another page · `foreign`: any other page.
 */
export type RequestOrigin = 'own' | 'allowed' | 'navigation' | 'foreign';

/** Sites that `Sec-Fetch-Site` names when the page is none of the hub's. */
const ELSEWHERE: ReadonlySet<unknown> = new Set(['cross-site', 'same-site']);

/**
 * Makes the function that tells where a request comes from. The origin `null`, which any page can have, is on no list.
 */
export function createOrigins(options: {
  readonly allowed: readonly string[];
  readonly ownOrigin: (req: IncomingMessage) => string | null;
}): (req: IncomingMessage) => RequestOrigin {
  const allowed = new OriginList(options.allowed);
  return (req) => {
    const { origin } = req.headers;
    if (origin === undefined) return withoutOrigin(req, options.ownOrigin);
    if (origin === options.ownOrigin(req)) return 'own';
    return allowed.has(origin) ? 'allowed' : 'foreign';
  };
}

/**
 * Browsers send no `Origin` for an `<img>`, a `<script>` or a link. The first two are refused when their page is of another
 * site: otherwise it would get the answer, with the cookie that came along.
 */
function withoutOrigin(req: IncomingMessage, ownOrigin: (req: IncomingMessage) => string | null): RequestOrigin {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, cookie, referer } = req.headers;
  if (ELSEWHERE.has(site)) return mode === 'navigate' && req.method === 'GET' ? 'navigation' : 'foreign';
  // Browsers send `Sec-Fetch-Site` by TLS and to localhost only. Elsewhere a cookie comes with the referring page, if at all.
  if (site !== undefined || cookie === undefined || referer === undefined) return 'own';
  return URL.canParse(referer) && new URL(referer).origin === ownOrigin(req) ? 'own' : 'navigation';
}

const METHODS = 'GET, POST, PUT, DELETE';
const HEADER_NAMES = /^[\w!#$%&'*+.^`|~-]+(?:\s*,\s*[\w!#$%&'*+.^`|~-]+)*$/;
/** Upper bound of Chromium. */
const MAX_AGE_SECONDS = '7200';

/**
 * Lets the page of this origin read the answer. Credentials that browsers add by themselves are never allowed: a page of
 * another origin sends a key, a token or a ticket.
 */
export function shareWith(origin: string, res: ServerResponse): void {
  res.setHeader('access-control-allow-origin', origin);
  res.setHeader('access-control-expose-headers', 'retry-after');
}

/** Whether a request is a browser's question what a page of another origin may send. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

/**
 * Allows the headers that a preflight asks for. Its origin has been allowed before: a page that may send a credential may
 * send any other header, such as `traceparent`.
 */
export function answerPreflight(res: ServerResponse): void {
  const asked = res.req.headers['access-control-request-headers']?.toString() ?? '';
  res.writeHead(204, {
    'access-control-allow-methods': METHODS,
    ...(HEADER_NAMES.test(asked) && { 'access-control-allow-headers': asked.split(/\s*,\s*/).join(', ') }),
    'access-control-max-age': MAX_AGE_SECONDS,
    vary: 'origin, access-control-request-headers',
  });
  res.end();
}
