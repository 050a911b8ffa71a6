import { ALL_PROJECTS } from '../../core/cursor.js';
import { type AnyRecord, byProject } from '../../core/record.js';

export type Listener = (records: readonly AnyRecord[]) => void;

/** Records for a listener, and those among whom it is as long as it listens. */
interface Addressed {
  readonly listener: Listener;
  readonly listeners: ReadonlySet<Listener>;
  readonly records: readonly AnyRecord[];
}

/** Those who listen to a store, by feed. */
export class Listeners {
  readonly #byFeed = new Map<string, Set<Listener>>();
  readonly #onThrown: (cause: unknown) => void;
  /** What is to be told in this turn of the event loop, in order. */
  #untold: (() => void)[] = [];

  /** @param onThrown told what a listener has thrown. */
  constructor(onThrown: (cause: unknown) => void) {
    this.#onThrown = onThrown;
  }

  /** Hands the listener the records of a feed from now on; until the returned function is called. */
  add(listener: Listener, feed: string): () => void {
    const listeners = this.#byFeed.get(feed) ?? new Set();
    this.#byFeed.set(feed, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byFeed.get(feed) === listeners) this.#byFeed.delete(feed);
    };
  }

  /** Hands records to those who listen to their feeds now, behind what is to be told already. */
  tell(records: readonly AnyRecord[]): void {
    const telling = this.#telling(records);
    if (this.#untold.length > 0) this.#untold.push(telling);
    else telling();
  }

  /**
   * The same, later in this turn of the event loop, behind what the promises settled now bring forth: those who published
   * have their answers on the way, and work on them, while thousands of subscribers are written to.
   */
  tellAfterAnswers(records: readonly AnyRecord[]): void {
    this.#untold.push(this.#telling(records));
    if (this.#untold.length === 1) void this.#tellAll();
  }

  async #tellAll(): Promise<void> {
    // The first is behind what the promises set off; the second, behind the writes that were put off to there.
    await nextTick();
    await nextTick();
    // What one of them brings forth has its place behind them all.
    for (let next = this.#untold[0]; next; next = this.#untold[0]) {
      next();
      this.#untold.shift();
    }
  }

  /** What tells those who listen now, as far as they still do by then. */
  #telling(records: readonly AnyRecord[]): () => void {
    const addressed: Addressed[] = [];
    const address = (feed: string, own: readonly AnyRecord[]) => {
      const listeners = this.#byFeed.get(feed);
      for (const listener of listeners ?? []) addressed.push({ listener, listeners: listeners!, records: own });
    };
    address(ALL_PROJECTS, records);
    if (this.#byFeed.size > (this.#byFeed.has(ALL_PROJECTS) ? 1 : 0))
      for (const [project, own] of byProject(records)) address(project, own);
    return () => {
      for (const one of addressed) if (one.listeners.has(one.listener)) this.#hand(one);
    };
  }

  /** One that throws does not keep the records from the others. */
  #hand({ listener, records }: Addressed): void {
    try {
      listener(records);
    } catch (cause) {
      this.#onThrown(cause);
    }
  }
}

const nextTick = () => new Promise<void>((resolve) => process.nextTick(resolve));
