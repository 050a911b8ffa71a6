import { ERRORS, type ErrorCode, TidingsError } from '../errors.js';
import { nestingOf } from '../text/content.js';
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

/** Nesting is counted up to this many times the limit. */
const COUNTED = 8;

/**
 * Checks that the JSON of a request is not nested too deep.
 *
 * @param max the limit `maxVariableDepth`.
 * @throws TidingsError `BAD_USER_INPUT` with the field.
 */
export function checkNesting(field: string, json: unknown, max: number): void {
  const found = nestingOf(json, COUNTED * max);
  if (found > max) throw overLimit('maxVariableDepth', { code: 'BAD_USER_INPUT', max, found, extensions: { field } });
}
