import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Clock, systemClock } from '../../core/clock.js';

export interface GitOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input. Characters are bytes. */
  readonly input?: string;
  /** Exit codes that are no failure, beside 0. */
  readonly accept?: readonly number[];
}

/** Answer of a git command. */
export interface GitAnswer {
  readonly code: number;
  /** Standard output. Each character is a byte: the name of a file need not be UTF-8. */
  readonly bytes: string;
}

/** Runs a git command in the folder. @throws GitFailure for an exit code that is not accepted, and past the time limit. */
export type RunGit = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>;

/** A git command failed. The message is what git, or a hook or signer that it started, printed. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  /** Whether there is no git on this machine. */
  readonly isMissing: boolean;

  constructor(message: string, { isMissing = false } = {}) {
    super(message);
    this.isMissing = isMissing;
  }
}

/** Where git runs, and until when. */
export interface GitPlace {
  readonly folder: string;
  readonly clock: Clock;
  /** Ends the command that runs, and fails the next ones. */
  readonly signal: AbortSignal;
}

/** Longest run of a command with all that it starts: filters, hooks, the signer. */
export const TIME_LIMIT_MS = 300_000;
/** How long a command has to remove its locks once it is ended. */
const ENDING_MS = 2_000;
/** How long a hook that outlives its command may hold the output open. */
const DRAIN_MS = 1_000;
const MOST_OUTPUT = 256 * 1024 * 1024;
const MOST_MESSAGE = 500;

/** Runs git commands in a folder, without prompts and optional locks. */
export const createGit =
  (place: GitPlace): RunGit =>
  async (args, { env, input = '', accept = [] } = {}) => {
    const command = startGit(place, args, env);
    command.child.stdin!.end(Buffer.from(input, 'latin1'));
    try {
      const { code, bytes, errors } = await outputOf(command);
      if (command.fault !== null) throw new GitFailure(command.fault);
      if (code !== 0 && !accept.includes(code))
        throw new GitFailure(shortened(errors) || `git ${args[0]} failed with exit code ${code}`);
      return { code, bytes };
    } catch (error) {
      if (error instanceof GitFailure) throw error;
      // A folder that is not there gives the same code.
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && existsSync(place.folder);
      throw new GitFailure((error as Error).message, { isMissing });
    } finally {
      command.release();
    }
  };

/**
 * Runs a command that answers with text, or with exit code 1 for what is not there.
 *
 * @param input lines for its standard input, such as object names: a command line holds only some thousand.
 * @returns what it printed, without the last line feed.
 */
export async function readGit(git: RunGit, args: readonly string[], input: readonly string[] = []): Promise<string> {
  const { bytes } = await git(args, { input: input.map((line) => `${line}\n`).join(''), accept: [1] });
  return textOf(bytes).replace(/\n$/, '');
}

/** Command that was started. `release` it when it has ended. */
export interface StartedGit {
  readonly child: ChildProcess;
  /** Why it was ended from here; null while it was not. */
  readonly fault: string | null;
  end(fault: string): void;
  /** Gives up the time limit, and the signal. */
  release(): void;
}

/**
 * Starts git with standard input open. It has a process group of its own, because a hook that hangs is ended with all that
 * it started. A signer cannot ask at the terminal of the hub.
 *
 * @throws GitFailure when the signal is aborted.
 */
export function startGit(
  { folder, clock, signal }: GitPlace,
  args: readonly string[],
  env: GitOptions['env'] = {},
): StartedGit {
  if (signal.aborted) throw new GitFailure(STOPPED);
  const child = spawn('git', [...args], {
    ...{ cwd: folder, env: { ...surroundings(), ...env }, detached: true, windowsHide: true, stdio: 'pipe' },
  });
  // A command that fails early does not read its input.
  child.stdin.on('error', () => undefined);
  let fault: string | null = null;
  const end = (reason: string) => {
    fault ??= reason;
    endGroup(child);
  };
  const cancel = clock.after(TIME_LIMIT_MS, () => end(`git ${args[0]} took over ${TIME_LIMIT_MS / 60_000} minutes`));
  const onAbort = () => end(STOPPED);
  signal.addEventListener('abort', onAbort);
  return {
    child,
    get fault() {
      return fault;
    },
    end,
    release() {
      cancel();
      signal.removeEventListener('abort', onAbort);
    },
  };
}

const STOPPED = 'the hub was stopped';

/** Ends a command with all that it started. */
function endGroup(child: ChildProcess): void {
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, signal);
    } catch {
      // The group has ended, or the system has no groups.
      child.kill(signal);
    }
  };
  if (child.pid === undefined) return;
  send('SIGTERM');
  systemClock.after(ENDING_MS, () => send('SIGKILL'));
}

interface Output {
  readonly code: number;
  readonly bytes: string;
  readonly errors: string;
}

function outputOf({ child, end }: StartedGit): Promise<Output> {
  const chunks: Buffer[] = [];
  let length = 0;
  let errors = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= MOST_OUTPUT) chunks.push(chunk);
    else end('the output of git is too long');
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-4 * MOST_MESSAGE);
  });
  return new Promise((resolve, reject) => {
    const done = (code: number | null) =>
      resolve({ code: code ?? -1, bytes: Buffer.concat(chunks).toString('latin1'), errors });
    child.once('error', reject);
    child.once('close', done);
    child.once('exit', (code) => systemClock.after(DRAIN_MS, () => done(code)));
  });
}

/** The end of what was printed: there a program says why it failed. */
function shortened(text: string): string {
  const lines = text.replace(/^(fatal|error): |^hint: .*\n?/gm, '').trim();
  return lines.length <= MOST_MESSAGE ? lines : `…${lines.slice(-MOST_MESSAGE)}`;
}

/** Settings of git in the environment that say where a repository is would lead it to another one. */
const KEPT = /^GIT_(AUTHOR|COMMITTER|CONFIG|CEILING|DISCOVERY|SSH|TRACE|EXEC_PATH|ASKPASS)/;

function surroundings(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    // Without optional locks it never holds up a command of the user.
    ...{ GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: ':' },
    // Its messages are read here.
    LC_ALL: 'C',
  };
}

/** Items of an output that ends each with a zero byte. */
export const itemsIn = (bytes: string): string[] => bytes.split('\0').filter((item) => item !== '');

/** Text of bytes that stand for UTF-8. */
export const textOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
