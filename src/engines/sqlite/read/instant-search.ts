import type { Connection } from '../connection.js';

/** A walk through a feed by position: a project's, or all of them when `project` is null. */
export interface Walk {
  readonly connection: Connection;
  /** The project's number. */
  readonly project: number | null;
}

const NEXT_IN_PROJECT = `
  SELECT offset AS position, clock FROM events INDEXED BY events_by_project
  WHERE project = ? AND offset >= ? ORDER BY offset LIMIT 1`;
const NEXT_IN_LOG = 'SELECT sequence AS position, clock FROM events WHERE sequence >= ? ORDER BY sequence LIMIT 1';

/**
 * The smallest position in `from` … `to - 1` from which on every row has a `clock` of at least `instant`; `to` when
 * there is none. By bisection: `clock` never decreases, while `recordedAt` may.
 */
export function firstAtOrAfter(
  { connection, project }: Walk,
  range: { from: number; to: number; instant: number },
): number {
  let { from, to } = range;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const next =
      project === null
        ? connection.get<{ position: number; clock: number }>(NEXT_IN_LOG, middle)
        : connection.get<{ position: number; clock: number }>(NEXT_IN_PROJECT, project, middle);
    if (!next || next.position >= to || next.clock >= range.instant) to = middle;
    else from = next.position + 1;
  }
  return from;
}
