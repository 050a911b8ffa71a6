import { useLocation } from 'wouter';
import { useReplayed } from '../data/feed/replayed.js';
import { pathOf } from '../model/address/path.js';
import type { Header } from '../model/events/header.js';
import { EVERYTHING, withFilter } from '../model/feed/filter.js';
import { put } from './use-address.js';

/** Address of the moment before an event, with no event open, and everything shown: the filter fits what came then. */
export function hrefBefore(project: string, { at }: Header): string {
  const params = put(new URLSearchParams(location.search), 'event', null);
  return `${pathOf(project, 'travel')}?${put(withFilter(params, EVERYTHING), 'at', new Date(at - 1).toISOString())}`;
}

/**
 * Makes what opens the time travel at the moment before an event. Without an event it is the moment of the list, with its
 * filter; no-op in a time travel, which has it.
 */
export function useTravel(project: string): (event: Header | null) => void {
  const [, navigate] = useLocation();
  const isPast = useReplayed() !== null;
  return (event) => {
    if (event) navigate(hrefBefore(project, event));
    else if (!isPast) navigate(pathOf(project, 'travel') + location.search);
  };
}
