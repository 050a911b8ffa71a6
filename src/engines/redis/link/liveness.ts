import { systemClock } from '../../../core/clock.js';

const LOOK_MS = 100;
/** How often a server is asked for a sign of life, be there other commands or not. */
const ASK_MS = 400;
/** How long a server may keep everybody waiting. */
const SILENCE_MS = 1_000;

interface PulseOptions {
  /** Asks on the connection of the commands. */
  readonly ask: () => Promise<unknown>;
  /** Asks on the connection of the messages. */
  readonly ping: () => Promise<unknown>;
  readonly onSilence: () => void;
}

/** Notices within 1.5 seconds that a server answers no more, though its connections stand. */
export class Pulse {
  readonly #options: PulseOptions;
  readonly #stopLooking: () => void;
  #waiting = 0;
  #progressAt = systemClock.elapsed();
  #askedAt = systemClock.elapsed();
  #pingedAt: number | null = null;
  #lookedAt = systemClock.elapsed();

  constructor(options: PulseOptions) {
    this.#options = options;
    this.#stopLooking = systemClock.every(LOOK_MS, () => this.#look());
  }

  /** A command was sent. */
  asked(): void {
    if (this.#waiting++ === 0) this.#progressAt = systemClock.elapsed();
  }

  /** A command was answered, or has failed. */
  answered(): void {
    this.#waiting--;
    this.#progressAt = systemClock.elapsed();
  }

  stop(): void {
    this.#stopLooking();
  }

  #look(): void {
    const now = systemClock.elapsed();
    const stoodStill = now - this.#lookedAt > 3 * LOOK_MS;
    this.#lookedAt = now;
    if (stoodStill) {
      // This process itself did: what has come in meanwhile has not been read yet.
      this.#progressAt = now;
      if (this.#pingedAt !== null) this.#pingedAt = now;
      return;
    }
    const silent = this.#waiting > 0 && now - this.#progressAt > SILENCE_MS;
    const deaf = this.#pingedAt !== null && now - this.#pingedAt > SILENCE_MS;
    if (silent || deaf) this.#options.onSilence();
    else if (now - this.#askedAt >= ASK_MS) this.#ask(now);
  }

  #ask(now: number): void {
    this.#askedAt = now;
    // Whoever they fail for has ended the connection, and knows.
    const known = () => undefined;
    this.#options.ask().catch(known);
    if (this.#pingedAt !== null) return;
    this.#pingedAt = now;
    this.#options.ping().then(() => {
      this.#pingedAt = null;
    }, known);
  }
}
