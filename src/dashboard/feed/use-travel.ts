import { useLocation } from 'wouter';
import { useReplayed } from '../data/feed/replayed.js';
import { pathOf } from '../model/address/path.js';
import type { Header } from '../model/events/header.js';
import { put } from './use-address.js';

/**
 * Makes what opens the time travel with the filter of the list, at the moment at which an event was recorded. Without an
 * event it is the moment of the list; no-op in a time travel, which has it.
 */
export function useTravel(project: string): (event: Header | null) => void {
  const [, navigate] = useLocation();
  const isPast = useReplayed() !== null;
  return (event) => {
    if (!event && isPast) return;
    const params = new URLSearchParams(location.search);
    if (event) put(put(params, 'event', String(event.offset)), 'at', new Date(event.at).toISOString());
    const search = params.toString();
    navigate(`${pathOf(project, 'travel')}${search && `?${search}`}`);
  };
}
