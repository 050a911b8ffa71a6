import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { command } from '../support/command.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MODULES = join(ROOT, 'node_modules');

interface Manifest {
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/**
 * Project of a reader: a folder outside the repository with the packed package and the packages that an `npm install` of
 * a document names. They are copied from `node_modules`, in the versions of the lock file: nothing is fetched.
 */
export class SampleProject {
  readonly folder: string;
  readonly #children = new Set<ChildProcess>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param install the block with the `npm install` line. Packages that it does not name are not there. */
  static async create(install: string): Promise<SampleProject> {
    const project = new SampleProject(await mkdtemp(join(tmpdir(), 'tidings-sample-')));
    await project.write('package.json', JSON.stringify({ private: true, type: 'module' }));
    // The alias of the README.
    await project.write('bin/tidings', `#!/bin/sh\nexec "${process.execPath}" "${command()}" "$@"\n`);
    await chmod(join(project.folder, 'bin/tidings'), 0o755);
    await project.#install(packagesOf(install));
    return project;
  }

  async write(name: string, text: string): Promise<void> {
    const path = join(this.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  /** Rejects with what `tsc` prints. */
  async typeCheck(): Promise<void> {
    await run(process.execPath, [join(MODULES, 'typescript/bin/tsc'), '-p', '.'], { cwd: this.folder }).catch(
      ({ stdout }: { stdout: string }) => {
        throw new Error(stdout);
      },
    );
  }

  /** Starts a line of a document in a shell, in the folder of the project. */
  start(line: string, env: NodeJS.ProcessEnv): Program {
    const child = spawn('bash', ['-c', `exec ${line}`], {
      cwd: this.folder,
      // A group of its own: `npx` starts the program as a child of its own.
      detached: true,
      env: this.#env(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#children.add(child);
    return new Program(child);
  }

  /** Runs a block of a document in a shell. @returns its standard output. */
  async shell(block: string, env: NodeJS.ProcessEnv): Promise<string> {
    const options = { cwd: this.folder, env: this.#env(env), timeout: 60_000 };
    return (await run('bash', ['-ec', block], options)).stdout;
  }

  /** Ends its programs and removes it. */
  async remove(): Promise<void> {
    for (const child of this.#children) if (child.exitCode === null) endGroup(child);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #env(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    const PATH = [join(this.folder, 'node_modules/.bin'), join(this.folder, 'bin'), process.env.PATH].join(delimiter);
    return { PATH, HOME: this.folder, npm_config_update_notifier: 'false', ...more };
  }

  async #install(names: readonly string[]): Promise<void> {
    const modules = join(this.folder, 'node_modules');
    await mkdir(join(modules, '.bin'), { recursive: true });
    const copied = new Set<string>();
    const add = async (name: string, from: string): Promise<void> => {
      const source = name === 'tidings' ? await this.#packed() : nearest(name, from);
      if (source === null || copied.has(source)) return;
      copied.add(source);
      if (name !== 'tidings') await copyPackage(source, join(modules, relative(MODULES, source)));
      for (const dependency of neededBy(manifestOf(source)))
        await add(dependency, name === 'tidings' ? MODULES : source);
    };
    for (const name of names) {
      await add(name, MODULES);
      if (!existsSync(join(modules, name)))
        throw new Error(`a document installs ${name}, which is not in node_modules`);
      await linkPrograms(modules, name);
    }
  }

  /** Packs the package as `npm pack` does, and unpacks it where npm would. */
  async #packed(): Promise<string> {
    const target = join(this.folder, 'node_modules/tidings');
    if (existsSync(target)) return target;
    // The command was built before the tests. A build of the scripts would pull it from under other tests.
    command();
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', this.folder];
    const { stdout } = await run('npm', args, { cwd: ROOT });
    const archive = join(this.folder, stdout.trim());
    await mkdir(target);
    await run('tar', ['-xzf', archive, '-C', target, '--strip-components', '1']);
    await rm(archive);
    return target;
  }
}

/** A program of a document that runs. */
export class Program {
  /** What it has printed. */
  output = '';
  readonly child: ChildProcess;
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;

  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    this.ended = new Promise((resolve) => child.once('close', resolve));
  }

  async end(): Promise<void> {
    if (this.child.exitCode === null) endGroup(this.child);
    await this.ended;
  }
}

function endGroup({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, 'SIGKILL');
  } catch (error) {
    // The group has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Names of packages in `npm install ../tidings/tidings-*.tgz react -D typescript`. */
function packagesOf(install: string): string[] {
  const lines = install.split('\n').filter((line) => line.startsWith('npm install '));
  const words = lines.flatMap((line) => line.replace(/ #.*/, '').split(' ').slice(2));
  return words.filter((word) => !word.startsWith('-')).map((word) => (word.endsWith('.tgz') ? 'tidings' : word));
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Names of the packages that npm installs with a package. */
function neededBy({ dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta }: Manifest) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Folder of a package as Node finds it from another; null where it is not installed: optional, or of another system. */
function nearest(name: string, from: string): string | null {
  for (let folder = from; folder.length >= MODULES.length; folder = dirname(folder)) {
    const found = folder === MODULES ? join(MODULES, name) : join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  return null;
}

/** Copies a package without those that are nested in it. */
async function copyPackage(source: string, target: string): Promise<void> {
  const nested = join(source, 'node_modules');
  await cp(source, target, { recursive: true, filter: (path) => path !== nested });
}

async function linkPrograms(modules: string, name: string): Promise<void> {
  const { bin = {} } = manifestOf(join(modules, name));
  const programs = typeof bin === 'string' ? { [name.replace(/.*\//, '')]: bin } : bin;
  const present = await readdir(join(modules, '.bin'));
  for (const [program, path] of Object.entries(programs))
    if (!present.includes(program)) await symlink(join('..', name, path), join(modules, '.bin', program));
}
