import { ErrorReply } from 'redis';
import { TidingsError } from '../../../core/errors.js';

/** The connection ended before the reply: the command may have been executed or not. Its code is `UNAVAILABLE`. */
export class LinkLost extends TidingsError {
  constructor(cause: unknown) {
    super('UNAVAILABLE', { cause });
  }
}

/** Error replies after which a connection is of no use: the log is elsewhere, not loaded yet, missing, in another run, or late. */
const LOST = /^(MOVED|ASK|TRYAGAIN|CLUSTERDOWN|READONLY|LOADING|MASTERDOWN|GONE|LATE|DAMAGED|RUN)\b/;

/** Whether an error reply says that this connection is of no use. */
export const saysLost = (error: unknown): boolean => error instanceof ErrorReply && LOST.test(error.message);

export const isReply = (error: unknown): error is ErrorReply => error instanceof ErrorReply;

/** The first word of an error reply, such as `OOM` or `NOPERM`. Never names a key, a host or a script. */
export const replyCode = (error: Error): string => /^-?([A-Z]+)\b/.exec(error.message)?.[1] ?? 'ERR';

/** `UNAVAILABLE` with the reply of Redis in the cause only: the message may reach a client. */
export const unavailable = (cause: unknown): TidingsError => new TidingsError('UNAVAILABLE', { cause });

/** A server that this hub must not use: a retry would change nothing. The message is for the operator and names the address. */
export class Refused extends TidingsError {
  constructor(message: string, cause?: unknown) {
    super('UNAVAILABLE', { message, cause });
  }
}

/** An error as the words after an address, such as `answers OOM`. Of a reply of Redis only the code. */
export function inWords(error: unknown): string {
  if (error instanceof Refused) return `is refused (${error.message})`;
  const cause = error instanceof TidingsError ? error.cause : error;
  if (isReply(cause)) return `answers ${replyCode(cause)}`;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ? `cannot be reached (${code})` : `cannot be used (${message})`;
}
