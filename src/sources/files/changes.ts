import { type FileState, type Snapshot, sameContent, sameFile } from './snapshot.js';

export interface FileChange {
  readonly filePath: string;
  readonly changeType: 'CREATED' | 'MODIFIED' | 'DELETED' | 'MOVED';
  readonly previousPath?: string;
  /** Absent for a deleted file. */
  readonly sizeBytes?: number;
}

/** Whether there is nothing at this path now. */
export type IsGone = (path: string) => Promise<boolean>;

type Batch = ReadonlyMap<string, FileState | null>;

/**
 * Returns the changes from the snapshot to a batch of file states (null: deleted), in the order of the batch, and
 * applies them to the snapshot. A move is a known file at another path whose former path is empty now; where the system
 * gives it another number (another disk), a file of the same size and time.
 */
export async function takeChanges(snapshot: Snapshot, batch: Batch, isGone: IsGone): Promise<FileChange[]> {
  const origins = await takeOrigins(snapshot, batch, isGone);
  const changes: FileChange[] = [];
  for (const [filePath, state] of batch) {
    const known = snapshot.get(filePath);
    if (!state) {
      if (known) changes.push({ filePath, changeType: 'DELETED' });
      snapshot.delete(filePath);
      continue;
    }
    const origin = origins.get(filePath);
    const before = origin?.state ?? known;
    const sizeBytes = state.size;
    if (origin) changes.push({ filePath, changeType: 'MOVED', previousPath: origin.path, sizeBytes });
    if (!before) changes.push({ filePath, changeType: 'CREATED', sizeBytes });
    else if (!sameContent(before, state)) changes.push({ filePath, changeType: 'MODIFIED', sizeBytes });
    snapshot.set(filePath, state);
  }
  return changes;
}

interface Origin {
  readonly path: string;
  readonly state: FileState;
}

/** Former path of each moved file of the batch. Removed from the snapshot, so that no two files come from one path. */
async function takeOrigins(snapshot: Snapshot, batch: Batch, isGone: IsGone): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  for (const [path, state] of batch) {
    const known = snapshot.get(path);
    if (!state || (known && sameFile(known, state))) continue;
    const other = snapshot.otherPath(path, state);
    const from = other ?? (known ? null : snapshot.pathOfContent(state));
    const before = from === null ? undefined : snapshot.get(from);
    if (from === null || !before) continue;
    // A second name of a file that kept the first is no move.
    if (batch.get(from) !== null && (batch.has(from) || !(await isGone(from)))) continue;
    origins.set(path, { path: from, state: before });
    snapshot.delete(from);
  }
  return origins;
}
