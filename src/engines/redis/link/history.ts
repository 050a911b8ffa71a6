import type { Runs } from '../../common/runs.js';

const MOVED = '@';

/** The history that a reply is of: every script replies its text, `generation run`, first. */
export class History {
  readonly text: string;
  /** The epoch of the feed over all projects. */
  readonly generation: string;
  /** The run in which the log was when it replied. */
  readonly run: string;
  readonly #runs: Runs | null;

  /** @param runs those of the log when they are known, with `run` as the newest. */
  constructor(text: string, runs: Runs | null) {
    this.text = text;
    [this.generation, this.run] = text.split(' ') as [string, string];
    this.#runs = runs;
  }

  /** The run that wrote a record or, where that is not known, the one in which it was read. */
  runOf(sequence: number): string {
    return this.#runs?.of(sequence) ?? this.run;
  }

  /**
   * The epoch of a project: the generation of the log and the birth of the project, so that one write renews the epochs
   * of all projects. A project that was moved in keeps the epoch that it had, until that happens.
   */
  epochOf(birth: string): string {
    const at = birth.indexOf(MOVED);
    if (at < 0) return `${this.generation}${birth}`;
    const epoch = birth.slice(0, at);
    return birth.slice(at + 1) === this.generation ? epoch : `${this.generation}${epoch}`;
  }
}

/** The birth of a project that is moved in, with the epoch that it has under this generation. */
export const movedBirth = (epoch: string, generation: string): string => `${epoch}${MOVED}${generation}`;
