import { useFeed } from '../../data/feed/feed-context.js';
import { useNewest } from '../../data/feed/use-newest.js';
import { domainOf } from '../../model/events/catalogue.js';

const FEW = 20;

/** Whether only the hub has spoken in the project so far, and so the first steps are shown. */
export function useIsFirst(): boolean {
  const { store } = useFeed();
  useNewest();
  return store.isComplete && store.events.length < FEW && store.events.every(({ type }) => domainOf(type) === 'people');
}
