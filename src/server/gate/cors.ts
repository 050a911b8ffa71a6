import type { IncomingMessage, ServerResponse } from 'node:http';

const METHODS = 'GET, POST, PUT, DELETE';
const HEADERS = 'accept, authorization, content-type, last-event-id, x-graphql-event-stream-token, x-requested-with';
/** The most that Chromium remembers. */
const MAX_AGE_SECONDS = '7200';

/**
 * Lets the page of this origin read the answer. Credentials that browsers add by themselves are never allowed: a page of
 * another origin shows a key, a token or a ticket.
 */
export function shareWith(origin: string, res: ServerResponse): void {
  res.setHeader('access-control-allow-origin', origin);
  res.setHeader('access-control-expose-headers', 'retry-after');
}

/** Whether a browser asks what a page of another origin may send. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

/** Answers that question, of a page that may. */
export function answerPreflight(res: ServerResponse): void {
  res.writeHead(204, {
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': HEADERS,
    'access-control-max-age': MAX_AGE_SECONDS,
  });
  res.end();
}
