import { randomInt } from 'node:crypto';

const EPOCH_LENGTH = 10;

/** A name that no history has had before: 51 random bits in lower-case base 36. */
export function newEpoch(): string {
  return Array.from({ length: EPOCH_LENGTH }, () => randomInt(36).toString(36)).join('');
}
