import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Part {
  /** Returns the path of its program, null where it is missing. */
  readonly find: () => string | null;
  /** Names that apt and most other package managers give it. */
  readonly packages: readonly string[];
  /** Tests beside the product: a run without them still passes. */
  readonly optional?: true;
  /** Device without which the packages are of no use. */
  readonly device?: string;
}

/** Programs that tests need beside what `npm ci` installs. */
const PARTS = {
  chromium: { find: () => onPath('chromium', 'chromium-browser', 'google-chrome'), packages: ['chromium'] },
  redis: { find: () => onPath('redis-server', 'valkey-server'), packages: ['redis-server'] },
  nginx: { find: () => onPath('nginx'), packages: ['nginx'], optional: true },
  prometheus: { find: () => onPath('prometheus'), packages: ['prometheus'], optional: true },
  websockets: { find: () => pythonThat('import websockets'), packages: ['python3-websockets'], optional: true },
  fuse: { find: pythonWithFuse, packages: ['fuse3', 'python3-fusepy'], optional: true, device: '/dev/fuse' },
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

/** Path of a part's program, null where it is missing. Tests that need it are skipped then, and the run says so. */
export function part(name: PartName): string | null {
  return PARTS[name].find();
}

/** Device that a missing part needs and that this system lacks, so that installing it would not help. */
export function lackingDevice(name: PartName): string | null {
  const { device } = PARTS[name] as Part;
  return device && !isAllowed(device, constants.R_OK | constants.W_OK) ? device : null;
}

export const missingParts = (): PartName[] => (Object.keys(PARTS) as PartName[]).filter((name) => !part(name));

export const packagesOf = (parts: readonly PartName[]): string[] => parts.flatMap((name) => PARTS[name].packages);

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

/** Path of the first of these programs that is on PATH, null where none is. */
export function onPath(...programs: readonly string[]): string | null {
  for (const program of programs)
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, program);
      if (folder && isAllowed(path, constants.X_OK)) return path;
    }
  return null;
}

const IMPORT_FUSE = 'try: import fusepy\nexcept ImportError:\n import fuse\n fuse.FUSE';

function pythonWithFuse(): string | null {
  return !lackingDevice('fuse') && onPath('fusermount3') ? pythonThat(IMPORT_FUSE) : null;
}

/** Python that runs a script. Debian's packages belong to /usr/bin/python3, which PATH may hide. */
function pythonThat(script: string): string | null {
  const pythons = [onPath('python3'), '/usr/bin/python3'];
  return pythons.find((python) => python && spawnSync(python, ['-c', script]).status === 0) ?? null;
}

function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
