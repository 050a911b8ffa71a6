import type { ConnectionReport } from './connection-report.js';

/** A part of a list of connections: of keys between two others, from its start or its end. */
export interface PageOfKeys {
  /** Only keys after this one. */
  readonly above: string | null;
  /** Only keys before this one. */
  readonly below: string | null;
  /** Most connections. */
  readonly size: number;
  readonly fromEnd: boolean;
}

/** A connection with the key by which it is ordered. */
export interface KeyedReport {
  readonly key: string;
  readonly report: ConnectionReport;
}

/** The page of one node. */
export interface NodePage {
  /** In the order of their keys. */
  readonly items: readonly KeyedReport[];
  /** Whether the node has more of them, beyond the last, or for a page from the end before the first. */
  readonly hasMore: boolean;
}

/** Bytes of the reports of one node: an answer holds a little more. A page with very many subscriptions is shorter for it. */
const MAX_BYTES = 384 * 1_024;

/** Cuts the page of this node out of its connections. @param report called for those on the page only. */
export function cutPage(
  keys: Iterable<readonly [key: string, report: () => ConnectionReport]>,
  { above, below, size, fromEnd }: PageOfKeys,
): NodePage {
  const within = [...keys]
    .filter(([key]) => (above === null || key > above) && (below === null || key < below))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (fromEnd) within.reverse();
  const items: KeyedReport[] = [];
  let bytes = 0;
  for (const [key, report] of within) {
    if (items.length === size) break;
    const item = { key, report: report() };
    bytes += Buffer.byteLength(JSON.stringify(item));
    if (bytes > MAX_BYTES && items.length > 0) break;
    items.push(item);
  }
  const hasMore = items.length < within.length;
  return { items: fromEnd ? items.reverse() : items, hasMore };
}

/** Puts the pages of all nodes together. It ends where the first node has more that it has not shown. */
export function mergePages<T extends KeyedReport>(
  pages: readonly { readonly items: readonly T[]; readonly hasMore: boolean }[],
  { size, fromEnd }: Pick<PageOfKeys, 'size' | 'fromEnd'>,
): { readonly items: readonly T[]; readonly hasMore: boolean } {
  const all = pages.flatMap(({ items }) => items).sort(({ key: one }, { key: other }) => (one < other ? -1 : 1));
  const ends = pages.flatMap(({ items, hasMore }) => {
    const end = hasMore ? items.at(fromEnd ? 0 : -1) : undefined;
    return end ? [end.key] : [];
  });
  const shown = all.filter(({ key }) => ends.every((end) => (fromEnd ? key >= end : key <= end)));
  const items = fromEnd ? shown.slice(Math.max(0, shown.length - size)) : shown.slice(0, size);
  return { items, hasMore: items.length < all.length || pages.some(({ hasMore }) => hasMore) };
}
