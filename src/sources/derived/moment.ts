import type { EventRecord } from '../../core/record.js';

/** Event as the evidence of something. */
export interface Moment {
  readonly id: string;
  readonly correlationId: string | null;
  /** Milliseconds since 1970 UTC, by the clock of the hub. */
  readonly at: number;
}

export const momentOf = ({ id, correlationId, recordedAt }: EventRecord): Moment => ({
  ...{ id, correlationId, at: recordedAt },
});
