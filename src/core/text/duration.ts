/** What a duration has to look like; completes the sentence "accepted: …". */
export const DURATION_ACCEPTS = 'a duration such as 30s, 10m or 2h, at most 168h';

const UNITS_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

const LONGEST_MS = 168 * 3_600_000;

/** Milliseconds of a text such as `30s`, `10m` or `2h`; null for any other text, and beyond a week. */
export function durationMs(text: string): number | null {
  const [, count, unit] = /^([1-9]\d{0,5})([smh])$/.exec(text) ?? [];
  const ms = count === undefined ? null : Number(count) * UNITS_MS[unit!]!;
  return ms !== null && ms <= LONGEST_MS ? ms : null;
}
