import { randomInt } from 'node:crypto';

const EPOCH_LENGTH = 10;
const RUN_LENGTH = 8;

/** The run of what was written before runs had names, and of the beginning of a log. */
export const FIRST_RUN = '0';

/**
 * A record of the log as a whole, and with it all records before it. Sequence 0 is the beginning, which every log has.
 */
export interface Point {
  /** The run that wrote the record, or a later run in which everything up to the record was read. */
  readonly run: string;
  readonly sequence: number;
}

/** A run as its log keeps it. */
export interface Run {
  readonly name: string;
  /** How far the log had come when the run began: the first record of the run has the next sequence. */
  readonly began: number;
}

/** The beginning of every log. */
export const BEGINNING: Point = { run: FIRST_RUN, sequence: 0 };

/** Returns a name that no history has had before: 51 random bits in lower-case base 36. */
export const newEpoch = (): string => randomName(EPOCH_LENGTH);

/** Returns a name that no run has had before: 41 random bits in lower-case base 36. */
export const newRun = (): string => randomName(RUN_LENGTH);

function randomName(length: number): string {
  return Array.from({ length }, () => randomInt(36).toString(36)).join('');
}
