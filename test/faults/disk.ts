import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { part } from '../support/parts.js';

/** Python that can import fusepy, on a system with /dev/fuse; null where the disk cannot be mounted. */
export const FUSE = part('fuse');

const PROGRAM = fileURLToPath(new URL('disk.py', import.meta.url));
const run = promisify(execFile);

/**
 * Part of the unsynced writes that a power cut leaves: nothing, a prefix, a random subset of pages (so that a file can
 * hold zeros before newer content), or a prefix whose last write ends at a sector.
 */
export const SURVIVALS = ['nothing', 'prefix', 'pages', 'torn'] as const;
export type Survival = (typeof SURVIVALS)[number];

/**
 * When a created, renamed or removed name is durable: `posix` after a sync of its folder, `ext4` after a sync of
 * anything.
 */
export const NAMES = ['posix', 'ext4'] as const;
export type Names = (typeof NAMES)[number];

export interface DiskOptions {
  readonly names?: Names;
  /** Time that each sync takes. */
  readonly syncMs?: number;
  /** Bytes that all files may hold together; `ENOSPC` beyond. Null means no limit. */
  readonly budget?: number | null;
  /** Share of the syncs that return without having made anything durable; from 0 to 1. */
  readonly lies?: number;
}

/** Mounted file system that loses what was not synced when its power is cut. See disk.py. */
export class Disk {
  readonly #root: string;
  #options: DiskOptions;
  #child: ChildProcess | null = null;
  #answers: Interface | null = null;

  private constructor(root: string, options: DiskOptions) {
    this.#root = root;
    this.#options = options;
  }

  /** Returns an empty, mounted disk. */
  static async make(options: DiskOptions = {}): Promise<Disk> {
    const disk = new Disk(await mkdtemp(join(tmpdir(), 'tidings-disk-')), options);
    await mkdir(disk.folder);
    await mkdir(disk.#store);
    await disk.mount();
    return disk;
  }

  /** Folder that it is mounted at. */
  get folder(): string {
    return join(this.#root, 'mount');
  }

  get #store(): string {
    return join(this.#root, 'store');
  }

  /** Mounts it with what the last power cut left. */
  async mount(): Promise<void> {
    const child = spawn(FUSE!, [PROGRAM, this.folder, this.#store, JSON.stringify(this.#options)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // Ctrl-C in a terminal ends the parent only: the mount is removed when its stdin ends.
      detached: true,
    });
    this.#child = child;
    this.#answers = createInterface({ input: child.stdout! });
    await this.#answer();
  }

  /** Changes options, also of later mounts. */
  async set(options: DiskOptions): Promise<void> {
    this.#options = { ...this.#options, ...options };
    await this.#ask({ set: options });
  }

  /** Bytes that all files hold. */
  async used(): Promise<number> {
    return ((await this.#ask({ used: true })) as { used: number }).used;
  }

  /**
   * Cuts its power: every later operation fails, and what survives is what the next `mount` finds. Processes that use
   * it are killed at the same time by the caller, who awaits `unmount` when they have ended.
   */
  async cut(options: { survival: Survival; seed: number }): Promise<void> {
    await this.#ask({ cut: options });
  }

  async unmount(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.stdin!.end();
    await exited;
  }

  /** Copies what the last power cut left to a folder, to look into it. */
  async copyTo(folder: string): Promise<void> {
    await cp(this.#store, folder, { recursive: true });
  }

  /** Idempotent. */
  async remove(): Promise<void> {
    await this.unmount();
    // A process that died while it mounted leaves an entry in the table of mounts.
    await run('fusermount3', ['-u', '-z', '-q', this.folder]).catch(() => 'not mounted');
    await rm(this.#root, { recursive: true, force: true });
  }

  async #ask(command: object): Promise<unknown> {
    this.#child!.stdin!.write(`${JSON.stringify(command)}\n`);
    return this.#answer();
  }

  async #answer(): Promise<unknown> {
    const ended = once(this.#child!, 'exit').then(([code]) => {
      throw new Error(`the disk ended with ${code}`);
    });
    ended.catch(() => 'reported by the race below, or of no interest after the answer');
    const [line] = (await Promise.race([once(this.#answers!, 'line'), ended])) as [string];
    return JSON.parse(line);
  }
}
