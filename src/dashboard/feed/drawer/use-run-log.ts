import { useCallback, useEffect, useRef, useState } from 'react';
import { type Client, type ClientError, LogLinesDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import type { Header } from '../../model/events/header.js';
import { causedLines, type LogLine, type LogSource, logLineOf, relatedLines } from '../../model/events/run.js';
import type { Detail } from './use-detail.js';

const PAGE = 100;
/** Most lines that are read. */
const MOST = 2_000;

interface Read {
  /** Oldest first. */
  readonly lines: readonly LogLine[];
  /** Where earlier lines are. */
  readonly earlier: readonly LogSource[];
}

export interface RunLog extends Read {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Whether there are earlier lines that are not read any more. */
  readonly isCut: boolean;
  readonly readEarlier: () => void;
  readonly retry: () => void;
}

/** The log of a run that has failed: its newest lines, and earlier ones when they are asked for. */
export function useRunLog(event: Header, { event: whole, chain }: Detail): RunLog {
  const client = useClient();
  const [read, setRead] = useState<Read>({ lines: [], earlier: [] });
  const [phase, setPhase] = useState<RunLog['phase']>('loading');
  const ending = useRef(new AbortController());
  const begin = useCallback((reading: Promise<Read>) => {
    const { signal } = ending.current;
    setPhase('loading');
    reading.then(
      (found) => {
        if (signal.aborted) return;
        setRead((before) => ({ lines: merged(found.lines, before.lines), earlier: found.earlier }));
        setPhase('ready');
      },
      (_: ClientError) => {
        if (!signal.aborted) setPhase('failed');
      },
    );
  }, []);
  const { projectId, correlationId } = whole;
  const start = useCallback(() => {
    const { signal } = ending.current;
    const readFirst = async () => {
      const caused = await readFrom(client, projectId, causedLines(event, chain), signal);
      if (caused.lines.length > 0 || !correlationId) return caused;
      return readFrom(client, projectId, [relatedLines(event, chain, correlationId)], signal);
    };
    begin(readFirst());
  }, [client, begin, projectId, correlationId, event, chain]);
  useEffect(() => {
    ending.current = new AbortController();
    start();
    return () => ending.current.abort();
  }, [start]);
  const { earlier, lines } = read;
  return {
    ...{ lines, phase, earlier: lines.length < MOST ? earlier : [], retry: start },
    isCut: earlier.length > 0 && lines.length >= MOST,
    readEarlier: () => begin(readFrom(client, projectId, earlier, ending.current.signal)),
  };
}

/** Reads a page of each source. */
async function readFrom(
  client: Client,
  projectId: string,
  sources: readonly LogSource[],
  signal: AbortSignal,
): Promise<Read> {
  const pages = await Promise.all(
    sources.map(async (source) => {
      const { since, ...where } = source;
      const { events } = await client.query(LogLinesDocument, { projectId, ...where, last: PAGE }, { signal });
      const { nodes, pageInfo } = events;
      const lines = nodes.map(logLineOf).filter(({ at }) => at >= since);
      const isOver = !pageInfo.hasPreviousPage || lines.length < nodes.length;
      return { lines, earlier: isOver ? [] : [{ ...source, before: pageInfo.startCursor }] };
    }),
  );
  return {
    lines: merged(
      pages.flatMap(({ lines }) => lines),
      [],
    ),
    earlier: pages.flatMap(({ earlier }) => earlier),
  };
}

/** Lines in the order of the log, each of them once. */
const merged = (one: readonly LogLine[], other: readonly LogLine[]): LogLine[] =>
  [...new Map([...one, ...other].map((line) => [line.offset, line])).values()].sort((a, b) => a.offset - b.offset);
