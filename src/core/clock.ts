import { setImmediate as immediate, setTimeout as timeout } from 'node:timers/promises';

/**
 * Time as the hub sees it. Tests use one that they move by hand. No other file of `src` touches timers, `Date.now` or
 * `performance.now`: a lint rule holds this.
 */
export interface Clock {
  /** Wall clock, milliseconds since 1970 UTC: the time that records are stamped with. Steps when the machine's clock is set. */
  now(): number;
  /** Milliseconds since an arbitrary start, with fractions. Never steps back. */
  elapsed(): number;
  /** Runs `task` every `intervalMs` until the returned function is called. Never keeps the process alive. */
  every(intervalMs: number, task: () => void): () => void;
  /** Runs `task` once, unless the returned function is called before. Never keeps the process alive. */
  after(delayMs: number, task: () => void): () => void;
  /** Resolves after `ms`, or as soon as `signal` aborts; never rejects. Keeps the process alive. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the machine: for the hub as it serves, and for sockets and files, whose time no test moves. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  every(intervalMs, task) {
    const timer = setInterval(task, intervalMs);
    timer.unref();
    return () => clearInterval(timer);
  },
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
  async sleep(ms, signal) {
    await timeout(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal?.aborted) throw error;
    });
  },
};

/** Lets the event loop serve everybody else before a long piece of work goes on. */
export const nextTurn = (): Promise<void> => immediate();

/** Runs `task` in the next turn of the event loop: `nextTurn` without a promise, for hot paths. */
export const inNextTurn = (task: () => void): void => void setImmediate(task);
