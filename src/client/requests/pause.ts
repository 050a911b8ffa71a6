import type { ClientError } from '../client-error.js';
import { retryDelay } from '../connection/backoff.js';
import type { Surroundings } from '../connection/surroundings.js';

const LONGEST_MS = 10_000;

/**
 * Waits after a failed attempt, the first of which is 0: with full jitter, and at least as long as the hub asks for.
 * Resolves early when the network is back, the page is looked at again, or `ending` is aborted.
 */
export type Pause = (failure: ClientError, attempt: number, ending?: AbortSignal) => Promise<void>;

/** @param closing ends all pauses. */
export const createPause =
  ({ after, listen, random }: Pick<Surroundings, 'after' | 'listen' | 'random'>, closing: AbortSignal): Pause =>
  ({ retryAfterMs = 0 }, attempt, ending = closing) =>
    new Promise((resolve) => {
      const signals = [closing, ending];
      if (signals.some(({ aborted }) => aborted)) return resolve();
      const end = () => {
        cancel();
        unlisten();
        for (const signal of signals) signal.removeEventListener('abort', end);
        resolve();
      };
      const cancel = after(Math.max(retryAfterMs, retryDelay(attempt, random, LONGEST_MS)), end);
      const unlisten = listen((signal) => signal !== 'offline' && end());
      for (const signal of signals) signal.addEventListener('abort', end);
    });
