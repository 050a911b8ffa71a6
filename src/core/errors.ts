interface ErrorKind {
  /** Default message, for the client. */
  readonly message: string;
  /** HTTP status where the error is the whole answer. */
  readonly status: number;
  /** Whether the same request may succeed later. */
  readonly retry: boolean;
}

/** Every code that an answer may carry in `extensions.code`, the same on HTTP, SSE and WebSocket. */
export const ERRORS = {
  UNAUTHENTICATED: { message: 'A credential is required', status: 401, retry: false },
  FORBIDDEN: { message: 'The credential does not allow this', status: 403, retry: false },
  NOT_FOUND: { message: 'Not found', status: 404, retry: false },
  BAD_USER_INPUT: { message: 'The input is not valid', status: 400, retry: false },
  CONFLICT: { message: 'It exists already, with other content', status: 409, retry: false },
  PAYLOAD_TOO_LARGE: { message: 'The payload is too large', status: 413, retry: false },
  RATE_LIMITED: { message: 'Too many requests', status: 429, retry: true },
  TOO_MANY_SUBSCRIPTIONS: { message: 'Too many active subscriptions on this connection', status: 429, retry: true },
  TOO_MANY_CONNECTIONS: { message: 'Too many connections', status: 503, retry: true },
  CURSOR_INVALID: { message: 'The cursor is not one of this project', status: 400, retry: false },
  CURSOR_EXPIRED: { message: 'The cursor points to history that is no longer there', status: 410, retry: false },
  UNAVAILABLE: { message: 'The log cannot be reached; nothing was written', status: 503, retry: true },
  OPERATION_TOO_COMPLEX: { message: 'The operation is too complex', status: 400, retry: false },
  PERSISTED_OPERATION_REQUIRED: { message: 'Only registered operations are accepted', status: 400, retry: false },
  GRAPHQL_PARSE_FAILED: { message: 'The document is not valid GraphQL', status: 400, retry: false },
  GRAPHQL_VALIDATION_FAILED: { message: 'The document does not fit the schema', status: 400, retry: false },
  INTERNAL_SERVER_ERROR: { message: 'Internal server error', status: 500, retry: false },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** Why a cursor has expired: retention passed it, the log is another one, or it lies beyond the head (history was lost). */
export type ExpiryReason = 'TRIMMED' | 'EPOCH' | 'AHEAD';

export interface ErrorDetails {
  readonly message?: string;
  /** Reaches the client beside `code`: `field`, `reason`, `earliest`, `head`, `retryAfterMs`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** For the log only; never reaches the client. */
  readonly cause?: unknown;
}

/** Error that clients get as it is. Every other error is masked as `INTERNAL_SERVER_ERROR`. */
export class TidingsError extends Error {
  readonly code: ErrorCode;
  /** GraphQL servers copy this member to the error that they answer with. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, { message, extensions, cause }: ErrorDetails = {}) {
    super(message ?? ERRORS[code].message, { cause });
    this.name = 'TidingsError';
    this.code = code;
    this.extensions = { code, ...extensions };
  }
}

/** Whether an error is a `TidingsError` with this code. */
export const hasCode = (error: unknown, code: ErrorCode): error is TidingsError =>
  error instanceof TidingsError && error.code === code;

/** `BAD_USER_INPUT` that names the field at fault. */
export function badInput(field: string, message: string): TidingsError {
  return new TidingsError('BAD_USER_INPUT', { message, extensions: { field } });
}
