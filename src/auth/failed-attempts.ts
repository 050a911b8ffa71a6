import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Clock } from '../core/clock.js';
import { TidingsError } from '../core/errors.js';
import { networkOf } from '../core/net/network.js';
import { NO_SIGNALS, type Signals } from '../core/signals.js';
import { digestOf, idOfKey } from './methods/key-text.js';

/** The window in which failures are counted, seconds. */
const WINDOW_S = 60;
/** A credential that was accepted this lately is looked at whatever others do at its address. */
const ACCEPTED_MS = 600_000;
/** For how long that it was accepted is not noted again: publishers come thousands of times a second. */
const FRESH_MS = 1_000;
/** What nodes tell one another of failures under: each counts those of all. */
const TOPIC = 'failed-attempt';
/** Addresses, keys and credentials that are remembered; of more, the least recent go. */
const MAX_REMEMBERED = 10_000;

/** An attempt to come in: what is shown, and from where. */
export interface Attempt {
  readonly credential: string;
  readonly address: string;
}

/**
 * Counts failed attempts by address and by key, on all nodes, and says when no more are looked at. Memory is bounded. Of
 * what others count some may be missed: while the log is away, each node counts for itself.
 */
export class Attempts {
  readonly #clock: Clock;
  readonly #signals: Signals;
  readonly #unhear: () => void;
  readonly #failures: RateLimiterMemory;
  readonly #remembered: LRUCache<string, true>;
  /** When credentials were last accepted, by their digest. */
  readonly #accepted = new LRUCache<string, number>({ max: MAX_REMEMBERED });

  /** @param options.perMinute failures of one address, and with one key, after which no more attempts are looked at. */
  constructor({ perMinute, clock, signals = NO_SIGNALS }: { perMinute: number; clock: Clock; signals?: Signals }) {
    this.#clock = clock;
    this.#signals = signals;
    this.#unhear = signals.hear(TOPIC, (subject) => void this.#count(subject));
    this.#failures = new RateLimiterMemory({ points: perMinute, duration: WINDOW_S });
    this.#remembered = new LRUCache({
      max: MAX_REMEMBERED,
      dispose: (_, subject) => void this.#failures.delete(subject),
    });
  }

  /**
   * @returns whether the credential was accepted so lately that `accepted` would say nothing new.
   * @throws TidingsError `RATE_LIMITED` with `retryAfterMs` after too many failures of the address or with the key.
   */
  async admit(attempt: Attempt): Promise<boolean> {
    const acceptedAt = this.#accepted.get(digestOf(attempt.credential));
    const age = acceptedAt === undefined ? Number.POSITIVE_INFINITY : this.#clock.now() - acceptedAt;
    if (age < ACCEPTED_MS) return age < FRESH_MS;
    for (const subject of subjectsOf(attempt)) {
      const counted = await this.#failures.get(subject);
      if (!counted || counted.consumedPoints < this.#failures.points || counted.msBeforeNext <= 0) continue;
      throw new TidingsError('RATE_LIMITED', {
        message: 'Too many failed attempts',
        extensions: { retryAfterMs: counted.msBeforeNext },
      });
    }
    return false;
  }

  /** The credential is good: others at its address cannot lock it out. */
  accepted({ credential }: Attempt): void {
    this.#accepted.set(digestOf(credential), this.#clock.now());
  }

  /** The credential is not good, also when it was. */
  async failed(attempt: Attempt): Promise<void> {
    this.#accepted.delete(digestOf(attempt.credential));
    for (const subject of subjectsOf(attempt)) {
      await this.#count(subject);
      this.#signals.tell(TOPIC, subject);
    }
  }

  close(): void {
    this.#unhear();
  }

  async #count(subject: string): Promise<void> {
    this.#remembered.set(subject, true);
    await this.#failures.penalty(subject);
  }
}

/** What failures are counted by. A key with a typo names none. */
function subjectsOf({ credential, address }: Attempt): string[] {
  const id = idOfKey(credential);
  return [`address ${networkOf(address)}`, ...(id === null ? [] : [`key ${id}`])];
}
