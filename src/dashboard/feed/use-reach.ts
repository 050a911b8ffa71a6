import { useEffect, useState } from 'react';
import type { Feed } from '../data/feed.js';
import { useFeedState } from '../data/feed-context.js';
import type { FeedList } from '../model/feed/feed-list.js';
import type { Address } from './use-address.js';

/** Pages that are read at most, to come to a place: 20,000 events. */
const MOST_PAGES = 40;

/** Place of the list that the address names, once it is loaded: the offset to show. */
export function useReach(feed: Feed, list: FeedList | null, { event, at }: Address): number | null {
  const { phase } = useFeedState();
  const [reached, setReached] = useState<number | null>(null);
  useEffect(() => {
    if (!list || phase !== 'ready' || (event === null && at === null)) {
      setReached(null);
      return undefined;
    }
    let isOver = false;
    const { store } = feed;
    const isBefore = () => {
      if (event !== null && list.rows.find(event) >= 0) return true;
      const { oldest } = store;
      if (!oldest || store.isComplete) return true;
      return event === null ? oldest.at <= at! : oldest.offset <= event;
    };
    const reach = async () => {
      for (let page = 0; page < MOST_PAGES && !isOver && !isBefore(); page++) if (!(await feed.loadOlder())) break;
      if (isOver) return;
      const found = event ?? store.events.findLast((each) => each.at <= at!)?.offset ?? store.oldest?.offset ?? null;
      if (event === null) list.hold('scroll', true);
      setReached(found);
    };
    void reach();
    return () => {
      isOver = true;
    };
  }, [feed, list, phase, event, at]);
  return reached;
}
