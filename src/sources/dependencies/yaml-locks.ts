import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isObject } from '../../core/text/json.js';
import { BrokenLock } from './broken-lock.js';
import { versionOf } from './npm-lock.js';
import type { FoundPackage } from './packages.js';

/** Sections of an importer, with the kind of what they list. */
const SECTIONS = { dependencies: 'runtime', optionalDependencies: 'optional', devDependencies: 'dev' };

/** `name@1.0.0`, and as older versions of pnpm write it `/name@1.0.0(react@18.0.0)` and `/name/1.0.0_react@18.0.0`. */
const PNPM_KEY = /^\/?(@[^/@]+\/[^/@]+|[^/@]+)[@/](.+)$/;

/** Packages in the repository itself, or on this machine. */
const LOCAL = /^(?:link|file|workspace):/;

/** Packages of `pnpm-lock.yaml`. What a package of the repository depends on itself counts before what else depends on it. */
export function* pnpmPackages(text: string): Generator<FoundPackage> {
  // A document of pnpm itself may come before.
  const project = text.split(/^---\s*$/m).at(-1)!;
  // The longest section by far repeats the packages with what they depend on.
  const at = project.search(/^snapshots:/m);
  const lock = yamlOf(at < 0 ? project : project.slice(0, at));
  if (!('lockfileVersion' in lock)) throw new BrokenLock('has no lockfileVersion');
  const direct = new Set<string>();
  for (const importer of isObject(lock.importers) ? Object.values(lock.importers) : [lock])
    for (const [section, kind] of Object.entries(SECTIONS))
      for (const [name, entry] of membersOf(isObject(importer) ? importer[section] : null)) {
        const version = isObject(entry) ? entry.version : entry;
        if (typeof version !== 'string' || LOCAL.test(version)) continue;
        direct.add(name);
        yield { name, version: pnpmVersion(version), kind };
      }
  for (const [key, entry] of membersOf(lock.packages)) {
    const [, named, numbered] = PNPM_KEY.exec(key) ?? [];
    // A package that comes from an address has them inside.
    const { name = named, version = numbered } = isObject(entry) ? entry : {};
    if (typeof name !== 'string' || typeof version !== 'string' || direct.has(name)) continue;
    if (!LOCAL.test(key) && !LOCAL.test(version)) yield { name, version: pnpmVersion(version) };
  }
}

/** Leaves out the peers, and the name that an alias stands for. */
function pnpmVersion(text: string): string {
  const plain = text.replace(/\(.*$/, '');
  const version = /^\d/.test(plain) ? plain.replace(/_.*$/, '') : plain;
  return versionOf(version.replace(/^.*@(?=\d)/, ''));
}

/** Packages of `yarn.lock`, of Yarn 1 and later ones. */
export function* yarnPackages(text: string): Generator<FoundPackage> {
  if (/^__metadata:/m.test(text)) yield* berryPackages(text);
  else yield* yarnOnePackages(text);
}

function* berryPackages(text: string): Generator<FoundPackage> {
  const { __metadata: _, ...entries } = yamlOf(text);
  for (const [key, entry] of Object.entries(entries)) {
    if (!isObject(entry) || typeof entry.version !== 'string') throw new BrokenLock(`has no version of '${key}'`);
    // A soft link is a package of the same repository.
    if (entry.linkType !== 'soft') yield { name: nameOf(key), version: entry.version };
  }
}

/** The format of Yarn 1 looks like YAML, and is none. */
function* yarnOnePackages(text: string): Generator<FoundPackage> {
  if (!text.includes('# yarn lockfile v1')) throw new BrokenLock('is of no known version of Yarn');
  let open: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      if (open !== null || !line.endsWith(':')) throw new BrokenLock(`has no version of '${open ?? line}'`);
      open = nameOf(line.slice(0, -1));
    }
    const version = /^ {2}version "(.*)"$/.exec(line)?.[1];
    if (open === null || version === undefined) continue;
    yield { name: open, version: versionOf(version) };
    open = null;
  }
  if (open !== null) throw new BrokenLock(`has no version of '${open}'`);
}

/** `@scope/name` of `"@scope/name@^1.0.0", "@scope/name@^1.2.0"`. */
const nameOf = (key: string): string => key.replace(/^"/, '').replace(/(?<=.)@.*$/s, '');

function yamlOf(text: string): Record<string, unknown> {
  try {
    // All values are texts: a version 1.10 is no number.
    const value = load(text, { schema: FAILSAFE_SCHEMA });
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
  }
  throw new BrokenLock('is not YAML');
}

const membersOf = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : []);
