import { ClientError, closed } from '../client-error.js';
import type { Surroundings } from '../connection/surroundings.js';
import { LIVE_ONLY } from '../generated/event-types.js';
import type { PublishItem } from '../generated/graphql.js';
import { Value } from '../observable.js';
import type { Pause } from '../requests/pause.js';
import { type Publication, type Published, publishItem } from './publication.js';

/** Counts of the publishes of a client. */
export interface PublishState {
  /** Publishes that the hub has not answered yet. */
  readonly waiting: number;
  /** Publishes that were rejected with `QUEUE_FULL`, since the client was made. */
  readonly refused: number;
}

/** Publishes the events of one project, all or none. Rejects with a `ClientError`. */
export type SendEvents = (project: string, events: readonly PublishItem[]) => Promise<readonly Published[]>;

interface PublishQueueOptions {
  readonly send: SendEvents;
  /** Most publishes that wait. */
  readonly limit: number;
  readonly pause: Pause;
  readonly surroundings: Pick<Surroundings, 'now'>;
}

interface Waiting {
  readonly item: PublishItem;
  readonly isLiveOnly: boolean;
  resolve(published: Published): void;
  reject(error: ClientError): void;
  /** Time of the first attempt, in milliseconds since 1970. */
  sentAt: number | null;
}

/** Publishes of one project that wait, in the order of the calls. */
interface Lane {
  readonly waiting: Waiting[];
  /** Failure of the last attempt; null when it succeeded. */
  failure: ClientError | null;
}

const MOST_AT_ONCE = 100;

/** The hub knows an idempotency key for 24 hours: a retry after that may publish the event a second time. */
const RETRY_WITHIN_MS = 23 * 3_600_000;

/**
 * Queue of publishes. Those of one project are sent in the order of the calls, in one request after the other. An event
 * has one idempotency key for all of its attempts, and is retried until the hub accepts or rejects it.
 */
export class PublishQueue {
  readonly state = new Value<PublishState>({ waiting: 0, refused: 0 });
  readonly #options: PublishQueueOptions;
  readonly #lanes = new Map<string, Lane>();
  readonly #keyPrefix = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  #keys = 0;
  #isClosed = false;

  constructor(options: PublishQueueOptions) {
    this.#options = options;
  }

  /** Resolves when the event is durable. @throws ClientError the refusal of the hub, `QUEUE_FULL` or `CLOSED`. */
  async publish(publication: Publication): Promise<Published> {
    if (this.#isClosed) throw closed();
    const { waiting, refused } = this.state.value;
    const { limit, surroundings } = this.#options;
    if (waiting >= limit) {
      this.state.set({ waiting, refused: refused + 1 });
      throw new ClientError('QUEUE_FULL', { message: `${limit} publishes wait for the hub already` });
    }
    const idempotencyKey = `${this.#keyPrefix}${this.#keys++}`;
    const occurredAt = new Date(surroundings.now()).toISOString();
    const item = publishItem(publication, { idempotencyKey, occurredAt });
    return this.#add(publication.project, { item, isLiveOnly: LIVE_ONLY.has(publication.type) });
  }

  /** Rejects what waits with `CLOSED`. Idempotent. */
  close(): void {
    this.#isClosed = true;
    for (const { waiting } of this.#lanes.values())
      this.#settle(waiting, waiting.length, ({ reject }) => reject(closed()));
  }

  #add(project: string, item: Pick<Waiting, 'item' | 'isLiveOnly'>): Promise<Published> {
    const lane = this.#lanes.get(project) ?? { waiting: [], failure: null };
    // It would be out of date when the hub is reachable again.
    if (item.isLiveOnly && lane.failure) return Promise.reject(lane.failure);
    return new Promise((resolve, reject) => {
      lane.waiting.push({ ...item, resolve, reject, sentAt: null });
      this.#count(1);
      if (this.#lanes.has(project)) return;
      this.#lanes.set(project, lane);
      // One request for all publishes of this turn.
      queueMicrotask(() => void this.#empty(project, lane));
    });
  }

  async #empty(project: string, lane: Lane): Promise<void> {
    const { send, pause, surroundings } = this.#options;
    const { waiting } = lane;
    let most = MOST_AT_ONCE;
    let attempt = 0;
    while (waiting.length > 0) {
      if (this.#rejectTooOld(waiting)) continue;
      const batch = nextBatch(waiting, most);
      for (const one of batch) one.sentAt ??= surroundings.now();
      try {
        const published = await send(
          project,
          batch.map(({ item }) => item),
        );
        lane.failure = null;
        attempt = 0;
        most = Math.min(MOST_AT_ONCE, most * 2);
        this.#settle(waiting, batch.length, ({ resolve }, index) => resolve(published[index]!));
      } catch (error) {
        const failure = error as ClientError;
        // Halves find the event that the hub rejects, and fit its limits for a request and a rate.
        most = Math.ceil(batch.length / 2);
        lane.failure = failure.retryable ? failure : null;
        if (batch.length === 1 && (!failure.retryable || batch[0]!.isLiveOnly))
          this.#settle(waiting, 1, ({ reject }) => reject(failure));
        else if (failure.retryable) await pause(failure, attempt++);
      }
    }
    this.#lanes.delete(project);
  }

  #rejectTooOld(waiting: Waiting[]): boolean {
    const { sentAt } = waiting[0]!;
    if (sentAt === null || this.#options.surroundings.now() - sentAt < RETRY_WITHIN_MS) return false;
    const message = 'The hub did not answer for 23 hours; the event may be published';
    this.#settle(waiting, 1, ({ reject }) => reject(new ClientError('UNREACHABLE', { message })));
    return true;
  }

  #settle(waiting: Waiting[], count: number, settle: (one: Waiting, index: number) => void): void {
    const settled = waiting.splice(0, count);
    this.#count(-settled.length);
    settled.forEach(settle);
  }

  #count(more: number): void {
    const { waiting, refused } = this.state.value;
    this.state.set({ waiting: waiting + more, refused });
  }
}

/** A live-only event travels alone: no retry of others may deliver it a second time. */
function nextBatch(waiting: readonly Waiting[], most: number): Waiting[] {
  const end = waiting.slice(0, most).findIndex(({ isLiveOnly }) => isLiveOnly);
  return waiting.slice(0, end < 0 ? most : Math.max(end, 1));
}
