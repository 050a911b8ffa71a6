import { useLocation } from 'wouter';
import { EventDetailDocument } from '../../client/index.js';
import { useClient } from '../../client/react.js';
import { useReplayed } from '../data/replayed.js';
import { pathOf } from '../model/address/path.js';
import type { Header } from '../model/events/header.js';
import { put } from './use-address.js';

/**
 * Makes what opens the time travel with the filter of the list, at the moment at which an event was recorded. Without an
 * event it is the moment of the list; no-op in a time travel, which has it.
 */
export function useTravel(project: string): (event: Header | null) => Promise<void> {
  const client = useClient();
  const [, navigate] = useLocation();
  const isPast = useReplayed() !== null;
  return async (event) => {
    if (!event && isPast) return;
    const params = new URLSearchParams(location.search);
    if (event) {
      const { event: whole } = await client
        .query(EventDetailDocument, { id: event.id })
        .catch(() => ({ event: { recordedAt: new Date(event.at).toISOString() } }));
      put(put(params, 'event', String(event.offset)), 'at', whole!.recordedAt);
    }
    const search = params.toString();
    navigate(`${pathOf(project, 'travel')}${search && `?${search}`}`);
  };
}
