interface ErrorKind {
  /** Default message, for the client. */
  readonly message: string;
  /** HTTP status where the error is the whole answer. */
  readonly status: number;
  /** Whether the same request may succeed later. */
  readonly retry: boolean;
  /** Cause, for the reference. */
  readonly cause: string;
  /** Advice for the client, for the reference. */
  readonly advice: string;
}

/** Every code that an answer may carry in `extensions.code`, the same on HTTP, SSE and WebSocket. */
export const ERRORS = {
  UNAUTHENTICATED: {
    ...{ message: 'A credential is required', status: 401, retry: false },
    cause: 'No credential was sent, or it is wrong, expired or revoked.',
    advice: 'Send a valid API key or JWT as `Authorization: Bearer …`. Renew an expired JWT.',
  },
  FORBIDDEN: {
    ...{ message: 'The credential does not allow this', status: 403, retry: false },
    cause: 'The credential may read the project but lacks the action. Also: an origin or address that may not connect.',
    advice: 'Use a credential with a grant for the action, or have the grant or the origin added.',
  },
  NOT_FOUND: {
    ...{ message: 'Not found', status: 404, retry: false },
    cause:
      'The thing does not exist, or the credential may not read it. With the message `PersistedQueryNotFound`: the hash of the operation is unknown.',
    advice:
      'Check the id and the project patterns of the grants. Create a missing project first. Send an operation of an unknown hash with its text.',
  },
  BAD_USER_INPUT: {
    ...{ message: 'The input is not valid', status: 400, retry: false },
    cause: 'An argument or a payload field has a value that is not accepted.',
    advice: 'Correct the field that `extensions.field` names.',
  },
  CONFLICT: {
    ...{ message: 'It exists already, with other content', status: 409, retry: false },
    cause: 'The id or the idempotency key is in use with other content.',
    advice: 'Choose another id, or a new idempotency key for new content.',
  },
  PAYLOAD_TOO_LARGE: {
    ...{ message: 'The payload is too large', status: 413, retry: false },
    cause: 'The event or the request body is over its limit.',
    advice: 'Send less, or store the content elsewhere and publish its URL.',
  },
  RATE_LIMITED: {
    ...{ message: 'Too many requests', status: 429, retry: true },
    cause: 'A rate is used up: publishes, new subscriptions, or failed sign-ins.',
    advice: 'Wait for `extensions.retryAfterMs`, then retry.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    ...{ message: 'Too many active subscriptions on this connection', status: 429, retry: true },
    cause: 'The connection has as many active subscriptions as are allowed.',
    advice: 'End subscriptions that you no longer need, or open another connection.',
  },
  TOO_MANY_CONNECTIONS: {
    ...{ message: 'Too many connections', status: 503, retry: true },
    cause: 'The node, the credential or the address has as many connections as are allowed.',
    advice: 'Wait for `extensions.retryAfterMs`, then reconnect. Add nodes if it happens often.',
  },
  CURSOR_INVALID: {
    ...{ message: 'The cursor is not one of this project', status: 400, retry: false },
    cause: 'The text is not a cursor, was changed, or belongs to another project or feed.',
    advice: 'Use the cursor with the feed that it came from, unchanged.',
  },
  CURSOR_EXPIRED: {
    ...{ message: 'The cursor points to history that is no longer there', status: 410, retry: false },
    cause: 'The events after the cursor are no longer retained, or the log has another history.',
    advice: 'Load the current state again, then go on from `extensions.earliest` or `extensions.head`.',
  },
  UNAVAILABLE: {
    ...{ message: 'The log cannot be reached; nothing was written', status: 503, retry: true },
    cause:
      'The hub cannot reach or write its log, or cannot verify a JWT at this moment. With `extensions.maintenance`: the hub is in maintenance, and publishing waits.',
    advice: 'Retry with backoff. Give publishes an idempotency key, so that a retry is safe.',
  },
  OPERATION_TOO_COMPLEX: {
    ...{ message: 'The operation is too complex', status: 400, retry: false },
    cause: 'The document or its variables exceed a limit.',
    advice:
      'Ask for less at once, or split the operation. `extensions.limit` names the limit, its value and what was found.',
  },
  PERSISTED_OPERATION_REQUIRED: {
    ...{ message: 'Only persisted operations are accepted', status: 400, retry: false },
    cause: 'The hub accepts only persisted operations (`TIDINGS_PERSISTED_ONLY`), and this is none of them.',
    advice: 'Add the operation to the manifest in `TIDINGS_PERSISTED_OPERATIONS`, and restart the hub.',
  },
  GRAPHQL_PARSE_FAILED: {
    ...{ message: 'The document is not valid GraphQL', status: 400, retry: false },
    cause: 'The document has a syntax error.',
    advice: 'Correct the document at the position that `locations` names.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    ...{ message: 'The document does not fit the schema', status: 400, retry: false },
    cause: 'The document asks for a field, argument or type that the schema does not have.',
    advice: 'Compare the document with the output of `tidings schema`.',
  },
  INTERNAL_SERVER_ERROR: {
    ...{ message: 'Internal server error', status: 500, retry: false },
    cause: 'The hub has failed. The answer carries no details.',
    advice: 'Look in the log of the hub for a line of the same time, and report it.',
  },
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

  /** The same error, about one item of a list: its index, from 0, is `extensions.index`. */
  at(index: number): TidingsError {
    const { code, message, extensions, cause } = this;
    return new TidingsError(code, { message, extensions: { ...extensions, index }, cause });
  }
}

/** Whether an error is a `TidingsError` with this code. */
export const hasCode = (error: unknown, code: ErrorCode): error is TidingsError =>
  error instanceof TidingsError && error.code === code;

/** `BAD_USER_INPUT` that names the field at fault. */
export function badInput(field: string, message: string): TidingsError {
  return new TidingsError('BAD_USER_INPUT', { message, extensions: { field } });
}

/** Maps a list. A TidingsError about one of several items gets the index of the item. */
export function mapItems<T, U>(items: readonly T[], map: (item: T) => U): U[] {
  return items.map((item, index) => {
    try {
      return map(item);
    } catch (error) {
      throw error instanceof TidingsError && items.length > 1 ? error.at(index) : error;
    }
  });
}
