import { can, credentialEnded } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { projectNotFound } from '../../core/project-id.js';
import type { PresenceUpdate } from './presence-update.js';

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

interface PresenceStreamOptions {
  readonly viewer: Viewer;
  readonly project: string;
  /** Everybody who is there now. */
  readonly snapshot: () => PresenceUpdate;
  /** Called once, when it has ended for whatever reason. */
  readonly onEnd: (stream: PresenceStream) => void;
}

interface Waiting {
  resolve(result: IteratorResult<PresenceUpdate, undefined>): void;
  reject(error: unknown): void;
}

/**
 * Who is in a project: everybody first, then what changes. A consumer that has not taken the last change when there is
 * another gets everybody once more, and costs no more memory than that last change. Rights are those of now for each update.
 *
 * An explicit iterator for the same reason as `Reader`.
 */
export class PresenceStream implements AsyncIterableIterator<PresenceUpdate, undefined> {
  readonly #options: PresenceStreamOptions;
  /** Updates that the consumer has not taken yet; null when it needs a new snapshot. */
  #pending: readonly PresenceUpdate[] | null = null;
  #waiting: Waiting | null = null;
  #ended = false;
  /** Error with which the stream ended while no call waited. The next call rejects with it. */
  #lost: unknown = null;

  constructor(options: PresenceStreamOptions) {
    this.#options = options;
    options.viewer.watch(this);
  }

  next(): Promise<IteratorResult<PresenceUpdate, undefined>> {
    if (this.#lost) {
      const lost = this.#lost;
      this.#lost = null;
      return Promise.reject(lost);
    }
    if (this.#ended) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#advance();
    });
  }

  rightsChanged(): void {
    this.#recheck();
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** There is something new. */
  push(updates: readonly PresenceUpdate[]): void {
    this.#pending = this.#pending?.length === 0 ? updates : null;
    this.#advance();
  }

  /** Sends a new snapshot, because changes may have been missed. */
  restart(): void {
    this.#pending = null;
    this.#advance();
  }

  /** Idempotent. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#pending = null;
    this.#options.viewer.unwatch(this);
    this.#waiting?.resolve(DONE);
    this.#waiting = null;
    this.#options.onEnd(this);
  }

  #advance(): void {
    const waiting = this.#waiting;
    if (!waiting || this.#pending?.length === 0 || this.#recheck()) return;
    const [update, ...rest] = this.#pending ?? [this.#options.snapshot()];
    this.#pending = rest;
    this.#waiting = null;
    waiting.resolve({ done: false, value: update! });
  }

  /** A stream that was lost ends at once, and says why. @returns whether it was. */
  #recheck(): boolean {
    const { viewer, project } = this.#options;
    const ending = viewer.ended();
    if (!ending && can(viewer, 'READ', project)) return false;
    const error = ending ? credentialEnded(ending) : projectNotFound(project);
    if (this.#ended) return true;
    if (this.#waiting) this.#waiting.reject(error);
    else this.#lost = error;
    this.#waiting = null;
    this.end();
    return true;
  }
}
