import { ALL_PROJECTS } from '../../core/cursor.js';
import { type AnyRecord, byProject } from '../../core/record.js';

export type Listener = (records: readonly AnyRecord[]) => void;

/** Records for a listener, with the set that holds it while it listens. */
interface Addressed {
  readonly listener: Listener;
  readonly listeners: ReadonlySet<Listener>;
  readonly records: readonly AnyRecord[];
}

/** Listeners of a store, by feed. */
export class Listeners {
  readonly #byFeed = new Map<string, Set<Listener>>();
  readonly #onThrown: (cause: unknown) => void;
  /** Deliveries of this turn of the event loop, in order. */
  #pending: (() => void)[] = [];

  /** @param onThrown receives an error that a listener has thrown. */
  constructor(onThrown: (cause: unknown) => void) {
    this.#onThrown = onThrown;
  }

  /** Hands the listener the records of a feed from now on, until the returned function is called. */
  add(listener: Listener, feed: string): () => void {
    const listeners = this.#byFeed.get(feed) ?? new Set();
    this.#byFeed.set(feed, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byFeed.get(feed) === listeners) this.#byFeed.delete(feed);
    };
  }

  /** Hands records to the present listeners of their feeds, behind pending deliveries. */
  notify(records: readonly AnyRecord[]): void {
    const delivery = this.#deliveryOf(records);
    if (this.#pending.length > 0) this.#pending.push(delivery);
    else delivery();
  }

  /**
   * The same, later in this turn of the event loop, behind the promises that are settled now. Otherwise publishers would
   * wait for their answers while thousands of subscribers are written to.
   */
  notifyAfterAnswers(records: readonly AnyRecord[]): void {
    this.#pending.push(this.#deliveryOf(records));
    if (this.#pending.length === 1) void this.#deliverPending();
  }

  async #deliverPending(): Promise<void> {
    // The first tick runs behind the settled promises, the second behind the writes that those have put off to a tick.
    await nextTick();
    await nextTick();
    // A delivery that a listener causes is the last one.
    for (let next = this.#pending[0]; next; next = this.#pending[0]) {
      next();
      this.#pending.shift();
    }
  }

  /** Delivery to the present listeners, except those that have ended by then. */
  #deliveryOf(records: readonly AnyRecord[]): () => void {
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

  /** Isolates a listener that throws from the others. */
  #hand({ listener, records }: Addressed): void {
    try {
      listener(records);
    } catch (cause) {
      this.#onThrown(cause);
    }
  }
}

const nextTick = () => new Promise<void>((resolve) => process.nextTick(resolve));
