import { dayOf, hourAndMinute, timeOfDay } from './format.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const STEPS_MS = [
  ...[1, 2, 5, 10, 15, 20, 30].map((count) => count * SECOND_MS),
  ...[1, 2, 3, 5, 10, 15, 20, 30].map((count) => count * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR_MS),
  ...[1, 2, 7, 30].map((count) => count * DAY_MS),
];
/** Part of the axis at each end, where a label in the middle of its tick would be cut off. */
const EDGE = 0.08;

export interface Tick {
  readonly at: number;
  /** Place on the axis, from 0 to 1. */
  readonly part: number;
  readonly text: string;
  /** End of the label that is at the tick: it does not go beyond the axis. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Round times between two, in the zone of the viewer: steps of at least 1 s, at most so many. Each label is exact. */
export function ticksOf(from: number, until: number, most: number): Tick[] {
  const lengthMs = until - from;
  const step = STEPS_MS.find((each) => lengthMs / each <= most) ?? Math.ceil(lengthMs / most / DAY_MS) * DAY_MS;
  const zoneMs = new Date(from).getTimezoneOffset() * MINUTE_MS;
  const first = Math.ceil((from - zoneMs) / step) * step + zoneMs;
  const ticks: Tick[] = [];
  for (let at = first; at <= until; at += step) {
    const part = (at - from) / lengthMs;
    const isDay = step >= DAY_MS || (lengthMs > DAY_MS && (at - zoneMs) % DAY_MS === 0);
    const time = step < MINUTE_MS ? timeOfDay(at) : hourAndMinute(at);
    const text = (isDay && dayOf(at, Date.now())) || time;
    ticks.push({ at, part, text, anchor: part < EDGE ? 'start' : part > 1 - EDGE ? 'end' : 'middle' });
  }
  return ticks;
}
