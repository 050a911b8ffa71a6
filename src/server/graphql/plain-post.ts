import { Readable } from 'node:stream';
import type { Limits } from '../../core/config/limits.js';
import { replyAs } from '../http/reply.js';
import { readBody } from '../http/request-body.js';
import type { RequestContext } from './context.js';
import { statusOf } from './error-codes.js';
import type { Executor } from './executor.js';
import { type OperationParams, type PrepareOperation, withoutHttp } from './operation.js';
import type { ReportError } from './public-errors.js';

/** Answers a request and says so, or leaves it to Yoga. */
export type AnswerPlainPost = (context: RequestContext) => Promise<boolean>;

/**
 * The plain case of GraphQL over HTTP: a valid query or mutation, posted as JSON and answered as JSON. It is prepared and
 * run as everywhere, without Yoga's request and response objects around it, which cost five times as much as the rest of
 * a publish. Whatever is not so plain, or is to be refused before it is executed, is left to Yoga, body and all: what is
 * wrong with a request is said in one place.
 */
export function createPlainPost(
  prepare: PrepareOperation,
  { executor, limits, report }: { executor: Executor; limits: Limits; report: ReportError },
): AnswerPlainPost {
  return async (context) => {
    const { req, res } = context;
    if (req.method !== 'POST') return false;
    const body = await readBody(req, limits.maxBodyBytes);
    if (!body) return true;
    const mediaType = regularMediaType(req.headers.accept);
    const params = mediaType && paramsOf(body);
    const prepared = params && prepare(params, context);
    if (!prepared || 'errors' in prepared || prepared.kind === 'subscription') {
      // Yoga takes the body from here: the request itself has been read.
      Object.assign(req, { body: Readable.from([body]) });
      return false;
    }
    const { data, errors, extensions } = await executor.execute(prepared.args);
    if (errors) report.told?.(errors);
    const result = { ...(errors && { errors: errors.map(withoutHttp) }), data, extensions };
    replyAs(res, { status: statusOf(result, mediaType) ?? 200, mediaType, body: result });
    return true;
  };
}

/** The first of the two JSON media types that is accepted; null when there is none. */
function regularMediaType(accept = '*/*'): string | null {
  for (const accepted of accept.split(',')) {
    const [type, ...parameters] = accepted.split(';');
    if (parameters.some((parameter) => parameter.includes('charset'))) continue;
    const name = type!.trim().toLowerCase();
    if (name === 'application/graphql-response+json') return name;
    if (name === 'application/json' || name === 'application/*' || name === '*/*') return 'application/json';
  }
  return null;
}

const PARAMS = new Set(['query', 'operationName', 'variables']);

/** Null for what is not an operation in its plainest form. */
function paramsOf(body: Buffer): OperationParams | null {
  let params: Partial<OperationParams> | null;
  try {
    params = JSON.parse(body.toString()) as typeof params;
  } catch {
    return null;
  }
  if (!isObject(params) || typeof params.query !== 'string') return null;
  const { operationName, variables } = params;
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && !isObject(variables)) return null;
  return Object.keys(params).every((name) => PARAMS.has(name)) ? (params as OperationParams) : null;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
