import type { Clock } from '../core/clock.js';
import { overLimit } from '../core/config/over-limit.js';
import { hasCode, type TidingsError } from '../core/errors.js';
import { networkOf } from '../core/net/address.js';
import { WindowCounter } from '../core/rate/window-counter.js';
import { NO_SIGNALS, type Signals } from '../core/signals.js';
import { idOfKey } from './methods/key-text.js';

const WINDOW_MS = 60_000;
/** Topic of the signals by which nodes count the failures of each other. */
const TOPIC = 'failed-attempt';

/** Attempt to sign in: the credential as shown, and the address of the client. */
export interface Attempt {
  readonly credential: string;
  readonly address: string;
  /** Names a credential that is not sent as such, for the audit log. */
  readonly name?: string;
  /** Id of the request for the log. */
  readonly operationId?: (() => string) | undefined;
}

interface FailedAttemptsOptions {
  /** Failures a minute of one address, and with one key, that are answered as such. */
  readonly perMinute: number;
  readonly clock: Clock;
  readonly signals?: Signals;
}

/**
 * Limit of failed attempts by network and by key id, over all nodes. A valid credential passes at any time: the limit
 * holds back the answers to failures and the look-ups that they cause. Memory is bounded. A failure on another node may be
 * missed: while the log is away, each node counts by itself.
 */
export class FailedAttempts {
  readonly #perMinute: number;
  readonly #failures: WindowCounter;
  /** Look-ups under way by subject: they may turn out as failures. */
  readonly #lookUps = new Map<string, number>();
  readonly #signals: Signals;
  readonly #stopHearing: () => void;

  constructor({ perMinute, clock, signals = NO_SIGNALS }: FailedAttemptsOptions) {
    this.#perMinute = perMinute;
    this.#failures = new WindowCounter({ count: perMinute, perMs: WINDOW_MS, clock });
    this.#signals = signals;
    this.#stopHearing = signals.hear(TOPIC, (subject) => this.#failures.add(subject));
  }

  /**
   * Runs `verify` and counts its failure.
   *
   * @param verify calls `mayLookUp` before it asks a store or an issuer about a credential that it does not know to be
   * valid: false beyond the limit.
   * @throws TidingsError `RATE_LIMITED` with `retryAfterMs` in place of `UNAUTHENTICATED` beyond the limit; otherwise
   * whatever `verify` throws.
   */
  async guard<T>(attempt: Attempt, verify: (mayLookUp: () => boolean) => Promise<T>): Promise<T> {
    // Named only where they count: most attempts are requests with a valid credential.
    let lookUp: readonly string[] | null = null;
    const mayLookUp = () => {
      lookUp ??= this.#beginLookUp(subjectsOf(attempt));
      return lookUp !== null;
    };
    try {
      return await verify(mayLookUp);
    } catch (error) {
      if (!hasCode(error, 'UNAUTHENTICATED')) throw error;
      throw this.#refusalAfter(subjectsOf(attempt)) ?? error;
    } finally {
      if (lookUp) this.#endLookUp(lookUp);
    }
  }

  close(): void {
    this.#stopHearing();
  }

  /** The subjects, when one more failure is within the limit even if each look-up under way becomes one; else null. */
  #beginLookUp(subjects: readonly string[]): readonly string[] | null {
    const isWithin = (subject: string) =>
      this.#failures.uses(subject) + (this.#lookUps.get(subject) ?? 0) < this.#perMinute;
    if (!subjects.every(isWithin)) return null;
    for (const subject of subjects) this.#lookUps.set(subject, (this.#lookUps.get(subject) ?? 0) + 1);
    return subjects;
  }

  #endLookUp(subjects: readonly string[]): void {
    for (const subject of subjects) {
      const left = this.#lookUps.get(subject)! - 1;
      if (left > 0) this.#lookUps.set(subject, left);
      else this.#lookUps.delete(subject);
    }
  }

  /** Counts a failure within the limit. @returns the error for one beyond it. */
  #refusalAfter(subjects: readonly string[]): TidingsError | null {
    const retryAfterMs = Math.max(...subjects.map((subject) => this.#failures.retryAfterMs(subject)));
    if (retryAfterMs > 0)
      return overLimit('signInFailures', { code: 'RATE_LIMITED', max: this.#perMinute, extensions: { retryAfterMs } });
    for (const subject of subjects) {
      this.#failures.add(subject);
      this.#signals.tell(TOPIC, subject);
    }
    return null;
  }
}

/** Names that failures are counted by. A key with a typo names no id. */
function subjectsOf({ credential, address }: Attempt): string[] {
  const id = idOfKey(credential);
  return [`address ${networkOf(address)}`, ...(id === null ? [] : [`key ${id}`])];
}
