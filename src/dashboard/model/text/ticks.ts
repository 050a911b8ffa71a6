import { dayOf, hourAndMinute } from './format.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const STEPS_MS = [1, 2, 5, 10, 20, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 10_080, 43_200].map((m) => m * MINUTE_MS);

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Round times between two, in the zone of the viewer: at most so many. */
export function ticksOf(from: number, until: number, most: number): Tick[] {
  const step =
    STEPS_MS.find((each) => (until - from) / each <= most) ?? Math.ceil((until - from) / most / DAY_MS) * DAY_MS;
  const zoneMs = new Date(from).getTimezoneOffset() * MINUTE_MS;
  const first = Math.ceil((from - zoneMs) / step) * step + zoneMs;
  const ticks: Tick[] = [];
  for (let at = first; at <= until; at += step)
    ticks.push({ at, text: step < DAY_MS ? hourAndMinute(at) : dayOf(at, until) || hourAndMinute(at) });
  return ticks;
}
