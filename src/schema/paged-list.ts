import { type Cursors, UNKNOWN_EPOCH } from '../core/cursor.js';
import { BEGINNING } from '../core/epoch.js';
import { TidingsError } from '../core/errors.js';
import { type Page, type PageRequest, pageSize } from '../hub/streams/history.js';

/** List in memory, ordered by a key of its items, that is read in pages. */
export interface PagedList<T, K extends string | number> {
  readonly items: readonly T[];
  /** Whether the greatest key comes first. */
  readonly descending?: boolean;
  keyOf(item: T): K;
  cursorOf(key: K): string;
  /** @throws TidingsError `CURSOR_INVALID` for a cursor of another list, `CURSOR_EXPIRED`. */
  keyIn(cursor: string): K | Promise<K>;
}

/**
 * Returns a page of a list.
 *
 * @throws TidingsError `BAD_USER_INPUT`, `CURSOR_INVALID`, `CURSOR_EXPIRED`.
 */
export async function pageOfList<T, K extends string | number>(
  list: PagedList<T, K>,
  request: PageRequest,
): Promise<Page<T>> {
  const { first, after, last, before } = request;
  const size = pageSize({ first, last });
  const above = after == null ? null : await list.keyIn(after);
  const below = before == null ? null : await list.keyIn(before);
  const follows = (key: K, other: K) => (list.descending ? key < other : key > other);
  const within = list.items.filter((item) => {
    const key = list.keyOf(item);
    return (above === null || follows(key, above)) && (below === null || follows(below, key));
  });
  const page = last == null ? within.slice(0, size) : within.slice(Math.max(0, within.length - size));
  const more = page.length < within.length;
  const edges = page.map((node) => ({ cursor: list.cursorOf(list.keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: last == null ? more : below !== null,
      hasPreviousPage: last == null ? above !== null : more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Seals keys of a list into cursors, which contain them. A key has no dot. */
export function keyCursors(
  name: string,
  cursors: Cursors,
): Pick<PagedList<unknown, string>, 'cursorOf'> & {
  /** @throws TidingsError `CURSOR_INVALID` for a cursor of another list, `CURSOR_EXPIRED`. */
  keyIn(cursor: string): string;
} {
  const position = { ...BEGINNING, epoch: 'list', at: 0 };
  const cursorOf = (key: string) => `${key}.${cursors.seal(`${name} ${key}`, position)}`;
  const keyIn = (cursor: string) => {
    const end = cursor.indexOf('.');
    const key = cursor.slice(0, end);
    const { epoch } = cursors.open(`${name} ${key}`, cursor.slice(end + 1));
    if (epoch === UNKNOWN_EPOCH) throw expired();
    return key;
  };
  return { cursorOf, keyIn };
}

/** List ordered by id. Its cursors are sealed and contain the id. */
export function listById<T extends { readonly id: string }>(
  name: string,
  cursors: Cursors,
  items: readonly T[],
): PagedList<T, string> {
  return { items, keyOf: ({ id }) => id, ...keyCursors(name, cursors) };
}

/** Error for a cursor that was sealed with a key that is no longer known. */
const expired = () => new TidingsError('CURSOR_EXPIRED', { extensions: { reason: 'EPOCH' } });
