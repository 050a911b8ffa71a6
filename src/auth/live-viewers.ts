import { callAll } from '../core/async/call-all.js';
import type { Clock } from '../core/clock.js';
import { TidingsError } from '../core/errors.js';
import type { Meter } from '../core/observe/meter.js';
import type { Identity } from './identity.js';
import type { Ending, Grant, RightsListener, Viewer } from './viewer.js';

/** Interval of the search for expired credentials: a quiet stream ends this late at most. */
const SWEEP_MS = 250;

const NOTHING: readonly Grant[] = [];

/** Creates viewers of identities, and notifies their listeners when the credential ends. */
export class Viewers {
  readonly #common: Common;
  readonly #stop: () => void;

  constructor({ clock, meter, onError }: Omit<Common, 'watched'>) {
    this.#common = { clock, meter, onError, watched: new Set() };
    this.#stop = clock.every(SWEEP_MS, () => this.#sweep());
  }

  /** Creates a viewer. Refreshing it changes no other. */
  admit(identity: Identity, address?: string): LiveViewer {
    return new LiveViewer(identity, this.#common, address);
  }

  close(): void {
    this.#stop();
  }

  #sweep(): void {
    const { watched } = this.#common;
    for (const viewer of [...watched]) {
      if (!viewer.hasExpired()) continue;
      watched.delete(viewer);
      viewer.notify();
    }
  }
}

/** Shared members of all viewers, of which each connection has one. */
interface Common {
  readonly clock: Clock;
  readonly meter: Meter;
  /** Receives what a listener throws. */
  readonly onError: (error: unknown) => void;
  /** Viewers with listeners. Each may expire: the rotation of its key says when. */
  readonly watched: Set<LiveViewer>;
}

/** Viewer with the present rights of its credential. */
export class LiveViewer implements Viewer {
  readonly address: string | undefined;
  readonly #common: Common;
  /** Few: a connection and what streams on it. */
  #listeners: readonly RightsListener[] = [];
  #identity: Identity;
  #unwatch: (() => void) | null = null;

  constructor(identity: Identity, common: Common, address?: string) {
    this.address = address;
    this.#identity = identity;
    this.#common = common;
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

  get isBoard(): boolean {
    return this.#identity.isBoard ?? false;
  }

  get credential(): string {
    return this.#identity.credential;
  }

  grants(): readonly Grant[] {
    return this.ended() ? NOTHING : this.#identity.grants();
  }

  ended(): Ending | null {
    const { revocation, expiresAt } = this.#identity;
    const revokedAt = revocation?.revokedAt ?? null;
    if (revokedAt !== null) return { why: 'revoked', at: revokedAt };
    if (!this.hasExpired()) return null;
    // Found before the next sweep: otherwise a stream would fail by itself, and its client would not come back.
    if (this.#common.watched.delete(this)) queueMicrotask(() => this.notify());
    return { why: 'expired', at: expiresAt! };
  }

  hasExpired(): boolean {
    const { expiresAt } = this.#identity;
    return expiresAt !== null && expiresAt <= this.#common.clock.now();
  }

  watch(listener: RightsListener): void {
    this.#listeners = [...this.#listeners, listener];
    if (this.#listeners.length === 1) this.#follow();
    // The end is notified once: otherwise a stream that was being opened meanwhile would stay open.
    if (this.ended())
      queueMicrotask(() => {
        if (this.#listeners.includes(listener)) this.#tell([listener]);
      });
  }

  unwatch(listener: RightsListener): void {
    const left = this.#listeners.filter((one) => one !== listener);
    if (left.length === this.#listeners.length) return;
    this.#listeners = left;
    if (left.length === 0) this.#rest();
  }

  /**
   * Replaces the credential by another of the same actor, whose rights and expiry are in force from here on.
   *
   * @throws TidingsError `FORBIDDEN` for a credential of another actor.
   */
  refresh(identity: Identity): void {
    if (identity.actor.id !== this.#identity.actor.id)
      throw new TidingsError('FORBIDDEN', { message: 'The token is of another subject than the connection' });
    this.#rest();
    this.#identity = identity;
    if (this.#listeners.length > 0) this.#follow();
    this.notify();
  }

  /** Notifies every listener that the rights may have changed. */
  notify(): void {
    const { clock, meter } = this.#common;
    const watched = this.#listeners.length > 0;
    this.#tell(this.#listeners);
    const ending = this.ended();
    if (ending && watched) meter.expelled(Math.max(0, clock.now() - ending.at));
  }

  #tell(listeners: readonly RightsListener[]): void {
    callAll(
      listeners.map((listener) => () => listener.rightsChanged()),
      this.#common.onError,
    );
  }

  #follow(): void {
    this.#unwatch = this.#identity.revocation?.onRevoked(() => this.notify()) ?? null;
    this.#common.watched.add(this);
  }

  #rest(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#common.watched.delete(this);
  }
}
