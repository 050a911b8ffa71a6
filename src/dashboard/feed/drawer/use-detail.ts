import { useEffect, useState } from 'react';
import { type ClientError, EventDetailDocument, type EventDetailQuery } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import type { Feed } from '../../data/feed/feed.js';
import { useFeedState } from '../../data/feed/feed-context.js';
import { type Header, headerOf } from '../../model/events/header.js';
import type { FeedList } from '../../model/feed/feed-list.js';
import { number } from '../../model/text/format.js';
import { D } from '../../words/drawer.en.js';

/** Most events that are shown of each side of a chain. */
export const MOST_LINKS = 50;

/** One side of a chain. */
export interface Links {
  readonly events: readonly Header[];
  /** Whether only the nearest are shown. */
  readonly hasMore: boolean;
}

/** An event as the hub has it, and the chain that it is in, oldest first. */
export interface Detail {
  readonly event: NonNullable<EventDetailQuery['event']>;
  readonly chain: readonly Header[];
  /** What led to it, the first cause first. */
  readonly causes: Links;
  /** What followed from it, the nearest first. */
  readonly effects: Links;
}

/** @param nearest first */
const linksOf = (nearest: readonly Header[]): Links => ({
  events: nearest.slice(0, MOST_LINKS),
  hasMore: nearest.length > MOST_LINKS,
});

interface Shown {
  /** From the list, at once; null until the list has come to it. */
  readonly event: Header | null;
  readonly detail: Detail | null;
  /** Why it cannot be shown. */
  readonly problem: string | null;
}

/** Reads an event whole. What the list knows of it is there before. */
export function useDetail(feed: Feed, list: FeedList | null, offset: number): Shown {
  const client = useClient();
  const state = useFeedState();
  const [detail, setDetail] = useState<Detail | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { store } = feed;
  // What has been read stays, also where the list no longer has it.
  const event = (list ?? store).find(offset) ?? detail?.chain.find((each) => each.offset === offset) ?? null;
  const id = event?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const ending = new AbortController();
    client.query(EventDetailDocument, { id, links: MOST_LINKS + 1 }, { signal: ending.signal }).then(
      ({ event: whole, why, effects: followed }) => {
        const [causes, effects] = [linksOf(why.map(headerOf)), linksOf(followed.map(headerOf))];
        const chain = [...causes.events, event!, ...effects.events].sort((a, b) => a.offset - b.offset);
        setDetail({ event: whole!, chain, causes: { ...causes, events: causes.events.toReversed() }, effects });
      },
      ({ code }: ClientError) => {
        if (!ending.signal.aborted) setProblem(code === 'NOT_FOUND' ? D.gone : D.failed);
      },
    );
    return () => ending.abort();
  }, [client, id, offset]);
  if (event || state.phase !== 'ready') return { event, detail, problem };
  const newest = feed.head ?? store.newest?.offset ?? 0;
  if (offset > newest) return { event, detail, problem: D.notYet(number(offset), number(newest)) };
  const isLost = store.isComplete && !state.isLoadingOlder;
  return { event, detail, problem: isLost ? D.gone : problem };
}
