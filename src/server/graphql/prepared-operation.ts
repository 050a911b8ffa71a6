import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { type CostOf, createCostOf } from '../../schema/complexity.js';
import type { SchemaContext } from '../../schema/index.js';
import { sharedVariables } from '../fanout/shared-variables.js';

/** Compiling costs as much as it saves in some thousands of executions, so an operation has to be sent again and again. */
const EXECUTIONS_BEFORE_COMPILING = 32;

type Variables = Readonly<Record<string, unknown>> | null | undefined;
type Result = ExecutionResult | Promise<ExecutionResult>;

export interface PreparedOperationOptions {
  readonly schema: GraphQLSchema;
  /** Valid. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Names the operation within the process. */
  readonly id: number;
}

/**
 * One operation of a valid document, with everything about it that does not depend on who sends it: its kind, its cost, what
 * its subscribers share, and the function that it is compiled to. Each is found out when it is first needed.
 */
export class PreparedOperation {
  readonly document: DocumentNode;
  readonly kind: OperationTypeNode;
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #id: number;
  readonly #costOf: CostOf;
  #shared: readonly string[] | null | undefined;
  #executions = 0;
  #compiled: CompiledQuery['query'] | null = null;

  constructor({ schema, document, operation, id }: PreparedOperationOptions) {
    this.#schema = schema;
    this.document = document;
    this.kind = operation.operation;
    this.#operation = operation;
    this.#id = id;
    this.#costOf = createCostOf(schema, document, operation);
  }

  /** Name that its client has given it. */
  get name(): string | undefined {
    return this.#operation.name?.value;
  }

  /** Its first field: of a subscription the only one. */
  get field(): string {
    return firstField(this.#operation.selectionSet, this.document)!;
  }

  /** Arguments that execute the operation. */
  argsOf(variableValues: Variables, contextValue: SchemaContext): ExecutionArgs {
    const operationName = this.name;
    return { schema: this.#schema, document: this.document, operationName, variableValues, contextValue };
  }

  /**
   * Cost with these variables; null for variables that execution refuses.
   *
   * @throws GraphQLError for an argument that its field cannot take.
   */
  costOf(variables: Variables): number | null {
    return this.#costOf(variables ?? {});
  }

  /** Equal for subscriptions whose results for a record are equal; null where results depend on the viewer. */
  sharingKey(variables: Variables): string | null {
    if (this.#shared === undefined) this.#shared = sharedVariables(this.#schema, this.document, this.#operation);
    return this.#shared && JSON.stringify([this.#id, this.#shared.map((name) => variables?.[name])]);
  }

  /** Executes a query or mutation. Mutations are compiled: publishers send the same documents all the time. */
  execute(args: ExecutionArgs): Result {
    if (this.kind !== 'mutation') return execute(args);
    if (++this.#executions > EXECUTIONS_BEFORE_COMPILING) this.#compiled ??= this.#compile();
    if (!this.#compiled) return execute(args);
    const result = this.#compiled(args.rootValue, args.contextValue, args.variableValues ?? {});
    return isRefused(result) ? execute(args) : result;
  }

  /**
   * Makes the function that executes a subscription for one event: interpreted the first time, compiled from the second on.
   * The source stream itself is never made by the compiled document, which would lose literal arguments.
   */
  forEvents(args: ExecutionArgs): (rootValue: unknown) => Result {
    const { contextValue } = args;
    const variables = args.variableValues ?? {};
    return (rootValue) => {
      if (this.#executions > 0) this.#compiled ??= this.#compile();
      if (this.#compiled) return this.#compiled(rootValue, contextValue, variables);
      this.#executions++;
      return execute({ ...args, rootValue });
    };
  }

  /**
   * Schema and document that the library compiles. A mutation of one field has no order to keep, so it is compiled as a
   * query. Otherwise the functions that the library adds for the order, which V8 makes in old memory, would hold each
   * request until the next full collection: a quarter of the processor time of a publish over HTTP.
   */
  #compilable(): { schema: GraphQLSchema; document: DocumentNode } {
    const [schema, document, operation] = [this.#schema, this.document, this.#operation];
    const { selections } = operation.selectionSet;
    if (this.kind !== 'mutation' || selections.length > 1 || selections[0]!.kind !== Kind.FIELD)
      return { schema, document };
    const query = { ...operation, operation: OperationTypeNode.QUERY };
    const definitions = document.definitions.map((one) => (one === operation ? query : one));
    const getRootType = () => schema.getMutationType();
    return {
      schema: Object.create(schema, { getRootType: { value: getRootType } }),
      document: { ...document, definitions },
    };
  }

  #compile(): CompiledQuery['query'] {
    const operationName = this.#operation.name?.value;
    const compilable = this.#compilable();
    const compiled = compileQuery(compilable.schema, compilable.document, operationName);
    if (isCompiledQuery(compiled)) return compiled.query;
    // The library cannot compile every document: graphql-js executes those.
    const { document } = this;
    const schema = this.#schema;
    return (rootValue, contextValue, variableValues) =>
      execute({ schema, document, operationName, rootValue, contextValue, variableValues });
  }
}

/** The first field of a valid selection, in fragments too. */
function firstField({ selections }: SelectionSetNode, document: DocumentNode): string | null {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) return selection.name.value;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(selection, document);
    const field = inner && firstField(inner.selectionSet, document);
    if (field) return field;
  }
  return null;
}

const fragmentOf = ({ name }: FragmentSpreadNode, { definitions }: DocumentNode) =>
  definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value) as
    | FragmentDefinitionNode
    | undefined;

/** Whether variables were refused before anything was executed: graphql-js says better what is wrong with them. */
const isRefused = (result: Result): boolean =>
  !(result instanceof Promise) && result.errors !== undefined && result.data === undefined;
