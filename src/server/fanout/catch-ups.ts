import { nextTurn } from '../../core/clock.js';
import type { Member } from './member.js';

/** Takes one step on a member's way to the head. @returns whether there is another one to take now. */
type Step = (member: Member) => boolean | Promise<boolean>;

interface Entry {
  readonly member: Member;
  readonly step: Step;
}

/**
 * Queue of members that are behind the head. It runs at most `atOnce` of them at a time, so that members at the head are
 * still served in every turn when a thousand clients reconnect. A member takes one step and goes to the end of the queue:
 * members that began together stay together, and each page is read and executed once for all of them. Each entry is a
 * subscription, which its limits bound.
 */
export class CatchUps {
  readonly #atOnce: number;
  readonly #onError: (error: unknown) => void;
  #waiting: Entry[] = [];
  #running = 0;
  #next = 0;

  /** @param options.onError called with what a step throws; its member leaves the group, and its reader goes on alone. */
  constructor({ atOnce, onError }: { atOnce: number; onError: (error: unknown) => void }) {
    this.#atOnce = atOnce;
    this.#onError = onError;
  }

  /** Members that wait for their next step. */
  get waiting(): number {
    return this.#waiting.length - this.#next;
  }

  /** Members that take a step now. */
  get running(): number {
    return this.#running;
  }

  add(member: Member, step: Step): void {
    this.#waiting.push({ member, step });
    this.#pump();
  }

  #pump(): void {
    while (this.#running < this.#atOnce && this.#next < this.#waiting.length) {
      const entry = this.#waiting[this.#next++]!;
      this.#running++;
      void this.#run(entry);
    }
    // At most half of the list is of entries that have had their turn.
    if (this.#next * 2 < this.#waiting.length) return;
    this.#waiting = this.#waiting.slice(this.#next);
    this.#next = 0;
  }

  /** Never rejects. */
  async #run(entry: Entry): Promise<void> {
    const { member, step } = entry;
    try {
      // Not in the turn of the call: it may be one of many in that turn.
      await nextTurn();
      if (!member.isGone && (await step(member))) this.#waiting.push(entry);
    } catch (error) {
      this.#onError(error);
      member.leave();
    } finally {
      this.#running--;
      this.#pump();
    }
  }
}
