import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isViewerFree } from '../../schema/index.js';

/** Arguments that say where a stream starts: what comes after is the same wherever that was. */
const START_ARGUMENTS: ReadonlySet<string> = new Set(['after', 'last', 'since', 'onGap']);

interface Sharing {
  /** Names the operation within the process. */
  readonly id: number;
  /** The variables that its results depend on. */
  readonly variables: readonly string[];
}

/** Tells which subscriptions have equal results, from the schema and the document alone. */
export class SharingKeys {
  readonly #schema: GraphQLSchema;
  // Documents come from the bounded parse cache, and what is known of them goes when they go.
  readonly #known = new WeakMap<DocumentNode, Map<string, Sharing | null>>();
  #ids = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Equal for operations whose results for a record are equal; null where they depend on who looks. */
  keyOf({ document, operationName, variableValues }: ExecutionArgs): string | null {
    const operations = this.#known.get(document) ?? new Map<string, Sharing | null>();
    this.#known.set(document, operations);
    let sharing = operations.get(operationName ?? '');
    if (sharing === undefined) {
      sharing = this.#analyse(document, operationName);
      operations.set(operationName ?? '', sharing);
    }
    return sharing && JSON.stringify([sharing.id, sharing.variables.map((name) => variableValues?.[name])]);
  }

  #analyse(document: DocumentNode, operationName?: string | null): Sharing | null {
    const operation = getOperationAST(document, operationName)!;
    if (!this.#isViewerFree(document)) return null;
    return { id: ++this.#ids, variables: variablesOf(document, operation) };
  }

  /** Below the root; of the root field the reader knows what it depends on. */
  #isViewerFree(document: DocumentNode): boolean {
    const root = this.#schema.getSubscriptionType();
    const info = new TypeInfo(this.#schema);
    let free = true;
    visit(
      document,
      visitWithTypeInfo(info, {
        Field() {
          const field = info.getFieldDef();
          if (!field || (info.getParentType() !== root && !isViewerFree(field))) free = false;
        },
      }),
    );
    return free;
  }
}

/** All that are used anywhere but to say where the stream starts. */
function variablesOf(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument({ name, value }, _key, _parent, _path, ancestors) {
      const field = ancestors.at(-1) as FieldNode | undefined;
      const isRoot = field?.kind === Kind.FIELD && operation.selectionSet.selections.includes(field);
      if (isRoot && value.kind === Kind.VARIABLE && START_ARGUMENTS.has(name.value)) return false;
      return undefined;
    },
    Variable({ name }) {
      used.add(name.value);
    },
  });
  return [...used].sort();
}
