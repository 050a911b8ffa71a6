import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ExecutionArgs } from 'graphql';
import type { Limits } from '../../core/config/limits.js';
import { badInput } from '../../core/errors.js';
import { isObject } from '../../core/text/json.js';
import { jsonMediaType } from '../http/accept.js';
import { Compression } from '../http/compression.js';
import { replyAs, replyCompressed } from '../http/reply.js';
import { readBody } from '../http/request-body.js';
import { statusOf } from './error-codes.js';
import type { Executor } from './executor.js';
import { isOperation, type OperationParams } from './operation-params.js';
import type { Operations } from './operations.js';
import type { PreparedOperation } from './prepared-operation.js';
import { type ReportError, withoutHttp } from './public-errors.js';
import type { RequestContext } from './request-context.js';
import type { Yoga } from './yoga.js';

/** Answers a request that was found to be GraphQL. Rejects with a TidingsError for one that never becomes an operation. */
export type AnswerGraphql = (context: RequestContext) => Promise<void>;

export interface GraphqlOverHttpOptions {
  readonly operations: Operations;
  readonly executor: Executor;
  readonly yoga: Yoga;
  readonly limits: Limits;
  readonly report: ReportError;
}

/**
 * The one way of an operation that comes by HTTP: it is read, prepared, and where it subscribes its stream is admitted.
 * Then Yoga answers it, except for a valid query, or a mutation by POST, that is answered in JSON: that one is executed
 * here, because Yoga's request and response objects cost five times as much as the rest of a publish
 * (docs/decisions/0005-graphql-over-http.md). Yoga also says what is wrong with a request, so that one place does.
 */
export function createGraphqlOverHttp(options: GraphqlOverHttpOptions): AnswerGraphql {
  const { operations, executor, yoga, limits, report } = options;
  const compression = new Compression();

  const answerPlain = async (operation: PreparedOperation, args: ExecutionArgs, mediaType: string) => {
    const { res } = args.contextValue as RequestContext;
    const { data, errors, extensions } = await executor.execute(operation, args);
    if (errors) report.answered?.(errors);
    const body = { ...(errors && { errors: errors.map(withoutHttp) }), data, extensions };
    const answer = { status: statusOf(body, mediaType) ?? 200, mediaType, body };
    if (mayCompress(operation, res.req)) await replyCompressed(res, answer, compression);
    else replyAs(res, answer);
  };

  return async (context) => {
    const { req, res, admitStream } = context;
    let body = req.method === 'POST' ? await readBody(req, limits.maxBodyBytes) : null;
    if (req.method === 'POST' && !body) return;
    const params = body ? paramsOf(body) : searchParamsOf(req);
    if (params?.operationName === '') {
      // Yoga, which reads the request once more, would look for an operation of that name.
      if (body) body = Buffer.from(JSON.stringify({ ...params, operationName: undefined }));
      else req.url = req.url!.replace(/([?&])operationName=(?=&|$)/, '$1');
    }
    const prepared = params && operations.prepare(params, context);
    if (prepared?.kind === 'subscription' && !admitStream()) return;
    if (prepared?.kind === 'query' || (body && prepared?.kind === 'mutation')) {
      const mediaType = isPlain(params!) ? jsonMediaType(req.headers.accept) : null;
      if (mediaType) return answerPlain(prepared, prepared.argsOf(params!.variables, context), mediaType);
    }
    // The request itself has been read: Yoga takes its body from here.
    if (body) Object.assign(req, { body: Readable.from([body]) });
    await yoga(req, res, { ...context, prepared });
  };
}

/**
 * Whether an answer may be compressed. Its length then says how alike its parts are: an attacker who chooses one of them
 * and makes a victim ask again and again learns others (BREACH). So a request must carry the header, which no page of an
 * attacker can add, unlike a cookie. Answers to mutations are never compressed: they alone hold keys and tickets.
 */
const mayCompress = ({ kind }: PreparedOperation, { headers }: IncomingMessage): boolean =>
  kind === 'query' && headers.authorization !== undefined;

/** The operation that a body holds; null for a body that holds none, about which Yoga says what is wrong. */
function paramsOf(body: Buffer): OperationParams | null {
  try {
    const params = JSON.parse(body.toString()) as Partial<OperationParams> | null;
    return isObject(params) && isOperation(params) ? params : null;
  } catch {
    return null;
  }
}

/** The operation that a URL holds. @throws TidingsError `BAD_USER_INPUT` that names the parameter which is not JSON. */
function searchParamsOf({ url }: IncomingMessage): OperationParams | null {
  const search = new URL(url!, 'http://localhost').searchParams;
  const params = {
    query: search.get('query'),
    documentId: search.get('documentId'),
    operationName: search.get('operationName'),
    variables: jsonParameter(search, 'variables'),
    extensions: jsonParameter(search, 'extensions'),
  };
  return isOperation(params) ? params : null;
}

function jsonParameter(search: URLSearchParams, name: string): unknown {
  try {
    return JSON.parse(search.get(name) || 'null');
  } catch {
    throw badInput(name, `${name} is not JSON`);
  }
}

const PLAIN: ReadonlySet<string> = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions']);

/** Whether an operation has nothing beside what executing it takes. */
const isPlain = (params: OperationParams): boolean => Object.keys(params).every((name) => PLAIN.has(name));
