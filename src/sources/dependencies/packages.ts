import { shortened } from '../short-text.js';

/** Package as a lock file names it. */
export interface FoundPackage {
  readonly name: string;
  readonly version: string;
  /** Such as `dev`; absent where the lock file does not say it. */
  readonly kind?: string | undefined;
}

export interface LockedPackage {
  /** Such as `1.2.0`, or `1.2.0, 2.0.1` of a package that is locked more than once. */
  readonly version: string;
  readonly kind?: string | undefined;
}

/** Packages of a lock file by name. */
export type LockedPackages = ReadonlyMap<string, LockedPackage>;

export interface VersionChange {
  readonly name: string;
  /** Absent when the package was added. */
  readonly fromVersion?: string;
  /** Absent when it was removed. */
  readonly toVersion?: string;
  readonly kind?: string;
}

/** Bound of a joined version, which many copies of one package would exceed. */
const MAX_VERSION_BYTES = 1_024;

const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** Packages by name. Several versions of one are joined in ascending order; a kind `runtime` prevails over the others. */
export function joined(found: Iterable<FoundPackage>): LockedPackages {
  const versions = new Map<string, Set<string>>();
  const kinds = new Map<string, string>();
  for (const { name, version, kind } of found) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
    if (kind !== undefined && (kind === 'runtime' || !kinds.has(name))) kinds.set(name, kind);
  }
  return new Map(
    [...versions].map(([name, all]) => {
      const version = shortened([...all].sort(inOrder).join(', '), MAX_VERSION_BYTES);
      return [name, { version, kind: kinds.get(name) }];
    }),
  );
}

/** Packages by name, each with its highest version, as Go chooses it. */
export function highest(found: Iterable<FoundPackage>): LockedPackages {
  const packages = new Map<string, LockedPackage>();
  for (const { name, version } of found) {
    const known = packages.get(name);
    if (!known || compareVersions(version, known.version) > 0) packages.set(name, { version });
  }
  return packages;
}

/** A pre-release, such as `v1.0.0-rc.1`, comes before its release. */
function compareVersions(a: string, b: string): number {
  const [[coreA, preA], [coreB, preB]] = [partsOf(a), partsOf(b)];
  const byCore = inOrder(coreA, coreB);
  if (byCore !== 0 || preA === preB) return byCore;
  if (preA === null || preB === null) return preA === null ? 1 : -1;
  return inOrder(preA, preB);
}

function partsOf(version: string): [core: string, preRelease: string | null] {
  const at = version.indexOf('-');
  return at < 0 ? [version, null] : [version.slice(0, at), version.slice(at + 1)];
}

/** Packages whose version differs, by name. A change of the kind alone is none. */
export function changesBetween(before: LockedPackages, after: LockedPackages): VersionChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [from, to] = [before.get(name), after.get(name)];
    if (from?.version === to?.version) return [];
    const kind = (to ?? from)!.kind;
    return [
      {
        name,
        ...(from && { fromVersion: from.version }),
        ...(to && { toVersion: to.version }),
        ...(kind !== undefined && { kind }),
      },
    ];
  });
}
