import type { EventsSubscription, Priority } from '../generated/graphql.js';
import type { Subscribe } from '../streams/streams.js';
import type { SubscribeOptions, Subscription } from '../streams/subscription.js';
import { EVENTS } from './documents.js';
import { type EventName, type EventOf, enumValue, eventOf } from './event.js';

/**
 * Events to follow. The stream starts after `after`, else with the `last` events, else at `since`, else now. With `until`,
 * `before` or `pace` it is a replay: it ends with that part of the history, and needs `after` or `since`.
 */
export interface EventsRequest<T extends EventName = EventName> {
  /** Id of the project. Default: all projects that the credential may read. */
  readonly project?: string;
  /** Wire names of the types. Default: all. */
  readonly types?: readonly T[];
  /** Only events of this priority or a higher one. */
  readonly minPriority?: Priority;
  readonly after?: string | null;
  readonly last?: number;
  readonly since?: string;
  /** Replay only: up to the last event recorded before this time. */
  readonly until?: string;
  /** Replay only: up to the last event before this cursor. */
  readonly before?: string;
  /** Replay only: times real time, 1 to 100. As fast as the events are read when absent. */
  readonly pace?: number;
}

/** Events in their order, across reconnects. Leaving a `for await` ends it. */
export interface EventFeed<T extends EventName = EventName> extends AsyncIterableIterator<EventOf<T>, undefined> {
  /** Position after the last event taken, or a later one while nothing matches; null before the start is known. */
  readonly cursor: string | null;
  return(): Promise<IteratorReturnResult<undefined>>;
}

/** Follows events without a document. */
export function followEvents<T extends EventName>(
  subscribe: Subscribe,
  { project, types, ...variables }: EventsRequest<T>,
  options?: SubscribeOptions,
): EventFeed<T> {
  const operation = { query: EVENTS, variables: { ...variables, projectId: project, types: types?.map(enumValue) } };
  return new MappedFeed(subscribe<EventsSubscription>(operation, options));
}

class MappedFeed<T extends EventName> implements EventFeed<T> {
  readonly #stream: Subscription<EventsSubscription>;

  constructor(stream: Subscription<EventsSubscription>) {
    this.#stream = stream;
  }

  get cursor(): string | null {
    return this.#stream.cursor;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<EventOf<T>, undefined>> {
    const { value, done } = await this.#stream.next();
    return done ? { value: undefined, done } : { value: eventOf<T>(value.data.events), done: false };
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    return this.#stream.return();
  }
}
