import type { ErrorCode, ExpiryReason } from '../core/errors.js';

/**
 * A code of the hub, or one of the client: `UNREACHABLE` (no answer; a mutation may have been done or not), `CLOSED` (the
 * client was closed), `STORE_FAILED` (the cursor store has failed), `QUEUE_FULL` (too many publishes wait).
 */
export type ClientErrorCode = ErrorCode | 'UNREACHABLE' | 'CLOSED' | 'STORE_FAILED' | 'QUEUE_FULL';

/** Events that a stream cannot deliver any more. */
export interface Gap {
  /** `UNRESUMABLE`: the document takes no `$after`, and the connection was lost. */
  readonly reason: ExpiryReason | 'UNRESUMABLE';
  /** Missing offsets, both included; null where the hub does not say. */
  readonly from: number | null;
  readonly to: number | null;
  /** Cursor before the earliest retained event; null where the hub does not say. */
  readonly earliest: string | null;
  /** Cursor after the newest event; null where the hub does not say. */
  readonly head: string | null;
}

/** Codes after which the same request may succeed. */
const RETRYABLE = /^(UN(AVAILABLE|REACHABLE)|RATE_LIMITED|TOO_MANY_.*)$/;

/** Failure of a request or a stream. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;
  /** Details of the hub's error beside its code: `field`, `reason`, `earliest`, `head`, `retryAfterMs`, `limit`. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    code: ClientErrorCode,
    { message, extensions = {}, cause }: { message: string; extensions?: Record<string, unknown>; cause?: unknown },
  ) {
    super(message, { cause });
    this.code = code;
    this.extensions = extensions;
  }

  /** Gap that `CURSOR_EXPIRED` reports; null for other codes. */
  get gap(): Gap | null {
    return this.code === 'CURSOR_EXPIRED' ? gapOf(this.extensions) : null;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return RETRYABLE.test(this.code);
  }

  /** Wait that the hub asks for, in milliseconds. */
  get retryAfterMs(): number | undefined {
    return this.extensions.retryAfterMs as number | undefined;
  }
}

/** Completes a gap as the hub writes it. */
export function gapOf(written: object): Gap {
  const { reason, from = null, to = null, earliest = null, head = null } = written as Gap;
  return { reason, from, to, earliest, head };
}

/** An error of an answer, as GraphQL writes it. */
interface AnsweredError {
  readonly message?: string;
  readonly extensions?: Record<string, unknown>;
}

/** Converts the first of the errors of an answer. @param defaults extensions that the error may not have. */
export function answeredError(
  errors: readonly AnsweredError[] = [],
  defaults: Record<string, unknown> = {},
): ClientError {
  const { message = 'The hub has failed', extensions } = errors[0] ?? {};
  const { code = 'INTERNAL_SERVER_ERROR' } = (extensions ?? {}) as { code?: ErrorCode };
  return new ClientError(code, { message, extensions: { ...defaults, ...extensions } });
}

/** Error of a call after `close`. */
export const closed = (): ClientError => new ClientError('CLOSED', { message: 'The client is closed' });

/** Error of a hub that does not answer. */
export const unreachable = (message: string, cause?: unknown, extensions?: Record<string, unknown>): ClientError =>
  new ClientError('UNREACHABLE', { message, cause, extensions });
