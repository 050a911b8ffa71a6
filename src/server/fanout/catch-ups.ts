import { nextTurn } from '../../core/clock.js';
import type { Member } from './member.js';

/** Takes one step on a member's way to the head. @returns whether there is another one to take now. */
type Step = (member: Member) => boolean | Promise<boolean>;

/**
 * Those who are behind, a bounded number at once: when a thousand come back together, who is at the head is still served
 * in every turn. The others wait in line; each entry is a subscription, which its own limits bound.
 */
export class CatchUps {
  readonly #atOnce: number;
  readonly #waiting: { member: Member; step: Step }[] = [];
  #running = 0;
  #next = 0;

  constructor({ atOnce }: { atOnce: number }) {
    this.#atOnce = atOnce;
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

  async #run(member: Member, step: Step): Promise<void> {
    // Not in the turn that asked: it may be one of many that ask in it.
    do await nextTurn();
    while (!member.isGone && (await step(member)));
    this.#running--;
    this.#pump();
  }
}
