const OPPOSITES = { newer: 'older', older: 'newer', cause: 'effect', effect: 'cause' } as const;
/** Ways from event to event: along the list, and along a chain. */
export type Way = keyof typeof OPPOSITES;

const LONGEST = 100;

/** Steps from event to event that follow each other. A step is undone by the opposite one. */
export class Trail {
  #steps: { readonly from: number; readonly to: number; readonly way: Way }[] = [];

  /**
   * Takes a step.
   *
   * @param from null for a first step, which cannot be undone.
   * @param beside offset of what lies that way; null for nothing.
   * @returns offset to which it leads: where the step came from that it undoes, else what lies beside. Null for nowhere.
   */
  step(from: number | null, way: Way, beside: number | null): number | null {
    const last = this.#steps.at(-1);
    // One has gone elsewhere meanwhile.
    if (last?.to !== from) this.#steps = [];
    else if (last.way === OPPOSITES[way]) {
      this.#steps.pop();
      return last.from;
    }
    if (from !== null && beside !== null && beside !== from)
      this.#steps = [...this.#steps.slice(1 - LONGEST), { from, to: beside, way }];
    return beside;
  }
}
