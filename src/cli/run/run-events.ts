import { stripVTControlCharacters } from 'node:util';
import type { EventInputs, Publication, PublishOptions } from '../../client/index.js';
import { levelOf } from './log-level.js';
import { type LineProgress, ProgressGauge, progressIn, type ReportedProgress } from './progress.js';
import { ENTRY, type EntryKind, type RunEnd, type RunStart, type SpoolEntry } from './spool-format.js';

/** Longer lines become several events: with every character escaped, one of them still fits the limit of an event. */
const MAX_TEXT = 8_192;
const MAX_MESSAGE = 200;

/** Signals by which people and supervisors stop a command. */
const STOPPING: ReadonlySet<string> = new Set(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']);
/** The exit status of a command that ends itself after such a signal. */
const STOPPED: ReadonlySet<number> = new Set([129, 130, 131, 143]);

const STREAMS: Partial<Record<EntryKind, 'STDOUT' | 'STDERR' | 'OTHER'>> = {
  [ENTRY.STDOUT]: 'STDOUT',
  [ENTRY.STDERR]: 'STDERR',
  [ENTRY.OTHER]: 'OTHER',
};

/** What the events after the first of a run depend on. */
export interface EventsState {
  /** Number of lines so far. */
  readonly lines: number;
  readonly progress: ReportedProgress | null;
}

/**
 * Turns the entries of a spool into events, always the same ones for the same entries: their idempotency keys are the id of
 * the run and the number of the line.
 */
export class RunEvents {
  readonly #start: RunStart;
  readonly #gauge: ProgressGauge;
  #lines: number;
  /** Id of the event that says that the command runs. */
  causationId: string | undefined;

  constructor(start: RunStart, { lines, progress }: EventsState = { lines: 0, progress: null }) {
    this.#start = start;
    this.#lines = lines;
    this.#gauge = new ProgressGauge(progress);
  }

  get state(): EventsState {
    return { lines: this.#lines, progress: this.#gauge.reported };
  }

  started(): Publication {
    const { startedAt: at, program } = this.#start;
    return this.#status('RUNNING', `${program} started`, { ...this.#options('start', at) });
  }

  /** @param end null when nothing is known of it, because the run itself was killed. */
  *ended(end: RunEnd | null, at: number): Generator<Publication> {
    const status = statusOf(end);
    const progress = this.#gauge.ended(status === 'SUCCEEDED', at);
    if (progress) yield this.#progress(progress, { key: 'progress-end', at });
    const options = this.#options('end', at);
    yield this.#status(status, endText(end), { ...options, ...(end && { tags: tagsOf(end) }) });
  }

  /** The events of an entry with output. */
  *output({ kind, at, body }: SpoolEntry): Generator<Publication> {
    if (kind === ENTRY.LOST) {
      const { lines } = JSON.parse(body.toString()) as { lines: number };
      const message = `${lines} lines were left out of the log: too many waited for the hub`;
      yield this.#line({ source: 'tidings run', stream: 'OTHER', level: 'WARN', message }, at);
      return;
    }
    const stream = STREAMS[kind];
    if (!stream) return;
    for (const text of linesOf(body)) {
      const level = levelOf(text);
      for (const message of partsOf(text))
        yield this.#line({ source: this.#start.program, stream, level, message }, at);
      const found = progressIn(text);
      const progress = found && this.#gauge.found(found, at);
      if (progress) yield this.#progress(progress, { key: `progress-${this.#lines}`, at, message: text });
    }
  }

  #line(line: Omit<EventInputs['log_line'], 'agentId'>, at: number): Publication {
    const { project, agent: agentId } = this.#start;
    const options = this.#options(String(++this.#lines), at);
    return { project, type: 'log_line', payload: { ...line, agentId }, options };
  }

  #status(
    agentStatus: EventInputs['agent_status']['agentStatus'],
    message: string,
    options: PublishOptions,
  ): Publication {
    const { project, agent, task } = this.#start;
    return {
      project,
      type: 'agent_status',
      payload: { agentId: agent, name: agent, agentStatus, task, message },
      options,
    };
  }

  #progress(
    { percentage, done: completedTasks, total: totalTasks }: LineProgress,
    { key, at, message }: { key: string; at: number; message?: string },
  ): Publication {
    const { project, agent: agentId } = this.#start;
    const payload = { scope: `agent:${agentId}`, percentage, completedTasks, totalTasks, agentId };
    const options = this.#options(key, at);
    return {
      project,
      type: 'progress_update',
      payload: { ...payload, message: message?.trim().slice(0, MAX_MESSAGE) },
      options,
    };
  }

  #options(key: string, at: number): PublishOptions {
    const { runId } = this.#start;
    return {
      idempotencyKey: `${runId}:${key}`,
      occurredAt: new Date(at).toISOString(),
      correlationId: runId,
      causationId: this.causationId,
    };
  }
}

function statusOf(end: RunEnd | null) {
  if (end?.code === 0) return 'SUCCEEDED';
  const wasStopped = end === null || STOPPING.has(end.signal ?? '') || STOPPED.has(end.code ?? 0);
  return wasStopped ? 'STOPPED' : 'FAILED';
}

function endText(end: RunEnd | null): string {
  if (!end) return 'tidings run was killed; the command may still run';
  const how = end.signal === null ? `exit status ${end.code}` : `ended by ${end.signal}`;
  return `${how} after ${(end.durationMs / 1_000).toFixed(1)} s`;
}

const tagsOf = ({ code, signal, durationMs }: RunEnd): string[] => [
  signal === null ? `exit-status:${code}` : `signal:${signal}`,
  `duration-ms:${durationMs}`,
];

/** The lines of whole lines of output, as text without control sequences. */
function linesOf(body: Buffer): string[] {
  const text = body.toString();
  const plain = text.includes('\u001b') || text.includes('\u009b') ? stripVTControlCharacters(text) : text;
  // A terminal shows what was written before a carriage return until it is written over: each part is a line.
  const lines = plain.replaceAll('\0', '\ufffd').split(/\r*\n|\r+/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A text in parts of at most `MAX_TEXT` characters, none of them cut in the middle. */
function partsOf(text: string): string[] {
  if (text.length <= MAX_TEXT) return [text];
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + MAX_TEXT, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}
