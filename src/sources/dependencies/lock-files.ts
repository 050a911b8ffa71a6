import { parse, TomlError } from 'smol-toml';
import { isObject } from '../../core/text/json.js';
import { BrokenLock } from './broken-lock.js';
import { npmPackages } from './npm-lock.js';
import { type FoundPackage, highest, joined, type LockedPackages } from './packages.js';
import { pnpmPackages, yarnPackages } from './yaml-locks.js';

export interface LockFormat {
  /** Name of the file, without its folder. */
  readonly names: RegExp;
  readonly ecosystem: 'cargo' | 'go' | 'npm' | 'pip';
  /** @throws BrokenLock */
  readonly read: (text: string) => LockedPackages;
}

const FORMATS: readonly LockFormat[] = [
  { names: /^(?:package-lock|npm-shrinkwrap)\.json$/, ecosystem: 'npm', read: (text) => joined(npmPackages(text)) },
  { names: /^pnpm-lock\.yaml$/, ecosystem: 'npm', read: (text) => joined(pnpmPackages(text)) },
  { names: /^yarn\.lock$/, ecosystem: 'npm', read: (text) => joined(yarnPackages(text)) },
  { names: /^Cargo\.lock$/, ecosystem: 'cargo', read: (text) => joined(cargoPackages(text)) },
  { names: /^go\.sum$/, ecosystem: 'go', read: (text) => highest(goModules(text)) },
  { names: /^requirements.*\.txt$/, ecosystem: 'pip', read: (text) => joined(requirements(text)) },
];

/** Format of the lock file at a path; null for any other file, and below `node_modules`. */
export function formatOf(path: string): LockFormat | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const format = FORMATS.find(({ names }) => names.test(name)) ?? null;
  return format && `/${path}`.includes('/node_modules/') ? null : format;
}

/** Packages of a lock file. @throws BrokenLock when it cannot be read as a whole. */
export function packagesIn(format: LockFormat, text: string): LockedPackages {
  if (/^(?:<{7}|>{7})(?:\s|$)/m.test(text)) throw new BrokenLock('has the marks of a merge conflict');
  return format.read(text.replace(/^\uFEFF/, ''));
}

function* cargoPackages(text: string): Generator<FoundPackage> {
  const packages = tomlOf(text).package;
  if (!Array.isArray(packages)) throw new BrokenLock('has no packages');
  for (const entry of packages) {
    if (!isObject(entry) || typeof entry.name !== 'string' || typeof entry.version !== 'string')
      throw new BrokenLock('has a package without a name or a version');
    // One without a source is of the same repository.
    if (typeof entry.source === 'string') yield { name: entry.name, version: entry.version };
  }
}

function tomlOf(text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new BrokenLock('is not TOML');
  }
}

function* goModules(text: string): Generator<FoundPackage> {
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [name, version, sum, ...more] = line.trim().split(/\s+/);
    if (!version || !sum || more.length > 0) throw new BrokenLock(`has a line that is none of go.sum: '${name}'`);
    // Of others only go.mod was read.
    if (!version.endsWith('/go.mod')) yield { name: name!, version };
  }
}

/** `Name[extra] == 1.0 ; marker --hash=…`. The version ends at a marker, an option or a comment. */
const REQUIREMENT = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*([=<>!~][^;#]*)/;

/** Requirements with a version; those with an address, and options such as `-r`, are left out. */
function* requirements(text: string): Generator<FoundPackage> {
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const [, name, specifiers] = REQUIREMENT.exec(line.trim()) ?? [];
    if (name === undefined) continue;
    const version = specifiers!.replace(/\s--.*$/, '').replace(/\s+/g, '');
    // Spellings that pip takes for one name.
    yield { name: name.toLowerCase().replace(/[-_.]+/g, '-'), version: version.replace(/^===?(?=[^,]*$)/, '') };
  }
}
