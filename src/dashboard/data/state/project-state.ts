import type { Client, ClientError } from '../../../client/index.js';
import type { Header } from '../../model/events/header.js';
import { LiveEvents } from '../../model/events/live-events.js';
import { HISTORIES, ProjectEvents, STATES } from '../../model/events/project-events.js';
import { Listeners } from '../../model/listeners.js';
import type { Feed } from '../feed/feed.js';
import { pause } from '../pause.js';
import { readLatest, readNewest } from './read-state.js';

const RETRY_MS = 2_000;

export type StatePhase = 'loading' | 'ready' | 'failed';

/** What the panels of a project show: its state of now, or of a moment in the past. */
export interface ShownState {
  readonly events: ProjectEvents;
  readonly live: LiveEvents;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getPhase: () => StatePhase;
  readonly getError: () => ClientError | null;
  /** Reads the state again, after it has failed. */
  readonly retry: () => void;
}

/**
 * Keeps what the panels of a project show: its current state is read once the feed is followed, and the events of the feed
 * are added. The feed misses none after its start, so nothing is missing between the two. A gap reads the state again.
 */
export class ProjectState implements ShownState {
  readonly events = new ProjectEvents();
  readonly live = new LiveEvents();
  readonly #client: Client;
  readonly #feed: Feed;
  readonly #ending = new AbortController();
  readonly #listeners = new Listeners();
  #phase: StatePhase = 'loading';
  #error: ClientError | null = null;
  #holes = 0;
  #round = 0;

  constructor(client: Client, feed: Feed) {
    this.#client = client;
    this.#feed = feed;
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly getPhase = (): StatePhase => this.#phase;
  readonly getError = (): ClientError | null => this.#error;

  start(): void {
    const { store } = this.#feed;
    const { signal } = this.#ending;
    const stops = [
      store.listen({
        onAppend: (events) => this.#add(events),
        onChange: () => this.#onChange(),
        onLive: (events) => this.live.add(events) && this.#listeners.tell(),
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

  readonly retry = (): void => {
    this.#phase = 'loading';
    this.#listeners.tell();
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
      this.#listeners.tell();
    }
    const isLost = holes.length > this.#holes;
    this.#holes = holes.length;
    if (isLost && this.#round > 0) void this.#read();
  }

  async #read(): Promise<void> {
    const { signal } = this.#ending;
    const round = ++this.#round;
    const isOver = () => signal.aborted || round !== this.#round;
    const place = { client: this.#client, project: this.#feed.project, signal };
    while (!isOver()) {
      try {
        const read = await Promise.all([
          ...Object.keys(STATES).map((type) => readLatest(place, type)),
          ...Object.entries(HISTORIES).map(([type, last]) =>
            readNewest(place, type, { last }).then(({ events }) => events),
          ),
        ]);
        if (isOver()) return;
        this.#phase = 'ready';
        this.#error = null;
        this.events.add([...read.flat(), ...this.#feed.store.events]);
        return this.#listeners.tell();
      } catch (error) {
        if (isOver()) return;
        if (!(error as ClientError).retryable) {
          this.#phase = 'failed';
          this.#error = error as ClientError;
          return this.#listeners.tell();
        }
        await pause(RETRY_MS);
      }
    }
  }

  #add(events: readonly Header[]): void {
    if (this.events.add(events)) this.#listeners.tell();
  }
}
