import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import type { SchemaContext } from '../../schema/index.js';
import type { Executor } from './executor.js';
import type { OperationParams } from './operation-params.js';
import type { Operations } from './operations.js';
import { publicError, type ReportError, reportOf, withoutHttp } from './public-errors.js';
import { ResultStream } from './result-stream.js';

/** What came of an operation: refused as a whole, one result, or a stream of results. */
export type Outcome =
  | { readonly kind: 'refused'; readonly errors: readonly [GraphQLError, ...GraphQLError[]] }
  | { readonly kind: 'result'; readonly args: ExecutionArgs; readonly result: ExecutionResult }
  | { readonly kind: 'stream'; readonly args: ExecutionArgs; readonly stream: ResultStream };

/**
 * @param begin called when a subscription is valid and before it is executed; it throws a TidingsError when its connection
 * may have no more.
 */
export type RunOperation = (params: OperationParams, context: SchemaContext, begin: () => void) => Promise<Outcome>;

/** Makes what runs operations that are no HTTP requests of their own. Never rejects. */
export function createRunOperation(
  operations: Operations,
  { executor, report }: { executor: Executor; report: ReportError },
): RunOperation {
  const refused = (errors: readonly unknown[], own = report): Outcome => {
    const shown = errors.map((error) => publicError(error, 'BAD_USER_INPUT', own));
    report.answered?.(shown);
    const [first, ...rest] = shown.map(withoutHttp);
    return { kind: 'refused', errors: [first!, ...rest] };
  };
  return async (params, context, begin) => {
    try {
      const operation = operations.prepare(params, context);
      if (operation.kind === 'refused') return refused(operation.errors);
      const args = operation.argsOf(params.variables, context);
      if (operation.kind === 'subscription') begin();
      const outcome = await executor.run(operation, args);
      if (outcome instanceof ResultStream) return { kind: 'stream', args, stream: outcome };
      const { data, errors } = outcome;
      // There is nothing to tell but the errors.
      if (errors?.length && data == null) return refused(errors);
      if (!errors) return { kind: 'result', args, result: { data } };
      report.answered?.(errors);
      return { kind: 'result', args, result: { data, errors: errors.map(withoutHttp) } };
    } catch (error) {
      // Those of one connection share their context.
      return refused([error], reportOf(report, 'req' in context ? { contextValue: context } : {}));
    }
  };
}
