import { systemClock } from '../../../core/clock.js';

const LOOK_MS = 100;

interface LivenessOptions {
  /** How long a server may leave commands unanswered. */
  readonly silenceMs: number;
  readonly onSilence: () => void;
}

interface Probe {
  /** Asks for a sign of life. It is not called again before it is answered. */
  readonly ask: () => Promise<unknown>;
  readonly everyMs: number;
  /** It has a connection of its own, on which nothing else shows that the server answers. */
  readonly isApart?: boolean;
}

/** Notices that a server does not answer, though its connections stand: `silenceMs` after the oldest silence, and 0.1 s. */
export class Liveness {
  readonly #options: LivenessOptions;
  readonly #stopLooking: () => void;
  readonly #probes: (Probe & { askedAt: number; isWaiting: boolean })[] = [];
  #waiting = 0;
  #progressAt = systemClock.elapsed();
  #lookedAt = systemClock.elapsed();

  constructor(options: LivenessOptions) {
    this.#options = options;
    this.#stopLooking = systemClock.every(LOOK_MS, () => this.#look());
  }

  /** Asks from now on, now and then. */
  probe(probe: Probe): void {
    this.#probes.push({ ...probe, askedAt: systemClock.elapsed(), isWaiting: false });
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
      // This process itself was not running: replies that came in meanwhile are not read yet.
      this.#progressAt = now;
      for (const probe of this.#probes) if (probe.isWaiting) probe.askedAt = now;
      return;
    }
    const isSilent = this.#waiting > 0 && now - this.#progressAt > this.#options.silenceMs;
    const isDeaf = this.#probes.some(
      ({ isApart, isWaiting, askedAt }) => isApart && isWaiting && now - askedAt > this.#options.silenceMs,
    );
    if (isSilent || isDeaf) this.#options.onSilence();
    else this.#ask(now);
  }

  #ask(now: number): void {
    for (const probe of this.#probes) {
      if (probe.isWaiting || now - probe.askedAt < probe.everyMs) continue;
      probe.askedAt = now;
      probe.isWaiting = true;
      const answered = () => {
        probe.isWaiting = false;
      };
      // A probe that fails has ended the connection: nothing else is to be done.
      probe.ask().then(answered, answered);
    }
  }
}
