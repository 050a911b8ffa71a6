import { LRUCache } from 'lru-cache';
import { CircuitBreaker, type CircuitStatus, type RecoveryStep } from '../../core/async/circuit-breaker.js';
import type { Clock } from '../../core/clock.js';

/** Shorter than the waits of one webhook: a breaker holds up only further webhooks of the same receiver. */
const POLICY = { failures: 5, openMs: 5_000, maxOpenMs: 60_000 } as const;
/** Receivers that are remembered. A forgotten one starts anew. */
const MAX_RECEIVERS = 1_000;

interface Receiver {
  readonly breaker: CircuitBreaker;
  /** Webhook that was admitted last. */
  webhook: string;
}

interface ReceiversOptions {
  readonly clock: Clock;
  /** Receives each attempt to reach a receiver again, with the id of the webhook that makes it. */
  readonly onRecovery: (webhook: string, step: RecoveryStep) => void;
}

/** Circuit breakers in front of the receivers: one for each origin, which webhooks may share. */
export class Receivers {
  readonly #options: ReceiversOptions;
  readonly #receivers = new LRUCache<string, Receiver>({ max: MAX_RECEIVERS });

  constructor(options: ReceiversOptions) {
    this.#options = options;
  }

  statusOf(url: string): CircuitStatus {
    return this.#receiverOf(url).breaker.status;
  }

  /** Admits a request of a webhook. @returns 0, or how long to wait before it asks again, in milliseconds. */
  enter(url: string, webhook: string): number {
    const receiver = this.#receiverOf(url);
    const { waitMs } = receiver.breaker;
    if (waitMs > 0) return waitMs;
    receiver.webhook = webhook;
    return receiver.breaker.enter() ? 0 : receiver.breaker.waitMs;
  }

  /** Reports how a request has ended, admitted or not. */
  report(url: string, outcome: 'succeeded' | 'failed'): void {
    this.#receiverOf(url).breaker.report(outcome);
  }

  /** Forgets the failures of a receiver. */
  reset(url: string): void {
    this.#receiverOf(url).breaker.reset();
  }

  #receiverOf(url: string): Receiver {
    const { origin } = new URL(url);
    const known = this.#receivers.get(origin);
    if (known) return known;
    const { clock, onRecovery } = this.#options;
    const breaker = new CircuitBreaker({ ...POLICY, clock, onRecovery: (step) => onRecovery(receiver.webhook, step) });
    const receiver: Receiver = { breaker, webhook: '' };
    this.#receivers.set(origin, receiver);
    return receiver;
  }
}
