import type { WatchStatsSubscription } from '../../../client/index.js';

export type StatsFrame = WatchStatsSubscription['stats'];

/** Most points that are kept: a quarter of an hour at one a second. */
const MOST = 900;

/** A point of the charts; without a frame where nothing is known, as while the page was offline. */
interface Point {
  readonly at: number;
  readonly frame: StatsFrame | null;
}

/** The last minutes of statistics. */
export class StatsRing {
  readonly #points: Point[] = [];

  /** The newest statistics; null before the first. */
  get newest(): StatsFrame | null {
    return this.#points.findLast(({ frame }) => frame !== null)?.frame ?? null;
  }

  push(frame: StatsFrame): void {
    this.#add({ at: Date.parse(frame.at), frame });
  }

  /** The statistics end here, and go on with the next. A line is not drawn across. */
  addBreak(at: number): void {
    if (this.#points.length > 0) this.#add({ at, frame: null });
  }

  /** Times in seconds since 1970, and the values of each line at them; null where there is none. */
  columns(lines: readonly ((frame: StatsFrame) => number | null)[]): [number[], ...(number | null)[][]] {
    const times = this.#points.map(({ at }) => at / 1_000);
    return [times, ...lines.map((line) => this.#points.map(({ frame }) => frame && line(frame)))];
  }

  #add(point: Point): void {
    // Clocks may be set back; a chart's times only rise.
    while (this.#points.length > 0 && point.at <= this.#points.at(-1)!.at) this.#points.pop();
    this.#points.push(point);
    if (this.#points.length > MOST) this.#points.shift();
  }
}

const LEAST_SECONDS = 60;

/** Times that a chart of these covers, in seconds: at least a minute, up to now while there is none. */
export function spanOf(times: readonly number[], now: number): [from: number, to: number] {
  const to = times.at(-1) ?? now;
  return [Math.min(times[0] ?? to, to - LEAST_SECONDS), to];
}
