import { isObject } from '../../core/text/json.js';
import { BrokenLock } from './broken-lock.js';
import type { FoundPackage } from './packages.js';

/** Package in the `node_modules` folder at the root: a copy below another package, or of a workspace, is not reported. */
const HOISTED = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/;

/** Packages of `package-lock.json` and `npm-shrinkwrap.json`, of all versions of the format. */
export function* npmPackages(text: string): Generator<FoundPackage> {
  const lock = jsonOf(text);
  if (!isObject(lock) || !('lockfileVersion' in lock)) throw new BrokenLock('has no lockfileVersion');
  if (isObject(lock.packages)) {
    for (const [path, entry] of Object.entries(lock.packages)) {
      const name = HOISTED.exec(path)?.[1];
      if (name !== undefined) yield* packageOf(name, entry);
    }
  } else if (isObject(lock.dependencies)) {
    // The format of npm 6.
    for (const [name, entry] of Object.entries(lock.dependencies)) yield* packageOf(name, entry);
  }
}

function* packageOf(name: string, entry: unknown): Generator<FoundPackage> {
  // A link is a package of the same repository.
  if (!isObject(entry) || typeof entry.version !== 'string' || entry.link === true) return;
  yield { name, version: versionOf(entry.version), kind: kindOf(entry) };
}

function kindOf({ dev, devOptional, optional, peer }: Record<string, unknown>): string {
  if (dev === true || devOptional === true) return 'dev';
  if (optional === true) return 'optional';
  return peer === true ? 'peer' : 'runtime';
}

/** Of an address only its last part, such as the commit: the rest may hold a password. */
export const versionOf = (text: string): string =>
  text.includes('/') ? text.replace(/\?.*$/, '').split(/[/#]/).at(-1)! : text;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenLock('is not JSON');
  }
}
