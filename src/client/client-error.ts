import type { ErrorCode } from '../core/errors.js';

/** A code of the hub, or `UNREACHABLE`: there was no answer, and a mutation may have been done or not. */
export type ClientErrorCode = ErrorCode | 'UNREACHABLE';

/** Failure of a request or a stream. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;
  /** Details of the hub's error beside its code: `field`, `reason`, `earliest`, `head`, `retryAfterMs`. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    code: ClientErrorCode,
    { message, extensions = {}, cause }: { message: string; extensions?: Record<string, unknown>; cause?: unknown },
  ) {
    super(message, { cause });
    this.code = code;
    this.extensions = extensions;
  }
}

/** An error of an answer, as GraphQL writes it. */
interface AnsweredError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Error codes by the close codes after which the client does not reconnect. */
const CLOSE_CODES: Readonly<Record<number, ErrorCode>> = {
  4401: 'UNAUTHENTICATED',
  4403: 'UNAUTHENTICATED',
};

/** The first of the errors of an answer. */
export function answeredError(errors: readonly AnsweredError[]): ClientError {
  const { message, extensions = {} } = errors[0] ?? { message: 'The hub answered with an error' };
  const code = typeof extensions.code === 'string' ? (extensions.code as ErrorCode) : 'INTERNAL_SERVER_ERROR';
  return new ClientError(code, { message, extensions });
}

/** Converts any failure of a transport. */
export function clientError(failure: unknown): ClientError {
  if (failure instanceof ClientError) return failure;
  if (Array.isArray(failure)) return answeredError(failure as AnsweredError[]);
  const { code, reason, message } = (failure ?? {}) as { code?: unknown; reason?: unknown; message?: unknown };
  if (typeof code === 'number' && typeof reason === 'string')
    return new ClientError(CLOSE_CODES[code] ?? 'UNREACHABLE', {
      message: reason || `The connection was closed with ${code}`,
      cause: failure,
    });
  return new ClientError('UNREACHABLE', {
    message: typeof message === 'string' && message ? message : 'The hub cannot be reached',
    cause: failure,
  });
}
