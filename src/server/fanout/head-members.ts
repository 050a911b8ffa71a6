import type { FrameBatch } from './frame-batch.js';
import type { Member, Sent } from './member.js';

/** Members of a group that were sent everything up to the head of its feed. What they get together is counted once. */
export class HeadMembers {
  readonly #members = new Set<Member>();
  /** What a member has got that was here from the start. */
  #events = 0;
  #bytes = 0;

  get size(): number {
    return this.#members.size;
  }

  has(member: Member): boolean {
    return this.#members.has(member);
  }

  [Symbol.iterator](): IterableIterator<Member> {
    return this.#members.values();
  }

  /** Adds a member: what was sent to the others before does not count for it. */
  enter(member: Member): void {
    this.#members.add(member);
    member.events -= this.#events;
    member.bytes -= this.#bytes;
  }

  /** Idempotent. */
  leave(member: Member): void {
    if (!this.#members.delete(member)) return;
    member.events += this.#events;
    member.bytes += this.#bytes;
  }

  /** A batch was sent to those that are still here. */
  sent({ count, bytes }: FrameBatch): void {
    this.#events += count;
    this.#bytes += bytes;
  }

  sentTo(member: Member): Sent {
    if (!this.#members.has(member)) return member;
    return { events: member.events + this.#events, bytes: member.bytes + this.#bytes };
  }
}
