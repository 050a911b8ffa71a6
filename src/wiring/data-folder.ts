import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES } from '../core/config/data-files.js';
import { makeFolder, writeDurably } from '../core/durable-file.js';

/** Folder of the files that outlive the process. */
export interface DataFolder {
  readonly path: string;
  /** Path of a file in it. */
  file(name: string): string;
  /** Random text that is made at the first start and kept from then on, readable by the owner only. */
  secret(name: string): string;
  /** The same text where it was made before; null where it was not. */
  madeSecret(name: string): string | null;
}

/** Beginnings of the names that a hub gives: also what `tidings restore` has moved aside, and a file of earlier versions. */
const OWN_NAMES = [...Object.values(DATA_FILES), 'replaced-', 'redis-mark', 'sources'];
const LEAST_SECRET = 24;
/** What a crash can leave of a key file that was written in place: nothing, its beginning, or blocks of zeros. */
const TORN_SECRET = /^(?:[\w-]{0,23}|\0+)\n?$/;

/** Opens the folder, and makes it where there is none. Git leaves out what is in it. */
export function openDataFolder(path: string): DataFolder {
  makeFolder(path);
  hideFromGit(path);
  const file = (name: string) => join(path, name);
  return { path, file, secret: (name) => readOrMake(file(name)), madeSecret: (name) => readMade(file(name)) };
}

/** Keys and events do not belong into a repository. A folder in which others keep files as well is left as it is. */
function hideFromGit(path: string): void {
  if (!readdirSync(path).every((name) => OWN_NAMES.some((own) => name.startsWith(own)))) return;
  try {
    writeDurably(join(path, '.gitignore'), '*\n', 'make');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The hub also serves from a folder that cannot be written now.
    if (!['EEXIST', 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(code!)) throw error;
  }
}

function readOrMake(file: string): string {
  const found = readIfThere(file);
  if (found !== null && !TORN_SECRET.test(found)) return secretIn(found, file);
  const secret = randomBytes(LEAST_SECRET).toString('base64url');
  try {
    writeDurably(file, `${secret}\n`, found === null ? 'make' : 'replace');
    return secret;
  } catch (error) {
    // Another process has made it at the same time.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return secretIn(readFileSync(file, 'utf8'), file);
}

function readMade(file: string): string | null {
  const found = readIfThere(file);
  return found === null || TORN_SECRET.test(found) ? null : secretIn(found, file);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function secretIn(text: string, file: string): string {
  const secret = text.trim();
  if (secret.length < LEAST_SECRET || secret.includes('\0'))
    throw new Error(`${file} holds no key: remove it, and the next start makes another`);
  return secret;
}
