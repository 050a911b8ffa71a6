import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Figure } from '../../core/log.js';
import { MEMORY } from './open/database.js';

/** Sizes of the files of a log, and the space that is left for them. Those that cannot be read are left out. */
export async function fileFigures(file: string): Promise<readonly Figure[]> {
  if (file === MEMORY) return [];
  const bytesOf = async (path: string) => (await stat(path)).size;
  const freeBytes = async () => {
    const { bavail, bsize } = await statfs(dirname(file));
    return bavail * bsize;
  };
  const readings: readonly [name: string, help: string, read: () => Promise<number>][] = [
    ['log_file_bytes', 'Size of the file of the log.', () => bytesOf(file)],
    ['log_wal_bytes', 'Size of the write-ahead log.', () => bytesOf(`${file}-wal`)],
    ['log_disk_free_bytes', 'Space that is left on the disk of the log.', freeBytes],
  ];
  const figures = readings.map(async ([name, help, read]): Promise<Figure | null> => {
    const value = await read().catch(() => null);
    return value === null ? null : { name, help, value };
  });
  return (await Promise.all(figures)).filter((figure) => figure !== null);
}
