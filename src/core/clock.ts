import { monitorEventLoopDelay } from 'node:perf_hooks';
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

let turnBegan: number | null = null;

/** When this turn of the event loop began, as `elapsed` of the system's clock: at the first call in it. */
export function turnStart(): number {
  if (turnBegan === null) {
    turnBegan = systemClock.elapsed();
    inNextTurn(() => {
      turnBegan = null;
    });
  }
  return turnBegan;
}

/** Time between two looks at the event loop: few enough that an idle process stays idle. */
const LOOP_MS = 100;

/** Watch of the event loop. Sees how long it was blocked, less up to 100 ms. */
export interface EventLoopWatch {
  /** The longest delay since the last call, in milliseconds. */
  takeMaxMs(): number;
  /** Idempotent. */
  close(): void;
}

/** Starts to watch the event loop. Never keeps the process alive. */
export function watchEventLoop(): EventLoopWatch {
  const histogram = monitorEventLoopDelay({ resolution: LOOP_MS });
  histogram.enable();
  return {
    takeMaxMs() {
      // Nanoseconds between two looks.
      const longest = histogram.max / 1e6;
      histogram.reset();
      return Math.max(0, longest - LOOP_MS);
    },
    close: () => void histogram.disable(),
  };
}
