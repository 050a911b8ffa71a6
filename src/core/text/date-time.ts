const RFC_3339 =
  /^(\d{4}-\d\d-\d\d)[Tt](?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads an RFC 3339 instant with its offset and writes it in UTC with milliseconds; finer digits are cut off.
 *
 * @returns null when the text is not one, names a day that no calendar has, or lies outside the years 0 to 9999.
 */
export function toUtc(text: string): string | null {
  const day = RFC_3339.exec(text)?.[1];
  // A Date rolls 30 February over into March instead of refusing it.
  if (!day || !isoText(new Date(`${day}T00:00:00Z`))?.startsWith(day)) return null;
  return isoText(new Date(text.toUpperCase()));
}

/** The instant as RFC 3339 in UTC with milliseconds; null when it is none, or outside the years 0 to 9999. */
export function isoText(date: Date): string | null {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return text.length === 24 ? text : null;
}
