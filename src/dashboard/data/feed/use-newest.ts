import { useCallback, useSyncExternalStore } from 'react';
import type { Header } from '../../model/events/header.js';
import { useFeed } from './feed-context.js';

/** The newest event of the project that has come; null before the first. */
export function useNewest(): Header | null {
  const { store } = useFeed();
  const subscribe = useCallback(
    (listener: () => void) => store.listen({ onAppend: listener, onChange: listener }),
    [store],
  );
  return useSyncExternalStore(subscribe, () => store.newest);
}
