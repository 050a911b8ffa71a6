import type { Reader } from '../../hub/streams/reader.js';
import type { Walk } from '../../hub/streams/walk.js';
import type { SharedWriter } from './frame-batch.js';

/** Group as a member uses it. */
interface MemberGroup {
  positionOf(member: Member): number;
  sentTo(member: Member): Sent;
  forget(member: Member): void;
}

/** What was handed to a subscriber. */
export interface Sent {
  /** Number of results. */
  readonly events: number;
  /** Length of the payloads of the stored events among them. */
  readonly bytes: number;
}

/** Reader of a subscription, and the writer of its shared results. */
export interface Subscriber {
  readonly reader: Reader;
  readonly writer: SharedWriter;
}

/** Subscription in a group: its reader is parked, and the group moves its position. */
export class Member {
  readonly reader: Reader;
  readonly writer: SharedWriter;
  /** Everything up to here was written. Unused while the member is at the head: the group's position counts then. */
  at: number;
  /** What was written, without what the members at the head have got together: see `Group`. */
  events = 0;
  bytes = 0;
  /** Resolves when the reader has to go on alone: for a frame of its own, or to end. */
  readonly left: Promise<void>;
  readonly #walk: Walk;
  #group: MemberGroup | null;
  #leave!: () => void;

  constructor(group: MemberGroup, walk: Walk, { reader, writer }: Subscriber) {
    this.#walk = walk;
    this.#group = group;
    this.reader = reader;
    this.writer = writer;
    this.at = reader.park(() => this.leave());
    this.left = new Promise((resolve) => {
      this.#leave = resolve;
    });
  }

  get isGone(): boolean {
    return this.#group === null;
  }

  /** Position from which a new stream would lose and repeat nothing. */
  cursor(): string {
    return this.#walk.cursorAt(this.position);
  }

  /** Position of that cursor. */
  get position(): number {
    return this.#group?.positionOf(this) ?? this.at;
  }

  get sent(): Sent {
    return this.#group?.sentTo(this) ?? this;
  }

  /** Hands the walk back to the reader. Idempotent. */
  leave(): void {
    const group = this.#group;
    if (!group) return;
    this.at = group.positionOf(this);
    this.#group = null;
    group.forget(this);
    this.reader.unpark(this.at);
    this.#leave();
  }
}
