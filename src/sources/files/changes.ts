import { createHash } from 'node:crypto';
import type { SourceItem } from '../sink.js';
import { type FileState, type Snapshot, sameContent, sameFile } from './snapshot.js';

/** Change of a file, as it is published. */
export interface FileChange {
  readonly filePath: string;
  readonly changeType: 'CREATED' | 'MODIFIED' | 'DELETED' | 'MOVED';
  readonly previousPath?: string | undefined;
  /** State after the change; of a deleted file, the last known one. */
  readonly state: FileState;
  /** See `Snapshot.returnsOf`. */
  readonly returns: number;
}

/** Change at the time at which it was found. */
export interface FoundChange extends FileChange {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Whether it happened while the folder was not watched. */
  readonly whileAway: boolean;
}

/** Whether there is nothing at this path now. */
export type IsGone = (path: string) => Promise<boolean>;

/** States of files by path; null for a deleted one. */
export type FileStates = ReadonlyMap<string, FileState | null>;

/**
 * Returns the changes from the snapshot to a batch of file states, in the order of the batch, and applies them to the
 * snapshot. A move is a known file at another path whose former path is empty now; where the system gives it another
 * number (another disk), a file of the same size and time.
 */
export async function takeChanges(snapshot: Snapshot, batch: FileStates, isGone: IsGone): Promise<FileChange[]> {
  const origins = await takeOrigins(snapshot, batch, isGone);
  const changes: FileChange[] = [];
  for (const [filePath, state] of batch) {
    const known = snapshot.get(filePath);
    if (!state) {
      if (known) changes.push({ filePath, changeType: 'DELETED', state: known, returns: snapshot.returnsOf(filePath) });
      snapshot.vacate(filePath);
      continue;
    }
    const origin = origins.get(filePath);
    const before = origin?.state ?? known;
    snapshot.set(filePath, state);
    const change = { filePath, state, returns: snapshot.returnsOf(filePath) };
    if (origin) changes.push({ ...change, changeType: 'MOVED', previousPath: origin.path });
    if (!before) changes.push({ ...change, changeType: 'CREATED' });
    else if (!sameContent(before, state)) changes.push({ ...change, changeType: 'MODIFIED' });
  }
  return changes;
}

/** Applies a change that was taken before to a snapshot. Idempotent. */
export function applyChange(snapshot: Snapshot, { changeType, filePath, previousPath, state }: FileChange): void {
  if (previousPath !== undefined) snapshot.vacate(previousPath);
  if (changeType === 'DELETED') snapshot.vacate(filePath);
  else snapshot.set(filePath, state);
}

/** The event of a change. */
export function itemOf({ at, whileAway, ...change }: FoundChange): SourceItem {
  const { filePath, changeType, previousPath, state } = change;
  return {
    type: 'file_change',
    payload: {
      ...{ filePath, changeType },
      ...(previousPath !== undefined && { previousPath }),
      ...(changeType !== 'DELETED' && { sizeBytes: state.size }),
    },
    options: { idempotencyKey: keyOf(change), occurredAt: at, ...(whileAway && { tags: ['while-away'] }) },
  };
}

/** The same for every observer of the same change of the file. */
function keyOf({ filePath, changeType, previousPath, state, returns }: FileChange): string {
  const { size, mtime, ctime } = state;
  const change = JSON.stringify([changeType, filePath, previousPath ?? null, size, mtime, ctime, returns]);
  return `file:${createHash('sha256').update(change).digest('base64url').slice(0, 32)}`;
}

interface Origin {
  readonly path: string;
  readonly state: FileState;
}

/** Former path of each moved file of the batch. Removed from the snapshot, so that no two files come from one path. */
async function takeOrigins(snapshot: Snapshot, batch: FileStates, isGone: IsGone): Promise<Map<string, Origin>> {
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
    snapshot.vacate(from);
  }
  return origins;
}
