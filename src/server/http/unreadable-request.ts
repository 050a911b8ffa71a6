import { maxHeaderSize } from 'node:http';
import type { Socket } from 'node:net';
import { overLimit } from '../../core/config/over-limit.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/observe/meter.js';
import { rawAnswer, statusLineOf } from './raw-answer.js';
import type { RequestLimits } from './request-limits.js';

/** Part of a request that was late. */
type Late = 'headers' | 'body';

interface Unreadable {
  readonly status: number;
  /** Reason in the metrics. */
  readonly reason: string;
  readonly error: (limits: RequestLimits, late: Late) => TidingsError;
}

/** Requests that Node gives up, by the code of its error. */
const UNREADABLE: Readonly<Record<string, Unreadable>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'request_time', error: tooLate },
  HPE_HEADER_OVERFLOW: {
    ...{ status: 431, reason: 'header_bytes' },
    error: () => badInput('headers', `The headers are over ${maxHeaderSize} bytes: send fewer or shorter ones`),
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    ...{ status: 413, reason: 'chunk_extensions' },
    error: () => new TidingsError('PAYLOAD_TOO_LARGE', { message: 'The chunk extensions are too large: send none' }),
  },
};
const MALFORMED: Unreadable = {
  ...{ status: 400, reason: 'malformed_request' },
  error: () => badInput('request', 'The request is not valid HTTP/1.1'),
};

function tooLate({ headersMs, requestMs }: RequestLimits, late: Late): TidingsError {
  const extensions = { field: late };
  const isWhole = late === 'body' || requestMs < headersMs;
  const [name, max] = isWhole ? (['requestMs', requestMs] as const) : (['headersMs', headersMs] as const);
  return overLimit(name, { code: 'BAD_USER_INPUT', max, extensions });
}

export interface UnreadableOptions {
  readonly limits: RequestLimits;
  readonly meter: Meter;
  readonly late: Late;
}

/** Answers what Node cannot read as a request of HTTP/1.1. By itself Node answers without a body. */
export function answerUnreadable(
  { code = '' }: NodeJS.ErrnoException,
  socket: Socket,
  { limits, meter, late }: UnreadableOptions,
): void {
  const { status, reason, error } = UNREADABLE[code] ?? MALFORMED;
  meter.refused(reason);
  socket.write(rawAnswer(statusLineOf(status), error(limits, late)));
}
