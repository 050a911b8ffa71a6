import { useEffect } from 'react';
import type { Feed } from './feed.js';

let shown: Feed | null = null;

/** Says to the rest of the page whose events its list shows. */
export function useShown(feed: Feed): void {
  useEffect(() => {
    shown = feed;
    return () => {
      shown = null;
    };
  }, [feed]);
}

/** The feed whose events a list shows; null where the page has no list. */
export const shownFeed = (): Feed | null => shown;
