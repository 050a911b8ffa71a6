import { useCallback, useSyncExternalStore } from 'react';
import type { Feed } from '../data/feed/feed.js';
import type { FeedList } from '../model/feed/feed-list.js';
import { W } from '../words/page.en.js';

/** As often as the number can be read while events come. */
const COUNT_EVERY_MS = 250;

interface Props {
  readonly feed: Feed;
  readonly list: FeedList;
}

/** How many of the loaded events the filter lets through, and how many older ones the hub has found for it. */
export function Matching({ feed, list }: Props) {
  const subscribe = useCallback((listener: () => void) => listenSlowly(list, listener), [list]);
  const text = () => W.toolbar.matching(list.matching, feed.store.events.length, list.found.events.length);
  return <span className="toolbar__count num no-phone">{useSyncExternalStore(subscribe, text)}</span>;
}

function listenSlowly(list: FeedList, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = list.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      listener();
    }, COUNT_EVERY_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
