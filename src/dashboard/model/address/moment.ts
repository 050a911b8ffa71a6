const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?(.*)$/;

/**
 * Reads a moment as one types it, in the zone of the viewer: `14:26`, `14:26:40`, `2026-11-28 14:26`, or RFC 3339. A time
 * without a day is the last one before now. Null for anything else.
 */
export function momentOf(text: string, now: number): number | null {
  const clock = CLOCK.exec(text.trim());
  if (clock) {
    const [hours, minutes, seconds = 0] = clock.slice(1).map((each) => Number(each ?? 0));
    if (hours! > 23 || minutes! > 59 || seconds > 59) return null;
    const at = new Date(now).setHours(hours!, minutes, seconds, 999);
    return at <= now ? at : at - 86_400_000;
  }
  const date = DATE.exec(text.trim());
  if (!date) return null;
  const at = Date.parse(
    date[2] === undefined ? `${date[1]}T23:59:59` : `${date[1]}T${date[2].padStart(5, '0')}${date[3]}`,
  );
  return Number.isNaN(at) ? null : at;
}
