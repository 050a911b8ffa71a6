import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { burstSentenceOf, sentenceOf } from '../../model/events/sentence.js';
import { textOf } from '../../model/events/template.js';
import { commonOf } from '../../model/feed/bursts.js';
import type { EventStore } from '../../model/feed/event-store.js';
import { FeedList } from '../../model/feed/feed-list.js';
import { asTyped, type Filter } from '../../model/feed/filter.js';
import { Found } from '../../model/feed/found.js';
import { isBurst, newestOf, type Row, type RowSizes } from '../../model/feed/rows.js';

/** Heights in rem, by the width of the page: a row of a phone has its place and time below the sentence. */
const WIDE: RowSizes = { one: 2.375, two: 3.5, child: 1.875, hole: 6.5, mark: 1.625, line: 0 };
const NARROW: RowSizes = { one: 3.5, two: 4.875, child: 2, hole: 13, mark: 1.625, line: 1.25 };
const narrow = matchMedia('(max-width: 52rem)');

export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );

const remOf = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const inPixels = (sizes: RowSizes): RowSizes => {
  const rem = remOf();
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, Math.round(size * rem)]),
  ) as unknown as RowSizes;
};

/** Sentence of a phone: its size, and the width beside it that node, avatar and margins take. Both in rem. */
const SENTENCE = { size: 0.9375, beside: 6 };

/** Makes the measure of whether a sentence needs a second line, without putting it into the document. */
function createIsBroken(isNarrow: boolean): (row: Row) => boolean {
  const context = isNarrow ? document.createElement('canvas').getContext('2d') : null;
  if (!context) return () => false;
  const rem = remOf();
  context.font = `500 ${SENTENCE.size * rem}px Geist, system-ui, sans-serif`;
  const width = innerWidth - SENTENCE.beside * rem;
  return (row) => {
    if (row.hole) return false;
    const event = newestOf(row);
    const pieces = isBurst(row) ? burstSentenceOf(event, commonOf(row.events)) : sentenceOf(event);
    return context.measureText(textOf(pieces)).width > width;
  };
}

/** The list for a filter. Another filter is another list. */
export function useFeedList(store: EventStore, filter: Filter, grouped: boolean): FeedList | null {
  const isNarrow = useIsNarrow();
  const key = asTyped(filter);
  const [list, setList] = useState<FeedList | null>(null);
  const found = useMemo(() => new Found(), [store, key]);
  // `key` is all of the filter
  useEffect(() => {
    const made = new FeedList({
      store,
      filter,
      found,
      grouped,
      sizes: inPixels(isNarrow ? NARROW : WIDE),
      isBroken: createIsBroken(isNarrow),
    });
    setList(made);
    return () => made.close();
  }, [store, key, found, grouped, isNarrow]);
  return list;
}

const none = () => () => undefined;

/** Renders again with everything that changes in the list. */
export const useListVersion = (list: FeedList | null): number =>
  useSyncExternalStore(list?.subscribe ?? none, () => list?.getVersion() ?? 0);

/** Whether the list is held for a reason: renders again only when that changes. */
export const useIsHeldBy = (list: FeedList | null, reason: string): boolean =>
  useSyncExternalStore(list?.subscribe ?? none, () => list?.holds.has(reason) ?? false);

/** Whether the list follows: renders again only when that changes. */
export const useFollows = (list: FeedList | null): boolean =>
  useSyncExternalStore(list?.subscribe ?? none, () => list?.isHeld === false);
