import { type DocumentNode, type ExecutionArgs, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
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

/**
 * Runs operations that did not come as an HTTP request of their own through the very functions that Yoga composed from
 * its plugins, so that none is bypassed. Never rejects.
 */
export function createRunOperation(yoga: Yoga, report: ReportError): RunOperation {
  const refused = (errors: readonly unknown[]): Outcome => {
    const [first, ...rest] = errors.map((error) => withoutHttp(publicError(error, 'BAD_USER_INPUT', report)));
    return { kind: 'refused', errors: [first!, ...rest] };
  };
  return async (params, context) => {
    try {
      const enveloped = yoga.getEnveloped({ ...context, params } as never);
      const document: DocumentNode = enveloped.parse(params.query);
      const invalid = enveloped.validate(enveloped.schema, document);
      if (invalid.length > 0) return refused(invalid);
      const operation = getOperationAST(document, params.operationName);
      if (!operation)
        return refused([
          new GraphQLError('Name one of the operations of the document', { extensions: { code: 'BAD_USER_INPUT' } }),
        ]);
      const args: ExecutionArgs = {
        schema: enveloped.schema,
        document,
        operationName: params.operationName,
        variableValues: params.variables,
        contextValue: await enveloped.contextFactory(),
      };
      const outcome = await (operation.operation === 'subscription'
        ? enveloped.subscribe(args)
        : enveloped.execute(args));
      if (Symbol.asyncIterator in outcome) return { kind: 'stream', args, stream: outcome as unknown as ResultStream };
      const { data, errors } = outcome as ExecutionResult;
      // Refused as a whole: there is nothing but the errors to tell.
      if (errors?.length && data == null) return refused(errors);
      return { kind: 'result', args, result: { data, ...(errors && { errors: errors.map(withoutHttp) }) } };
    } catch (error) {
      return refused([error]);
    }
  };
}

/** `extensions.http` speaks to the HTTP adapter and would leak over other transports. */
function withoutHttp(error: GraphQLError): GraphQLError {
  if (!('http' in error.extensions)) return error;
  const { http: _, ...extensions } = error.extensions;
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
