import type { Cursors } from '../core/cursor.js';
import { TidingsError } from '../core/errors.js';
import { type PageRequest, pageSize } from '../hub/history.js';

/** A list that is ordered by id, for one to page through. */
export interface ListOfIds<T extends { readonly id: string }> {
  /** Tells its cursors from those of other lists. */
  readonly name: string;
  readonly cursors: Cursors;
  readonly items: readonly T[];
}

/** A page of a list. Its cursors are sealed like every cursor; the list has no positions but its ids. */
export function pageOfIds<T extends { readonly id: string }>(
  list: ListOfIds<T>,
  { first, after, last, before }: PageRequest,
) {
  const size = pageSize({ first, last });
  const above = after == null ? null : fromCursor(list, after);
  const below = before == null ? null : fromCursor(list, before);
  const within = list.items.filter(({ id }) => (above === null || id > above) && (below === null || id < below));
  const page = last == null ? within.slice(0, size) : within.slice(Math.max(0, within.length - size));
  const more = page.length < within.length;
  return {
    edges: page.map((node) => ({ cursor: toCursor(list, node.id), node })),
    pageInfo: {
      hasNextPage: last == null ? more : below !== null,
      hasPreviousPage: last == null ? above !== null : more,
      startCursor: page.length > 0 ? toCursor(list, page[0]!.id) : null,
      endCursor: page.length > 0 ? toCursor(list, page.at(-1)!.id) : null,
    },
  };
}

type Named = Pick<ListOfIds<never>, 'name' | 'cursors'>;

const toCursor = ({ name, cursors }: Named, id: string) =>
  `${id}.${cursors.seal(`${name} ${id}`, { epoch: 'list', at: 0 })}`;

function fromCursor(list: Named, cursor: string): string {
  const id = cursor.split('.', 1)[0]!;
  if (toCursor(list, id) !== cursor)
    throw new TidingsError('CURSOR_INVALID', { message: 'The cursor is not one of this list' });
  return id;
}
