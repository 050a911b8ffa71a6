const FIRST_MS = 1_000;
export const LONGEST_MS = 30_000;

/**
 * Wait before another attempt, random(0, min(longest, 1 s · 2^attempt)): clients that lost a hub together do not come back
 * together. @param attempt failures in a row before this one.
 */
export const retryDelay = (attempt: number, random: () => number, longestMs = LONGEST_MS): number =>
  random() * Math.min(longestMs, FIRST_MS * 2 ** Math.min(attempt, 30));
