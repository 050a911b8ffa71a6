import { useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from '../../../client/react.js';
import type { Feed } from '../../data/feed/feed.js';
import { useFeedState } from '../../data/feed/feed-context.js';
import type { Search } from '../../data/feed/search.js';
import type { FeedList } from '../../model/feed/feed-list.js';
import { isEverything } from '../../model/feed/filter.js';
import type { Place } from '../../model/feed/found.js';

/** Pages that are read in one go for a filter that little matches, and rows that are enough. */
const PAGES_AT_ONCE = 6;
const ENOUGH_ROWS = 30;

interface Older {
  readonly isReading: boolean;
  /** Oldest place that is shown or was searched; null before anything is loaded. */
  readonly reached: Place | null;
  /** Whether that is the oldest that is retained. */
  readonly isComplete: boolean;
  /** Reads some more pages; null where there is nothing to read, or no room for it. */
  readonly readOn: (() => void) | null;
}

/**
 * What is older than the list: read into the store, or with a filter searched for by the hub.
 *
 * @param isNear whether the end of the list is in sight, or soon is: then it reads on by itself.
 */
export function useOlder(feed: Feed, list: FeedList, isNear: boolean): Older {
  const client = useClient();
  const { phase, isLoadingOlder } = useFeedState();
  const searchOf = useMemo(() => {
    let search: Promise<Search> | undefined;
    // Loaded with the first filter: the hub is asked then anyway.
    return () => (search ??= import('../../data/feed/search.js').then(({ Search }) => new Search(client, feed, list)));
  }, [client, feed, list]);
  const running = useRef<AbortController | null>(null);
  const [isSearching, setSearching] = useState(false);
  const { store } = feed;
  const { found, filter, rows } = list;
  const count = rows.rows.length;
  const isComplete = store.isComplete || found.isComplete;
  const canRead = phase === 'ready' && store.oldest !== null && !isComplete && !found.isFull;

  const readOn = async () => {
    if (running.current) return;
    const ending = new AbortController();
    const { signal } = ending;
    running.current = ending;
    setSearching(true);
    const next = async () => (isEverything(filter) ? feed.loadOlder() : (await searchOf()).readOn(signal));
    const enough = list.rows.rows.length + ENOUGH_ROWS;
    for (let page = 0; page < PAGES_AT_ONCE && !signal.aborted && list.rows.rows.length < enough; page++)
      if (!(await next())) break;
    if (running.current !== ending) return;
    running.current = null;
    setSearching(false);
  };
  // A list is that of one filter
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
      setSearching(false);
    },
    [searchOf],
  );
  // Once for each list, and when its end comes near
  useEffect(() => {
    if (isNear && canRead) void readOn();
  }, [isNear && count, searchOf, phase]);

  const { oldest } = store;
  const isBelow = oldest !== null && found.reached !== null && found.reached.offset < oldest.offset;
  return {
    isReading: isLoadingOlder || isSearching,
    reached: isBelow ? found.reached : oldest,
    isComplete,
    readOn: canRead ? () => void readOn() : null,
  };
}
