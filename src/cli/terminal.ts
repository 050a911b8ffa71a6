import { once } from 'node:events';

/** Writes a line to stdout, no faster than it is read. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Says something about the work itself, on stderr. */
export function say(line: string): void {
  process.stderr.write(`tidings: ${oneLine(line)}\n`);
}

/** Text of others on a terminal: what would move the cursor, break the line or colour it is written as an escape. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n' ? '\\n' : `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
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
