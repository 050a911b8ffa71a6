import { useEffect, useState } from 'react';
import { useClient } from '../../client/react.js';
import type { AwayFeed } from '../data/feed/away-feed.js';
import type { Feed } from '../data/feed/feed.js';
import { useFeedState } from '../data/feed/feed-context.js';
import type { EventStore } from '../model/feed/event-store.js';
import { type Address, useAddress } from './use-address.js';

const HOUR_MS = 3_600_000;
/** Positions between what is loaded and an event, up to which everything between is read. */
const FAR = 2_000;

/** Whether the event or the moment is too old for the list to read everything between. The last hour is read anyway. */
export const isFar = (
  { oldest, newest, isComplete }: EventStore,
  { event, at }: Pick<Address, 'event' | 'at'>,
): boolean =>
  oldest !== null &&
  !isComplete &&
  ((event !== null && oldest.offset - event > FAR) || (at !== null && oldest.at > at && newest!.at - at > HOUR_MS));

/** The feed around the moment of the address, where that is far from what is loaded of now; else null. */
export function useAway(live: Feed): AwayFeed | null {
  const client = useClient();
  const { event, at } = useAddress();
  const { phase } = useFeedState();
  const [away, setAway] = useState<AwayFeed | null>(null);
  useEffect(() => () => away?.close(), [away]);
  useEffect(() => {
    if (phase !== 'ready') return undefined;
    let isOver = false;
    const begin = async (moment: number) => {
      const { AwayFeed } = await import('../data/feed/away-feed.js');
      if (isOver) return;
      const made = new AwayFeed(client, { project: live.project, at: moment });
      void made.start();
      setAway(made);
    };
    // Where it fails, the list of now stays: to load the page anew asks again.
    if (at !== null && isFar(live.store, { event, at })) begin(at).catch(() => undefined);
    else setAway(null);
    return () => {
      isOver = true;
    };
    // The event matters only while one comes to the moment
  }, [client, live, phase, at]);
  return away;
}
