import { z } from 'zod';

/** RFC 3339 with its offset, on a day that the calendar has. Upper case only. */
const INSTANT = z.regexes.datetime({ offset: true, precision: null });

/**
 * Reads an RFC 3339 instant with its offset and writes it in UTC with milliseconds; finer digits are cut off.
 *
 * @returns null when the text is no instant, or lies outside the years 0 to 9999.
 */
export function toUtc(text: string): string | null {
  const upper = text.toUpperCase();
  return INSTANT.test(upper) ? isoText(new Date(upper)) : null;
}

/** The instant as RFC 3339 in UTC with milliseconds; null when it is invalid, or outside the years 0 to 9999. */
export function isoText(date: Date): string | null {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return text.length === 24 ? text : null;
}
