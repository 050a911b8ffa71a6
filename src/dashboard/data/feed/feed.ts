import { type Client, type ClientError, FeedPageDocument } from '../../../client/index.js';
import { type Header, headerOf, rankOf } from '../../model/events/header.js';
import type { EventStore } from '../../model/feed/event-store.js';
import type { FeedState } from '../../model/feed/truth.js';
import { Listeners } from '../../model/listeners.js';

/** Events of a project as a list shows them: those of now, or those of a moment in the past. */
export interface Feed {
  readonly project: string;
  readonly store: EventStore;
  /** Newest position of the project, where the store does not go up to it. */
  readonly head?: number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => FeedState;
  /** Reads a page before the oldest event. @returns whether there was one to read. */
  loadOlder(): Promise<boolean>;
}

/** Events of a page that is older than what is loaded. */
export const OLDER_PAGE = 500;

/** The state of a feed, and those who follow it. */
export class FeedStates {
  readonly #listeners = new Listeners();
  readonly subscribe = this.#listeners.subscribe;
  #state: FeedState = {
    ...{ phase: 'loading', asOf: null, error: null, unreachableSince: null, isLoadingOlder: false, lost: 0 },
  };

  readonly get = (): FeedState => this.#state;

  /** Resolves at the next change. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        stop();
        resolve();
      });
    });
  }

  set(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.tell();
  }
}

interface Older {
  readonly client: Client;
  readonly project: string;
  readonly store: EventStore;
  readonly states: FeedStates;
  readonly signal: AbortSignal;
}

/** Reads the page before the oldest event of a feed, unless one is being read. @returns whether there was one to read. */
export async function readOlder({ states, ...older }: Older): Promise<boolean> {
  const { oldest, isComplete } = older.store;
  if (!oldest || isComplete || states.get().isLoadingOlder) return false;
  states.set({ isLoadingOlder: true });
  try {
    return await prependOlder(older);
  } finally {
    states.set({ isLoadingOlder: false });
  }
}

async function prependOlder({ client, project, store, signal }: Omit<Older, 'states'>): Promise<boolean> {
  const { oldest } = store;
  try {
    const variables = { projectId: project, last: OLDER_PAGE, before: oldest!.cursor };
    const { events } = await client.query(FeedPageDocument, variables, { signal });
    // A replay may have begun elsewhere meanwhile.
    if (signal.aborted || store.oldest !== oldest) return false;
    store.prepend(events.nodes.map(headerOf), !events.pageInfo.hasPreviousPage);
    return events.nodes.length > 0;
  } catch (error) {
    // The list says where it ends; scrolling on asks again.
    if ((error as ClientError).code === 'CURSOR_EXPIRED' && store.oldest === oldest) store.prepend([], true);
    return false;
  }
}

/** A hidden page is drawn less often. */
const HIDDEN_MS = 250;
/** Beyond so many events a second nobody reads every row: most of them would be drawn only to be pushed out of sight. */
const BUSY_PER_SECOND = 100;
const BUSY_MS = 200;

/** Collects what comes, and applies it once a frame, whatever its rate; five times a second while very much comes. */
export class FrameBatch {
  readonly #apply: (events: readonly Header[]) => void;
  #events: Header[] = [];
  #isPlanned = false;
  #appliedAt = 0;
  #isBusy = false;

  constructor(apply: (events: readonly Header[]) => void) {
    this.#apply = apply;
  }

  add(event: Header): void {
    this.#events.push(event);
    // A hidden page has no frames and slow timers, and notifies of this.
    const isDue = document.hidden && rankOf(event.priority) >= 2 && performance.now() - this.#appliedAt > HIDDEN_MS;
    if (isDue) this.flush();
    if (isDue || this.#isPlanned) return;
    this.#isPlanned = true;
    const run = () => {
      this.#isPlanned = false;
      this.flush();
    };
    const wait = this.#isBusy ? this.#appliedAt + BUSY_MS - performance.now() : 0;
    if (document.hidden) setTimeout(run, HIDDEN_MS);
    else if (wait > 0) setTimeout(() => requestAnimationFrame(run), wait);
    else requestAnimationFrame(run);
  }

  flush(): void {
    const now = performance.now();
    this.#isBusy = this.#events.length * 1_000 > BUSY_PER_SECOND * (now - this.#appliedAt);
    this.#appliedAt = now;
    this.#apply(this.#events.splice(0));
  }

  clear(): void {
    this.#events = [];
  }
}
