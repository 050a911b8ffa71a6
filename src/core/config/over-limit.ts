import { ERRORS, type ErrorCode, TidingsError } from '../errors.js';
import { LIMITS, type LimitName, PUBLISH_RATE } from './limits.js';

const NAMED = { ...LIMITS, publishRate: PUBLISH_RATE };

/** A refusal by a limit. */
export interface LimitRefusal {
  readonly code: ErrorCode;
  /** Limit in force. */
  readonly max: number;
  /** Amount that was found. It may be counted only as far as is needed to refuse it. Absent for a rate. */
  readonly found?: number;
  /** Further members of `extensions`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Creates the error of what exceeds a limit: `extensions.limit` is `{name, max, found}`, and the message names the
 * setting that moves the limit. Example: `The operation is too complex: found 16, limit 15 (maximum number of aliases of
 * an operation; setting TIDINGS_MAX_ALIASES)`.
 */
export function overLimit(
  name: LimitName | 'publishRate',
  { code, max, found, extensions }: LimitRefusal,
): TidingsError {
  const { env, doc } = NAMED[name];
  const amount = found === undefined ? '' : `found ${found}, `;
  const message = `${ERRORS[code].message}: ${amount}limit ${max} (${doc}; setting ${env})`;
  return new TidingsError(code, { message, extensions: { ...extensions, limit: { name, max, found } } });
}
