import { systemClock } from '../../core/clock.js';
import type { LimitName, Limits } from '../../core/config/limits.js';
import { overLimit } from '../../core/config/over-limit.js';
import type { TidingsError } from '../../core/errors.js';
import { networkOf } from '../../core/net/address.js';
import type { Meter } from '../../core/observe/meter.js';
import { TokenBuckets } from '../../core/rate/token-bucket.js';

/** How often one address may fill a node at once, and the seconds after which it may once more: clients reconnect. */
const FILLS = 2;
const REFILL_S = 20;
const RETRY_MS = 1_000;

/** Slot of one socket or stream on this node. */
export interface ConnectionSlot {
  /** Its client was admitted. @throws TidingsError `TOO_MANY_CONNECTIONS` where the slot was only reserved. */
  admitted(): void;
  /** Gives the slot back. Idempotent. */
  release(): void;
}

/** Counts the sockets and streams of this node, and how many of one address are not admitted yet. */
export class ConnectionSlots {
  readonly #limits: Limits;
  readonly #meter: Meter;
  readonly #arrivals: TokenBuckets;
  /** Sockets that are not admitted yet, by network: no more networks than slots. */
  readonly #pending = new Map<string, number>();
  /** Streams that are reserved and not opened, by credential, and their sum. */
  readonly #reserved = new Map<string, number>();
  #reservations = 0;
  /** Streams by credential: no more credentials than slots. */
  readonly #streams = new Map<string, number>();
  #taken = 0;

  constructor(limits: Limits, meter: Meter) {
    this.#limits = limits;
    this.#meter = meter;
    const size = { capacity: FILLS * limits.maxSockets, perSecond: limits.maxSockets / REFILL_S };
    this.#arrivals = new TokenBuckets(size, systemClock);
  }

  /**
   * Takes a slot for a socket whose client is not known yet.
   *
   * @throws TidingsError `TOO_MANY_CONNECTIONS`, or `RATE_LIMITED` where one address comes too often; with `retryAfterMs`.
   */
  enter(address: string): ConnectionSlot {
    const network = networkOf(address);
    if (countOf(this.#pending, network) >= this.#limits.maxPendingSockets)
      throw this.#full('pending_sockets', 'maxPendingSockets');
    const retryAfterMs = this.#arrivals.take(network);
    if (retryAfterMs > 0) {
      this.#meter.refused('upgrade_rate');
      const max = FILLS * this.#limits.maxSockets;
      throw overLimit('maxSockets', { code: 'RATE_LIMITED', max, extensions: { retryAfterMs } });
    }
    this.#take();
    add(this.#pending, network, 1);
    return new SocketSlot(network, this);
  }

  /** A socket of that network was admitted, or closed before. */
  settled(network: string): void {
    add(this.#pending, network, -1);
  }

  freed(): void {
    this.#taken--;
  }

  /**
   * Takes a slot for a stream. One credential gets at most half of all, so that it cannot shut out the others.
   *
   * @throws TidingsError `TOO_MANY_CONNECTIONS` with `retryAfterMs`.
   */
  stream(credential: string): ConnectionSlot {
    const max = Math.ceil(this.#limits.maxSockets / 2);
    if (countOf(this.#streams, credential) >= max) throw this.#full('streams_of_credential', 'maxSockets', max);
    this.#take();
    add(this.#streams, credential, 1);
    return { admitted: () => undefined, release: once(() => [add(this.#streams, credential, -1), this.#taken--]) };
  }

  /**
   * Reserves a slot for a stream. It counts as a stream when its client is admitted, that is, when the stream is opened.
   *
   * @throws TidingsError `TOO_MANY_CONNECTIONS` with `retryAfterMs`.
   */
  reserve(credential: string): ConnectionSlot {
    const { maxReservations, maxPendingSockets } = this.#limits;
    if (this.#reservations >= maxReservations) throw this.#full('reservations', 'maxReservations');
    if (countOf(this.#reserved, credential) >= maxPendingSockets)
      throw this.#full('reservations_of_credential', 'maxPendingSockets');
    this.#reservations++;
    add(this.#reserved, credential, 1);
    const settle = once(() => [add(this.#reserved, credential, -1), this.#reservations--]);
    let opened: ConnectionSlot | null = null;
    let released = false;
    return {
      admitted: () => {
        if (!released) opened ??= this.stream(credential);
        settle();
      },
      release: () => {
        released = true;
        settle();
        opened?.release();
      },
    };
  }

  #take(): void {
    if (this.#taken >= this.#limits.maxSockets) throw this.#full('sockets', 'maxSockets');
    this.#taken++;
  }

  #full(reason: string, limit: LimitName, max = this.#limits[limit]): TidingsError {
    this.#meter.refused(reason);
    const extensions = { retryAfterMs: RETRY_MS };
    return overLimit(limit, { code: 'TOO_MANY_CONNECTIONS', max, found: max + 1, extensions });
  }
}

/** Slot of a socket. A class, because closures for each of thousands of sockets would add up. */
class SocketSlot implements ConnectionSlot {
  readonly #slots: ConnectionSlots;
  readonly #network: string;
  #isPending = true;
  #isTaken = true;

  constructor(network: string, slots: ConnectionSlots) {
    this.#network = network;
    this.#slots = slots;
  }

  admitted(): void {
    if (this.#isPending) this.#slots.settled(this.#network);
    this.#isPending = false;
  }

  release(): void {
    this.admitted();
    if (this.#isTaken) this.#slots.freed();
    this.#isTaken = false;
  }
}

const countOf = (counts: Map<string, number>, key: string): number => counts.get(key) ?? 0;

function add(counts: Map<string, number>, key: string, change: number): void {
  const count = countOf(counts, key) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

function once(run: () => unknown): () => void {
  let done = false;
  return () => {
    if (!done) run();
    done = true;
  };
}
