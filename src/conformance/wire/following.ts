import type { HubError, Result } from './target.js';

/** Subscription to events over one transport. */
export interface Following {
  /** Results so far. @throws Deviation when the stream has failed. */
  results(): readonly Result[];
  /** Resolves with all results as soon as there are `count`. */
  take(count: number): Promise<readonly Result[]>;
  /** Resolves with the newest position that came apart from results. @param not position to wait past. */
  position(withinMs?: number, not?: string): Promise<string>;
  /** Resolves with the error that ended the stream at its start. */
  failure(): Promise<HubError>;
  /** Idempotent. */
  close(): void;
}

/** Texts of events, by which checks know them. */
export const textsOf = (results: readonly Result[]): readonly string[] =>
  results.map(({ data }) => data?.event.payload.summary ?? data?.event.payload.title ?? 'no text');

export const cursorsOf = (results: readonly Result[]): readonly (string | undefined)[] =>
  results.map(({ extensions }) => extensions?.cursor);
