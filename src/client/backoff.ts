const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Waits before another attempt, random(0, min(30 s, 0.5 s · 2^attempt)): clients that lost a hub together do not come
 * back together. Resolves at once when it is aborted.
 */
export function backoff(attempt: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.random() * longest);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
