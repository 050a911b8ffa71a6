import type { Actor, Priority } from '../record.js';

/** Width of the slots of time by which records are counted. */
export type SlotUnit = 'minute' | 'hour';

/** Milliseconds of a slot, and of the period that one query covers. Both begin at multiples of themselves since 1970 UTC. */
export const SLOTS: Readonly<Record<SlotUnit, { readonly slotMs: number; readonly periodMs: number }>> = {
  minute: { slotMs: 60_000, periodMs: 3_600_000 },
  hour: { slotMs: 3_600_000, periodMs: 86_400_000 },
};

/** One hour by minute, or one day by hour. */
export interface CountsQuery {
  readonly project: string;
  readonly unit: SlotUnit;
  /** Start of the period, milliseconds since 1970 UTC. */
  readonly from: number;
}

/** How many records of a project have these in common. */
export interface RecordCount {
  /** Start of the slot that `recordedAt` lies in, milliseconds since 1970 UTC. */
  readonly at: number;
  readonly type: string;
  readonly priority: Priority;
  readonly actor: Actor;
  /** At least 1. */
  readonly count: number;
}
