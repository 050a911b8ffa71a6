import { useCallback, useEffect, useState } from 'react';
import {
  AcknowledgeBroadcastDocument,
  BroadcastsToViewerDocument,
  type BroadcastToViewerFragment,
  type Client,
  type ClientError,
  FollowBroadcastsDocument,
} from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { whileVisible } from '../../data/while-visible.js';
import { useNow } from '../../ui/time.js';

type Listed = readonly BroadcastToViewerFragment[];

interface Broadcasts {
  /** Those that go on and are not acknowledged: urgent ones first, then the newest. */
  readonly open: Listed;
  /** Acknowledges one at once; it comes back where the hub refuses. */
  readonly acknowledge: (id: string) => void;
  /** Why the last acknowledgement failed. */
  readonly refusal: string | null;
}

/** Broadcasts to the viewer, live. */
export function useBroadcasts(): Broadcasts {
  const client = useClient();
  const now = useNow();
  const [listed, setListed] = useState<Listed>([]);
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => followBroadcasts(client, setListed), [client]);

  const acknowledge = useCallback(
    (id: string) => {
      setRefusal(null);
      setAcknowledged((before) => new Set([...before, id]));
      client.mutate(AcknowledgeBroadcastDocument, { id }).catch((error: ClientError) => {
        setAcknowledged((before) => new Set([...before].filter((each) => each !== id)));
        setRefusal(error.message);
      });
    },
    [client],
  );

  const isOpen = ({ id, acknowledgedAt, expiresAt }: BroadcastToViewerFragment) =>
    acknowledgedAt === null && !acknowledged.has(id) && (expiresAt === null || Date.parse(expiresAt) > now);
  const isUrgent = ({ priority }: BroadcastToViewerFragment) => Number(priority === 'URGENT');
  const open = listed.filter(isOpen).sort((a, b) => isUrgent(b) - isUrgent(a));
  return { open, acknowledge, refusal };
}

/** Reads the list, follows what comes after it, and reads it again now and then. Returns what ends that. */
function followBroadcasts(client: Client, onListed: (change: (before: Listed) => Listed) => void): () => void {
  const ending = new AbortController();
  let stream: { return(): unknown } | null = null;
  /** Those that came while the list was read: the answer may not have them. */
  let came: BroadcastToViewerFragment[] = [];
  const joined = (newer: Listed, older: Listed) => [
    ...newer,
    ...older.filter(({ id }) => newer.every((each) => each.id !== id)),
  ];

  const read = async (): Promise<string | undefined> => {
    came = [];
    const { broadcasts } = await client.query(BroadcastsToViewerDocument, {}, { signal: ending.signal });
    const meanwhile = came;
    onListed(() =>
      joined(
        meanwhile,
        broadcasts.edges.map(({ node }) => node),
      ),
    );
    return broadcasts.edges[0]?.cursor;
  };
  const follow = async (after: string | undefined) => {
    if (ending.signal.aborted) return;
    const frames = client.subscribe(FollowBroadcastsDocument, { after }, { gap: 'continue' });
    stream = frames;
    for await (const { data } of frames) {
      came = joined([data.broadcasts], came);
      onListed((before) => joined([data.broadcasts], before));
    }
  };
  // A list that cannot be read is read again; a stream that ends for good has ended the others of the page too.
  const ignore = () => undefined;
  void read().catch(ignore).then(follow).catch(ignore);

  // Nothing else tells that one was cancelled, or acknowledged on another page.
  const end = whileVisible(() => void read().catch(ignore));
  return () => {
    ending.abort();
    void stream?.return();
    end();
  };
}
