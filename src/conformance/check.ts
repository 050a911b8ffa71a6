import type { Trial } from './trial.js';

/** Section of docs/protocol.md with the checks of its sentences, in their order. */
export interface Section {
  readonly number: number;
  /** Heading of the section. */
  readonly title: string;
  readonly checks: readonly Check[];
}

/** Check of one numbered sentence. A sentence may have several. */
export type Check = RunnableCheck | OpenCheck;

interface About {
  /** `4.2`: section and sentence. */
  readonly sentence: `${number}.${number}`;
  /** What holds on a hub that conforms, in at most 60 characters. */
  readonly title: string;
}

export interface RunnableCheck extends About {
  /** Whether it waits for the clock of the hub. It runs beside the others, so it uses projects of its own. */
  readonly slow?: true;
  /** Rejects with a `Deviation` when the hub does not keep the sentence. */
  readonly run: (trial: Trial) => Promise<void>;
}

/** Sentence that no client can check from outside. */
export interface OpenCheck extends About {
  readonly notCheckable: string;
}
