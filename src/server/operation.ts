import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  type OperationTypeNode,
} from 'graphql';
import type { OperationContext } from './context.js';
import { publicError, type ReportError } from './public-errors.js';
import type { ResultStream } from './result-stream.js';
import type { Yoga } from './yoga.js';

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

export type RunOperation = (params: OperationParams, context: OperationContext) => Promise<Outcome>;

/** An operation that is valid, or why it is not. */
export type Prepared = { readonly errors: readonly unknown[] } | ReadyOperation;

interface ReadyOperation {
  readonly kind: OperationTypeNode;
  readonly args: ExecutionArgs;
  execute(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult>;
  subscribe(args: ExecutionArgs): Promise<unknown>;
}

/** Parses and validates an operation with the functions that Yoga composed from its plugins. */
export async function prepareOperation(
  yoga: Yoga,
  params: OperationParams,
  context: OperationContext,
): Promise<Prepared> {
  const { schema, parse, validate, contextFactory, execute, subscribe } = yoga.getEnveloped({
    ...context,
    params,
  } as never);
  let document: DocumentNode;
  try {
    document = parse(params.query);
  } catch (error) {
    return { errors: [error] };
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const operation = getOperationAST(document, params.operationName);
  if (!operation) return { errors: [unnamedOperation()] };
  const args: ExecutionArgs = {
    schema,
    document,
    operationName: params.operationName,
    variableValues: params.variables,
    contextValue: await contextFactory(),
  };
  return { kind: operation.operation, args, execute, subscribe };
}

const unnamedOperation = () =>
  new GraphQLError('Name one of the operations of the document', { extensions: { code: 'BAD_USER_INPUT' } });

/**
 * Runs operations that did not come as an HTTP request of their own through the very functions that Yoga composed from
 * its plugins, so that none is bypassed. Never rejects.
 */
export function createRunOperation(yoga: Yoga, report: ReportError): RunOperation {
  const refused = (errors: readonly unknown[]): Outcome => {
    const told = errors.map((error) => publicError(error, 'BAD_USER_INPUT', report));
    report.told?.(told);
    const [first, ...rest] = told.map(withoutHttp);
    return { kind: 'refused', errors: [first!, ...rest] };
  };
  return async (params, context) => {
    try {
      const prepared = await prepareOperation(yoga, params, context);
      if ('errors' in prepared) return refused(prepared.errors);
      const { kind, args } = prepared;
      const outcome = await (kind === 'subscription' ? prepared.subscribe(args) : prepared.execute(args));
      if (Symbol.asyncIterator in (outcome as object))
        return { kind: 'stream', args, stream: outcome as unknown as ResultStream };
      const { data, errors } = outcome as ExecutionResult;
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
