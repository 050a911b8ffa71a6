const UNITS_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a text such as `30s`, `1.5m`, `2h` or `7d`; null for any other text. */
export function durationMs(text: string): number | null {
  const [, count, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text) ?? [];
  return count === undefined ? null : Number(count) * UNITS_MS[unit!]!;
}

/** What `intervalMs` accepts; completes the sentence "accepted: …". */
export const INTERVAL_ACCEPTS = 'a duration such as 30s, 10m or 2h, from 1s to 7d';

/** Milliseconds of a duration between runs; null for one that is no duration, too short, or too long for a timer. */
export function intervalMs(text: string): number | null {
  const ms = durationMs(text);
  return ms !== null && ms >= UNITS_MS.s! && ms <= 7 * UNITS_MS.d! ? ms : null;
}
