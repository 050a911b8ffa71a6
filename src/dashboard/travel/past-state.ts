import type { Client, ClientError } from '../../client/index.js';
import type { ShownState, StatePhase } from '../data/state/project-state.js';
import { readLatest, readNewest, type StatePlace } from '../data/state/read-state.js';
import type { Header } from '../model/events/header.js';
import { LiveEvents } from '../model/events/live-events.js';
import { HISTORIES, ProjectEvents, STATES } from '../model/events/project-events.js';
import { Listeners } from '../model/listeners.js';
import type { ReplayFeed } from './replay-feed.js';

const PAGE = 500;
/** Pages of each type that are read back from the moment: 2,000 events. */
const MOST_PAGES = 4;
const TYPES = [...new Set([...Object.keys(STATES), ...Object.keys(HISTORIES)])];

/** Latest events of now, by type. What of them is not after the moment was the latest then too. */
type Now = ReadonlyMap<string, readonly Header[]>;

/**
 * Keeps what the panels of a project show at the moment of a replay. Where it jumps, the state is read back from the
 * position of the moment; where it goes on, its events are added. Each key has its latest event up to the position, unless
 * it has changed since and its last change before lies beyond 2,000 events of its type: then it is left out.
 */
export class PastState implements ShownState {
  readonly events = new ProjectEvents();
  /** What is not stored is not replayed. */
  readonly live = new LiveEvents();
  readonly #client: Client;
  readonly #feed: ReplayFeed;
  readonly #listeners = new Listeners();
  readonly #stops: (() => void)[] = [];
  #phase: StatePhase = 'loading';
  #error: ClientError | null = null;
  #now: Now | null = null;
  /** Position that the state is of, or that is being read. */
  #position: number | null = null;
  #reading: AbortController | null = null;
  #readTo: number | null = null;

  constructor(client: Client, feed: ReplayFeed) {
    this.#client = client;
    this.#feed = feed;
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly getPhase = (): StatePhase => this.#phase;
  readonly getError = (): ClientError | null => this.#error;
  /** Time before which something was not read that is left out; null where nothing is. */
  readonly getReadTo = (): number | null => this.#readTo;
  /** Whether the state of another position is shown until that of the moment is read. */
  readonly isReading = (): boolean => this.#reading !== null;

  start(): void {
    const follow = () => this.#follow(this.#feed.store.events);
    const { store } = this.#feed;
    this.#stops.push(
      store.listen({ onAppend: (events) => this.#follow(events), onChange: follow }),
      this.#feed.subscribe(follow),
    );
    follow();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#reading?.abort();
  }

  readonly retry = (): void => {
    this.#phase = 'loading';
    this.#position = null;
    this.#follow(this.#feed.store.events);
    this.#listeners.tell();
  };

  /** @param events among which those are that follow the position, where the replay has gone on. */
  #follow(events: readonly Header[]): void {
    const { store } = this.#feed;
    if (this.#feed.getState().phase !== 'ready') return;
    const position = store.newest?.offset ?? 0;
    const before = this.#position;
    if (before === null || position < before || (store.oldest?.offset ?? 0) > before + 1) {
      this.#read(position);
      return;
    }
    if (position === before || this.#reading || this.#phase !== 'ready') return;
    this.#position = position;
    this.events.add(events);
    this.#listeners.tell();
  }

  #read(position: number): void {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.#position = position;
    this.#listeners.tell();
    const { signal } = reading;
    const place = { client: this.#client, project: this.#feed.project, signal };
    this.#readUpTo(place, position).then(
      (read) => !signal.aborted && this.#show(read),
      (error: ClientError) => {
        if (signal.aborted) return;
        this.#reading = null;
        this.#phase = 'failed';
        this.#error = error;
        this.#listeners.tell();
      },
    );
  }

  #show(read: readonly TypeRead[]): void {
    const { store } = this.#feed;
    this.#reading = null;
    this.#phase = 'ready';
    this.#error = null;
    this.events.clear();
    for (const { events } of read) this.events.add(events);
    // What was played meanwhile is among them.
    this.events.add(store.events);
    this.#position = store.newest?.offset ?? 0;
    const ends = read.flatMap(({ readTo }) => (readTo === null ? [] : [readTo]));
    this.#readTo = ends.length > 0 ? Math.max(...ends) : null;
    this.#listeners.tell();
  }

  async #readUpTo(place: StatePlace, position: number): Promise<TypeRead[]> {
    const { newest } = this.#feed.store;
    if (!newest) return [];
    this.#now ??= await readNow(place);
    const now = this.#now;
    return Promise.all(
      TYPES.map((type) => readBack(place, type, { position, before: newest.cursor, latest: now.get(type) ?? [] })),
    );
  }
}

/** Read once: it is good for every moment before. */
async function readNow(place: StatePlace): Promise<Now> {
  const read = Object.keys(STATES).map(async (type) => [type, await readLatest(place, type)] as const);
  return new Map(await Promise.all(read));
}

interface TypeRead {
  readonly events: readonly Header[];
  /** How far back it was read where that was not enough. */
  readonly readTo: number | null;
}

interface Back {
  readonly position: number;
  /** Cursor of the event at the position. */
  readonly before: string;
  readonly latest: readonly Header[];
}

/** Events of a type up to a position: as many as its history has, and until each key that has changed since is found. */
async function readBack(place: StatePlace, type: string, { position, before, latest }: Back): Promise<TypeRead> {
  const keyOf = ({ payload }: Header) => payload[STATES[type]!];
  const events = latest.filter(({ offset }) => offset <= position);
  const changed = new Set(latest.filter(({ offset }) => offset > position).map(keyOf));
  let wanted = HISTORIES[type] ?? 0;
  let oldest: Header | undefined;
  for (let page = 0; page < MOST_PAGES && (wanted > 0 || changed.size > 0); page++) {
    const last = changed.size > 0 ? PAGE : wanted;
    const read = await readNewest(place, type, { last, before: oldest?.cursor ?? before });
    for (const event of read.events) changed.delete(keyOf(event));
    events.push(...read.events);
    wanted -= read.events.length;
    oldest = read.events[0] ?? oldest;
    if (!read.hasMore || read.events.length === 0) return { events, readTo: null };
  }
  return { events, readTo: changed.size > 0 ? (oldest?.at ?? null) : null };
}
