import { ClientError, unreachable } from '../client-error.js';
import { type LinkEvent, type LinkState, TRANSITIONS } from '../lifecycle.js';
import { reasonOf } from '../requests/request.js';
import { LONGEST_MS, retryDelay } from './backoff.js';
import { type Credentials, expiryOf } from './credential.js';
import type { Surroundings } from './surroundings.js';
import type { Carried, Dial, Wire } from './wire.js';

const CONNECT_WITHIN_MS = 10_000;
/** Silence after which the other end is asked for a sign of life, and after which it is lost. Pings come every 12 s. */
const PROBE_AFTER_MS = 14_000;
const LOST_AFTER_MS = 25_000;
/** The same for a wire that cannot ask. */
const LOST_UNASKED_MS = 60_000;
/** Time that is left to answer after a wake, asked and unasked. */
const ANSWER_MS = 5_000;
const UNASKED_MS = 15_000;
/** A connection that lasts longer is a good one: the next attempt after it waits no longer than the first. */
const STABLE_MS = 5_000;
const RENEW_BEFORE_MS = 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface LinkOptions {
  readonly surroundings: Surroundings;
  readonly credentials: Credentials;
  readonly dial: Dial;
  /** Longest wait between attempts. */
  readonly longestMs: () => number;
  /** Called after each change of state. */
  readonly onChange: (link: Link) => void;
}

/** A connection that is made again for as long as it is wanted, and the subscriptions that it carries. */
export class Link {
  readonly #options: LinkOptions;
  readonly #carried = new Map<Carried, (() => void) | null>();
  #state: LinkState = 'idle';
  #wire: Wire | null = null;
  #cancel: () => void = () => undefined;
  #credential: string | null = null;
  #refused = false;
  /** Names an attempt, so that a credential that comes too late is of no use. */
  #attempt = 0;
  #waits = 0;
  #aliveAt = 0;
  #openedAt = 0;
  /** Attempts in a row that did not open. */
  failures = 0;
  /** Why the connection was lost last. */
  error: ClientError | null = null;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Carries a subscription whenever the connection is open. */
  add(stream: Carried): void {
    this.#carried.set(stream, null);
    if (this.#state === 'open') this.#start(stream);
  }

  remove(stream: Carried): void {
    this.#carried.get(stream)?.();
    this.#carried.delete(stream);
  }

  /** Takes notice of an event. @param error why. */
  send(event: LinkEvent, error: ClientError | null = null): void {
    const from = this.#state;
    const to = TRANSITIONS[from][event];
    if (to === null) return;
    this.#state = to;
    if (error) this.error = error;
    if (to === 'open') this.#enterOpen(from === 'open');
    else this.#drop(from);
    // After the reset, and before the attempt that depends on it.
    if (event === 'renew' && error) this.#refused = true;
    if (to === 'connecting') void this.#dial();
    else if (to === 'waiting' || to === 'offline') this.#wait(from);
    this.#options.onChange(this);
  }

  /** Looks after the connection, every few seconds. */
  tick(): void {
    const quietMs = this.#options.surroundings.now() - this.#aliveAt;
    if (this.#state === 'connecting' && quietMs > CONNECT_WITHIN_MS)
      this.send('silent', unreachable('The hub has not answered within 10 s'));
    if (this.#state !== 'open') return;
    if (quietMs > this.#patienceMs) this.send('silent', unreachable('The connection has fallen silent'));
    else if (quietMs > PROBE_AFTER_MS) this.#wire?.probe?.();
  }

  get #patienceMs(): number {
    return this.#wire?.probe ? LOST_AFTER_MS : LOST_UNASKED_MS;
  }

  #enterOpen(again: boolean): void {
    const { now } = this.#options.surroundings;
    const wire = this.#wire!;
    if (again) {
      const answerMs = wire.probe ? ANSWER_MS : UNASKED_MS;
      this.#aliveAt = now() - this.#patienceMs + answerMs;
      wire.probe?.();
      return;
    }
    this.failures = 0;
    this.error = null;
    this.#openedAt = now();
    this.#renewInTime();
    for (const stream of [...this.#carried.keys()]) this.#start(stream);
  }

  #start(stream: Carried): void {
    this.#carried.set(stream, this.#wire!.carry(stream));
  }

  #drop(from: LinkState): void {
    this.#attempt++;
    this.#cancel();
    this.#wire?.close();
    this.#wire = null;
    for (const stream of this.#carried.keys()) this.#carried.set(stream, null);
    if (!this.#lasted(from)) return;
    this.#waits = 0;
    this.#refused = false;
  }

  /** Whether the connection, in this state, has been open for a while. */
  #lasted(state: LinkState): boolean {
    return state === 'open' && this.#options.surroundings.now() - this.#openedAt > STABLE_MS;
  }

  async #dial(): Promise<void> {
    const { surroundings, credentials, dial } = this.#options;
    const attempt = this.#attempt;
    const refused = this.#refused ? this.#credential : undefined;
    this.#aliveAt = surroundings.now();
    try {
      const credential = await credentials.get();
      if (attempt !== this.#attempt) return;
      if (credential === refused) return this.send('rejected');
      this.#credential = credential;
      this.#wire = dial(credential, {
        opened: () => this.send('opened'),
        alive: () => {
          this.#aliveAt = surroundings.now();
        },
        lost: (error) => this.send('lost', error),
        refused: (error) => this.#onRefused(error),
      });
    } catch (cause) {
      const error = cause instanceof ClientError ? cause : unreachable(reasonOf(cause), cause);
      if (attempt !== this.#attempt) return;
      if (error.code === 'UNAUTHENTICATED') this.#onRefused(error);
      else this.send('lost', error);
    }
  }

  /** A credential that differs is tried once. */
  #onRefused(error: ClientError): void {
    const again = (this.#refused && !this.#lasted(this.#state)) || !this.#options.credentials.renewable;
    this.send(again ? 'rejected' : 'renew', error);
  }

  #wait(from: LinkState): void {
    if (from === 'connecting') this.failures++;
    const { surroundings, longestMs } = this.#options;
    const { random, after } = surroundings;
    const askedMs = this.error?.retryAfterMs;
    const wait = retryDelay(this.#waits++, random, longestMs());
    // Those that were asked to wait for the same time come back over one second.
    const ms = askedMs === undefined ? wait : askedMs + random() * 1_000;
    this.#cancel = after(this.#state === 'offline' ? LONGEST_MS : ms, () => this.send('due'));
  }

  #renewInTime(): void {
    const { surroundings, credentials } = this.#options;
    const expiresAt = expiryOf(this.#credential);
    if (!credentials.renewable || expiresAt === null) return;
    const leftMs = expiresAt - surroundings.now();
    if (leftMs < 1_000) return;
    const ms = leftMs > 2 * RENEW_BEFORE_MS ? leftMs - RENEW_BEFORE_MS : leftMs / 2;
    this.#cancel = surroundings.after(Math.min(ms, LONGEST_TIMER_MS), () => void this.#renew());
  }

  async #renew(): Promise<void> {
    const attempt = this.#attempt;
    // Where there is none yet it is asked for again, until the old one has expired and the hub says so.
    const credential = await this.#options.credentials.get().catch(() => null);
    if (attempt !== this.#attempt) return;
    if (credential !== null && credential !== this.#credential) {
      if (!this.#wire?.refresh) return this.send('renew');
      this.#credential = credential;
      this.#wire.refresh(credential);
    }
    this.#renewInTime();
  }
}
