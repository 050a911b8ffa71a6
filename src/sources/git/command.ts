import { type ExecFileException, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Variables that point git at another repository than that of the folder; a hook of git sets them. */
const LOCAL = [
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'],
  ...['GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_NAMESPACE', 'GIT_PREFIX'],
];
const LARGEST_OUTPUT_BYTES = 256 * 1024 * 1024;

/** Failure of a git command; the message is what git printed. */
export class GitError extends Error {
  override readonly name = 'GitError';
  /** Whether there is no git on this machine. */
  readonly isMissing: boolean;

  constructor(message: string, { folder, cause }: { folder: string; cause: ExecFileException }) {
    super(message, { cause });
    // A folder that is not there gives the same code.
    this.isMissing = String(cause.code) === 'ENOENT' && existsSync(folder);
  }
}

/**
 * Runs git in a folder, without locks and without prompts.
 *
 * @param input lines for its standard input, such as object names: a command line holds only some thousand.
 * @returns what it printed, without the last line feed.
 * @throws GitError when it failed and said why. A silent failure, as of a name that does not exist, returns its output.
 */
export function git(folder: string, args: readonly string[], input: readonly string[] = []): Promise<string> {
  const options = { cwd: folder, env: environment(), maxBuffer: LARGEST_OUTPUT_BYTES };
  return new Promise((resolve, reject) => {
    const child = execFile('git', [...args], options, (error, stdout, stderr) => {
      const failed = error && (stderr !== '' || typeof error.code !== 'number');
      if (failed) reject(new GitError(stderr.trim() || error.message, { folder, cause: error }));
      else resolve(stdout.replace(/\n$/, ''));
    });
    // A command that has ended does not read the rest of its input; its exit status says why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input.map((line) => `${line}\n`).join(''));
  });
}

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !LOCAL.includes(name))),
  ...{ GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
});
