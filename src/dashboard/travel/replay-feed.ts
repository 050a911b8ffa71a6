import {
  type Client,
  type ClientError,
  EventTimesDocument,
  FeedPageDocument,
  ReplayDocument,
} from '../../client/index.js';
import { type Feed, FeedStates, FrameBatch, readOlder } from '../data/feed/feed.js';
import { headerOf } from '../model/events/header.js';
import { EventStore } from '../model/feed/event-store.js';

const PAGE = 100;
/** The filter counts the hour before the moment: so many events of it are read. */
const HOUR_MS = 3_600_000;
const MOST_COUNTED = 2_000;
/** Events of a replay that are kept. Older ones leave, and are read again when one scrolls to them. */
const CAPACITY = 5_000;
const TICK_MS = 250;
/** The hub cuts longer waits of a replay to this. */
const MOST_WAIT_MS = 10_000;

/** Where a replay is. */
export interface ReplayState {
  /** Moment that is shown, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly isPlaying: boolean;
  /** Whether the newest event of the history has been reached. */
  readonly isOver: boolean;
}

const isoOf = (at: number) => new Date(at).toISOString();

/** The events of a project up to a moment of its history, and from there those that follow, at a pace that the hub keeps. */
export class ReplayFeed implements Feed {
  readonly project: string;
  readonly store = new EventStore(CAPACITY);
  readonly #client: Client;
  readonly #end: number;
  readonly #states = new FeedStates();
  readonly subscribe = this.#states.subscribe;
  readonly getState = this.#states.get;
  readonly #batch = new FrameBatch((events) => this.store.append(events));
  #replay: ReplayState;
  #asked: number | null = null;
  /** Ends what is read for the moment that was asked for before. */
  #reading = new AbortController();
  #isRead: Promise<void> = Promise.resolve();
  #playing = new AbortController();
  /** Moment from which the time is counted on while it plays, and when that was. */
  #anchor = { at: 0, since: 0 };
  /** How long it has played in the silence that it is in, in milliseconds. */
  #waitedMs = 0;

  /** @param end time of the newest event: the replay goes no further. */
  constructor(client: Client, { project, at, end }: { project: string; at: number; end: number }) {
    this.#client = client;
    this.project = project;
    this.#end = end;
    this.#replay = { at, isPlaying: false, isOver: false };
  }

  readonly getReplay = (): ReplayState => this.#replay;

  /** Moment to which it was sent, or at which it was held; null before the first. */
  get asked(): number | null {
    return this.#asked;
  }

  /** Resolves when the events of the moment to which it was sent are there, or could not be read. */
  get isRead(): Promise<void> {
    return this.#isRead;
  }

  /** Goes to a moment, and shows what had happened by then. A replay that runs is held. */
  seek(at: number): Promise<void> {
    this.pause();
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#asked = at;
    this.#waitedMs = 0;
    this.#move({ at, isOver: false });
    this.#isRead = this.#read(at, this.#reading.signal);
    return this.#isRead;
  }

  /** @param pace times real time. */
  play(pace: number): void {
    this.pause();
    this.#playing = new AbortController();
    this.#anchor = { at: this.#replay.at, since: performance.now() };
    this.#move({ isPlaying: true, isOver: false });
    void this.#play(pace, this.#playing.signal);
  }

  pause(): void {
    this.#batch.flush();
    this.#playing.abort();
    if (!this.#replay.isPlaying) return;
    this.#waitedMs += performance.now() - this.#anchor.since;
    this.#asked = this.#replay.at;
    this.#move({ isPlaying: false });
  }

  close(): void {
    this.pause();
    this.#reading.abort();
  }

  loadOlder(): Promise<boolean> {
    const { project, store } = this;
    return readOlder({ client: this.#client, project, store, states: this.#states, signal: this.#reading.signal });
  }

  async #read(at: number, signal: AbortSignal): Promise<void> {
    try {
      const variables = { projectId: this.project, last: PAGE, until: isoOf(at + 1) };
      const { events } = await this.#client.query(FeedPageDocument, variables, { signal });
      if (signal.aborted) return;
      this.store.replace(events.nodes.map(headerOf), !events.pageInfo.hasPreviousPage);
      this.#states.set({ phase: 'ready', error: null });
      void this.#readHour(at - HOUR_MS, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error as ClientError);
    }
  }

  async #readHour(from: number, signal: AbortSignal): Promise<void> {
    const { store } = this;
    const isDone = () =>
      signal.aborted || store.isComplete || store.events.length >= MOST_COUNTED || (store.oldest?.at ?? 0) < from;
    while (!isDone()) {
      const { oldest } = store;
      await this.loadOlder();
      // The list reads the same pages when one scrolls.
      if (this.#states.get().isLoadingOlder) await this.#states.next();
      else if (store.oldest === oldest) return;
    }
  }

  async #play(pace: number, signal: AbortSignal): Promise<void> {
    await this.#isRead;
    if (signal.aborted) return;
    if (this.#states.get().phase !== 'ready') return this.pause();
    const { newest } = this.store;
    const start = newest ? { after: newest.cursor } : { since: isoOf(this.#replay.at) };
    const timer = setInterval(() => this.#tick(pace), TICK_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
    try {
      await this.#silence(start, pace, signal);
      if (signal.aborted) return;
      const stream = this.#client.subscribe(
        ReplayDocument,
        { projectId: this.project, pace, ...start },
        { gap: 'continue', onGap: ({ reason, from, to }) => this.store.addHole({ reason, from, to }) },
      );
      signal.addEventListener('abort', () => void stream.return());
      for await (const { data } of stream) {
        if (signal.aborted) return;
        const event = headerOf(data.events);
        this.#anchor = { at: event.at, since: performance.now() };
        this.#waitedMs = 0;
        this.#batch.add(event);
        this.#move({ at: Math.max(this.#replay.at, event.at) });
      }
      if (signal.aborted) return;
      this.pause();
      this.#move({ at: Math.max(this.#replay.at, this.#end), isOver: true });
    } catch (error) {
      if (signal.aborted) return;
      this.pause();
      this.#fail(error as ClientError);
    }
  }

  /** Waits for the rest of the silence that the moment lies in: the hub delivers the first event of a replay at once. */
  async #silence(start: { after: string } | { since: string }, pace: number, signal: AbortSignal): Promise<void> {
    const { at, since } = this.#anchor;
    const { events } = await this.#client.query(
      EventTimesDocument,
      { projectId: this.project, first: 1, ...start },
      { signal },
    );
    const [next] = events.nodes;
    if (!next || signal.aborted) return;
    const silenceMs = Math.min(MOST_WAIT_MS - this.#waitedMs, (Date.parse(next.recordedAt) - at) / pace);
    const waitMs = silenceMs - (performance.now() - since);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Between two events the time goes on by itself. */
  #tick(pace: number): void {
    const at = Math.floor(this.#anchor.at + (performance.now() - this.#anchor.since) * pace);
    this.#move({ at: Math.max(this.#replay.at, Math.min(at, this.#end)) });
  }

  #fail(error: ClientError): void {
    this.#move({ isPlaying: false });
    this.#states.set({ phase: 'failed', error });
  }

  #move(change: Partial<ReplayState>): void {
    this.#replay = { ...this.#replay, ...change };
    this.#states.set({ asOf: this.#replay.at });
  }
}
