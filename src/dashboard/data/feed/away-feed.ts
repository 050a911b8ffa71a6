import { type Client, type ClientError, EventTimesDocument, FeedPageDocument } from '../../../client/index.js';
import { headerOf } from '../../model/events/header.js';
import { EventStore } from '../../model/feed/event-store.js';
import { type Feed, FeedStates, readOlder } from './feed.js';

/** Events on either side of the moment that are read at once. */
const PAGE = 250;
/** Times that are asked for at once, and how often at most, to find the one of a position. */
const TIMES = 200;
const MOST_ROUNDS = 60;

/** The events around a moment of the past. Older ones are read on; what comes now is not shown. */
export class AwayFeed implements Feed {
  readonly project: string;
  /** Moment that was asked for, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly store = new EventStore();
  readonly #client: Client;
  readonly #ending = new AbortController();
  readonly #states = new FeedStates();
  readonly subscribe = this.#states.subscribe;
  readonly getState = this.#states.get;
  #head = 0;

  constructor(client: Client, { project, at }: { project: string; at: number }) {
    this.#client = client;
    this.project = project;
    this.at = at;
  }

  get head(): number {
    return this.#head;
  }

  async start(): Promise<void> {
    const edge = new Date(this.at + 1).toISOString();
    try {
      const [before, after] = await Promise.all([
        this.#page({ last: PAGE, until: edge }),
        this.#page({ first: PAGE, since: edge }),
      ]);
      this.#head = after.project!.head.offset;
      const events = [...before.events.nodes, ...after.events.nodes].map(headerOf);
      this.store.replace(events, !before.events.pageInfo.hasPreviousPage);
      this.#states.set({ phase: 'ready' });
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#states.set({ phase: 'failed', error: error as ClientError });
    }
  }

  close(): void {
    this.#ending.abort();
  }

  loadOlder(): Promise<boolean> {
    const { project, store } = this;
    return readOlder({ client: this.#client, project, store, states: this.#states, signal: this.#ending.signal });
  }

  #page(place: { last: number; until: string } | { first: number; since: string }) {
    const variables = { projectId: this.project, ...place };
    return this.#client.query(FeedPageDocument, variables, { signal: this.#ending.signal });
  }
}

interface Wanted {
  readonly client: Client;
  readonly projectId: string;
  readonly offset: number;
  readonly signal: AbortSignal;
}

/**
 * Finds when the event of a position was recorded, by a search over times. For a position that is no longer kept it is the
 * time of the first event that is.
 *
 * @returns milliseconds since 1970 UTC; null where the project has no such position yet.
 */
export async function recordedAtOf({ client, projectId, offset, signal }: Wanted): Promise<number | null> {
  const timesOf = async (place: { first: number; since?: string } | { last: number }) => {
    const { events } = await client.query(EventTimesDocument, { projectId, ...place }, { signal });
    return events.nodes.map((node) => ({ offset: node.offset!, at: Date.parse(node.recordedAt) }));
  };
  let [[low], [high]] = await Promise.all([timesOf({ first: 1 }), timesOf({ last: 1 })]);
  if (!low || !high || offset > high.offset) return null;
  for (let round = 0; round < MOST_ROUNDS && low.offset < offset && low.at < high.at; round++) {
    // Where the events lie evenly the share finds it; where they do not, the middle does.
    const share = Math.max(0, offset - TIMES / 2 - low.offset) / (high.offset - low.offset);
    const since = Math.floor(low.at + (high.at - low.at) * (round % 2 === 0 ? share : 0.5));
    const times = await timesOf({ first: TIMES, since: new Date(since).toISOString() });
    const before = times.findLast((each) => each.offset <= offset);
    if (!before) high = { offset: times[0]?.offset ?? high.offset, at: since };
    else if (before !== times.at(-1) || before.offset === offset) return before.at;
    else if (before.at > low.at) low = before;
    else return before.at;
  }
  return low.at;
}
