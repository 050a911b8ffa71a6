import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationTypeNode,
} from 'graphql';
import type { OperationContext } from './context.js';
import type { Executor } from './executor.js';
import { publicError, type ReportError } from './public-errors.js';
import { ResultStream } from './result-stream.js';
import { createDocumentCache, type Yoga } from './yoga.js';

/** An operation as clients send it. */
export interface OperationParams {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly extensions?: Record<string, unknown> | null;
}

/** What came of an operation: refused as a whole, one result, or a stream of them. */
export type Outcome =
  | { readonly kind: 'refused'; readonly errors: readonly [GraphQLError, ...GraphQLError[]] }
  | { readonly kind: 'result'; readonly args: ExecutionArgs; readonly result: ExecutionResult }
  | { readonly kind: 'stream'; readonly args: ExecutionArgs; readonly stream: ResultStream };

/**
 * @param begin called when a subscription is valid and before it begins; it throws a `TidingsError` when no more may run on
 * its connection.
 */
export type RunOperation = (params: OperationParams, context: OperationContext, begin: () => void) => Promise<Outcome>;

/** An operation that is valid, or why it is not. */
export type Prepared =
  | { readonly errors: readonly unknown[] }
  | { readonly kind: OperationTypeNode; readonly args: ExecutionArgs };

/** Reads operations, and finds out whether they are valid. */
export type PrepareOperation = (params: OperationParams, context: OperationContext) => Prepared;

/**
 * Parses and validates operations with the functions that Yoga composed from its plugins. What came out of it for a
 * document does not depend on who sends it, so a valid one is looked at once, as long as it is remembered.
 */
export function createPrepareOperation(yoga: Yoga, schema: GraphQLSchema): PrepareOperation {
  const valid = createDocumentCache<DocumentNode>();
  const read = (params: OperationParams, context: OperationContext): DocumentNode | readonly unknown[] => {
    const { parse, validate } = yoga.getEnveloped({ ...context, params } as never);
    try {
      const document = parse(params.query);
      const errors = validate(schema, document);
      if (errors.length > 0) return errors;
      valid.set(params.query, document);
      return document;
    } catch (error) {
      return [error];
    }
  };
  return (params, contextValue) => {
    const document = valid.get(params.query) ?? read(params, contextValue);
    if (!('kind' in document)) return { errors: document };
    const { operationName, variables: variableValues } = params;
    const operation = getOperationAST(document, operationName);
    if (!operation) return { errors: [unnamedOperation()] };
    return { kind: operation.operation, args: { schema, document, operationName, variableValues, contextValue } };
  };
}

const unnamedOperation = () =>
  new GraphQLError('Name one of the operations of the document', { extensions: { code: 'BAD_USER_INPUT' } });

/** Runs operations that did not come as an HTTP request of their own, in the way of those that did. Never rejects. */
export function createRunOperation(
  prepare: PrepareOperation,
  { executor, report }: { executor: Executor; report: ReportError },
): RunOperation {
  const refused = (errors: readonly unknown[]): Outcome => {
    const told = errors.map((error) => publicError(error, 'BAD_USER_INPUT', report));
    report.told?.(told);
    const [first, ...rest] = told.map(withoutHttp);
    return { kind: 'refused', errors: [first!, ...rest] };
  };
  return async (params, context, begin) => {
    try {
      const prepared = prepare(params, context);
      if ('errors' in prepared) return refused(prepared.errors);
      const { kind, args } = prepared;
      if (kind === 'subscription') begin();
      const outcome = await (kind === 'subscription' ? executor.subscribe(args) : executor.execute(args));
      if (outcome instanceof ResultStream) return { kind: 'stream', args, stream: outcome };
      const { data, errors } = outcome;
      // Refused as a whole: there is nothing but the errors to tell.
      if (errors?.length && data == null) return refused(errors);
      if (errors) report.told?.(errors);
      return { kind: 'result', args, result: { data, ...(errors && { errors: errors.map(withoutHttp) }) } };
    } catch (error) {
      return refused([error]);
    }
  };
}

/** `extensions.http` speaks to the HTTP adapter and would leak over other transports. */
export function withoutHttp(error: GraphQLError): GraphQLError {
  if (!('http' in error.extensions)) return error;
  const { http: _, ...extensions } = error.extensions;
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
