import { createHash } from 'node:crypto';
import { type DocumentNode, parse, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { badInput, TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/observe/meter.js';
import type { OperationParams } from './operation-params.js';

/** Operations that the hub knows from its start, and whether it accepts others. */
export interface PersistedSettings {
  /** Documents by their ids, which are those of `plainId`. */
  readonly operations: ReadonlyMap<string, string>;
  /** Ids of those of the hub itself, which fit its schema. To check them took longer than the rest of the start of a server. */
  readonly own?: ReadonlySet<string>;
  /** Accepts only these operations. Otherwise clients register further ones by their SHA-256. */
  readonly only: boolean;
}

export const NO_PERSISTED_OPERATIONS: PersistedSettings = { operations: new Map(), only: false };

const MOST_REGISTERED = 1_000;
const REGISTERED_CHARACTERS = 4_194_304;
const LONGEST_REGISTERED = 32_768;

/** Message by which the links of Apollo and urql know that they have to send the text. It must be these very letters. */
const NOT_FOUND = 'PersistedQueryNotFound';

/** Whether an error asks for the text of an operation. */
export const asksForText = ({ message }: { message: string }): boolean => message === NOT_FOUND;

const HASH_FIELD = 'extensions.persistedQuery.sha256Hash';

/** Documents that clients name by an id instead of sending their text. */
export class PersistedOperations {
  readonly only: boolean;
  readonly #known: ReadonlyMap<string, string>;
  /** Known documents by their form, where only these are accepted. */
  readonly #forms: ReadonlyMap<string, string>;
  /** Documents that clients registered, by the SHA-256 of their text. The least recently used ones are dropped. */
  readonly #registered = new LRUCache<string, string>({
    max: MOST_REGISTERED,
    maxSize: REGISTERED_CHARACTERS,
    maxEntrySize: LONGEST_REGISTERED,
    sizeCalculation: (text) => text.length + 1,
  });
  readonly #meter: Meter;

  constructor({ operations, only }: PersistedSettings, meter: Meter) {
    this.only = only;
    this.#known = operations;
    this.#forms = only ? formsOf(operations.values()) : new Map();
    this.#meter = meter;
  }

  /**
   * Returns the text of the document that an operation names by its id. A text that comes with it must be the named one.
   *
   * @throws TidingsError for an unknown id, a text of another hash, and an operation with neither.
   */
  textOf(params: OperationParams): string {
    const id = idOf(params);
    const { query } = params;
    if (id === null) throw badInput('query', 'Send the text of a document as query, or name a persisted operation');
    const known = this.#known.get(id) ?? this.#registered.get(id);
    if (!query && known !== undefined) return known;
    if (!query) throw this.only ? this.required() : this.#refuse('persisted_not_found', notFound());
    // A hash proves nothing that equal texts do not.
    if (query !== known && sha256(query) !== id) throw this.#refuse('persisted_mismatch', mismatch());
    return query;
  }

  /**
   * Remembers a valid document under the id that its client named and `textOf` verified. To be called for clients with a
   * credential only: nobody else displaces what others have registered. No effect where only known operations are
   * accepted.
   */
  register(params: OperationParams, text: string): void {
    const id = idOf(params);
    if (id !== null && !this.only && !this.#known.has(id)) this.#registered.set(id, text);
  }

  /** The known text that a document is, but for white space, comments and order of definitions; null for none. */
  knownText(document: DocumentNode): string | null {
    return this.#forms.get(formOf(document)) ?? null;
  }

  /** Refuses an operation because it is not a known one. */
  required(): TidingsError {
    return this.#refuse('persisted_required', new TidingsError('PERSISTED_OPERATION_REQUIRED'));
  }

  #refuse(reason: string, error: TidingsError): TidingsError {
    this.#meter.refused(reason);
    return error;
  }
}

const notFound = () => new TidingsError('NOT_FOUND', { message: NOT_FOUND, extensions: { field: HASH_FIELD } });

const mismatch = () => badInput(HASH_FIELD, 'The hash is not the SHA-256 of the document that came with it, in hex');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An id without the name of its hash, with which GraphQL Code Generator and the draft of GraphQL over HTTP write it. */
export const plainId = (id: string): string => id.replace(/^sha256:/, '');

/** Id of the document that an operation names; null when it names none. @throws TidingsError for one of another form. */
function idOf({ documentId, extensions }: OperationParams): string | null {
  const named = extensions?.persistedQuery;
  if (named == null) return typeof documentId === 'string' ? plainId(documentId) : null;
  const { version, sha256Hash } = named as { version?: unknown; sha256Hash?: unknown };
  if (typeof sha256Hash !== 'string' || (version !== undefined && version !== 1))
    throw badInput('extensions.persistedQuery', 'persistedQuery is {"version": 1, "sha256Hash": "…"}');
  return plainId(sha256Hash);
}

/** A document as it is printed, with its definitions in a fixed order. */
const formOf = ({ definitions }: DocumentNode): string => definitions.map(print).sort().join('\n');

/** Texts by their forms. One that cannot be parsed has none, and is refused when it is used. */
function formsOf(texts: Iterable<string>): Map<string, string> {
  const forms = new Map<string, string>();
  for (const text of texts) {
    const document = parsedOrNull(text);
    if (document) forms.set(formOf(document), text);
  }
  return forms;
}

function parsedOrNull(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}
