import type { LimitName } from '../../../core/config/limits.js';

/** A longer reason does not fit in a close frame. RFC 6455, section 5.5. */
export const MAX_REASON_BYTES = 123;

/** What exceeded the limit, its value, its setting, and the way out. Each fits in a close frame with ten digits. */
const REASONS = {
  maxMessageBytes: (max) => `Message over ${max} bytes (TIDINGS_MAX_MESSAGE_BYTES): publish large batches over HTTP`,
  maxFragments: (max) => `Message in over ${max} fragments (TIDINGS_MAX_FRAGMENTS): send it in fewer`,
  messageRate: (max) => `Over ${max} messages a second (TIDINGS_MESSAGE_RATE): send fewer, or open more sockets`,
  maxSubscriptions: (max) => `Refusals ignored: over ${max} subscriptions (TIDINGS_MAX_SUBSCRIPTIONS): end some first`,
  subscribeRate: (max) => `Refusals ignored: over ${max} subscriptions a second (TIDINGS_SUBSCRIBE_RATE): start fewer`,
  signInFailures: (max) => `Over ${max} failed sign-ins a minute (TIDINGS_SIGN_IN_FAILURES): use a valid credential`,
  initMs: (max) => `No connection_init within ${max} ms (TIDINGS_INIT_MS): send it when the socket opens`,
  stallMs: (max) => `No byte taken for ${max} ms (TIDINGS_STALL_MS): reconnect and resume with your cursor`,
  idleMs: (max) => `No operation for ${max} ms (TIDINGS_IDLE_MS): connect again for the next one`,
} as const satisfies Partial<Record<LimitName, (max: number) => string>>;

export type ClosingLimit = keyof typeof REASONS;

/** Limits that end a connection. */
export const CLOSING_LIMITS = Object.keys(REASONS) as ClosingLimit[];

/** Reason of a close by a limit. */
export const limitReason = (name: ClosingLimit, max: number): string => REASONS[name](max);

export const isClosingLimit = (name: unknown): name is ClosingLimit => typeof name === 'string' && name in REASONS;
