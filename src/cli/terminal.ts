import { once } from 'node:events';
import { spelledOut } from '../core/text/content.js';

/** Writes a line to stdout, no faster than it is read. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Says something about the work itself, on stderr. */
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
