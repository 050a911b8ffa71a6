import { ErrorReply } from 'redis';
import { TidingsError } from '../../../core/errors.js';

/** The link has ended under way: what was sent on it may have been done or not. Its code is `UNAVAILABLE`. */
export class LinkLost extends TidingsError {
  constructor(cause: unknown) {
    super('UNAVAILABLE', { cause });
  }
}

/** Replies after which a connection is of no more use: the log is elsewhere, not yet loaded, gone, in another run, or answers too late. */
const LOST = /^(MOVED|ASK|TRYAGAIN|CLUSTERDOWN|READONLY|LOADING|MASTERDOWN|GONE|LATE|DAMAGED|RUN)\b/;

/** Whether the reply to a command says that this is not, or no longer, the server that can do it. */
export const saysLost = (error: unknown): boolean => error instanceof ErrorReply && LOST.test(error.message);

export const isReply = (error: unknown): error is ErrorReply => error instanceof ErrorReply;

/** The first word of an error reply, which names what is wrong and no key, host or script: `OOM`, `MISCONF`, `NOPERM`. */
export const replyCode = (error: Error): string => /^-?([A-Z]+)\b/.exec(error.message)?.[1] ?? 'ERR';

/** `UNAVAILABLE`, with what Redis has said in the cause only: the message may reach a client. */
export const unavailable = (cause: unknown): TidingsError => new TidingsError('UNAVAILABLE', { cause });

/** A server that this hub must not use: another try would change nothing. For the operator; names the address. */
export class Refused extends TidingsError {
  constructor(message: string, cause?: unknown) {
    super('UNAVAILABLE', { message, cause });
  }
}

/** What went wrong, as the words after an address; of what Redis said only the code. */
export function inWords(error: unknown): string {
  if (error instanceof Refused) return `is refused (${error.message})`;
  const cause = error instanceof TidingsError ? error.cause : error;
  if (isReply(cause)) return `answers ${replyCode(cause)}`;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ? `cannot be reached (${code})` : `cannot be used (${message})`;
}
