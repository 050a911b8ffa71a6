import type { Clock } from '../core/clock.js';
import { TidingsError } from '../core/errors.js';
import type { Identity } from './identity.js';
import type { Ending, Grant, Viewer } from './viewer.js';

/** How late the end of a token may be noticed on a stream that is quiet. */
const SWEEP_MS = 250;

const NOTHING: readonly Grant[] = [];

/** Makes viewers of identities, and tells those who watch them when their credential ends. */
export class Viewers {
  readonly #clock: Clock;
  /** Those that are watched and will expire. */
  readonly #expiring = new Set<LiveViewer>();
  readonly #stop: () => void;

  constructor({ clock }: { clock: Clock }) {
    this.#clock = clock;
    this.#stop = clock.every(SWEEP_MS, () => this.#sweep());
  }

  /** A viewer of its own, which came from this address: refreshing it changes nobody else's. */
  admit(identity: Identity, address?: string): LiveViewer {
    return new LiveViewer(identity, { clock: this.#clock, expiring: this.#expiring, address });
  }

  close(): void {
    this.#stop();
  }

  #sweep(): void {
    for (const viewer of [...this.#expiring]) if (viewer.ended()) viewer.notify();
  }
}

/** A viewer whose rights are those of its credential at the time of asking. */
export class LiveViewer implements Viewer {
  readonly address: string | undefined;
  readonly #clock: Clock;
  readonly #expiring: Set<LiveViewer>;
  readonly #listeners = new Set<() => void>();
  #identity: Identity;
  #unwatch: (() => void) | null = null;

  constructor(identity: Identity, options: { clock: Clock; expiring: Set<LiveViewer>; address?: string }) {
    this.address = options.address;
    this.#identity = identity;
    this.#clock = options.clock;
    this.#expiring = options.expiring;
  }

  get identity(): Identity {
    return this.#identity;
  }

  get actor() {
    return this.#identity.actor;
  }

  get method() {
    return this.#identity.method;
  }

  get credential(): string {
    return this.#identity.credential;
  }

  grants(): readonly Grant[] {
    return this.ended() ? NOTHING : this.#identity.grants();
  }

  ended(): Ending | null {
    const { revocation, expiresAt } = this.#identity;
    if (revocation?.revoked) return 'revoked';
    return expiresAt !== null && expiresAt <= this.#clock.now() ? 'expired' : null;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#watch();
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#rest();
    };
  }

  /**
   * Goes on with another credential of the same actor: its rights and its expiry are in force from here on.
   *
   * @throws TidingsError `FORBIDDEN` when it is somebody else's.
   */
  refresh(identity: Identity): void {
    if (identity.actor.id !== this.#identity.actor.id)
      throw new TidingsError('FORBIDDEN', { message: 'The token is of another subject than the connection' });
    this.#rest();
    this.#identity = identity;
    if (this.#listeners.size > 0) this.#watch();
    this.notify();
  }

  /** Tells all who watch that the rights may be other ones. */
  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #watch(): void {
    this.#unwatch = this.#identity.revocation?.onRevoked(() => this.notify()) ?? null;
    if (this.#identity.expiresAt !== null) this.#expiring.add(this);
  }

  #rest(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#expiring.delete(this);
  }
}
