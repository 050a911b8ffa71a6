import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { closeSync } from 'node:fs';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { systemClock } from '../../core/clock.js';
import { openPipes } from './output-pipes.js';
import { ENTRY, type EntryKind } from './spool-format.js';

/** How a process has ended. One of the two is null. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** How long output may be missing after the end of a command, before what still holds its pipes is left alone. */
const SILENCE_MS = 200;

/** Signals that are passed on. */
const PASSED: readonly NodeJS.Signals[] = [
  ...(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGUSR1', 'SIGUSR2', 'SIGCONT', 'SIGTSTP', 'SIGWINCH'] as const),
];
/** Signals that a terminal itself sends to every process of the foreground. */
const OF_TERMINAL: ReadonlySet<NodeJS.Signals> = new Set(['SIGINT', 'SIGQUIT', 'SIGTSTP', 'SIGWINCH']);

/** Exit statuses of shells for a command that cannot be started. */
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

interface CommandOptions {
  /** Whether the command gets a terminal of its own, where this process has one. */
  readonly tty: boolean;
}

/** A stream of the output of a command. */
interface Output {
  readonly kind: EntryKind;
  readonly stream: Readable;
}

interface Started {
  readonly child: ChildProcess;
  readonly outputs: readonly Output[];
}

/** A command that runs. Its output is to be read by the caller. */
export class CommandProcess {
  readonly outputs: readonly Output[];
  /** Resolves when the command has ended and its output is read. A command that did not start has an exit status too. */
  readonly ended: Promise<Exit>;
  /** Why the command did not start. */
  failure: string | null = null;
  readonly #child: ChildProcess;
  readonly #mode: 'terminal' | 'shared' | 'own';
  /** Process that gets the signals: of a group where it is negative. */
  #target: number | null = null;
  #silent = true;

  constructor(words: readonly string[], { tty }: CommandOptions) {
    const onTerminal = process.stdin.isTTY === true;
    this.#mode = onTerminal ? (tty && mayGetTerminal() ? 'terminal' : 'shared') : 'own';
    const { child, outputs } = this.#mode === 'terminal' ? inTerminal(words) : piped(words, this.#mode === 'own');
    this.#child = child;
    this.outputs = outputs;
    const { pid } = child;
    if (this.#mode === 'terminal')
      (child.stdio[3] as Readable | null)?.once('data', (text) => {
        this.#target = -Number(text);
      });
    else if (pid !== undefined) this.#target = this.#mode === 'own' ? -pid : pid;
    for (const { stream } of this.outputs) stream.on('data', () => (this.#silent = false));
    this.ended = this.#end(words[0]!);
  }

  /** Passes signals on to the command from now on. @returns ends that. */
  passSignals(): () => void {
    const pass = (signal: NodeJS.Signals) => {
      if (!(this.#mode === 'shared' && OF_TERMINAL.has(signal))) this.#kill(signal);
      // The shell sees both stop, and wakes both.
      if (signal === 'SIGTSTP') process.kill(process.pid, 'SIGSTOP');
    };
    const passed = PASSED.filter((signal) => !(this.#mode === 'shared' && signal === 'SIGTSTP'));
    for (const signal of passed) process.on(signal, pass);
    return () => {
      for (const signal of passed) process.off(signal, pass);
    };
  }

  #kill(signal: NodeJS.Signals): void {
    if (this.#target === null) return;
    try {
      process.kill(this.#target, signal);
    } catch (error) {
      // It has ended meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  #end(program: string): Promise<Exit> {
    return new Promise((resolve) => {
      this.#child.once('error', (error: NodeJS.ErrnoException) => {
        const isMissing = error.code === 'ENOENT';
        this.failure = isMissing ? `${program}: command not found` : `${program}: ${error.message}`;
        resolve({ code: isMissing ? NOT_FOUND : NOT_EXECUTABLE, signal: null });
      });
      this.#child.once('exit', (code, signal) => {
        this.#target = null;
        const done = () => resolve({ code, signal });
        void Promise.all(this.outputs.map(({ stream }) => closeOf(stream))).then(done);
        this.#untilSilent(done);
      });
    });
  }

  /** A process that the command has left behind may hold its pipes for ever. What it has written by now is still read. */
  #untilSilent(done: () => void): void {
    this.#silent = true;
    systemClock.after(SILENCE_MS, () => {
      const isHeldBack = this.outputs.some(({ stream }) => stream.isPaused());
      if (!this.#silent || isHeldBack) return this.#untilSilent(done);
      for (const { stream } of this.outputs) stream.destroy();
      done();
    });
  }
}

/** @param own whether the command gets a process group, which without a terminal nothing else signals. */
function piped([program, ...args]: readonly string[], own: boolean): Started {
  const pipes = openPipes();
  const ends = pipes?.map(({ writer }) => writer) ?? ['pipe', 'pipe'];
  const child = spawn(program!, args, { stdio: ['inherit', ...ends] as StdioOptions, detached: own });
  for (const { writer } of pipes ?? []) closeSync(writer);
  const [stdout, stderr] = pipes?.map(({ reader }) => reader) ?? [child.stdout!, child.stderr!];
  return {
    child,
    outputs: [
      { kind: ENTRY.STDOUT, stream: stdout! },
      { kind: ENTRY.STDERR, stream: stderr! },
    ],
  };
}

const closeOf = (stream: Readable): Promise<unknown> =>
  stream.closed ? Promise.resolve() : new Promise((resolve) => stream.once('close', resolve));

/** Whether everything stands on a terminal, and there is the program that makes another one. */
function mayGetTerminal(): boolean {
  if (!process.stdout.isTTY || !process.stderr.isTTY || process.platform !== 'linux') return false;
  return /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
}

/**
 * Starts a command on a terminal of its own, by script(1) of util-linux: it passes keys and sizes on, and puts the terminal
 * back as it was. The command writes the id of its process to descriptor 3.
 */
function inTerminal(words: readonly string[]): Started {
  const { SHELL } = process.env;
  const shell = SHELL === undefined ? 'unset SHELL' : `SHELL=${quoted(SHELL)}; export SHELL`;
  const line = `echo $$ >&3; exec 3>&-; ${shell}; exec ${words.map(quoted).join(' ')}`;
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', line, '/dev/null'], {
    stdio: ['inherit', 'pipe', 'inherit', 'pipe'],
    env: { ...process.env, SHELL: '/bin/sh' },
  });
  return { child, outputs: [{ kind: ENTRY.OTHER, stream: child.stdout! }] };
}

/** A word of a command for sh. */
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** Exit status of shells for a signal. */
export const statusOfSignal = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];
