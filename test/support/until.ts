import { setTimeout as delay } from 'node:timers/promises';

/**
 * Resolves with the first value of `condition` that is neither false, null nor undefined; it is asked again every few
 * milliseconds. For what only the outside world can tell: files, processes, sockets.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { withinMs = 100_000, what = condition.toString() }: { withinMs?: number; what?: string | (() => string) } = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + withinMs;
  for (;;) {
    const value = await condition();
    if (value !== false && value !== null && value !== undefined) return value;
    if (performance.now() > end)
      throw new Error(`not within ${withinMs} ms: ${typeof what === 'string' ? what : what()}`);
    await delay(5);
  }
}
