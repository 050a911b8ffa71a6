import { useEffect, useState } from 'react';
import { type Client, LastReadDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import type { Visit } from '../../model/feed/feed-list.js';
import type { Feed } from './feed.js';

type Asked = Promise<Visit | null>;
const visits = new WeakMap<Feed, Asked>();
/** Visits of each client by project, of those who have not left the page since. */
let stays = new WeakMap<Client, Map<string, Asked>>();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') stays = new WeakMap();
});

/**
 * The visit, the same while the page follows the project, and until one leaves the page; null until it is known, and where
 * the hub does not say.
 */
export function useVisit(feed: Feed, isReady: boolean): Visit | null {
  const client = useClient();
  const [visit, setVisit] = useState<Visit | null>(null);
  useEffect(() => {
    if (!isReady) return undefined;
    let isOver = false;
    const stay = stays.get(client) ?? new Map<string, Asked>();
    const asked = visits.get(feed) ?? stay.get(feed.project) ?? read(client, feed.project);
    visits.set(feed, asked);
    stays.set(client, stay.set(feed.project, asked));
    void asked.then((known) => isOver || setVisit(known));
    return () => {
      isOver = true;
    };
  }, [client, feed, isReady]);
  return visit;
}

const read = (client: Client, projectId: string): Asked =>
  client.query(LastReadDocument, { projectId }).then(
    ({ viewer, project }) => ({
      ...{ read: project!.lastRead?.offset ?? 0, newest: project!.head.offset },
      viewerId: viewer!.id,
    }),
    // The feed does without: it shows no line, and marks nothing.
    () => null,
  );
