import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../auth/viewer.js';
import { namesDocument, type OperationParams } from './operation-params.js';
import type { PersistedOperations } from './persisted-operations.js';
import { PreparedOperation } from './prepared-operation.js';

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

export interface OperationsOptions {
  readonly reader: DocumentReader;
  readonly schema: GraphQLSchema;
  readonly persisted: PersistedOperations;
}

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
  readonly #persisted: PersistedOperations;
  readonly #documents = new LRUCache<string, PreparedDocument>({
    max: CACHED_DOCUMENTS,
    maxSize: CACHED_CHARACTERS,
    maxEntrySize: LONGEST_CACHED,
    sizeCalculation: (_, document) => document.length + 1,
  });
  #ids = 0;

  constructor({ reader, schema, persisted }: OperationsOptions) {
    this.#reader = reader;
    this.#schema = schema;
    this.#persisted = persisted;
  }

  /**
   * Prepares an operation, or refuses it. What is persisted and what has to be is decided here, for every transport.
   *
   * @param by who sends it: only with a credential can it be registered.
   */
  prepare(params: OperationParams, by: { readonly viewer: Viewer | null }): PreparedOperation | RefusedOperation {
    const { query } = params;
    const prepared = query && !namesDocument(params) ? this.#document(query) : this.#named(params, by);
    if ('kind' in prepared) return prepared;
    const { document, operations } = prepared;
    // Some clients send an empty name for an operation that has none.
    const operationName = params.operationName || undefined;
    const operation = operations.get(operationName);
    if (operation) return operation;
    if (operationName === undefined && operations.size === 1) return operations.values().next().value!;
    const { errors } = execute({ schema: this.#schema, document, operationName }) as ExecutionResult;
    return refused('choice', document, errors!);
  }

  /** What keeps a document from being executed; none for one that may be. */
  faultsOf(text: string): readonly unknown[] {
    const prepared = this.#document(text);
    return 'kind' in prepared ? prepared.errors : [];
  }

  /** The document of an operation that names it by its id, with its text or without. */
  #named(params: OperationParams, { viewer }: { viewer: Viewer | null }): PreparedDocument | RefusedOperation {
    let text: string;
    try {
      text = this.#persisted.textOf(params);
    } catch (error) {
      return refused('parsing', null, [error]);
    }
    const prepared = this.#document(text);
    if (!('kind' in prepared) && params.query && viewer) this.#persisted.register(params, text);
    return prepared;
  }

  #document(text: string): PreparedDocument | RefusedOperation {
    return this.#documents.get(text) ?? this.#read(text);
  }

  /** Reads a document anew. Only valid ones are remembered, so that nobody displaces them with what is refused. */
  #read(text: string): PreparedDocument | RefusedOperation {
    const { parse, validate } = this.#reader.getEnveloped({ params: { query: text } });
    let document: DocumentNode | null = null;
    try {
      document = parse(text);
      if (this.#persisted.only) {
        const known = this.#persisted.knownText(document);
        if (known === null) return refused('parsing', null, [this.#persisted.required()]);
        // Only what is known is remembered: otherwise its variants would displace it.
        if (known !== text) return this.#document(known);
      }
      const errors = validate(this.#schema, document);
      if (errors.length > 0) return refused('validation', document, errors);
    } catch (error) {
      return refused(document ? 'validation' : 'parsing', document, [error]);
    }
    const prepared = { document, operations: this.#operationsOf(document) };
    this.#documents.set(text, prepared);
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

const refused = (
  stage: RefusedOperation['stage'],
  document: DocumentNode | null,
  errors: readonly unknown[],
): RefusedOperation => ({ kind: 'refused', stage, document, errors });
