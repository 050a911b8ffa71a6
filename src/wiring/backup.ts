import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemClock } from '../core/clock.js';
import type { Config } from '../core/config/config.js';
import { DATA_FILES } from '../core/config/data-files.js';
import { writeDurably } from '../core/durable-file.js';
import type { CopiedLog, LogCopies } from '../core/log/log-copies.js';
import { CURSOR_KEY } from '../hub/nodes/cursor-key.js';
import { openDataFolder } from './data-folder.js';
import { engineOf } from './engines.js';

type Settings = Pick<Config, 'engine' | 'data'>;

/**
 * Copies the log of a data folder, with the key of its cursors, into one file. A hub may serve meanwhile.
 *
 * @throws Error with a message for the operator: the file exists, there is no log, the engine keeps no files.
 */
export async function backUp(
  to: string,
  { replace, ...settings }: Settings & { replace: boolean },
): Promise<CopiedLog> {
  const copies = await copiesOf(settings);
  if (existsSync(to) && !replace) throw new Error(`${to} exists; choose another name, or replace it with --force`);
  const file = join(settings.data, DATA_FILES.log);
  if (!existsSync(file)) throw new Error(`there is no log at ${file}; name the folder of the hub with --data`);
  const folder = dirname(resolve(to));
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}; make it, or name another file`);
  const key = openDataFolder(settings.data).madeSecret(DATA_FILES.cursorKey);
  if (!key)
    throw new Error(`${join(settings.data, DATA_FILES.cursorKey)} is missing; without it no cursor stays valid`);
  return copies.copy({ file, to: resolve(to), record: { ...CURSOR_KEY, value: key } });
}

export interface RestoredLog extends CopiedLog {
  /** Folder that the files of before were moved to; null where there were none. */
  readonly movedTo: string | null;
}

/**
 * Makes a data folder the one of a backup. Cursors from before the backup stay valid, later ones expire.
 *
 * @param settings.replace moves what the folder has of a log out of the way. Otherwise it is an error.
 * @throws Error with a message for the operator: a hub serves from the folder, the folder has a log, the file is no backup.
 */
export async function restoreBackup(
  from: string,
  { replace, ...settings }: Settings & { replace: boolean },
): Promise<RestoredLog> {
  const copies = await copiesOf(settings);
  // Before the data folder is made.
  if (!existsSync(from)) throw new Error(`there is no file ${from}; name one that tidings backup wrote`);
  const data = openDataFolder(settings.data);
  const file = data.file(DATA_FILES.log);
  copies.requireUnused(file);
  const old = [...copies.filesOf(file), data.file(DATA_FILES.cursorKey)].filter((path) => existsSync(path));
  if (old.length > 0 && !replace)
    throw new Error(`${data.path} has a log; name another folder with --data, or move it out of the way with --force`);
  let movedTo: string | null = null;
  const copied = await copies.putBack({ from, file, record: CURSOR_KEY }, (key) => {
    if (old.length > 0) movedTo = moveAside(old, data.path);
    writeDurably(data.file(DATA_FILES.cursorKey), `${key}\n`, 'make');
  });
  return { ...copied, movedTo };
}

async function copiesOf({ engine }: Settings): Promise<LogCopies> {
  const { copies } = engineOf(engine)!;
  if (typeof copies === 'string') throw new Error(copies);
  return copies();
}

/** @returns the folder that has the files now. */
function moveAside(files: readonly string[], folder: string): string {
  const time = new Date(systemClock.now()).toISOString().replace(/[:.]/g, '-');
  const aside = join(folder, `replaced-${time}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const file of files) renameSync(file, join(aside, basename(file)));
  return aside;
}
