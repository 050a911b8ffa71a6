import type { Cursors } from '../core/cursor.js';
import { TidingsError } from '../core/errors.js';
import { type Page, type PageRequest, pageSize } from '../hub/history.js';

/** A list in the memory of a node, whose items are numbered in its order. */
export interface NumberedList<T> {
  /** Tells its cursors from those of any other list. */
  readonly name: string;
  /** Names the numbering: with another one, old cursors mean nothing. */
  readonly epoch: string;
  readonly items: readonly T[];
  numberOf(item: T): number;
}

/** @throws TidingsError `BAD_USER_INPUT`, `CURSOR_INVALID` for a cursor of another list or numbering. */
export function pageOfList<T>(cursors: Cursors, list: NumberedList<T>, request: PageRequest): Page<T> {
  const { first, after, last, before } = request;
  const size = pageSize({ first, last });
  const above = after == null ? null : numberAt(cursors, list, after);
  const below = before == null ? null : numberAt(cursors, list, before);
  const within = list.items.filter((item) => {
    const number = list.numberOf(item);
    return (above === null || number > above) && (below === null || number < below);
  });
  const page = last == null ? within.slice(0, size) : within.slice(Math.max(0, within.length - size));
  const more = page.length < within.length;
  const edges = page.map((node) => ({
    cursor: cursors.seal(list.name, { epoch: list.epoch, at: list.numberOf(node) }),
    node,
  }));
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

function numberAt<T>(cursors: Cursors, { name, epoch }: NumberedList<T>, cursor: string): number {
  const position = cursors.open(name, cursor);
  if (position.epoch !== epoch)
    throw new TidingsError('CURSOR_INVALID', { message: 'The cursor is not one of this list' });
  return position.at;
}
