import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What is measured: the hub, the hub with nothing kept, another build of it, hubs on Redis, and the yardsticks. */
export type PeerName =
  | 'tidings'
  | 'in memory'
  | 'before'
  | 'redis'
  | 'redis, synced'
  | 'redis, 3 nodes'
  | 'stock'
  | 'raw ws'
  | 'raw ws coalesced';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../..');

/** A folder of this run, inside of node_modules: on the disk of the checkout, and where packages are found. */
const folder = join(ROOT, 'node_modules', '.cache', `tidings-bench-${process.pid}`);

export const prepared = { root: ROOT, folder };

/** The built hub that a peer runs; null for the yardsticks. */
export function distOf(peer: PeerName): string | null {
  if (peer === 'tidings' || peer === 'in memory' || peer.startsWith('redis')) return join(folder, 'dist');
  return peer === 'before' ? join(folder, 'before', 'dist') : null;
}

/**
 * Builds the hub, and lays it beside the servers of the yardsticks as plain JavaScript: what is measured is neither a
 * loader of TypeScript nor a build that changes during the run.
 *
 * @param before the dist folder of another build.
 */
export function prepare({ build, before }: { build: boolean; before: string | undefined }): void {
  if (build) execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  mkdirSync(join(folder, 'peers'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  if (before !== undefined) prepareOther(before);
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  for (const name of readdirSync(join(HERE, 'peers'))) {
    const source = readFileSync(join(HERE, 'peers', name), 'utf8');
    const { outputText } = ts.transpileModule(source, { compilerOptions });
    writeFileSync(join(folder, 'peers', name.replace('.ts', '.js')), outputText);
  }
}

/** Lays another build beside its own packages, where they are installed: this checkout may have none of them any more. */
function prepareOther(dist: string): void {
  const other = join(folder, 'before');
  cpSync(dist, join(other, 'dist'), { recursive: true });
  const [manifest, packages] = ['package.json', 'node_modules'].map((name) => resolve(dist, '..', name));
  cpSync(existsSync(manifest!) ? manifest! : join(ROOT, 'package.json'), join(other, 'package.json'));
  if (existsSync(packages!)) symlinkSync(packages!, join(other, 'node_modules'));
}

export function removePrepared(): void {
  rmSync(folder, { recursive: true, force: true });
}
