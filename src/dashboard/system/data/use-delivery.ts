import { useEffect, useState } from 'react';
import { type ClientError, WatchBroadcastDocument, type WatchBroadcastSubscription } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import type { Known } from './use-read.js';

export type Tracked = WatchBroadcastSubscription['broadcast'];
/** Names that are shown of those who acknowledged it, who only have it, and whom it has not reached. */
const NAMES = 12;

/** Delivery of a broadcast, as it goes on. */
export function useDelivery(id: string): Known<Tracked> {
  const client = useClient();
  const [known, setKnown] = useState<Known<Tracked>>({ data: null, at: null, error: null });
  useEffect(() => {
    const stream = client.subscribe(WatchBroadcastDocument, { id, first: NAMES }, { gap: 'continue' });
    void (async () => {
      try {
        for await (const { data } of stream) setKnown({ data: data.broadcast, at: Date.now(), error: null });
      } catch (error) {
        setKnown((before) => ({ ...before, error: error as ClientError }));
      }
    })();
    return () => void stream.return();
  }, [client, id]);
  return known;
}
