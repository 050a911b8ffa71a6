import type { Connection } from '../connection.js';

/**
 * Rows of removed records that are still needed: the latest of its key, or the answer to an idempotency key. Whoever
 * takes such a reason away sweeps here, in the same transaction.
 */
export const STILL_NEEDED = `(
  EXISTS (SELECT 1 FROM idempotency WHERE idempotency.sequence = events.sequence) OR
  (events.key IS NOT NULL AND EXISTS (
    SELECT 1 FROM latest
    WHERE latest.project = events.project AND latest.type = events.type
      AND latest.key = events.key AND latest.sequence = events.sequence
  ))
)`;

/** Deletes the row of a record that retention has removed, unless it is still needed. */
export function sweep(connection: Connection, sequence: number): void {
  connection.run(
    `DELETE FROM events WHERE sequence = ? AND offset <= (
       SELECT floors.offset FROM floors WHERE floors.project = events.project AND floors.type = events.type
     ) AND NOT ${STILL_NEEDED}`,
    sequence,
  );
}
