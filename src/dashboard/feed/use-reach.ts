import { useEffect, useState } from 'react';
import { useClient } from '../../client/react.js';
import type { Feed } from '../data/feed/feed.js';
import { useFeedState } from '../data/feed/feed-context.js';
import { useReplayed } from '../data/feed/replayed.js';
import type { FeedList } from '../model/feed/feed-list.js';
import type { Address } from './use-address.js';
import { isFar } from './use-away.js';

/** Pages that are read at most, to come to a place: 20,000 events. */
const MOST_PAGES = 40;

/**
 * Place of the list that the address names, once it is loaded: the offset to show. Where an event is too far from what is
 * loaded, the address gets its moment.
 */
export function useReach(feed: Feed, list: FeedList | null, { event, at, setAt }: Address): number | null {
  const client = useClient();
  const { phase } = useFeedState();
  const isPast = useReplayed() !== null;
  const [reached, setReached] = useState<number | null>(null);
  useEffect(() => {
    if (!list || phase !== 'ready' || (event === null && at === null)) {
      setReached(null);
      return undefined;
    }
    const ending = new AbortController();
    const { signal } = ending;
    const { store, project } = feed;
    const isAway = feed.head !== undefined;
    const isListed = event !== null && list.rows.find(event) >= 0;
    const isBefore = () => {
      if (event !== null && list.rows.find(event) >= 0) return true;
      const { oldest } = store;
      if (!oldest || store.isComplete) return true;
      return event === null ? oldest.at <= at! : oldest.offset <= event;
    };
    const reach = async () => {
      for (let page = 0; page < MOST_PAGES && !signal.aborted && !isBefore(); page++)
        if (!(await feed.loadOlder())) break;
      if (signal.aborted) return;
      const found = event ?? store.events.findLast((each) => each.at <= at!)?.offset ?? store.oldest?.offset ?? null;
      if (event === null) list.hold('scroll', true);
      setReached(found);
    };
    const find = async (offset: number) => {
      const { recordedAtOf } = await import('../data/feed/away-feed.js');
      const moment = await recordedAtOf({ client, projectId: project, offset, signal });
      if (!signal.aborted && moment !== null) setAt(moment);
    };
    const isLater = isAway && event !== null && event > (store.newest?.offset ?? event);
    // The list around the moment takes the place of this one.
    const isLeaving = !isPast && !isAway && at !== null && !isListed && isFar(store, { event, at });
    // Where it fails, this list stays: to load the page anew asks again.
    if (event !== null && !isPast && !isListed && !isLeaving && (isLater || isFar(store, { event, at: null })))
      find(event).catch(() => undefined);
    else if (!isLeaving) void reach();
    return () => ending.abort();
  }, [client, feed, list, phase, isPast, event, at]);
  return reached;
}
