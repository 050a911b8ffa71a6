import type { LogLinesQuery } from '../../../client/index.js';
import { isBad } from './catalogue.js';
import type { Header, Payload } from './header.js';

/** Types that tell of a run with a log, with the field that is its id. */
const RUNS: Readonly<Record<string, string>> = { build_status: 'buildId', deployment_status: 'deploymentId' };
/** Events of a run whose log lines are asked for, and lines that are shown at first. */
const MOST_CAUSES = 4;
const MOST_FAILING = 8;
const LONGEST_LINE = 2_000;

/** A line of the log of a run. */
export interface LogLine {
  readonly offset: number;
  readonly at: number;
  readonly message: string;
  /** Whether it tells of an error. */
  readonly isFailing: boolean;
}

/** Where log lines of a run are found: by what caused them, or by what they have in common since a time. */
export interface LogSource {
  readonly causationId?: string;
  readonly correlationId?: string;
  /** Cursor before which they are; null for the end of the log. */
  readonly before: string | null;
  /** Earlier ones belong to something else; milliseconds since 1970 UTC. */
  readonly since: number;
}

/** Whether the event tells that a run with a log has failed. */
export const isFailedRun = (event: Header): boolean => event.type in RUNS && isBad(event);

/** Events of the same run up to this one, oldest first. @param chain what led to it, and what followed. */
function ownEvents(event: Header, chain: readonly Header[]): Header[] {
  const key = RUNS[event.type]!;
  return [
    ...chain.filter(
      ({ type, offset, payload }) =>
        type === event.type && offset < event.offset && payload[key] === event.payload[key],
    ),
    event,
  ];
}

/** Log lines that name an event of the run as their cause. */
export const causedLines = (event: Header, chain: readonly Header[]): LogSource[] =>
  ownEvents(event, chain)
    .slice(-MOST_CAUSES)
    .map(({ id }) => ({ causationId: id, before: null, since: Number.NEGATIVE_INFINITY }));

/** Log lines before the end of the run that belong to the same matter, since the run began as far as that is known. */
export function relatedLines(event: Header, chain: readonly Header[], correlationId: string): LogSource {
  const [first] = ownEvents(event, chain) as [Header];
  const durationMs = event.payload.durationMs;
  const began = typeof durationMs === 'number' ? event.happenedAt - durationMs : Number.POSITIVE_INFINITY;
  const since = Math.min(began, first === event ? Number.POSITIVE_INFINITY : first.happenedAt);
  return { correlationId, before: event.cursor, since: Number.isFinite(since) ? since : Number.NEGATIVE_INFINITY };
}

export function logLineOf({ offset, occurredAt, payload }: LogLinesQuery['events']['nodes'][number]): LogLine {
  const { message, level, stream } = payload as Payload;
  const text = String(message ?? '');
  return {
    ...{ offset: offset ?? 0, at: Date.parse(occurredAt) },
    message: text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text,
    isFailing: level === 'ERROR' || level === 'FATAL' || stream === 'STDERR',
  };
}

/** The last lines that tell of an error; where there is none, the last of all. */
export function failingOf(lines: readonly LogLine[]): readonly LogLine[] {
  const failing = lines.filter(({ isFailing }) => isFailing);
  return (failing.length > 0 ? failing : lines).slice(-MOST_FAILING);
}

/** Hash of the commit that a build is of; null where the event is not of a build, or does not say. */
export const shaOf = ({ type, payload: { sha } }: Header): string | null =>
  type === 'build_status' && typeof sha === 'string' && sha !== '' ? sha : null;

/** The commit with this hash among the events. A build may have only the beginning of the hash. */
export const commitAmong = (events: readonly Header[], sha: string): Header | null =>
  events.findLast(({ type, payload }) => type === 'commit' && String(payload.sha).startsWith(sha)) ?? null;
