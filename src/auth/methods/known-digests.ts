import type { Clock } from '../../core/clock.js';
import type { Signals } from '../../core/signals.js';

/** How often the store is listed at most: another node may have issued a credential whose signal was lost. */
const LIST_MS = 10_000;
/** The digests are kept this long after the last question, and no more of them than this. */
const FORGET_MS = 60_000;
const MAX_DIGESTS = 20_000;

interface KnownDigestsOptions {
  /** Topic of the signals by which nodes name the digests that they add. */
  readonly topic: string;
  /** Digests of all valid credentials in the store. */
  readonly list: () => Promise<Iterable<string>>;
  readonly clock: Clock;
  readonly signals: Signals;
}

/**
 * Digests of the valid credentials of one kind, in memory. They tell a valid credential from a made-up one where failures
 * may cost no more look-ups: the store is listed at most every 10 seconds, however many ask. Nothing is kept before the
 * first question, nor a minute after the last.
 */
export class KnownDigests {
  readonly #options: KnownDigestsOptions;
  readonly #stopHearing: () => void;
  #digests: Set<string> | null = null;
  /** Those that were added while the store is being listed: the list may lack them. */
  #added: string[] = [];
  #listedAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #listing: Promise<void> | null = null;

  constructor(options: KnownDigestsOptions) {
    this.#options = options;
    this.#stopHearing = options.signals.hear(options.topic, (digest) => this.#take(digest));
  }

  /** Adds a credential that this node has issued, on all nodes. */
  add(digest: string): void {
    this.#take(digest);
    this.#options.signals.tell(this.#options.topic, digest);
  }

  /** Removes a credential that has ended: this node looks it up no more. */
  delete(digest: string): void {
    this.#digests?.delete(digest);
  }

  /** Whether a valid credential has this digest. It may have ended since. @throws TidingsError `UNAVAILABLE` */
  async has(digest: string): Promise<boolean> {
    const now = this.#options.clock.elapsed();
    this.#askedAt = now;
    if (this.#digests?.has(digest)) return true;
    if (!this.#digests || now - this.#listedAt >= LIST_MS) this.#listing ??= this.#list();
    await this.#listing;
    return this.#digests?.has(digest) ?? false;
  }

  close(): void {
    this.#stopHearing();
  }

  #take(digest: string): void {
    const isAsked = this.#options.clock.elapsed() - this.#askedAt < FORGET_MS;
    if (this.#listing) this.#added.push(digest);
    if (isAsked && this.#digests && this.#digests.size < MAX_DIGESTS) this.#digests.add(digest);
    else this.#digests = null;
  }

  async #list(): Promise<void> {
    this.#added = [];
    const listedAt = this.#options.clock.elapsed();
    try {
      const listed = await this.#options.list();
      this.#digests = new Set([...listed, ...this.#added]);
      this.#listedAt = listedAt;
    } finally {
      this.#listing = null;
      this.#added = [];
    }
  }
}
