/** One of our own operations, with the types of its result and its variables. */
interface OwnDocument<R, V> {
  readonly __apiType?: (variables: V) => R;
}

/** Way to a hub: its public schema, with the rights of one credential. Errors have the `code` of the hub. */
export interface HubDoor {
  /** Runs a query or a mutation. */
  query<R, V extends object>(document: OwnDocument<R, V>, variables: V): Promise<R>;
  /** Follows a subscription from its variable `after`, or from now. */
  follow<R, V extends object>(document: OwnDocument<R, V>, variables: V): Promise<Following<R>>;
}

/** Result of a subscription, and the position after it: null for an event that is not stored. */
export interface Followed<T> {
  readonly data: T;
  readonly cursor: string | null;
}

/** Results of a subscription in their order. `return()` ends it, also while `next()` waits. */
export interface Following<T> {
  /** Position of the stream while `next()` waits; null before the start is known. */
  cursor(): string | null;
  next(): Promise<IteratorResult<Followed<T>, unknown>>;
  return(): Promise<unknown>;
}
