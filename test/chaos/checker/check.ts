import type { Line } from '../history.js';
import { duplicate, epochLie, hole, type Judge, lostAcked, phantom, reorderedLog } from './log-invariants.js';
import { ghost } from './presence-invariants.js';
import { readStory } from './story.js';
import { dirtyDelivery, falseGap, leak, reorderedStream, silentGap, stall } from './stream-invariants.js';

/** The promises, by number and by what breaking one is called. */
export const INVARIANTS = {
  'I1 LOST_ACKED': [lostAcked],
  'I2 PHANTOM': [phantom],
  'I3 DUP_ID': [duplicate],
  'I4 LOG_HOLE': [hole],
  'I5 REORDER': [reorderedLog, reorderedStream],
  'I6 SILENT_GAP': [silentGap],
  'I7 FALSE_GAP': [falseGap],
  'I8 DIRTY_DELIVERY': [dirtyDelivery],
  'I9 STALL': [stall],
  'I10 LEAK': [leak],
  'I11 EPOCH_LIE': [epochLie],
  'I12 GHOST': [ghost],
} as const satisfies Record<string, readonly Judge[]>;

export type Invariant = keyof typeof INVARIANTS;

export interface Violation {
  readonly invariant: Invariant;
  readonly what: string;
}

/** Everything that a history breaks. It knows the history and nothing else: no part of the hub. */
export function check(lines: readonly Line[]): Violation[] {
  const story = readStory(lines);
  return Object.entries(INVARIANTS).flatMap(([invariant, judges]) =>
    judges.flatMap((judge) => [...judge(story)].map((what) => ({ invariant: invariant as Invariant, what }))),
  );
}
