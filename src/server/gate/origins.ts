import type { IncomingMessage } from 'node:http';

/** Where a request comes from: a page of the hub or a program, a page that the operator allows, or any other page. */
export type Standing = 'own' | 'allowed' | 'navigation' | 'foreign';

/** Sites that `Sec-Fetch-Site` names when the page is none of the hub's. */
const ELSEWHERE: ReadonlySet<unknown> = new Set(['cross-site', 'same-site']);

/**
 * Tells where a request comes from. Origins are compared as they are written, character by character; `null`, which any
 * page can have, is on no list.
 */
export function createOrigins(options: {
  readonly allowed: readonly string[];
  readonly ownOrigin: (req: IncomingMessage) => string | null;
}): (req: IncomingMessage) => Standing {
  const allowed = new Set(options.allowed);
  return (req) => {
    const { origin } = req.headers;
    if (origin === undefined) return withoutOrigin(req, options.ownOrigin);
    if (origin === options.ownOrigin(req)) return 'own';
    return allowed.has(origin) ? 'allowed' : 'foreign';
  };
}

/**
 * Browsers send no `Origin` with what they fetch for an `<img>` or a `<script>`, and with what a link leads to. The former
 * has no business here when its page is not ours: neither is the answer for it, nor the cookie that it may bring along.
 */
function withoutOrigin(req: IncomingMessage, ownOrigin: (req: IncomingMessage) => string | null): Standing {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, cookie, referer } = req.headers;
  if (ELSEWHERE.has(site)) return mode === 'navigate' && req.method === 'GET' ? 'navigation' : 'foreign';
  // Browsers say so only to hosts that they hold to be safe. To others a cookie comes with the page that asks, if at all.
  if (site !== undefined || cookie === undefined || referer === undefined) return 'own';
  return URL.canParse(referer) && new URL(referer).origin === ownOrigin(req) ? 'own' : 'navigation';
}
