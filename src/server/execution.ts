import { createSourceEventStream, type DocumentNode, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { TidingsError } from '../core/errors.js';
import type { Meter } from '../core/meter.js';
import type { Reader } from '../hub/reader.js';
import type { OperationContext } from './context.js';
import type { ExecuteRecord, Fanout } from './fanout/fanout.js';
import { publicError, type ReportError } from './public-errors.js';
import { frameOf, ResultStream } from './result-stream.js';

type ExecuteEvent = (rootValue: unknown) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Runs operations with graphql-js, and subscriptions in two steps: the source stream by graphql-js, every event of it by
 * the document compiled once (a compiled document must not make the source stream: it would lose literal arguments).
 */
export function useExecution(options: {
  fanout: Fanout;
  report: ReportError;
  meter: Meter;
  draining: () => boolean;
}): Plugin {
  const { fanout, report, meter, draining } = options;
  const eventExecutor = createEventExecutors();
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(execute);
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        if (draining())
          return {
            errors: [
              publicError(new TidingsError('UNAVAILABLE', { message: 'The hub is stopping' }), 'UNAVAILABLE', report),
            ],
          };
        const source = await createSourceEventStream(args);
        if (!(Symbol.asyncIterator in source))
          return { ...source, errors: source.errors?.map((error) => publicError(error, 'BAD_USER_INPUT', report)) };
        return new ResultStream({
          source: source as Reader,
          execute: eventExecutor(args),
          ride: 'hasOwn' in source ? fanout.rideFor(args, sharedExecutor(args, eventExecutor, report)) : null,
          report,
          meter,
        });
      });
    },
  };
}

/** Executes an operation for many viewers at once, so for none of them: a field that looks at its viewer fails. */
function sharedExecutor(
  args: ExecutionArgs,
  eventExecutor: (args: ExecutionArgs) => ExecuteEvent,
  report: ReportError,
): ExecuteRecord {
  const context = args.contextValue as OperationContext;
  const execute = eventExecutor({ ...args, contextValue: { ...context, viewer: null, refresh: null } });
  return (record, cursor) => frameOf(execute({ record, cursor }) as ExecutionResult, { cursor }, report);
}

/** What is known of one operation of a document: nothing, that it was executed once, or what it was compiled to. */
interface Compilation {
  executed: boolean;
  query: CompiledQuery['query'] | null;
}

/** Makes what executes an operation for its events: interpreted the first time, compiled from the second on. */
function createEventExecutors(): (args: ExecutionArgs) => ExecuteEvent {
  // Documents come from the bounded parse cache, and what is compiled of them goes when they go.
  const documents = new WeakMap<DocumentNode, Map<string, Compilation>>();
  const compilationOf = ({ document, operationName }: ExecutionArgs): Compilation => {
    const operations = documents.get(document) ?? new Map<string, Compilation>();
    documents.set(document, operations);
    const compilation = operations.get(operationName ?? '') ?? { executed: false, query: null };
    operations.set(operationName ?? '', compilation);
    return compilation;
  };
  return (args) => {
    const compilation = compilationOf(args);
    const { contextValue } = args;
    const variables = args.variableValues ?? {};
    return (rootValue) => {
      if (compilation.executed) compilation.query ??= compile(args);
      if (compilation.query) return compilation.query(rootValue, contextValue, variables);
      compilation.executed = true;
      return execute({ ...args, rootValue });
    };
  };
}

function compile({ schema, document, operationName }: ExecutionArgs): CompiledQuery['query'] {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  // What it cannot compile it answers with a result that holds the reason; graphql-js then does the work.
  if (isCompiledQuery(compiled)) return compiled.query;
  return (rootValue, contextValue, variableValues) =>
    execute({ schema, document, operationName, rootValue, contextValue, variableValues });
}
