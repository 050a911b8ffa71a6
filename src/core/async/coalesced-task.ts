interface CoalescedTaskOptions {
  readonly task: () => Promise<void>;
  /** Receives the failure of a run. The run that is due after it starts all the same. */
  readonly onError: (error: unknown) => void;
}

/**
 * Runs a task one run at a time. Calls during a run lead to one more run after it, however many they are, so that every
 * call is followed by a whole run.
 */
export class CoalescedTask {
  readonly #options: CoalescedTaskOptions;
  #isDue = false;
  #running: Promise<void> | null = null;

  constructor(options: CoalescedTaskOptions) {
    this.#options = options;
  }

  /** Resolves when no run is under way or due; null when that is so already. Never rejects. */
  get running(): Promise<void> | null {
    return this.#running;
  }

  /** Starts a run, or has one follow the run under way. */
  run(): void {
    this.#isDue = true;
    this.#running ??= this.#runAll();
  }

  async #runAll(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false;
      await this.#options.task().catch(this.#options.onError);
    }
    this.#running = null;
  }
}
