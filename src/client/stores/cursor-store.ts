/** Positions of named subscriptions, which outlive a page or a process. */
export interface CursorStore {
  /** The cursor last set under a name; null or undefined where there is none. */
  get(name: string): string | null | undefined | Promise<string | null | undefined>;
  /** Keeps a cursor. Called after each frame that the consumer has processed, without waiting for the call before. */
  set(name: string, cursor: string): void | Promise<void>;
}

/** Store that lasts as long as the client. */
export function memoryStore(): CursorStore {
  const cursors = new Map<string, string>();
  return { get: (name) => cursors.get(name), set: (name, cursor) => void cursors.set(name, cursor) };
}
