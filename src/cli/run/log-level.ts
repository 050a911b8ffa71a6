export type LogLevel = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL';

/** Levels stand near the start of a line. */
const LOOKED_AT = 120;

const WORDS: Readonly<Record<string, LogLevel>> = {
  ...{ trace: 'TRACE', verbose: 'TRACE', silly: 'TRACE', debug: 'DEBUG', info: 'INFO', notice: 'INFO' },
  ...{ warn: 'WARN', warning: 'WARN', err: 'ERROR', error: 'ERROR', critical: 'FATAL', fatal: 'FATAL', panic: 'FATAL' },
};
const NAMES = Object.keys(WORDS).join('|');

/**
 * Forms of a level, of which the first that fits counts: `"level":"warn"` and `level=warn` · `WARN` · `[warn]`, `<warn>` ·
 * `warning:`, `error[E0308]:`, `TypeError:` · `npm warn`.
 */
const FORMS: readonly RegExp[] = [
  new RegExp(`\\b(?:level|severity|lvl)"?\\s*[=:]\\s*"?(${NAMES})\\b`, 'i'),
  new RegExp(`(?<![\\w-])(${NAMES.toUpperCase()})(?![\\w-])`),
  new RegExp(`[[<(](${NAMES})[\\])>]`, 'i'),
  new RegExp(`^\\s*(?:\\w*?)(${NAMES})(?:\\[\\w+\\])?:(?:\\s|$)`, 'i'),
  new RegExp(`^npm (${NAMES})\\b`, 'i'),
];

/** Level of pino and bunyan: 10 for TRACE to 60 for FATAL. */
const NUMBER = /"level"\s*:\s*([1-6])0\b/;
const NUMBERED: readonly LogLevel[] = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];

/** Any name of a level. Most lines have none, and are done after this. */
const MAYBE = new RegExp(`${NAMES}|level`, 'i');

/** Guesses the level of a line of output. INFO where the line names none, on stderr too: many programs report progress there. */
export function levelOf(line: string): LogLevel {
  const start = line.length > LOOKED_AT ? line.slice(0, LOOKED_AT) : line;
  if (!MAYBE.test(start)) return 'INFO';
  const number = NUMBER.exec(start);
  if (number) return NUMBERED[Number(number[1]) - 1]!;
  for (const form of FORMS) {
    const found = form.exec(start);
    if (found) return WORDS[found[1]!.toLowerCase()]!;
  }
  return 'INFO';
}
