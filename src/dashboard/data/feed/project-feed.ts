import { type Client, type ClientError, FeedDocument, FeedPageDocument, type Gap } from '../../../client/index.js';
import { type Header, headerOf } from '../../model/events/header.js';
import { EventStore } from '../../model/feed/event-store.js';
import { lostIn } from '../../model/feed/rows.js';
import { keepFeed, keptFeed } from '../kept.js';
import { pause } from '../pause.js';
import { type Feed, FeedStates, FrameBatch, readOlder } from './feed.js';

const FIRST_PAGE = 100;
/** So much of the past is read at once, for what is counted over the last hour. */
const HOUR_MS = 3_600_000;
const MOST_AT_FIRST = 5_000;
/** Beyond so many missed events the page begins anew, instead of catching up one by one. */
const MOST_BEHIND = 2_000;
const KEEP_EVERY_MS = 2_000;
const RETRY_MS = [500, 1_000, 2_000, 5_000];

/** Keeps the store of a project's events filled: what a reload kept, a page of the past, and everything that follows. */
export class ProjectFeed implements Feed {
  readonly project: string;
  readonly store = new EventStore();
  readonly #client: Client;
  readonly #ending = new AbortController();
  readonly #states = new FeedStates();
  readonly subscribe = this.#states.subscribe;
  readonly getState = this.#states.get;
  #epoch = '';
  readonly #batch = new FrameBatch((events) => {
    if (this.#ending.signal.aborted) return;
    this.store.append(events.filter(({ offset }) => offset > 0));
    const live = events.filter(({ offset }) => offset === 0);
    if (live.length > 0) this.store.passOn(live);
    if (Date.now() - this.#keptAt > KEEP_EVERY_MS) this.#keep();
  });
  #keptAt = 0;

  constructor(client: Client, project: string) {
    this.#client = client;
    this.project = project;
  }

  start(): void {
    const kept = keptFeed(this.project);
    if (kept && kept.events.length > 0) {
      this.#epoch = kept.epoch;
      this.store.replace(kept.events);
      this.#states.set({ phase: 'kept', asOf: kept.at });
    }
    addEventListener('pagehide', this.#keep);
    this.#run().catch((error: ClientError) => {
      if (!this.#ending.signal.aborted) this.#states.set({ phase: 'failed', error });
    });
  }

  close(): void {
    this.#keep();
    removeEventListener('pagehide', this.#keep);
    this.#ending.abort();
  }

  loadOlder(): Promise<boolean> {
    const { project, store } = this;
    return readOlder({ client: this.#client, project, store, states: this.#states, signal: this.#ending.signal });
  }

  async #run(): Promise<void> {
    const { events, project } = await this.#firstPage();
    const { signal } = this.#ending;
    const { epoch, offset, cursor } = project!.head;
    const { newest } = this.store;
    const resumes = newest && this.#epoch === epoch && offset - newest.offset <= MOST_BEHIND && newest.offset <= offset;
    if (!resumes) this.store.replace(events.nodes.map(headerOf), !events.pageInfo.hasPreviousPage);
    this.#epoch = epoch;
    this.#states.set({ phase: 'ready', asOf: null, unreachableSince: null });
    const after = this.store.newest?.cursor ?? cursor;
    const stream = this.#client.subscribe(
      FeedDocument,
      { projectId: this.project, after },
      { gap: 'continue', contiguous: true, onGap: (gap) => this.#onGap(gap) },
    );
    signal.addEventListener('abort', () => void stream.return());
    void this.#readHour();
    for await (const { data } of stream) {
      const { events: event } = data;
      // What is streamed is shown whole, unlike what a list says of an event.
      const isLive = event.offset === null;
      this.#batch.add({ ...headerOf(event), ...(isLive && { payload: event.payload as Header['payload'] }) });
    }
  }

  async #readHour(): Promise<void> {
    const { store } = this;
    const isShort = () => store.oldest && store.oldest.at > Date.now() - HOUR_MS && store.events.length < MOST_AT_FIRST;
    while (isShort() && (await this.loadOlder()));
  }

  /** Asks until the hub answers. @throws ClientError that another attempt would not change. */
  async #firstPage() {
    const { signal } = this.#ending;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#page({ last: FIRST_PAGE });
      } catch (error) {
        if (signal.aborted || !(error as ClientError).retryable) throw error;
        this.#states.set({ unreachableSince: this.#states.get().unreachableSince ?? Date.now() });
        await pause(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]!);
      }
    }
  }

  #page(variables: { last: number }) {
    return this.#client.query(
      FeedPageDocument,
      { projectId: this.project, ...variables },
      { signal: this.#ending.signal },
    );
  }

  #onGap({ reason, from, to }: Gap): void {
    this.#batch.flush();
    const isOther = reason === 'EPOCH' || reason === 'AHEAD';
    if (isOther) this.store.replace([]);
    this.store.addHole({ from, to, reason });
    this.#states.set({ lost: this.#states.get().lost + (lostIn({ from, to, reason }) ?? 0) });
  }

  readonly #keep = (): void => {
    if (this.#states.get().phase !== 'ready' || this.#epoch === '') return;
    this.#keptAt = Date.now();
    // Behind a hole: the list would otherwise show two ends as one.
    const hole = this.store.holes.at(-1)?.behind ?? 0;
    const events = this.store.events.slice(-200).filter(({ offset }) => offset > hole);
    keepFeed(this.project, { epoch: this.#epoch, at: this.#keptAt, events });
  };
}
