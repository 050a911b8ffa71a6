import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Returns a function that leaves only the name of a folder where a text has its path: readers of a project need not know
 * where it lies on this machine.
 *
 * @param folder absolute.
 */
export async function pathHider(folder: string): Promise<(text: string) => string> {
  const real = await realpath(folder).catch(() => folder);
  return (text) => text.replaceAll(real, basename(folder)).replaceAll(folder, basename(folder));
}
