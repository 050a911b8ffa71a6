import type { SourceRoute } from '../../sources/index.js';
import { reply } from '../http/reply.js';
import { readBytes } from '../http/request-body.js';
import type { Route } from './route.js';

/** Rows of the table for the paths at which sources are sent events. */
export const createSourceRoutes = (routes: readonly SourceRoute[], maxBodyBytes: number): Route[] =>
  routes.map(({ path, methods, credential, handle }) => ({
    ...{ path, methods, credential, body: 'plain', stream: 'never' },
    async handler({ req, res, viewer, address }) {
      const body = await readBytes(req, maxBodyBytes);
      if (body === null) return;
      const url = new URL(req.url!, 'http://hub');
      const answer = await handle({ method: req.method!, url, headers: req.headers, body, address, viewer });
      for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
      if (answer.body === undefined) res.writeHead(answer.status, { 'cache-control': 'no-store' }).end();
      else reply(res, answer.status, answer.body);
    },
  }));
