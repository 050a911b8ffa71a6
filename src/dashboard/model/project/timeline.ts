import type { Header } from '../events/header.js';
import type { ProjectEvents } from '../events/project-events.js';

/** A build or a deployment over time. */
export interface Bar {
  readonly id: string;
  readonly lane: string;
  readonly from: number;
  /** Null while it goes on. */
  readonly until: number | null;
  readonly look: 'ok' | 'bad' | 'run' | 'off';
  /** Status, as the event has it. */
  readonly status: string;
  readonly percentage: number | null;
  /** Version of a deployment, name of a build. */
  readonly name: string;
  /** Offset of the newest event of it. */
  readonly offset: number;
}

export interface Timeline {
  readonly from: number;
  readonly until: number;
  /** Builds first, then environments. */
  readonly lanes: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
}

const HOUR_MS = 3_600_000;
const SPANS_MS = [1, 1.5, 2, 3, 6, 12, 24, 72, 168, 720].map((hours) => hours * HOUR_MS);
/** The shortest span with so many bars is shown. */
const ENOUGH = 6;
const MOST_LANES = 5;
/** Between two bars. */
const BAR_GAP = 2;
const MOST_BARS = 40;

const LOOKS: Readonly<Record<string, Bar['look']>> = {
  PASSED: 'ok',
  SUCCEEDED: 'ok',
  FAILED: 'bad',
  ROLLED_BACK: 'bad',
  CANCELLED: 'off',
};

interface Kind {
  readonly type: string;
  readonly key: string;
  readonly status: string;
  readonly lane: string;
  readonly name: string;
}
const KINDS: readonly Kind[] = [
  { type: 'build_status', key: 'buildId', status: 'buildStatus', lane: 'name', name: 'name' },
  { type: 'deployment_status', key: 'deploymentId', status: 'deploymentStatus', lane: 'environment', name: 'version' },
];

/** Builds and deployments up to a moment. Null where there is none. */
export function timelineOf(events: ProjectEvents, now: number): Timeline | null {
  const lanes = allLanesOf(events);
  const bars = lanes.flatMap((lane) => lane.bars);
  if (bars.length === 0) return null;
  const span = SPANS_MS.find((each) => bars.filter((bar) => isWithin(bar, now - each)).length >= ENOUGH);
  const earliest = now - Math.min(...bars.map(({ from }) => from));
  const from = now - (span ?? SPANS_MS.find((each) => each >= earliest) ?? earliest);
  return {
    ...{ from, until: now },
    lanes: lanes
      .map(({ name, bars }) => ({
        name,
        bars: bars
          .filter((bar) => isWithin(bar, from))
          .slice(-MOST_BARS)
          .sort((one, other) => one.from - other.from),
      }))
      .filter(({ bars }) => bars.length > 0),
  };
}

/** Where a bar is drawn in its lane. */
interface BarPlace {
  readonly x: number;
  readonly width: number;
}

/**
 * Places of bars that none covers another, in the order in which they begin: a bar is at least so wide, ends before the next
 * begins, and stays before the end. Bars that are nearer to each other move apart.
 */
export function placesOf(
  wanted: readonly BarPlace[],
  { from, until, least }: { from: number; until: number; least: number },
): BarPlace[] {
  const step = Math.min(least + BAR_GAP, (until - from + BAR_GAP) / Math.max(1, wanted.length));
  const xs = wanted.map(({ x }) => x);
  for (let index = 1; index < xs.length; index++) xs[index] = Math.max(xs[index]!, xs[index - 1]! + step);
  for (let index = xs.length - 1, end = until + BAR_GAP; index >= 0; end = xs[index--]!)
    xs[index] = Math.min(xs[index]!, end - step);
  return wanted.map(({ width }, index) => {
    const room = (xs[index + 1] ?? until + BAR_GAP) - BAR_GAP - xs[index]!;
    return { x: xs[index]!, width: Math.min(room, Math.max(step - BAR_GAP, width)) };
  });
}

/** The lanes of builds, then those of environments, with all of their bars. */
export const allLanesOf = (events: ProjectEvents): Timeline['lanes'] =>
  KINDS.flatMap((kind) => lanesOf(barsOf(kind, events.newest(kind.type))));

const isWithin = ({ until }: Bar, from: number) => until === null || until >= from;

function barsOf({ key, status, lane, name }: Kind, events: readonly Header[]): Bar[] {
  const bars = new Map<string, Bar>();
  for (const { payload, happenedAt: at, offset } of events) {
    const id = String(payload[key]);
    const state = String(payload[status]);
    const before = bars.get(id);
    const look = LOOKS[state] ?? 'run';
    const durationMs = typeof payload.durationMs === 'number' ? payload.durationMs : 0;
    bars.set(id, {
      ...{ id, look, offset, status: state, lane: String(payload[lane]), name: String(payload[name] ?? id) },
      // What waited has not begun.
      from: before && before.status !== 'QUEUED' ? before.from : look === 'run' ? at : at - durationMs,
      until: look === 'run' ? null : at,
      percentage: typeof payload.percentage === 'number' ? payload.percentage : null,
    });
  }
  return [...bars.values()];
}

/** The lanes that were used last, in an order that does not change with what happens in them. */
function lanesOf(bars: readonly Bar[]) {
  const lanes = new Map<string, Bar[]>();
  for (const bar of bars) lanes.set(bar.lane, [...(lanes.get(bar.lane) ?? []), bar]);
  return [...lanes]
    .map(([name, bars]) => ({ name, bars }))
    .sort((one, other) => other.bars.at(-1)!.offset - one.bars.at(-1)!.offset)
    .slice(0, MOST_LANES)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
