import { type Client, type ClientError, EventTimesDocument, FeedSearchDocument } from '../../../client/index.js';
import { type Header, headerOf } from '../../model/events/header.js';
import type { FeedList } from '../../model/feed/feed-list.js';
import type { Place } from '../../model/feed/found.js';
import { type HubFilter, hubFilterOf } from '../../model/feed/hub-filter.js';
import { type Feed, OLDER_PAGE } from './feed.js';
import { readActors, readTypes } from './terms.js';

/** Searches the hub for what the filter of a list lets through, below what its store has. */
export class Search {
  readonly #client: Client;
  readonly #feed: Feed;
  readonly #list: FeedList;
  #filter: HubFilter | null | undefined;

  constructor(client: Client, feed: Feed, list: FeedList) {
    this.#client = client;
    this.#feed = feed;
    this.#list = list;
  }

  /** Looks through the next page. @returns whether to search on. */
  async readOn(signal: AbortSignal): Promise<boolean> {
    const before = this.#list.found.begin(this.#feed.store.oldest!);
    try {
      const { events, reached } = await this.#page(before, signal);
      if (signal.aborted) return false;
      this.#list.addFound(before, events, reached);
      return reached !== null && !this.#list.found.isFull;
    } catch (error) {
      // The list says where it ends; scrolling on asks again.
      if ((error as ClientError).code === 'CURSOR_EXPIRED') this.#list.addFound(before, [], null);
      return false;
    }
  }

  async #page(before: Place, signal: AbortSignal): Promise<{ events: Header[]; reached: Place | null }> {
    if (this.#filter === undefined) this.#filter = await this.#ask(signal);
    if (this.#filter === null) return { events: [], reached: null };
    const variables = { projectId: this.#feed.project, last: OLDER_PAGE, before: before.cursor, ...this.#filter };
    const { events } = await this.#client.query(FeedSearchDocument, variables, { signal });
    const { hasPreviousPage, startCursor } = events.pageInfo;
    const found = events.nodes.map(headerOf);
    if (!hasPreviousPage || !startCursor) return { events: found, reached: null };
    const isLast = found[0]?.cursor === startCursor;
    return { events: found, reached: isLast ? found[0]! : await this.#placeOf(startCursor, before, signal) };
  }

  /** Place at which the hub has stopped for now: it looks through so many events for one page, and no more. */
  async #placeOf(cursor: string, before: Place, signal: AbortSignal): Promise<Place> {
    const variables = { projectId: this.#feed.project, first: 1, after: cursor };
    const { events } = await this.#client.query(EventTimesDocument, variables, { signal });
    const [next] = events.nodes;
    return next ? { cursor, offset: next.offset!, at: Date.parse(next.recordedAt) } : { ...before, cursor };
  }

  async #ask(signal: AbortSignal): Promise<HubFilter | null> {
    const { filter } = this.#list;
    const isOfTypes = filter.domains.length > 0 || filter.types.length > 0;
    const [types, actors] = await Promise.all([
      isOfTypes ? readTypes(this.#client, signal) : null,
      filter.actors.length > 0 ? readActors(this.#client, this.#feed.project, signal) : null,
    ]);
    return hubFilterOf(filter, { types, actors });
  }
}
