import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useClient, useConnectionState } from '../../../client/react.js';
import { type Truth, truthOf } from '../../model/feed/truth.js';
import type { Feed } from './feed.js';
import { ProjectFeed } from './project-feed.js';

/** The feed that everything below shows: that of now, or within a replay that of its moment. */
export const FeedContext = createContext<Feed | null>(null);

/** Follows a project for everything below: its events are read once, whatever number of panels shows them. */
export function FeedProvider({ project, children }: { readonly project: string; readonly children: ReactNode }) {
  const client = useClient();
  const [feed, setFeed] = useState<ProjectFeed | null>(null);
  useEffect(() => {
    const made = new ProjectFeed(client, project);
    made.start();
    setFeed(made);
    return () => made.close();
  }, [client, project]);
  return feed?.project === project ? <FeedContext value={feed}>{children}</FeedContext> : null;
}

export function useFeed(): Feed {
  const feed = useContext(FeedContext);
  if (!feed) throw new Error('There is no FeedProvider above this component');
  return feed;
}

export function useFeedState() {
  const feed = useFeed();
  return useSyncExternalStore(feed.subscribe, feed.getState);
}

/** How far what the page shows is the truth of now. */
export function useTruth(): Truth {
  const connection = useConnectionState();
  return truthOf(connection, useFeedState());
}
