const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** The hub counts by whole minutes in a range up to this, and by whole hours in a longer one. */
const FINE_MS = 48 * HOUR_MS;
/** Longest range that the hub counts. */
const LONGEST_MS = 400 * DAY_MS;
const SHORTEST_MS = 10 * MINUTE_MS;
const MOST_SLOTS = 150;

/** Lengths of the part of the history that the slider covers. */
export const SPANS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS, all: Number.POSITIVE_INFINITY } as const;
export type Span = keyof typeof SPANS;

/** Times of the first event and of the newest. */
export interface History {
  readonly first: number;
  readonly newest: number;
}

/** Part of the history that the slider covers, in slots of whole minutes or hours. */
export interface TimeWindow {
  readonly from: number;
  readonly until: number;
  readonly slotMs: number;
}

/** Spans that are shorter than the history, and all of it. */
export const spansOf = ({ first, newest }: History): Span[] =>
  (Object.keys(SPANS) as Span[]).filter((span) => span === 'all' || SPANS[span] < newest - first);

/** The end of the history where the moment is in it, else the time around the moment. */
export function windowOf(span: Span, { first, newest }: History, at: number): TimeWindow {
  const isEarly = at < newest - SPANS[span];
  const end = isEarly ? at + SPANS[span] / 2 : newest;
  const start = span === 'all' ? Math.min(first, newest - SHORTEST_MS) : end - SPANS[span];
  const lengthMs = Math.min(end - start, LONGEST_MS - DAY_MS);
  const unit = lengthMs + 2 * MINUTE_MS <= FINE_MS ? MINUTE_MS : HOUR_MS;
  const until = Math.floor(end / unit) * unit + unit;
  const from = Math.floor((end - lengthMs) / unit) * unit;
  return { from, until, slotMs: Math.ceil((until - from) / MOST_SLOTS / unit) * unit };
}

export const isWithin = ({ from, until }: TimeWindow, at: number): boolean => at >= from && at <= until;
