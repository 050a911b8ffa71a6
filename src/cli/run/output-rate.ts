import { systemClock } from '../../core/clock.js';

/** 1 MiB a second, some 20,000 lines: more than any hub takes, and 20 times what one takes by its default limits. */
const POURING_BYTES_PER_MS = (1024 * 1024) / 1_000;
/** Time over which the rate is measured. */
const LOOK_MS = 250;

export interface OutputRateOptions {
  /** Bytes of the output so far. */
  readonly written: () => number;
  /** Milliseconds since the start of the process, which a run starts with its command. */
  readonly elapsed?: () => number;
}

/** Rate at which a command prints. */
export class OutputRate {
  readonly #written: () => number;
  readonly #elapsed: () => number;
  #last = { at: 0, bytes: 0 };
  #isPouring = false;

  constructor({ written, elapsed = systemClock.elapsed }: OutputRateOptions) {
    this.#written = written;
    this.#elapsed = elapsed;
  }

  /** Whether the command prints so much that no hub keeps up with it. */
  get isPouring(): boolean {
    const at = this.#elapsed();
    const { at: lastAt, bytes: lastBytes } = this.#last;
    if (at - lastAt < LOOK_MS) return this.#isPouring;
    const bytes = this.#written();
    this.#isPouring = bytes - lastBytes > (at - lastAt) * POURING_BYTES_PER_MS;
    this.#last = { at, bytes };
    return this.#isPouring;
  }
}
