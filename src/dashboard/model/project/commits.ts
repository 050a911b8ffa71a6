import type { Header } from '../events/header.js';
import type { ProjectEvents } from '../events/project-events.js';

const MOST_LANES = 3;

/** A commit as a row of a graph. */
export interface CommitRow {
  readonly sha: string;
  readonly message: string;
  readonly author: string;
  readonly at: number;
  readonly offset: number;
  /** Line that it is on; 0 is the first. */
  readonly lane: number;
  /** Lines that lead from this row to the next one. */
  readonly lines: readonly (readonly [from: number, to: number])[];
}

export interface Commits {
  /** Start of their day. */
  readonly day: number;
  readonly branches: readonly string[];
  /** Newest first. */
  readonly rows: readonly CommitRow[];
}

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** Commits of the last day that has any, in the zone of the viewer. Null for none. */
export function commitsOf(events: ProjectEvents): Commits | null {
  const all = events
    .newest('commit')
    .toSorted((one, other) => other.happenedAt - one.happenedAt || other.offset - one.offset);
  const newest = all[0];
  if (!newest) return null;
  const day = startOfDay(newest.happenedAt);
  const seen = new Set<unknown>();
  const ofDay = all.filter(
    ({ happenedAt, payload }) => happenedAt >= day && !seen.has(payload.sha) && seen.add(payload.sha),
  );
  const branches = new Set(ofDay.map(({ payload }) => payload.branch).filter((branch) => typeof branch === 'string'));
  return { day, branches: [...branches], rows: graphOf(ofDay) };
}

/** Puts commits, newest first, on lines: a line leads from a commit to its parents. */
export function graphOf(events: readonly Header[]): CommitRow[] {
  const shown = new Set(events.map(({ payload }) => payload.sha));
  /** Commit that each line leads to; null for a line that is free. */
  let lanes: (string | null)[] = [];
  return events.map(({ payload, happenedAt: at, offset, actor }) => {
    const sha = String(payload.sha);
    const parents = (Array.isArray(payload.parents) ? payload.parents : []).map(String);
    const found = lanes.indexOf(sha);
    const lane = found >= 0 ? found : freeOf(lanes);
    // Lines that lead here end here.
    const next = lanes.map((each) => (each === sha ? null : each));
    const lines: [number, number][] = [];
    const [first, ...others] = parents.filter((parent, index) => index === 0 || shown.has(parent));
    next[lane] = first !== undefined && shown.has(first) ? first : null;
    if (next[lane] !== null) lines.push([lane, lane]);
    for (const parent of others) {
      const place = next.indexOf(parent);
      const to = place >= 0 ? place : freeOf(next);
      next[to] = parent;
      lines.push([lane, to]);
    }
    next.forEach((each, index) => {
      if (each !== null && lanes[index] === each && index !== lane) lines.push([index, index]);
    });
    lanes = joined(next, lines);
    const message = String(payload.message ?? '').split('\n', 1)[0]!;
    return { sha, message, at, offset, lane, lines, author: String(payload.authorName ?? actor.name).trim() };
  });
}

const freeOf = (lanes: readonly (string | null)[]): number => {
  const free = lanes.findIndex((each) => each === null || each === undefined);
  return Math.min(free >= 0 ? free : lanes.length, MOST_LANES - 1);
};

/** Two lines that lead to the same commit become one, the first of them. */
function joined(lanes: readonly (string | null)[], lines: [number, number][]): (string | null)[] {
  return lanes.map((sha, index) => {
    const first = lanes.indexOf(sha);
    if (sha === null || sha === undefined || first === index) return sha ?? null;
    for (const line of lines) if (line[1] === index) line[1] = first;
    return null;
  });
}
