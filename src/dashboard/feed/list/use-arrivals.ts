import { useEffect } from 'react';
import { useFeed } from '../../data/feed/feed-context.js';
import { type Header, rankOf } from '../../model/events/header.js';
import { plainSentenceOf } from '../../model/events/sentence.js';
import type { FeedList } from '../../model/feed/feed-list.js';
import { alertReader, announce } from '../../ui/announcer.js';
import { useSettings } from '../../ui/settings.js';
import { W } from '../../words/page.en.js';

const SAY_EVERY_MS = 10_000;

/** Says to the screen reader what has come, at most every ten seconds; what is urgent at once. */
export function useArrivals(list: FeedList | null): void {
  const { store } = useFeed();
  const { announce: wanted } = useSettings();
  useEffect(() => {
    if (!list || wanted === 'off') return undefined;
    let [count, high] = [0, 0];
    const onAppend = (events: readonly Header[]) => {
      for (const event of events) {
        const rank = rankOf(event.priority);
        if (rank === 3) alertReader(plainSentenceOf(event));
        if (wanted === 'high' && rank < 2) continue;
        count++;
        if (rank >= 2) high++;
      }
    };
    const stop = store.listen({ onAppend, onChange: () => undefined });
    const timer = setInterval(() => {
      if (count === 0) return;
      announce(W.say.fresh(count, high));
      count = high = 0;
    }, SAY_EVERY_MS);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [list, store, wanted]);
}
