import { newEpoch } from '../../../core/epoch.js';
import type { Catalog } from '../catalog.js';
import type { Connection } from '../connection.js';
import type { Marked } from './high-water-mark.js';

/**
 * Says in words what happened to the history since the mark was written; null when it is whole. A database that is ahead of
 * its mark is whole: a power cut takes the newest marks, never the newest commits. A folder that was put back with its mark
 * looks whole as well; there the runs of the log expire the cursors of what was lost.
 */
export function historyLoss({ epoch, sequence }: Marked, marked: Marked | 'damaged' | null): string | null {
  if (marked === null) return sequence > 0 ? 'its mark is missing' : null;
  if (marked === 'damaged') return sequence > 0 ? 'its mark is damaged' : 'its mark is damaged and it is empty';
  if (marked.epoch !== epoch && marked.sequence + sequence > 0)
    return `it is another log than the one that had come to ${marked.sequence}${sequence === 0 ? ': it is empty' : ''}`;
  if (sequence < marked.sequence) return `it ends at ${sequence} and had come to ${marked.sequence}`;
  return null;
}

/** Gives the log and every project a new epoch, so that every cursor of before expires. */
export function renewEpochs(catalog: Catalog): void {
  catalog.epoch = newEpoch();
  for (const project of catalog.projects()) project.epoch = newEpoch();
}

/** Stores the epochs as they are in memory, in one commit. */
export function storeEpochs(catalog: Catalog, connection: Connection): void {
  connection.exec('BEGIN IMMEDIATE');
  connection.run(
    'INSERT INTO log (only_row, epoch) VALUES (1, ?) ON CONFLICT DO UPDATE SET epoch = excluded.epoch',
    catalog.epoch,
  );
  for (const { epoch, number } of catalog.projects())
    connection.run('UPDATE projects SET epoch = ? WHERE number = ?', epoch, number);
  connection.exec('COMMIT');
}
