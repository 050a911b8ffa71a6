import { isUtf8 } from 'node:buffer';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OnSourceNotice } from '../source.js';

interface NameCheckOptions {
  readonly isIgnored: (absolute: string) => boolean;
  readonly onNotice: OnSourceNotice;
}

/**
 * The watcher reports names as text: of a file whose name is none it reports nothing, and is not asked about it. The
 * returned function looks for such names in a folder; the first one is a notice.
 */
export function nameCheck({ isIgnored, onNotice }: NameCheckOptions): (folder: string) => void {
  let noticed = false;
  return (folder) => {
    if (noticed) return;
    void undecodableNames(folder).then((names) => {
      const name = names.find((found) => !isIgnored(join(folder, found)));
      if (name === undefined || noticed) return;
      noticed = true;
      onNotice(
        `'${name}' in ${folder} has a name that is not UTF-8: changes of such files are not published; rename them`,
      );
    });
  };
}

/** Names in a folder that are not UTF-8, as text in which U+FFFD replaces what is none. None in a folder that is gone. */
async function undecodableNames(folder: string): Promise<string[]> {
  const names = await readdir(folder, { encoding: 'buffer' }).catch(() => []);
  return names.filter((name) => !isUtf8(name)).map((name) => name.toString());
}
