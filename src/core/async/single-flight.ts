/** Runs a task one run at a time. A call during a run joins that run. */
export class SingleFlight<T = void> {
  readonly #task: () => Promise<T>;
  #running: Promise<T> | null = null;

  constructor(task: () => Promise<T>) {
    this.#task = task;
  }

  /** The run that is under way; null between runs. */
  get running(): Promise<T> | null {
    return this.#running;
  }

  /** Starts a run, or joins the one under way. Rejects with what the task rejects with. */
  run(): Promise<T> {
    this.#running ??= this.#task().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }
}
