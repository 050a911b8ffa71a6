import { type ChildProcess, spawn } from 'node:child_process';

/** Line that a terminal prints when a block has ended. */
const ENDED = /<block ended with (\d+)>\n/;

/** Shell of a reader: blocks of documents run one after another, and share folder, variables and aliases. */
export class Terminal {
  readonly #child: ChildProcess;
  #output = '';
  #onOutput: (() => void) | null = null;

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    // A group of its own, so that Ctrl-C reaches what runs in it and nothing else.
    this.#child = spawn('bash', ['--norc'], { cwd: folder, env, detached: true });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
        this.#onOutput?.();
      });
    // The shell survives Ctrl-C, as an interactive one does.
    this.#child.stdin!.write("shopt -s expand_aliases\ntrap ':' INT\n");
  }

  /** Runs a block to its end. @returns what it printed; rejects where it fails, or takes longer than `withinMs`. */
  async run(block: string, withinMs = 300_000): Promise<string> {
    this.#write(block);
    const [code, output] = await this.#ended(withinMs);
    if (code !== 0) throw new Error(`ended with ${code}:\n${block}\n${output}`);
    return output;
  }

  /** Starts a block that does not end by itself. Resolves when it has printed what matches. */
  async start(block: string, shows: RegExp, withinMs = 300_000): Promise<void> {
    this.#write(block);
    await this.shows(shows, withinMs);
  }

  /** Resolves when the block that was started has printed what matches. */
  async shows(text: RegExp, withinMs = 300_000): Promise<void> {
    await this.#until(() => text.test(this.#output) || ENDED.test(this.#output), withinMs);
    if (!text.test(this.#output)) throw new Error(`ended early:\n${this.#output}`);
  }

  /** Presses Ctrl-C. Resolves when the block has ended. */
  async interrupt(): Promise<void> {
    process.kill(-this.#child.pid!, 'SIGINT');
    await this.#ended(60_000);
  }

  close(): void {
    try {
      process.kill(-this.#child.pid!, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  #write(block: string): void {
    this.#output = '';
    this.#child.stdin!.write(`${block}\nprintf '<block ended with %d>\\n' $?\n`);
  }

  async #ended(withinMs: number): Promise<[code: number, output: string]> {
    await this.#until(() => ENDED.test(this.#output), withinMs);
    return [Number(ENDED.exec(this.#output)![1]), this.#output.replace(ENDED, '')];
  }

  #until(condition: () => boolean, withinMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not within ${withinMs} ms:\n${this.#output}`)), withinMs);
      const look = () => {
        if (!condition()) return;
        clearTimeout(timer);
        resolve();
      };
      this.#onOutput = look;
      look();
    });
  }
}
