import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Part {
  /** Names that its program goes by; the first one found on PATH is used. */
  readonly programs: readonly string[];
  /** What apt and most other package managers call it. */
  readonly packageName: string;
  /** What it tests is beside the product: where it can be had nowhere, the run says so and is whole all the same. */
  readonly optional?: true;
}

/** The programs that tests need beside what `npm ci` installs. */
const PARTS = {
  chromium: { programs: ['chromium', 'chromium-browser', 'google-chrome'], packageName: 'chromium' },
  redis: { programs: ['redis-server', 'valkey-server'], packageName: 'redis-server' },
  nginx: { programs: ['nginx'], packageName: 'nginx', optional: true },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

/** What a run does about the parts that are missing. */
export type Verdict = 'go' | 'install' | 'skip' | 'fail';

export interface Situation {
  readonly missing: readonly PartName[];
  /** The value of `TIDINGS_TEST_INSTALL`: `never` forbids installing. */
  readonly install?: string;
  /** The value of `TIDINGS_TEST_REQUIRE`: `all` makes a missing part a failure, unless it is optional. */
  readonly require?: string;
  readonly root: boolean;
  /** Whether apt-get is on PATH and the system is Debian or Ubuntu. */
  readonly apt: boolean;
  /** Whether installing was tried already. */
  readonly tried: boolean;
}

export function decide({ missing, install, require, root, apt, tried }: Situation): Verdict {
  if (missing.length === 0) return 'go';
  if (root && apt && !tried && install !== 'never') return 'install';
  return require === 'all' && missing.some((name) => !isOptional(name)) ? 'fail' : 'skip';
}

const isOptional = (name: PartName) => (PARTS[name] as Part).optional === true;

/** The path of a part's program, null where it is missing: tests that need it are skipped then, and the run says so. */
export function part(name: PartName): string | null {
  for (const program of PARTS[name].programs) {
    const path = onPath(program);
    if (path) return path;
  }
  return null;
}

export const missingParts = (): PartName[] => (Object.keys(PARTS) as PartName[]).filter((name) => !part(name));

export const packagesOf = (parts: readonly PartName[]): string[] => parts.map((name) => PARTS[name].packageName);

/** The one command with which a person installs these parts here. */
export function installCommand(parts: readonly PartName[], has: (program: string) => boolean): string {
  const managers = {
    'apt-get': 'sudo apt-get install -y',
    dnf: 'sudo dnf install',
    pacman: 'sudo pacman -S',
    brew: 'brew install',
  };
  const manager = Object.entries(managers).find(([program]) => has(program))?.[1] ?? managers['apt-get'];
  return `${manager} ${packagesOf(parts).join(' ')}`;
}

export function onPath(program: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    if (folder && isExecutable(path)) return path;
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
