import { systemClock } from '../../core/clock.js';
import type { Limits } from '../../core/config/limits.js';
import { TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/meter.js';
import { networkOf } from '../../core/net/address.js';
import { TokenBuckets } from '../../core/rate/token-bucket.js';

/** How often one address may fill a node at once, and the seconds after which it may once more: clients come back. */
const FILLS = 2;
const REFILL_S = 20;
const RETRY_MS = 1_000;

/** What a socket or stream takes up on this node. */
export interface Place {
  /** Its client was let in. @throws TidingsError `TOO_MANY_CONNECTIONS` where it had only been reserved. */
  admitted(): void;
  /** It has gone. Twice is fine. */
  left(): void;
}

/** How many sockets and streams this node holds, and how many of one address that nobody knows yet. */
export class Places {
  readonly #limits: Limits;
  readonly #meter: Meter;
  readonly #arrivals: TokenBuckets;
  /** Those not let in yet, by network: no more networks than places. */
  readonly #pending = new Map<string, number>();
  /** Streams that were reserved and not opened, by credential, and how many they are together. */
  readonly #reserved = new Map<string, number>();
  #reservations = 0;
  /** Streams of each credential: no more credentials than places. */
  readonly #streams = new Map<string, number>();
  #taken = 0;

  constructor(limits: Limits, meter: Meter) {
    this.#limits = limits;
    this.#meter = meter;
    const size = { capacity: FILLS * limits.maxSockets, perSecond: limits.maxSockets / REFILL_S };
    this.#arrivals = new TokenBuckets(size, systemClock);
  }

  /** Sockets and streams that are open. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * Takes a place for a socket of somebody who has not said yet who they are.
   *
   * @throws TidingsError `TOO_MANY_CONNECTIONS`, or `RATE_LIMITED` where one address comes too often; with `retryAfterMs`.
   */
  enter(address: string): Place {
    const network = networkOf(address);
    if (countOf(this.#pending, network) >= this.#limits.maxPendingSockets) throw this.#full('pending_sockets');
    const retryAfterMs = this.#arrivals.take(network);
    if (retryAfterMs > 0) {
      this.#meter.refused('upgrade_rate');
      throw new TidingsError('RATE_LIMITED', { extensions: { retryAfterMs } });
    }
    this.#take();
    add(this.#pending, network, 1);
    return new SocketPlace(network, this);
  }

  /** Whoever of that network had not been let in has been, or has gone. */
  settled(network: string): void {
    add(this.#pending, network, -1);
  }

  freed(): void {
    this.#taken--;
  }

  /**
   * Takes a place for a stream of somebody known. One credential gets half of all: the others are not shut out by it.
   *
   * @throws TidingsError `TOO_MANY_CONNECTIONS` with `retryAfterMs`.
   */
  stream(credential: string): Place {
    if (countOf(this.#streams, credential) >= Math.ceil(this.#limits.maxSockets / 2))
      throw this.#full('streams_of_credential');
    this.#take();
    add(this.#streams, credential, 1);
    return { admitted: () => undefined, left: once(() => [add(this.#streams, credential, -1), this.#taken--]) };
  }

  /**
   * Takes a place for a stream that is to be opened, which counts as one only then.
   *
   * @throws TidingsError `TOO_MANY_CONNECTIONS` with `retryAfterMs`.
   */
  reserve(credential: string): Place {
    const { maxReservations, maxPendingSockets } = this.#limits;
    if (this.#reservations >= maxReservations) throw this.#full('reservations');
    if (countOf(this.#reserved, credential) >= maxPendingSockets) throw this.#full('reservations_of_credential');
    this.#reservations++;
    add(this.#reserved, credential, 1);
    const settle = once(() => [add(this.#reserved, credential, -1), this.#reservations--]);
    let opened: Place | null = null;
    let gone = false;
    return {
      admitted: () => {
        if (!gone) opened ??= this.stream(credential);
        settle();
      },
      left: () => {
        gone = true;
        settle();
        opened?.left();
      },
    };
  }

  #take(): void {
    if (this.#taken >= this.#limits.maxSockets) throw this.#full('sockets');
    this.#taken++;
  }

  #full(reason: string): TidingsError {
    this.#meter.refused(reason);
    return new TidingsError('TOO_MANY_CONNECTIONS', { extensions: { retryAfterMs: RETRY_MS } });
  }
}

/** The place of a socket: a class, because what closures keep for each of thousands adds up. */
class SocketPlace implements Place {
  readonly #places: Places;
  readonly #network: string;
  #isPending = true;
  #isTaken = true;

  constructor(network: string, places: Places) {
    this.#network = network;
    this.#places = places;
  }

  admitted(): void {
    if (this.#isPending) this.#places.settled(this.#network);
    this.#isPending = false;
  }

  left(): void {
    this.admitted();
    if (this.#isTaken) this.#places.freed();
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
