import type { ClientError } from '../client-error.js';
import type { LatestPositionQuery } from '../generated/graphql.js';
import type { Pause } from '../requests/pause.js';
import type { Request } from '../requests/request.js';
import type { Subscribe } from '../streams/streams.js';
import { LATEST_PAGE, latestPage, POSITION } from './documents.js';
import { type EventOf, eventOf, type KeyedName } from './event.js';
import { type EventFeed, followEvents } from './event-feed.js';

/** State of a keyed type to follow. */
export interface LatestRequest<T extends KeyedName = KeyedName> {
  /** Id of the project. */
  readonly project: string;
  readonly type: T;
}

/** Snapshot of a state, or a change of it. */
export interface LatestUpdate<T extends KeyedName = KeyedName> {
  /** `SNAPSHOT`: all of the state, which replaces earlier updates. `CHANGED`: entries that are new or changed. */
  readonly kind: 'SNAPSHOT' | 'CHANGED';
  /** Latest event of each key. */
  readonly latest: ReadonlyMap<string, EventOf<T>>;
}

/** A snapshot, then each change. After a gap comes a new snapshot. Leaving a `for await` ends it. */
export interface LatestFeed<T extends KeyedName = KeyedName> extends AsyncIterableIterator<LatestUpdate<T>, undefined> {
  return(): Promise<IteratorReturnResult<undefined>>;
}

interface Page {
  readonly project: { readonly page: readonly Parameters<typeof eventOf>[0][] };
}

const DONE: IteratorReturnResult<undefined> = { value: undefined, done: true };

/** What a feed needs of its client. */
export interface LatestFeedOptions<T extends KeyedName> extends LatestRequest<T> {
  readonly request: Request;
  readonly subscribe: Subscribe;
  readonly pause: Pause;
}

/** Reads a position, then the state, then follows from the position: no change between the two is lost or repeated. */
export class SnapshotFeed<T extends KeyedName> implements LatestFeed<T> {
  readonly #options: LatestFeedOptions<T>;
  readonly #ending = new AbortController();
  #lastCall: Promise<unknown> = Promise.resolve();
  #changes: EventFeed<T> | null = null;
  #key = '';
  /** Offsets of entries that changed after the position, by key: the stream repeats them. */
  #repeated: ReadonlyMap<string, number> = new Map();

  constructor(options: LatestFeedOptions<T>) {
    this.#options = options;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Calls follow each other: each takes its own update. */
  next(): Promise<IteratorResult<LatestUpdate<T>, undefined>> {
    const result = this.#lastCall.then(() => this.#next());
    this.#lastCall = result.catch(() => undefined);
    return result;
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.#ending.abort();
    await this.#changes?.return();
    return DONE;
  }

  async #next(): Promise<IteratorResult<LatestUpdate<T>, undefined>> {
    const { signal } = this.#ending;
    for (let attempt = 0; !signal.aborted; ) {
      try {
        if (!this.#changes) return { value: await this.#snapshot(), done: false };
        const { value, done } = await this.#changes.next();
        if (done) break;
        const key = this.#keyOf(value);
        if (value.offset! <= (this.#repeated.get(key) ?? 0)) continue;
        return { value: { kind: 'CHANGED', latest: new Map([[key, value]]) }, done: false };
      } catch (error) {
        const failure = error as ClientError;
        if (signal.aborted || failure.code === 'CLOSED') break;
        if (failure.code === 'CURSOR_EXPIRED') this.#changes = null;
        else if (!failure.retryable) {
          this.#ending.abort();
          throw failure;
        }
        await this.#options.pause(failure, attempt++, signal);
      }
    }
    this.#ending.abort();
    return DONE;
  }

  async #snapshot(): Promise<LatestUpdate<T>> {
    const { request, subscribe, project: projectId, type } = this.#options;
    const { signal } = this.#ending;
    const read = <R>(query: string, variables: object) =>
      request<R>({ query, variables: { projectId, ...variables } }, { signal });
    const { project, eventTypes } = await read<LatestPositionQuery>(POSITION, {});
    this.#key = eventTypes.find(({ name }) => name === type)?.key ?? '';
    const latest = new Map<string, EventOf<T>>();
    for (let afterKey: string | null = null; ; ) {
      const { project }: Page = await read(latestPage(type), { afterKey });
      const events = project.page.map(eventOf<T>);
      for (const event of events) latest.set(this.#keyOf(event), event);
      if (events.length < LATEST_PAGE) break;
      afterKey = this.#keyOf(events.at(-1)!);
    }
    const { cursor, offset } = project!.head;
    this.#repeated = new Map(
      [...latest].flatMap(([key, event]) => (event.offset! > offset ? [[key, event.offset!]] : [])),
    );
    this.#changes = followEvents(subscribe, { project: projectId, types: [type], after: cursor });
    // It was left while the last page was read.
    if (signal.aborted) void this.#changes.return();
    return { kind: 'SNAPSHOT', latest };
  }

  #keyOf({ payload }: EventOf<T>): string {
    return String((payload as Readonly<Record<string, unknown>>)[this.#key]);
  }
}
