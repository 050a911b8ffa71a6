import { useCallback, useEffect, useState } from 'react';
import { type ClientError, EventDensityDocument, EventTimesDocument } from '../../client/index.js';
import { useClient } from '../../client/react.js';
import { rankOf } from '../model/events/header.js';
import type { History, TimeWindow } from './time-window.js';

type Read = { readonly history: History | null } | { readonly error: ClientError } | null;

/** When the first and the newest event were recorded, read once; `history` is null in a project without events. */
export function useHistory(project: string): readonly [read: Read, again: () => void] {
  const client = useClient();
  const [read, setRead] = useState<Read>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const ending = new AbortController();
    const timeOf = async (place: { first: number } | { last: number }) => {
      const variables = { projectId: project, ...place };
      const { events } = await client.query(EventTimesDocument, variables, { signal: ending.signal });
      return events.nodes[0] ? Date.parse(events.nodes[0].recordedAt) : null;
    };
    Promise.all([timeOf({ first: 1 }), timeOf({ last: 1 })]).then(
      ([first, newest]) => setRead({ history: first === null || newest === null ? null : { first, newest } }),
      (error: ClientError) => !ending.signal.aborted && setRead({ error }),
    );
    return () => ending.abort();
  }, [client, project, round]);
  const again = useCallback(() => {
    setRead(null);
    setRound((before) => before + 1);
  }, []);
  return [read, again];
}

/** Events by slots of a window. */
export interface Density {
  readonly total: number;
  readonly slots: readonly number[];
  /** Slots with an event of high priority, and with a deployment. */
  readonly high: readonly number[];
  readonly deployments: readonly number[];
}

/** Events over time as the hub counts them from its index; null until they are counted, or where that has failed. */
export function useDensity(project: string, { from, until, slotMs }: TimeWindow): Density | null {
  const client = useClient();
  const [density, setDensity] = useState<Density | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const [since, end] = [from, until].map((at) => new Date(at).toISOString());
    const slotOf = ({ at }: { at: string }) => Math.floor((Date.parse(at) - from) / slotMs);
    const variables = { projectId: project, since: since!, until: end!, slotMs };
    setDensity(null);
    client.query(EventDensityDocument, variables, { signal: ending.signal }).then(
      ({ all, deployments }) => {
        const slots = new Array<number>(Math.ceil((until - from) / slotMs)).fill(0);
        for (const each of all.counts) slots[slotOf(each)]! += each.count;
        const high = all.counts.filter(({ priority }) => rankOf(priority!) >= 2);
        const unique = (marked: readonly { at: string }[]) => [...new Set(marked.map(slotOf))];
        setDensity({ total: all.total, slots, high: unique(high), deployments: unique(deployments.counts) });
      },
      // The slider works without its bars.
      () => undefined,
    );
    return () => ending.abort();
  }, [client, project, from, until, slotMs]);
  return density;
}
