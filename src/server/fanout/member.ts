import type { Reader } from '../../hub/streams/reader.js';
import type { Walk } from '../../hub/streams/walk.js';
import type { SharedWriter } from './frame-batch.js';

/** Those who go along, as one of them sees them. */
interface MemberGroup {
  positionOf(member: Member): number;
  forget(member: Member): void;
}

/** Who wants to go along, and where it is written to. */
export interface Subscriber {
  readonly reader: Reader;
  readonly writer: SharedWriter;
}

/** One subscription in a group: its reader stands aside, and the group moves its position. */
export class Member {
  readonly reader: Reader;
  readonly writer: SharedWriter;
  /** Everything up to here was written to the writer. Of those at the head only the group's counts. */
  at: number;
  /** Settles when the reader has to go on by itself: for what is only for it to tell, or to end. */
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

  /** Where a new stream would go on without losing or repeating anything. */
  cursor(): string {
    return this.#walk.cursorAt(this.#group?.positionOf(this) ?? this.at);
  }

  /** Hands the walk back to the reader. Twice is fine. */
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
