import type { PublishedName, PublishOptions } from '../../client/index.js';
import { CAST } from './cast.js';
import { type Cue, type CueOptions, msOf } from './cue.js';
import { chanceOf, fill } from './fill.js';
import { SCENES } from './scenes/index.js';

/** Event of the hour, ready to be published. */
export interface HourEvent {
  /** Milliseconds from the start of the hour. */
  readonly atMs: number;
  /** Name by which others refer to it. */
  readonly as?: string;
  /** Name of its cause, which comes before it. */
  readonly because?: string;
  readonly type: PublishedName | 'broadcast_message';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly options: PublishOptions;
}

export const HOUR_MS = 3_600_000;

interface HourOptions {
  /** Events of the same seed and the same `timeAt` are the same. */
  readonly seed: number;
  /** Time on the clock, in milliseconds since 1970, of a time of the hour in milliseconds. */
  timeAt(ms: number): number;
}

/** The events of an hour in a small web shop, in the order of their times. */
export function hourOf({ seed, timeAt }: HourOptions): HourEvent[] {
  const lines = paced(
    SCENES.flat()
      .flatMap(repeated)
      .sort((a, b) => a.atMs - b.atMs),
    seed,
  );
  const matters = new Map<string, string>();
  return lines.map(({ atMs, cue: [, by, type, written, options = {}], each, index, isLast }, position) => {
    const { because, priority } = options;
    const as = isLast ? options.as : undefined;
    const matter = options.matter ?? (because === undefined ? undefined : matters.get(because));
    if (as !== undefined && matter !== undefined) matters.set(as, matter);
    const filling = { seed, position, each, index, timeAt };
    const payload = fill(written, filling) as HourEvent['payload'];
    const occurredAt = new Date(timeAt(atMs)).toISOString();
    const correlationId = matter === undefined ? undefined : String(fill(`${matter}-{short:${matter}}`, filling));
    return { atMs, as, because, type, payload, options: { actor: CAST[by], occurredAt, priority, correlationId } };
  });
}

interface Line {
  readonly atMs: number;
  readonly cue: Cue;
  readonly each?: string | number;
  readonly index: number;
  /** Whether it is the last event of its cue. */
  readonly isLast: boolean;
}

function repeated(cue: Cue): Line[] {
  const { each = [], everyMs = 0 }: CueOptions = cue[4] ?? {};
  const atMs = msOf(cue[0]);
  if (each.length === 0) return [{ atMs, cue, index: 0, isLast: true }];
  return each.map((value, index) => ({
    ...{ atMs: atMs + index * everyMs, cue, each: value, index },
    isLast: index === each.length - 1,
  }));
}

/** Makes pauses up to a quarter longer or shorter. The order stays, and the hour has its length. */
function paced(lines: readonly Line[], seed: number): Line[] {
  const times: number[] = [];
  let time = 0;
  lines.forEach(({ atMs }, index) => {
    const pause = atMs - (lines[index - 1]?.atMs ?? 0);
    time += pause * (0.75 + 0.5 * chanceOf(seed, `pause ${index}`));
    times.push(time);
  });
  const stretch = (lines.at(-1)?.atMs ?? 0) / time;
  return lines.map((line, index) => ({ ...line, atMs: Math.round(times[index]! * stretch) }));
}
