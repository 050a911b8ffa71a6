import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { basename, join } from 'node:path';
import type { Writable } from 'node:stream';
import { systemClock } from '../../core/clock.js';
import { makeFolder } from '../../core/durable-file.js';
import { CommandProcess, type Exit } from './command-process.js';
import { LineSplitter } from './line-splitter.js';
import { ENTRY, type EntryKind, type RunStart } from './spool-format.js';
import { SpoolWriter } from './spool-writer.js';

/** How long the end of a run waits for the hub to have everything. */
const LINGER_MS = 2_000;
/** What a hub takes in that time by its default limits: with more nothing is waited for. */
const LINGER_BYTES = 256 * 1024;

/** Of other processes: what delivers takes what they leave. */
const LOW_PRIORITY = 10;

/** Message of the process that delivers to the one that runs the command. */
export type DelivererMessage =
  | { readonly notice: string }
  | { readonly deliveredBytes: number }
  | { readonly done: true };

export interface RunOptions {
  readonly words: readonly string[];
  readonly run: Pick<RunStart, 'url' | 'project' | 'agent' | 'task'>;
  /** Folder of the spools of all runs. */
  readonly runs: string;
  readonly tty: boolean;
  /** Whether to end only when the hub has everything. */
  readonly wait: boolean;
  readonly onNotice: (notice: string) => void;
}

/**
 * Runs a command: passes its output through at once, and spools it for another process, which delivers it. Nothing about the
 * hub holds the command up. Resolves when the command has ended.
 */
export async function runCommand(given: RunOptions): Promise<Exit> {
  // Held back until the command has ended: its output stays unchanged, and its terminal may be in raw mode.
  const notices: string[] = [];
  const options: RunOptions = { ...given, onNotice: (notice) => notices.push(notice) };
  const { words, run, runs } = options;
  const [startedAt, from] = [systemClock.now(), systemClock.elapsed()];
  // First of all the command: the rest is done while it starts.
  const command = new CommandProcess(words, options);
  const stopPassing = command.passSignals();
  const runId = `run-${randomUUID()}`;
  const folder = join(runs, runId);
  const start: RunStart = { runId, ...run, program: basename(words[0]!), startedAt };
  const spool = openSpool(folder, start, options);
  for (const { kind, stream } of command.outputs) {
    const out = kind === ENTRY.STDERR ? process.stderr : process.stdout;
    passThrough(stream, out, (chunk) => spool?.add(kind, chunk));
  }
  const deliverer = spool && startDeliverer(folder, options);
  const exit = await command.ended;
  if (command.failure) notices.push(command.failure);
  const bytes = spool?.end({ ...exit, durationMs: Math.round(systemClock.elapsed() - from) }) ?? 0;
  await deliverer?.end(bytes);
  stopPassing();
  for (const notice of notices) given.onNotice(notice);
  return exit;
}

/** Writes output where it belongs, no faster than it is read there, and then shows it. */
function passThrough(stream: NodeJS.ReadableStream, out: Writable, onChunk: (chunk: Buffer) => void): void {
  const resume = () => stream.resume();
  out.on('drain', resume);
  out.removeAllListeners('error');
  // The reader has closed: so the command finds its pipe closed, as it would by itself.
  out.on('error', () => (stream as NodeJS.ReadableStream & { destroy(): void }).destroy());
  stream.on('data', (chunk: Buffer) => {
    if (!out.write(chunk)) stream.pause();
    onChunk(chunk);
  });
  stream.on('error', () => undefined);
}

function openSpool(folder: string, start: RunStart, { runs, onNotice }: RunOptions) {
  let spool: SpoolWriter;
  try {
    makeFolder(runs);
    const hidden = join(runs, '.gitignore');
    if (!existsSync(hidden)) writeFileSync(hidden, '*\n', { mode: 0o600 });
    spool = new SpoolWriter(folder, start);
  } catch (error) {
    onNotice(`nothing is published: ${(error as Error).message}`);
    return null;
  }
  const splitters = new Map<EntryKind, LineSplitter>();
  const add = (kind: EntryKind, lines: Buffer) => lines.length > 0 && spool.output(kind, lines);
  return {
    add(kind: EntryKind, chunk: Buffer): void {
      const splitter = splitters.get(kind) ?? new LineSplitter();
      splitters.set(kind, splitter);
      add(kind, splitter.add(chunk));
    },
    /** @returns the bytes of the spool. */
    end(end: Parameters<SpoolWriter['end']>[0]): number {
      for (const [kind, splitter] of splitters) add(kind, splitter.flush());
      spool.end(end);
      return spool.written;
    },
  };
}

/** Starts the process that delivers the spool. It outlives this one where the hub has not everything yet. */
function startDeliverer(folder: string, { run, wait, onNotice }: RunOptions) {
  const child = fork(process.argv[1]!, ['run', '--deliver', folder], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // It may have come by an option.
    env: { ...process.env, TIDINGS_URL: run.url },
  });
  // From its start, which else would take from the command what it needs.
  if (child.pid !== undefined) yieldToCommand(child.pid);
  let delivered = 0;
  let isDone!: () => void;
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  child.once('error', (error) => {
    onNotice(`the output is kept in ${folder}, and delivered by the next run: ${error.message}`);
    isDone();
  });
  // Behind its last message, which its exit can overtake.
  child.once('disconnect', isDone);
  child.on('message', (message: DelivererMessage) => {
    if ('notice' in message) onNotice(message.notice);
    else if ('deliveredBytes' in message) delivered = message.deliveredBytes;
    else isDone();
  });
  child.unref();
  return {
    /** @param bytes of the whole spool. */
    async end(bytes: number): Promise<void> {
      if (child.pid !== undefined) weighSession(child.pid, 0);
      const settled = new AbortController();
      const waits = wait
        ? [done]
        : bytes - delivered > LINGER_BYTES
          ? []
          : [done, systemClock.sleep(LINGER_MS, settled.signal)];
      if (waits.length > 0) await Promise.race(waits);
      settled.abort();
      if (child.connected) child.disconnect();
    },
  };
}

function yieldToCommand(pid: number): void {
  // A process that is below has no right to lift another one.
  setPriority(pid, Math.max(getPriority(), LOW_PRIORITY));
  weighSession(pid, LOW_PRIORITY);
}

/** Linux weighs sessions before it looks at the priorities inside of them, and the deliverer has a session of its own. */
function weighSession(pid: number, priority: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(priority));
  } catch {
    // Another system, or one that does not weigh sessions, or that has just weighed one: it is as fast without.
  }
}
