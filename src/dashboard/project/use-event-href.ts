import { useFeed } from '../data/feed-context.js';
import { pathOf } from '../model/address/path.js';

/** Address of an event in the feed: where a panel shows what it knows from. */
export function useEventHref(): (offset: number) => string {
  const { project } = useFeed();
  return (offset) => `${pathOf(project)}?event=${offset}`;
}
