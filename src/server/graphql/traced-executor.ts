import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Span, Tracer } from '../../core/observe/tracing.js';
import type { SchemaContext } from '../../schema/index.js';
import type { Executor } from './executor.js';
import type { PreparedOperation } from './prepared-operation.js';
import { ResultStream } from './result-stream.js';

/** Records a span for each operation of an executor, whatever its transport. Without a tracer it is the executor itself. */
export function tracedExecutor(executor: Executor, tracer: Tracer | null): Executor {
  if (!tracer) return executor;
  const begin = ({ kind, name }: PreparedOperation, { contextValue }: ExecutionArgs): Span | null => {
    const { traceparent: parent } = contextValue as SchemaContext;
    const attributes = { 'graphql.operation.type': kind, ...(name && { 'graphql.operation.name': name }) };
    return tracer.start(name ? `${kind} ${name}` : kind, { kind: 'server', parent, attributes });
  };
  const traced: Executor = {
    execute(operation, args) {
      const span = begin(operation, args);
      return span
        ? ended(span, () => executor.execute(operation, within(span, args)))
        : executor.execute(operation, args);
    },
    async subscribe(operation, args) {
      const span = begin(operation, args);
      return span
        ? ended(span, () => executor.subscribe(operation, within(span, args)))
        : executor.subscribe(operation, args);
    },
    run: (operation, args) =>
      operation.kind === 'subscription' ? traced.subscribe(operation, args) : traced.execute(operation, args),
  };
  return traced;
}

/** The arguments with the span for the resolvers. */
const within = (span: Span, args: ExecutionArgs): ExecutionArgs => ({
  ...args,
  contextValue: { ...(args.contextValue as SchemaContext), span },
});

/** Ends a span with what was executed in it. */
async function ended<T extends ExecutionResult | ResultStream>(span: Span, execute: () => T | Promise<T>): Promise<T> {
  try {
    const result = await execute();
    const [error] = result instanceof ResultStream ? [] : (result.errors ?? []);
    span.end({ code: error && String(error.extensions.code) });
    return result;
  } catch (error) {
    span.end({ code: 'INTERNAL_SERVER_ERROR' });
    throw error;
  }
}
