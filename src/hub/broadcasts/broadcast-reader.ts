import type { Viewer } from '../../auth/viewer.js';
import type { AnyRecord, EventRecord } from '../../core/record.js';
import type { Delivery } from '../streams/delivery.js';
import type { Gap } from '../streams/gap.js';
import type { Reader } from '../streams/reader.js';
import { retryRead } from '../streams/stream-log.js';
import { type Broadcast, broadcastOf, isAddressedTo, type KeptBroadcast } from './broadcast.js';

/** One broadcast on its way to somebody that it is for. */
export interface BroadcastDelivery {
  readonly broadcast: Broadcast;
  /** Its event. */
  readonly record: EventRecord;
  /** Where a stream goes on that has had this one. */
  readonly cursor: string;
  /** What was lost just before it. */
  readonly gap?: Gap;
}

export interface BroadcastReaderOptions {
  /** The events of all broadcasts that may be for the viewer. It is ended with this one. */
  readonly reader: Reader;
  readonly viewer: Viewer;
  readonly find: (record: AnyRecord) => Promise<KeptBroadcast | null>;
  readonly isOver: (kept: KeptBroadcast) => boolean;
  /** Ids of broadcasts before the start of the stream that the user has: they are passed over. */
  readonly isTaken: (id: string) => boolean;
  /** Called once a socket has taken a broadcast. */
  readonly onTaken: (broadcast: Broadcast) => void;
  /** Called for a broadcast that is open and that the viewer may not receive. */
  readonly onPassed: (broadcast: Broadcast) => void;
}

type Result = IteratorResult<BroadcastDelivery, undefined>;

/**
 * The broadcasts that are for one viewer, out of the events of all: those that are over at the moment of their delivery,
 * or for others, are passed over. It holds one event at a time, so its position is the reader's. An explicit iterator
 * for the same reason as `Reader`, and, as what it gives depends on who looks, nothing of it is shared.
 */
export class BroadcastReader implements AsyncIterableIterator<BroadcastDelivery, undefined> {
  readonly #options: BroadcastReaderOptions;
  /** Gap that is reported with the next broadcast, because the event that it came with is not delivered. */
  #gap: Gap | undefined;
  /** Resolves whether the connection took all that was written to it by now. */
  #accepted: () => Promise<boolean> = () => Promise.resolve(true);
  /** The broadcast that the consumer is busy with. */
  #inHand: Broadcast | null = null;
  #ended = false;
  /** Ends a look-up: while the log is away it takes as long as that. */
  #interrupt: (() => void) | null = null;

  constructor(options: BroadcastReaderOptions) {
    this.#options = options;
  }

  /** Where a new stream would go on without losing or repeating anything, also when it is quiet. */
  cursor(): string {
    return this.#options.reader.cursor();
  }

  /** Sets how to find out whether the connection of the stream took what was written. */
  sentThrough(accepted: () => Promise<boolean>): void {
    this.#accepted = accepted;
  }

  /** Asking for the next broadcast says that the last one was written. */
  async next(): Promise<Result> {
    this.#written();
    for (;;) {
      const { done, value } = await this.#options.reader.next();
      if (done || this.#ended) return { done: true, value: undefined };
      const broadcast = await this.#find(value);
      if (this.#ended) return { done: true, value: undefined };
      if (value.gap) this.#gap = this.#gap ? { ...value.gap, from: this.#gap.from } : value.gap;
      // The reader reports a credential that has ended meanwhile, in the next turn of the loop.
      if (!broadcast || !this.#isDue(broadcast)) continue;
      this.#inHand = broadcast;
      return { done: false, value: this.#deliver(broadcast, value) };
    }
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return this.#options.reader.return();
  }

  throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return this.#options.reader.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #isDue(broadcast: Broadcast): boolean {
    const { viewer, isOver, isTaken, onPassed } = this.#options;
    if (isOver(broadcast) || isTaken(broadcast.id)) return false;
    if (isAddressedTo(viewer, broadcast)) return true;
    onPassed(broadcast);
    return false;
  }

  #written(): void {
    const broadcast = this.#inHand;
    this.#inHand = null;
    if (broadcast) void this.#accepted().then((accepted) => accepted && this.#options.onTaken(broadcast));
  }

  #end(): void {
    this.#ended = true;
    this.#interrupt?.();
  }

  /** Null for one that is not known, and when the stream ends or loses its viewer meanwhile. */
  async #find({ record }: Delivery): Promise<Broadcast | null> {
    const { reader, viewer, find } = this.#options;
    const interrupted = new Promise<null>((resolve) => {
      this.#interrupt = () => resolve(null);
    });
    const ending = { rightsChanged: () => void (viewer.ended() && this.#interrupt?.()) };
    viewer.watch(ending);
    try {
      const kept = await Promise.race([retryRead(reader.feed, () => find(record)), interrupted]);
      return kept && broadcastOf(kept, record as EventRecord);
    } finally {
      viewer.unwatch(ending);
      this.#interrupt = null;
    }
  }

  #deliver(broadcast: Broadcast, { record, cursor }: Delivery): BroadcastDelivery {
    const gap = this.#gap;
    this.#gap = undefined;
    const delivery = { broadcast, record: record as EventRecord, cursor };
    return gap ? { ...delivery, gap } : delivery;
  }
}
