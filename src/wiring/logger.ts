import { destination, type Level, type Logger, pino } from 'pino';
import type { Notice } from '../core/log.js';
import { spelledOut, spelledOutJson } from '../core/text/content.js';
import type { Redaction } from '../core/text/redaction.js';

export interface LoggerOptions {
  readonly level: Level | 'silent';
  readonly redaction: Redaction;
  /** Lines for people instead of JSON. */
  readonly readable: boolean;
  /** Where the lines go; stderr by default. */
  readonly stream?: NodeJS.WritableStream;
}

/**
 * Structured lines on stderr; readable ones where a person watches. Secrets are masked in both, and whatever text of
 * others a line holds, it stays one line and moves no cursor.
 */
export async function createLogger({ level, redaction, readable, stream }: LoggerOptions): Promise<Logger> {
  const error = pino.stdSerializers.err;
  const lines = readable
    ? (await import('pino-pretty')).default({ destination: stream ?? 2, ignore: 'pid,hostname', sync: true })
    : (stream ?? destination(2));
  return pino(
    {
      level,
      serializers: { err: (value: Error) => redaction.members(error(value)) },
      formatters: { log: (members) => redaction.members(members) as Record<string, unknown> },
      // The whole line, so that a secret inside of a message or a stack is found as well.
      hooks: { streamWrite: (line) => (readable ? forTerminal : spelledOutJson)(redaction.text(line)) },
    },
    lines,
  );
}

/** Line for a terminal: the JSON with control characters in its texts escaped, except the line breaks of a stack. */
function forTerminal(line: string): string {
  const shown = JSON.parse(line, (name, value: unknown) => {
    if (typeof value !== 'string') return value;
    return name === 'stack' ? value.split('\n').map(spelledOut).join('\n') : spelledOut(value);
  });
  return `${JSON.stringify(shown)}\n`;
}

/** Writes the notices of an engine to a log. */
export const noticeTo =
  (log: Logger) =>
  ({ level, message, cause }: Notice): void =>
    log[level]({ err: cause }, message);
