import { nextTurn } from '../../core/clock.js';
import type { Member } from './member.js';

/** Takes one step on a member's way to the head. @returns whether there is another one to take now. */
type Step = (member: Member) => boolean | Promise<boolean>;

/**
 * Queue of members that are behind the head. It runs at most `atOnce` of them at a time, so that members at the head are
 * still served in every turn when a thousand clients reconnect. Each entry is a subscription, which its limits bound.
 */
export class CatchUps {
  readonly #atOnce: number;
  readonly #onError: (error: unknown) => void;
  readonly #waiting: { member: Member; step: Step }[] = [];
  #running = 0;
  #next = 0;

  /** @param options.onError called with what a step throws; its member leaves the group, and its reader goes on alone. */
  constructor({ atOnce, onError }: { atOnce: number; onError: (error: unknown) => void }) {
    this.#atOnce = atOnce;
    this.#onError = onError;
  }

  add(member: Member, step: Step): void {
    this.#waiting.push({ member, step });
    this.#pump();
  }

  #pump(): void {
    while (this.#running < this.#atOnce && this.#next < this.#waiting.length) {
      const { member, step } = this.#waiting[this.#next++]!;
      this.#running++;
      void this.#run(member, step);
    }
    if (this.#next === this.#waiting.length) {
      this.#waiting.length = 0;
      this.#next = 0;
    }
  }

  /** Never rejects. */
  async #run(member: Member, step: Step): Promise<void> {
    try {
      // Not in the turn of the call: it may be one of many in that turn.
      do await nextTurn();
      while (!member.isGone && (await step(member)));
    } catch (error) {
      this.#onError(error);
      member.leave();
    } finally {
      this.#running--;
      this.#pump();
    }
  }
}
