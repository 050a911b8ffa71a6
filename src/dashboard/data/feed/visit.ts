import { useEffect, useState } from 'react';
import { type Client, LastReadDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import type { Visit } from '../../model/feed/feed-list.js';
import type { Feed } from './feed.js';

const visits = new WeakMap<Feed, Promise<Visit | null>>();

/** The visit, the same while the page follows the project; null until it is known, and where the hub does not say. */
export function useVisit(feed: Feed, isReady: boolean): Visit | null {
  const client = useClient();
  const [visit, setVisit] = useState<Visit | null>(null);
  useEffect(() => {
    if (!isReady) return undefined;
    let isOver = false;
    const asked = visits.get(feed) ?? read(client, feed.project);
    visits.set(feed, asked);
    void asked.then((known) => isOver || setVisit(known));
    return () => {
      isOver = true;
    };
  }, [client, feed, isReady]);
  return visit;
}

const read = (client: Client, projectId: string): Promise<Visit | null> =>
  client.query(LastReadDocument, { projectId }).then(
    ({ project }) => ({ read: project!.lastRead?.offset ?? 0, newest: project!.head.offset }),
    // The feed does without: it shows no line, and marks nothing.
    () => null,
  );
