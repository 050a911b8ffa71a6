import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the files that outlive the process. */
export interface DataFolder {
  readonly path: string;
  /** Path of a file in it. */
  file(name: string): string;
  /** Text that is made at random at the first start and kept from then on, readable by the owner only. */
  secret(name: string): string;
  /** The same text where it was made before; null where it was not. */
  madeSecret(name: string): string | null;
}

/** Opens the folder, and makes it where there is none. */
export function openDataFolder(path: string): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const file = (name: string) => join(path, name);
  return { path, file, secret: (name) => readOrMake(file(name)), madeSecret: (name) => readMade(file(name)) };
}

function readOrMake(file: string): string {
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    const secret = randomBytes(24).toString('base64url');
    writeFileSync(descriptor, `${secret}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readSecret(file);
}

function readMade(file: string): string | null {
  try {
    return readSecret(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function readSecret(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 24) throw new Error(`${file} holds no key: remove it, and the next start makes another`);
  return secret;
}
