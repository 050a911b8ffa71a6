import type { Connection, Value } from '../connection.js';

/** Whether a record of the log, or one that is kept, is the latest of its key or the answer to an idempotency key. */
const neededIn = (table: 'events' | 'kept') => `(
  EXISTS (SELECT 1 FROM idempotency WHERE idempotency.sequence = ${table}.sequence) OR
  (${table}.key IS NOT NULL AND EXISTS (
    SELECT 1 FROM latest
    WHERE latest.project = ${table}.project AND latest.type = ${table}.type
      AND latest.key = ${table}.key AND latest.sequence = ${table}.sequence
  ))
)`;

/**
 * Removes records from the log, in a transaction. Those that are still needed are kept apart.
 *
 * @param range SQL that selects their sequences.
 */
export function removeFromLog(connection: Connection, range: string, values: readonly Value[]): void {
  connection.run(
    `INSERT INTO kept SELECT * FROM events WHERE sequence IN (${range}) AND ${neededIn('events')}`,
    ...values,
  );
  connection.run(`DELETE FROM events WHERE sequence IN (${range})`, ...values);
}

/**
 * Removes a record that was kept apart, unless it is still needed. Called in the transaction that ends a need: a newer
 * record of its key, a key that is removed, an idempotency key that expires. No-op for a record of the log.
 */
export function removeUnneeded(connection: Connection, sequence: number): void {
  connection.run(`DELETE FROM kept WHERE sequence = ? AND NOT ${neededIn('kept')}`, sequence);
}
