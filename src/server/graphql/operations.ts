import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { PreparedOperation } from './prepared-operation.js';

/** An operation as clients send it. */
export interface OperationParams {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly extensions?: Record<string, unknown> | null;
}

/** An operation that is not executed, with the stage at which it was refused. */
export interface RefusedOperation {
  readonly kind: 'refused';
  readonly stage: 'parsing' | 'validation' | 'choice';
  /** Null when it could not be parsed. */
  readonly document: DocumentNode | null;
  readonly errors: readonly unknown[];
}

/** Parses and validates documents, by the functions that Yoga composed from its plugins. */
export interface DocumentReader {
  getEnveloped(context: object): {
    readonly parse: (source: string) => DocumentNode;
    readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly unknown[];
  };
}

const CACHED_DOCUMENTS = 1_000;
const CACHED_CHARACTERS = 4_194_304;
const LONGEST_CACHED = 32_768;

/** A valid document, with its operations by name. */
interface PreparedDocument {
  readonly document: DocumentNode;
  readonly operations: ReadonlyMap<string | undefined, PreparedOperation>;
}

/**
 * The operations that clients send, prepared. It is the one cache by the text of a document: a valid document is read once,
 * whoever sends it and on whichever transport. Bounded in characters too, because a thousand documents may be a thousand
 * bodies of the greatest size.
 */
export class Operations {
  readonly #reader: DocumentReader;
  readonly #schema: GraphQLSchema;
  readonly #documents = new LRUCache<string, PreparedDocument>({
    max: CACHED_DOCUMENTS,
    maxSize: CACHED_CHARACTERS,
    maxEntrySize: LONGEST_CACHED,
    sizeCalculation: (_, document) => document.length + 1,
  });
  #ids = 0;

  constructor(reader: DocumentReader, schema: GraphQLSchema) {
    this.#reader = reader;
    this.#schema = schema;
  }

  prepare(params: OperationParams): PreparedOperation | RefusedOperation {
    const prepared = this.#documents.get(params.query) ?? this.#read(params);
    if ('kind' in prepared) return prepared;
    const { document, operations } = prepared;
    // Some clients send an empty name for an operation that has none.
    const operationName = params.operationName || undefined;
    const operation = operations.get(operationName);
    if (operation) return operation;
    if (operationName === undefined && operations.size === 1) return operations.values().next().value!;
    const { errors } = execute({ schema: this.#schema, document, operationName }) as ExecutionResult;
    return { kind: 'refused', stage: 'choice', document, errors: errors! };
  }

  /** Reads a document anew. Only valid ones are remembered, so that nobody displaces them with what is refused. */
  #read(params: OperationParams): PreparedDocument | RefusedOperation {
    const { parse, validate } = this.#reader.getEnveloped({ params });
    let document: DocumentNode | null = null;
    try {
      document = parse(params.query);
      const errors = validate(this.#schema, document);
      if (errors.length > 0) return { kind: 'refused', stage: 'validation', document, errors };
    } catch (error) {
      return { kind: 'refused', stage: document ? 'validation' : 'parsing', document, errors: [error] };
    }
    const prepared = { document, operations: this.#operationsOf(document) };
    this.#documents.set(params.query, prepared);
    return prepared;
  }

  #operationsOf(document: DocumentNode): PreparedDocument['operations'] {
    const schema = this.#schema;
    const operations = new Map<string | undefined, PreparedOperation>();
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      operations.set(operation.name?.value, new PreparedOperation({ schema, document, operation, id: ++this.#ids }));
    }
    return operations;
  }
}
