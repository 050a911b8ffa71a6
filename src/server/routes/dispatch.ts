import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Credentials } from '../../auth/credentials.js';
import { Denial } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/observe/meter.js';
import type { AddressOf } from '../gate/proxies.js';
import { presentedBy } from '../gate/request-credential.js';
import type { ReportError } from '../graphql/public-errors.js';
import { RequestRefusal, replyError } from '../http/reply.js';
import { operationIdOf } from '../operate/operation-ids.js';
import { outputSocketOf } from '../streams/output-socket.js';
import type { Route } from './route.js';
import type { StreamAdmission } from './stream-admission.js';

export interface DispatchOptions {
  readonly credentials: Credentials;
  readonly addressOf: AddressOf;
  readonly streams: StreamAdmission;
  readonly meter: Meter;
  readonly report: ReportError;
  readonly log: Logger;
}

/** Answers a request. Never rejects. */
export type Dispatch = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Makes what finds the route of a request and decides, before the handler runs, everything that the route's row says. */
export function createDispatch(routes: readonly Route[], options: DispatchOptions): Dispatch {
  const { addressOf, credentials, streams } = options;
  const table = new RouteTable(routes);

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const path = (req.url ?? '/').split('?', 1)[0]!;
    const { route, params } = table.find(path, req);
    const address = addressOf(req);
    const viewer = await viewerOf(route, () => credentials.authenticate(presentedBy(req, address)));
    if (route.body === 'json' && !isReadable(req)) throw new RequestRefusal(415, NOT_JSON);
    if (route.body === 'plain' && isCompressed(req)) throw new RequestRefusal(415, COMPRESSED);
    // The client left meanwhile: nothing would tell what is opened now that it has to end.
    if (outputSocketOf(req).destroyed) return;
    if (route.stream === 'reserved' && !streams.admitReserved({ req, res })) return;
    let admitted = false;
    const admitStream = () => (admitted ||= streams.admit(route, { res, viewer, address }));
    await route.handler({ req, res, path, params, viewer, address, admitStream });
  };

  return async (req, res) => {
    try {
      await answer(req, res);
    } catch (error) {
      const refusal = error instanceof TidingsError ? error : null;
      if (!refusal) options.log.error({ err: error, operationId: operationIdOf(req) }, 'request failed');
      if (refusal?.cause instanceof Denial) options.report.denied?.(refusal.cause, refusal.code);
      if (res.headersSent) res.destroy();
      else replyError(res, refusal ?? internalError(operationIdOf(req)));
    } finally {
      options.meter.answered(res.statusCode);
    }
  };
}

const internalError = (reference: string) => new TidingsError('INTERNAL_SERVER_ERROR', { extensions: { reference } });

/** @param authenticate rejects for a credential that is not good. */
async function viewerOf({ credential }: Route, authenticate: () => Promise<Viewer | null>): Promise<Viewer | null> {
  if (credential === 'ignored') return null;
  try {
    const viewer = await authenticate();
    if (!viewer && credential === 'required') throw new TidingsError('UNAUTHENTICATED');
    return viewer;
  } catch (error) {
    if (credential === 'lenient') return null;
    throw error;
  }
}

const NOT_JSON = 'The body must be application/json in UTF-8, not compressed';
const COMPRESSED = 'The body must not be compressed';
const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * Forms and plain text are not read: pages of other sites can send those without leave. Nor is what is compressed, which
 * would unfold. A GET that names a type is held to the same: the type would pass for the header that needs leave.
 */
const isReadable = (req: IncomingMessage): boolean =>
  JSON_TYPE.test(req.headers['content-type'] ?? (req.method === 'POST' ? '' : 'application/json')) &&
  !isCompressed(req);

const isCompressed = ({ headers }: IncomingMessage): boolean => headers['content-encoding'] !== undefined;

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The rows by path. */
class RouteTable {
  readonly #exact = new Map<string, Found[]>();
  readonly #patterns: (readonly [pattern: RegExp, route: Route])[] = [];

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      if (/[:*]/.test(route.path)) this.#patterns.push([patternOf(route.path), route]);
      else this.#exact.set(route.path, [...(this.#exact.get(route.path) ?? []), { route, params: {} }]);
    }
  }

  /** @throws TidingsError `NOT_FOUND` for an unknown path, 405 for a method that it does not take. */
  find(path: string, req: IncomingMessage): Found {
    const rows = this.#exact.get(path) ?? this.#matching(path);
    const method = req.method ?? '';
    const found = rows.find(({ route }) => route.methods.includes(method) && (route.appliesTo?.(req) ?? true));
    if (found) return found;
    if (rows.length === 0) throw new TidingsError('NOT_FOUND');
    const allow = [...new Set(rows.flatMap(({ route }) => route.methods))].join(', ');
    throw new RequestRefusal(405, `Send ${allow}`, { headers: { allow } });
  }

  #matching(path: string): Found[] {
    return this.#patterns.flatMap(([pattern, route]) => {
      const match = pattern.exec(path);
      return match ? [{ route, params: match.groups ?? {} }] : [];
    });
  }
}

/** `/a/:id/b` matches one segment as `id`, `/a/*` everything below `/a/`. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replaceAll('.', '\\.')
      .replace(/:(\w+)/g, '(?<$1>[^/]+)')
      .replace(/\*$/, '.*')}$`,
    's',
  );
