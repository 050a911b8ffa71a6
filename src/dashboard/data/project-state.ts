import {
  type Client,
  type ClientError,
  type FeedEventFragment,
  ProjectLatestDocument,
  type ProjectLatestQuery,
  ProjectNewestDocument,
} from '../../client/index.js';
import { type Header, headerOf } from '../model/events/header.js';
import { LiveEvents } from '../model/events/live-events.js';
import { HISTORIES, ProjectEvents, STATES } from '../model/events/project-events.js';
import type { Feed } from './feed.js';
import { pause } from './pause.js';

const PAGE = 500;
const MOST_PAGES = 40;
const RETRY_MS = 2_000;

export type StatePhase = 'loading' | 'ready' | 'failed';
type EventType = FeedEventFragment['type'];
const typeOf = (name: string) => name.toUpperCase() as EventType;

/**
 * Keeps what the panels of a project show: its current state is read once the feed is followed, and the events of the feed
 * are added. The feed misses none after its start, so nothing is missing between the two. A gap reads the state again.
 */
export class ProjectState {
  readonly events = new ProjectEvents();
  readonly live = new LiveEvents();
  readonly #client: Client;
  readonly #feed: Feed;
  readonly #ending = new AbortController();
  readonly #listeners = new Set<() => void>();
  #phase: StatePhase = 'loading';
  #error: ClientError | null = null;
  #holes = 0;
  #round = 0;

  constructor(client: Client, feed: Feed) {
    this.#client = client;
    this.#feed = feed;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getPhase = (): StatePhase => this.#phase;
  readonly getError = (): ClientError | null => this.#error;

  start(): void {
    const { store } = this.#feed;
    const { signal } = this.#ending;
    const stops = [
      store.listen({
        onAppend: (events) => this.#add(events),
        onChange: () => this.#onChange(),
        onLive: (events) => this.live.add(events) && this.#notify(),
      }),
      this.#feed.subscribe(() => this.#begin()),
    ];
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop();
    });
    this.#begin();
  }

  close(): void {
    this.#ending.abort();
  }

  /** Reads the state again, after it has failed. */
  readonly retry = (): void => {
    this.#phase = 'loading';
    this.#notify();
    void this.#read();
  };

  #begin(): void {
    if (this.#round === 0 && this.#feed.getState().phase === 'ready') void this.#read();
  }

  #onChange(): void {
    const { holes, newest } = this.#feed.store;
    if (newest === null) {
      // Another log begins.
      this.events.clear();
      this.#notify();
    }
    const isLost = holes.length > this.#holes;
    this.#holes = holes.length;
    if (isLost && this.#round > 0) void this.#read();
  }

  async #read(): Promise<void> {
    const { signal } = this.#ending;
    const round = ++this.#round;
    const isOver = () => signal.aborted || round !== this.#round;
    while (!isOver()) {
      try {
        const read = await Promise.all([
          ...Object.keys(STATES).map((type) => this.#readLatest(type)),
          ...Object.entries(HISTORIES).map(([type, last]) => this.#readNewest(type, last)),
        ]);
        if (isOver()) return;
        this.#phase = 'ready';
        this.#error = null;
        this.events.add([...read.flat(), ...this.#feed.store.events]);
        return this.#notify();
      } catch (error) {
        if (isOver()) return;
        if (!(error as ClientError).retryable) {
          this.#phase = 'failed';
          this.#error = error as ClientError;
          return this.#notify();
        }
        await pause(RETRY_MS);
      }
    }
  }

  async #readLatest(type: string): Promise<Header[]> {
    const events: Header[] = [];
    let afterKey: string | null = null;
    for (let page = 0; page < MOST_PAGES; page++) {
      const { project }: ProjectLatestQuery = await this.#client.query(
        ProjectLatestDocument,
        { projectId: this.#feed.project, type: typeOf(type), afterKey },
        { signal: this.#ending.signal },
      );
      const read: readonly Header[] = project!.latest.map(headerOf);
      events.push(...read);
      if (read.length < PAGE) break;
      afterKey = String(read.at(-1)!.payload[STATES[type]!]);
    }
    return events;
  }

  async #readNewest(type: string, last: number): Promise<Header[]> {
    const { events } = await this.#client.query(
      ProjectNewestDocument,
      { projectId: this.#feed.project, types: [typeOf(type)], last },
      { signal: this.#ending.signal },
    );
    return events.nodes.map(headerOf);
  }

  #add(events: readonly Header[]): void {
    if (this.events.add(events)) this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
