import { type ExecutionArgs, GraphQLError } from 'graphql';
import { Denial } from '../../auth/rights.js';
import type { LimitName, Limits } from '../../core/config/limits.js';
import { overLimit } from '../../core/config/over-limit.js';
import { ERRORS, type ErrorCode, TidingsError } from '../../core/errors.js';

/** Takes every error that clients must not see. Returns a reference that a client may quote to the operator. */
export interface ReportError {
  (error: unknown): string;
  /** Takes every operation that its viewer had no right to. */
  denied?(denial: Denial, code: ErrorCode): void;
  /** The same for the errors of one operation, which the log then names. */
  of?(args: Pick<ExecutionArgs, 'contextValue'>): ReportError;
  /** Takes the errors of every answer, once. */
  answered?(errors: readonly GraphQLError[]): void;
}

/** The report of one operation. @param args of its execution. */
export const reportOf = (report: ReportError, args: Pick<ExecutionArgs, 'contextValue'>): ReportError =>
  report.of?.(args) ?? report;

/** Limits on one operation: the names under which refusals are counted, and the limits that refuse. */
const OPERATION_LIMITS = {
  tokens: 'maxTokens',
  depth: 'maxDepth',
  aliases: 'maxAliases',
  directives: 'maxDirectives',
  fragments: 'maxTokens',
  complexity: 'maxComplexity',
  variables_depth: 'maxVariableDepth',
} as const satisfies Record<string, LimitName>;

export type OperationLimit = keyof typeof OPERATION_LIMITS;

/** Refuses an operation for what was found in it. */
export type RefuseOperation = (limit: OperationLimit, found: number) => GraphQLError;

const limits = new WeakMap<GraphQLError, OperationLimit>();

/** The limit that an operation was refused by; undefined for errors about something else. */
export const limitOf = (error: GraphQLError): OperationLimit | undefined => limits.get(error);

/** Creates the function that makes the error of an operation over a limit. */
export function createRefusal(inForce: Limits, report: ReportError): RefuseOperation {
  return (limit, found) => {
    const name = OPERATION_LIMITS[limit];
    const isVariables = limit === 'variables_depth';
    const refusal = overLimit(name, {
      ...{ code: isVariables ? 'BAD_USER_INPUT' : 'OPERATION_TOO_COMPLEX', max: inForce[name], found },
      ...(isVariables && { extensions: { field: 'variables' } }),
    });
    const error = publicError(refusal, refusal.code, report);
    limits.set(error, limit);
    return error;
  };
}

const published = new WeakSet<GraphQLError>();

/** Makes an error fit for clients: with one of our codes, and nothing of what is inside the hub. Idempotent. */
export function publicError(error: unknown, fallback: ErrorCode, report: ReportError): GraphQLError {
  if (error instanceof GraphQLError && published.has(error)) return error;
  const result = translate(error, fallback, report);
  published.add(result);
  // A stack that was never read holds its frames alive, and through them the request.
  void result.stack;
  return result;
}

function translate(error: unknown, fallback: ErrorCode, report: ReportError): GraphQLError {
  const original = originOf(error);
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>);
  const rebuild = (message: string, extensions: Record<string, unknown>) =>
    new GraphQLError(message, { nodes, source, positions, path, extensions });

  if (original instanceof TidingsError) {
    if (original.cause instanceof Denial) report.denied?.(original.cause, original.code);
    return rebuild(original.message, { ...original.extensions });
  }
  // Messages of graphql-js and of the server libraries are about the request, so clients may read them. Of nested errors the
  // outermost says where: the innermost knows no more than the value.
  if (original instanceof GraphQLError && error instanceof GraphQLError)
    return rebuild(error.message, requestExtensions(error, fallback));
  const reference = report(original);
  return rebuild(ERRORS.INTERNAL_SERVER_ERROR.message, { code: 'INTERNAL_SERVER_ERROR', reference });
}

function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

function requestExtensions({ message, extensions }: GraphQLError, fallback: ErrorCode): Record<string, unknown> {
  const own = extensions.code;
  const tooLarge = (extensions.http as { status?: number } | undefined)?.status === ERRORS.PAYLOAD_TOO_LARGE.status;
  const code =
    typeof own === 'string' && own in ERRORS ? (own as ErrorCode) : tooLarge ? 'PAYLOAD_TOO_LARGE' : fallback;
  const field = code === 'BAD_USER_INPUT' ? fieldOf(message) : undefined;
  // Yoga sets it on the first error only that a document gives over HTTP, and remembers the error.
  const http = extensions.http ?? (code === 'GRAPHQL_PARSE_FAILED' ? { spec: true, status: 400 } : undefined);
  if (!http) return { code, ...(field && { field }) };
  // `spec` has Yoga answer 200 where only JSON is accepted: not to a request that could not even be read.
  return { code, ...(field && { field }), http: own === 'BAD_REQUEST' ? { ...http, spec: false } : http };
}

const NO_OPERATION = /^(Unknown operation named|Must provide operation name|Could not determine what operation)/;

/** graphql-js names the place of a wrong variable only in its message. */
function fieldOf(message: string): string | undefined {
  if (NO_OPERATION.test(message)) return 'operationName';
  return (/ at "([^"]+)"/.exec(message) ?? /Variable "\$(\w+)"/.exec(message) ?? /Argument "(\w+)"/.exec(message))?.[1];
}

/** Removes `extensions.http`, which is meant for Yoga and would leak to clients. */
export function withoutHttp(error: GraphQLError): GraphQLError {
  if (!('http' in error.extensions)) return error;
  const { http: _, ...extensions } = error.extensions;
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
