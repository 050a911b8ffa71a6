import type { CursorStore } from './cursor-store.js';

/** The part of the Web Storage API that a store uses. */
export interface WebStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * Store in `localStorage`, or in `sessionStorage` for positions of a single tab. Tabs that share a storage also share the
 * position of a name: give each tab a name of its own where each has to get every event.
 */
export function storageStore(
  storage: WebStorage = (globalThis as unknown as { localStorage: WebStorage }).localStorage,
): CursorStore {
  const keyOf = (name: string) => `tidings:${name}`;
  return {
    get: (name) => storage.getItem(keyOf(name)),
    set: (name, cursor) => storage.setItem(keyOf(name), cursor),
  };
}
