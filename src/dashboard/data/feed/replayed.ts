import { useSyncExternalStore } from 'react';

/** Place in the past that a view shows instead of now. */
export interface Replayed {
  readonly at: number;
  readonly offset: number;
  /** Whether it goes on; else it is held. */
  readonly isPlaying: boolean;
}

let replayed: Replayed | null = null;
const listeners = new Set<() => void>();

/** Says to the rest of the page that it shows the past; null: now again. */
export function setReplayed(place: Replayed | null): void {
  replayed = place;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useReplayed = (): Replayed | null => useSyncExternalStore(subscribe, () => replayed);
