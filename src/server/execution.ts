import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { TidingsError } from '../core/errors.js';
import type { Reader } from '../hub/reader.js';
import { publicError, type ReportError } from './public-errors.js';
import { ResultStream } from './result-stream.js';

/** Runs one operation for one root value. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Runs operations with graphql-js, and subscriptions in two steps: the source stream by graphql-js, every event of it by
 * the document compiled once (a compiled document must not make the source stream: it would lose literal arguments).
 */
export function useExecution({ report, draining }: { report: ReportError; draining: () => boolean }): Plugin {
  const executeEvent = createEventExecutor();
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(execute);
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        if (draining()) return { errors: [publicError(new TidingsError('UNAVAILABLE'), 'UNAVAILABLE', report)] };
        const source = await createSourceEventStream(args);
        if (!(Symbol.asyncIterator in source))
          return { ...source, errors: source.errors?.map((error) => publicError(error, 'BAD_USER_INPUT', report)) };
        return new ResultStream({
          source: source as Reader,
          execute: (rootValue) => executeEvent({ ...args, rootValue }),
          report,
        });
      });
    },
  };
}

/** Executes a document for one event: interpreted the first time, compiled from the second on. */
function createEventExecutor(): Execute {
  // Documents come from the bounded parse cache, and what is compiled of them goes when they go.
  const compiled = new WeakMap<DocumentNode, Map<string, Execute | null>>();
  return (args) => {
    const { document, operationName } = args;
    const name = operationName ?? '';
    const operations = compiled.get(document) ?? new Map<string, Execute | null>();
    let run = operations.get(name);
    if (run) return run(args);
    if (run === undefined) {
      operations.set(name, null);
      compiled.set(document, operations);
      return execute(args);
    }
    run = compile(args.schema, document, operationName);
    operations.set(name, run);
    return run(args);
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): Execute {
  const query = compileQuery(schema, document, operationName ?? undefined);
  // What it cannot compile it answers with a result that holds the reason; graphql-js then does the work.
  if (!isCompiledQuery(query)) return execute;
  return ({ rootValue, contextValue, variableValues }) => query.query(rootValue, contextValue, variableValues ?? {});
}
