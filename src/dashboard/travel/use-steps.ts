import { useRef } from 'react';
import { type ClientError, EventTimesDocument, type EventTimesQueryVariables } from '../../client/index.js';
import { useClient } from '../../client/react.js';
import { T } from '../words/travel.en.js';
import type { ReplayFeed } from './replay-feed.js';
import type { History, TimeWindow } from './time-window.js';

/** Most steps that one question takes: keys repeat faster than a slow hub answers. */
const MOST = 500;
const isoOf = (at: number) => new Date(at).toISOString();

interface Going {
  readonly goTo: (at: number) => void;
  /** Called with why it goes nowhere. */
  readonly onMiss: (say: string) => void;
}

/** The ways from the moment to events of the history. */
export function useSteps(replay: ReplayFeed, { history, window }: { history: History; window: TimeWindow }, on: Going) {
  const client = useClient();
  const owed = useRef(0);
  const isAsking = useRef(false);
  const going = useRef(on);
  going.current = on;
  const end = history.newest + 1;

  const go = async (place: Omit<EventTimesQueryVariables, 'projectId'>, none: string) => {
    try {
      const { events } = await client.query(EventTimesDocument, { projectId: replay.project, ...place });
      const found = events.nodes.at(place.first ? -1 : 0);
      if (found) going.current.goTo(Date.parse(found.recordedAt));
      else going.current.onMiss(none);
    } catch (error) {
      going.current.onMiss(T.failed((error as ClientError).message));
    }
  };
  /** Back from the newest event that is shown, not from the moment: otherwise one that lies between two would go to what it shows. */
  const besideOf = async (steps: number) => {
    await replay.isRead;
    const { at } = replay.getReplay();
    if (steps > 0) return { first: steps, since: isoOf(at + 1), until: isoOf(end) };
    return { last: -steps, until: isoOf(Math.min(at, replay.store.newest?.at ?? at)) };
  };
  return {
    /** To the event before the moment, or to the next one. Steps that come while the hub is asked add up. */
    async step(direction: 1 | -1) {
      owed.current += direction;
      if (isAsking.current) return;
      isAsking.current = true;
      while (owed.current !== 0) {
        const steps = Math.min(MOST, Math.max(-MOST, owed.current));
        owed.current = 0;
        await go(await besideOf(steps), T.noEvent);
      }
      isAsking.current = false;
    },
    /** The same among those of high priority. */
    stepHigh: async (direction: 1 | -1) => go({ ...(await besideOf(direction)), minPriority: 'HIGH' }, T.noMatch),
    toFirst: () => go({ first: 1, since: isoOf(window.from), until: isoOf(end) }, T.noEvent),
    toNewest: () => go({ last: 1, until: isoOf(Math.min(window.until, end)) }, T.noEvent),
  };
}
