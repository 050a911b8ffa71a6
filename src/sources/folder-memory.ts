import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Folder below the data folder in which the watch of a folder stores what is published. @param target such as a project. */
export const memoryOf = (dataFolder: string, folder: string, target: string): string =>
  join(dataFolder, 'sources', `${digest(resolve(folder))}-${digest(target)}`);

/** Names a folder of this machine without its path: 16 hexadecimal digits, the same for every way to write it. */
export async function folderDigest(folder: string): Promise<string> {
  return digest(await realpath(folder));
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
