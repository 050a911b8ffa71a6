/** Time as the hub sees it. Tests hand in one that they move by hand. */
export interface Clock {
  /** Wall clock, milliseconds since 1970 UTC: what is stamped on records. */
  now(): number;
  /** Runs `task` every `intervalMs` until the returned function is called. Never keeps the process alive. */
  every(intervalMs: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  every(intervalMs, task) {
    const timer = setInterval(task, intervalMs);
    timer.unref();
    return () => clearInterval(timer);
  },
};
