import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Compiling costs as much as some thousands of executions save: an operation has to be sent again and again. */
const EXECUTIONS_BEFORE = 32;

type Result = ExecutionResult | Promise<ExecutionResult>;

/** What is known of one operation of a document: how often it was executed, and what it was compiled to. */
interface Compilation {
  executions: number;
  query: CompiledQuery['query'] | null;
}

/** Operations as functions, compiled once they have shown that they come often. */
export class Compilations {
  // Documents come from bounded caches, and what is compiled of them goes when they go.
  readonly #documents = new WeakMap<DocumentNode, Map<string, Compilation>>();

  /**
   * Makes what executes a subscription for its events: interpreted the first time, compiled from the second on. A compiled
   * document must not make the source stream: it would lose literal arguments.
   */
  forEvents(args: ExecutionArgs): (rootValue: unknown) => Result {
    const compilation = this.#of(args);
    const { contextValue } = args;
    const variables = args.variableValues ?? {};
    return (rootValue) => {
      if (compilation.executions > 0) compilation.query ??= compile(args);
      if (compilation.query) return compilation.query(rootValue, contextValue, variables);
      compilation.executions++;
      return execute({ ...args, rootValue });
    };
  }

  /** Executes a mutation. Those of publishers are the same documents all the time. */
  mutate(args: ExecutionArgs): Result {
    const compilation = this.#of(args);
    if (++compilation.executions > EXECUTIONS_BEFORE) compilation.query ??= compile(args);
    if (!compilation.query) return execute(args);
    const result = compilation.query(args.rootValue, args.contextValue, args.variableValues ?? {});
    return isRefused(result) ? execute(args) : result;
  }

  #of({ document, operationName }: ExecutionArgs): Compilation {
    const operations = this.#documents.get(document) ?? new Map<string, Compilation>();
    this.#documents.set(document, operations);
    const compilation = operations.get(operationName ?? '') ?? { executions: 0, query: null };
    operations.set(operationName ?? '', compilation);
    return compilation;
  }
}

/** Refused for its variables before anything was done: graphql-js says better what is wrong with them. */
const isRefused = (result: Result): boolean =>
  !(result instanceof Promise) && result.errors !== undefined && result.data === undefined;

function compile({ schema, document, operationName }: ExecutionArgs): CompiledQuery['query'] {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  // What it cannot compile it answers with a result that holds the reason; graphql-js then does the work.
  if (isCompiledQuery(compiled)) return compiled.query;
  return (rootValue, contextValue, variableValues) =>
    execute({ schema, document, operationName, rootValue, contextValue, variableValues });
}
