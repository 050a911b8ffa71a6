import { useEffect, useState, useSyncExternalStore } from 'react';
import { FeedList } from '../model/feed-list.js';
import { asTyped, type Filter } from '../model/filter.js';
import type { EventStore } from '../model/event-store.js';
import type { RowSizes } from '../model/rows.js';

/** Heights in rem, by the width of the page: a row of a phone has its place and time below the sentence. */
const WIDE: RowSizes = { one: 2.375, two: 3.5, child: 1.875, hole: 6.5 };
const NARROW: RowSizes = { one: 4.75, two: 6, child: 2, hole: 13 };
const narrow = matchMedia('(max-width: 52rem)');

export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );

const inPixels = (sizes: RowSizes): RowSizes => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const [one, two, child, hole] = [sizes.one, sizes.two, sizes.child, sizes.hole].map((size) => Math.round(size * rem));
  return { one: one!, two: two!, child: child!, hole: hole! };
};

/** The list for a filter. Another filter is another list. */
export function useFeedList(store: EventStore, filter: Filter, grouped: boolean): FeedList | null {
  const isNarrow = useIsNarrow();
  const key = asTyped(filter);
  const [list, setList] = useState<FeedList | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all of the filter
  useEffect(() => {
    const made = new FeedList({ store, filter, grouped, sizes: inPixels(isNarrow ? NARROW : WIDE) });
    setList(made);
    return () => made.close();
  }, [store, key, grouped, isNarrow]);
  return list;
}

const none = () => () => undefined;

/** Renders again with everything that changes in the list. */
export const useListVersion = (list: FeedList | null): number =>
  useSyncExternalStore(list?.subscribe ?? none, () => list?.getVersion() ?? 0);
