import { type Cursors, UNKNOWN_EPOCH } from '../core/cursor.js';
import { BEGINNING } from '../core/epoch.js';
import { TidingsError } from '../core/errors.js';
import { type Page, type PageRequest, pageSize } from '../hub/streams/history.js';

/** A list in memory, ordered by a key of its items, for one to page through. */
export interface PagedList<T, K extends string | number> {
  readonly items: readonly T[];
  /** Whether the greatest key comes first. */
  readonly descending?: boolean;
  keyOf(item: T): K;
  cursorOf(key: K): string;
  /** @throws TidingsError `CURSOR_INVALID` for a cursor of another list; `CURSOR_EXPIRED`. */
  keyIn(cursor: string): K | Promise<K>;
}

/** @throws TidingsError `BAD_USER_INPUT`, `CURSOR_INVALID`, `CURSOR_EXPIRED`. */
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

/** A list by id. Its cursors are sealed like every cursor; it has no positions but its ids. */
export function listById<T extends { readonly id: string }>(
  name: string,
  cursors: Cursors,
  items: readonly T[],
): PagedList<T, string> {
  const position = { ...BEGINNING, epoch: 'list', at: 0 };
  const cursorOf = (id: string) => `${id}.${cursors.seal(`${name} ${id}`, position)}`;
  const keyIn = (cursor: string) => {
    const end = cursor.indexOf('.');
    const id = cursor.slice(0, end);
    const { epoch } = cursors.open(`${name} ${id}`, cursor.slice(end + 1));
    if (epoch === UNKNOWN_EPOCH) throw expired();
    return id;
  };
  return { items, keyOf: ({ id }) => id, cursorOf, keyIn };
}

/** A list by number, whose numbering `epoch` names: with another one, old cursors mean nothing. */
export function listByNumber<T extends { readonly serial: number }>(
  { name, epoch }: { name: string; epoch: string },
  cursors: Cursors,
  items: readonly T[],
): PagedList<T, number> {
  const keyIn = (cursor: string) => {
    const position = cursors.open(name, cursor);
    if (position.epoch === UNKNOWN_EPOCH) throw expired();
    if (position.epoch !== epoch) throw notOfThisList();
    return position.at;
  };
  const cursorOf = (at: number) => cursors.seal(name, { ...BEGINNING, epoch, at });
  return { items, keyOf: ({ serial }) => serial, cursorOf, keyIn };
}

/** The key of the cursor is unknown: which list it was of cannot be told any more. */
const expired = () => new TidingsError('CURSOR_EXPIRED', { extensions: { reason: 'EPOCH' } });

const notOfThisList = () => new TidingsError('CURSOR_INVALID', { message: 'The cursor is not one of this list' });
