import type { IncomingMessage, ServerResponse } from 'node:http';
import { reply } from '../http/reply.js';

const READING = ['GET', 'HEAD'];

/** What each path takes. */
const METHODS: ReadonlyMap<string, readonly string[]> = new Map([
  ['/', READING],
  ['/health', READING],
  ['/ready', READING],
  ['/sign-in', READING],
  ['/metrics', READING],
  ['/graphql', ['GET', 'POST']],
  ['/graphql/stream', ['GET', 'POST', 'PUT', 'DELETE']],
]);

/** Whether a path takes the method of a request; one that it does not take is answered 405. Paths without a row judge themselves. */
export function takesMethod(path: string, req: IncomingMessage, res: ServerResponse): boolean {
  const methods = METHODS.get(path);
  if (!methods || methods.includes(req.method!)) return true;
  const allow = methods.join(', ');
  res.setHeader('allow', allow);
  reply(res, 405, { errors: [{ message: `Send ${allow}`, extensions: { code: 'BAD_USER_INPUT' } }] });
  return false;
}
