import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Options of npm without which it prints more than warnings. */
export const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier'];

/** The packed package in a temporary folder, and projects beside it that install it. */
export class PackedPackage {
  readonly folder: string;
  readonly archive: string;

  private constructor(folder: string, archive: string) {
    this.folder = folder;
    this.archive = archive;
  }

  static async create(): Promise<PackedPackage> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-package-'));
    // Without the scripts, which would build dist anew under the other tests.
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const { stdout } = await run('npm', args, { cwd: ROOT });
    return new PackedPackage(folder, join(folder, JSON.parse(stdout)[0].filename));
  }

  /** Makes an empty project. @returns its folder. */
  async consumer(name: string): Promise<string> {
    const path = join(this.folder, name);
    await mkdir(path);
    await writeFile(join(path, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
    return path;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
