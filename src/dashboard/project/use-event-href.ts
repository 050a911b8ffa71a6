import { createContext, useContext } from 'react';
import { useFeed } from '../data/feed/feed-context.js';
import { pathOf } from '../model/address/path.js';
import { EVERYTHING, withFilter } from '../model/feed/filter.js';

/** Makes the addresses of events for panels that show another feed than the live one. */
export const EventHref = createContext<((offset: number) => string) | null>(null);

/** Address of an event in the feed: where a panel shows what it knows from. */
export function useEventHref(): (offset: number) => string {
  const { project } = useFeed();
  return useContext(EventHref) ?? ((offset) => `${pathOf(project)}?event=${offset}`);
}

/** Address of the events of some types in the feed, as far back as they are kept; null in the past, whose feed is another. */
export function useFeedHref(types: readonly string[]): string | null {
  const { project } = useFeed();
  const isPast = useContext(EventHref) !== null;
  return isPast ? null : `${pathOf(project)}?${withFilter(new URLSearchParams(), { ...EVERYTHING, types })}`;
}
