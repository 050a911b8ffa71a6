import { useEffect, useRef } from 'react';
import { MarkReadDocument } from '../../client/index.js';
import { useClient } from '../../client/react.js';
import type { Feed } from '../data/feed/feed.js';
import type { Visit } from '../model/feed/feed-list.js';

const MARK_EVERY_MS = 3_000;

/** Marks what the list shows as read, at most every 3 s, while the page is visible and the list follows all events. */
export function useMarkRead(feed: Feed, visit: Visit | null, isFollowing: boolean): void {
  const client = useClient();
  const marked = useRef(0);
  useEffect(() => {
    if (!visit || !isFollowing) return undefined;
    const mark = () => {
      const { newest } = feed.store;
      if (document.hidden || !newest || newest.offset <= Math.max(visit.read, marked.current)) return;
      marked.current = newest.offset;
      // Refused, or not reached: what is read is marked with the next event.
      client.mutate(MarkReadDocument, { projectId: feed.project, cursor: newest.cursor }).catch(() => undefined);
    };
    const timer = setInterval(mark, MARK_EVERY_MS);
    return () => clearInterval(timer);
  }, [client, feed, visit, isFollowing]);
}
