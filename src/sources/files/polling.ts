import { statfs } from 'node:fs/promises';
import { z } from 'zod';

/** Time between two looks at a file, where none is chosen. */
const DEFAULT_MS = 1_000;

/** How a folder is watched without events of the system. */
export interface Polling {
  readonly everyMs: number;
  /** Why, in words; null where the user asked for it. */
  readonly reason: string | null;
}

/** `true`: polls. Milliseconds: polls that often. `false`: never. Absent: polls where the system sends no events. */
export type PollSetting = boolean | number | undefined;

export const POLL_ACCEPTS = z.union([z.boolean(), z.number().int().min(100).max(60_000)]);

/**
 * Types of file systems, as Linux numbers them, whose files others change without an event on this machine: they lie on
 * another machine, or on the host of this one.
 */
const REMOTE: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x01021997, '9p'],
  [0x65735546, 'FUSE'],
  [0x786f4256, 'vboxsf'],
  [0xbacbacbc, 'vmhgfs'],
  [0x7c7c6673, 'prl_fs'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x19830326, 'BeeGFS'],
]);

/** Name of a file system that sends no events of changes that others make; null for any other. */
export const remoteFileSystem = (type: number): string | null => REMOTE.get(type >>> 0) ?? null;

/** Whether to poll a folder, and why. Other systems than Linux are not detected. */
export async function pollingFor(folder: string, setting: PollSetting): Promise<Polling | null> {
  if (setting === false) return null;
  if (setting !== undefined) return { everyMs: setting === true ? DEFAULT_MS : setting, reason: null };
  if (process.platform !== 'linux') return null;
  const name = remoteFileSystem((await statfs(folder)).type);
  return name === null
    ? null
    : { everyMs: DEFAULT_MS, reason: `its file system, ${name}, does not report all changes` };
}

/** Codes of a system that has no more watches to give. */
const EXHAUSTED: ReadonlySet<unknown> = new Set(['ENOSPC', 'EMFILE']);

/** Polling in place of events that the system cannot give; null for any other error. */
export function pollingAfter(error: unknown): Polling | null {
  const { code } = error as NodeJS.ErrnoException;
  if (!EXHAUSTED.has(code)) return null;
  return {
    everyMs: DEFAULT_MS,
    reason: `the system has no more file watches (${code}; on Linux raise fs.inotify.max_user_watches)`,
  };
}
