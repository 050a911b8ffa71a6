import { isUtf8 } from 'node:buffer';
import { readdir } from 'node:fs/promises';

/** Names in a folder that are not UTF-8, as text in which U+FFFD replaces what is none. None in a folder that is gone. */
export async function undecodableNames(folder: string): Promise<string[]> {
  const names = await readdir(folder, { encoding: 'buffer' }).catch(() => []);
  return names.filter((name) => !isUtf8(name)).map((name) => name.toString());
}
