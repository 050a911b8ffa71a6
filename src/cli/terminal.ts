import { once } from 'node:events';
import { spelledOut } from '../core/text/content.js';

/** Writes a line to stdout, no faster than it is read. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Writes a line about the work itself to stderr. */
export function say(line: string, stream: Pick<NodeJS.WriteStream, 'write'> = process.stderr): void {
  stream.write(`tidings: ${spelledOut(line)}\n`);
}

/** Resolves with the first signal to end. The next one ends the process at once. */
export function untilAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    for (const [signal, number] of [['SIGINT', 2] as const, ['SIGTERM', 15] as const])
      process.on(signal, () => {
        if (asked) process.exit(128 + number);
        asked = true;
        resolve(signal);
      });
  });
}

const BAR = 30;
const EVERY_PERCENT = 10;

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** Progress of work: a bar on a terminal, and elsewhere a line at each tenth. */
export class Progress {
  readonly #what: string;
  readonly #stream: Stream;
  #shown = -1;
  /** Whether the terminal's cursor is behind a bar. */
  #behindBar = false;

  /** @param what is counted, in the plural. */
  constructor(what: string, stream: Stream = process.stderr) {
    this.#what = what;
    this.#stream = stream;
  }

  at({ done, all }: { done: number; all: number }): void {
    const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
    const step = this.#stream.isTTY ? percent : percent - (percent % EVERY_PERCENT);
    if (step <= this.#shown) return;
    this.#shown = step;
    const count = `${percent} %, ${done} of ${all} ${this.#what}`;
    if (!this.#stream.isTTY) {
      say(count, this.#stream);
      return;
    }
    const filled = Math.round((percent / 100) * BAR);
    this.#behindBar = true;
    this.#stream.write(`\r[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${count}`);
  }

  /** Ends the line of the bar. Idempotent. */
  end(): void {
    if (this.#behindBar) this.#stream.write('\n');
    this.#behindBar = false;
  }
}
