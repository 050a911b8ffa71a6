import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, writeDurably } from '../../core/durable-file.js';
import type { LockedPackages } from './packages.js';

/** Content of a lock file. */
export interface LockState {
  /** Of the text of the file. */
  readonly digest: string;
  /** Milliseconds since 1970 UTC. */
  readonly changedAt: number;
  readonly packages: LockedPackages;
}

/** Lock file as it was last published. */
export interface KnownLock extends LockState {
  /** State whose changes may have been published, or not. */
  readonly next?: LockState | undefined;
}

const STATE = z.object({
  digest: z.string(),
  changedAt: z.number(),
  packages: z
    .array(z.tuple([z.string(), z.string(), z.string().optional()]))
    .transform((rows) => new Map(rows.map(([name, version, kind]) => [name, { version, kind }]))),
});
const KNOWN = STATE.extend({ format: z.literal(1), next: STATE.optional() });

const PREFIX = 'dependencies-';

/** Lock files of a folder as they were last published: a file for each of them, so that a change writes no other. */
export class KnownVersions {
  readonly #folder: string;
  readonly #files: Set<string>;

  constructor(folder: string) {
    this.#folder = folder;
    this.#files = new Set(namesIn(folder).filter((name) => name.startsWith(PREFIX) && name.endsWith('.json')));
  }

  get size(): number {
    return this.#files.size;
  }

  has(path: string): boolean {
    return this.#files.has(fileOf(path));
  }

  /** Null for a lock file that is not known, and where what was stored of it is damaged. */
  get(path: string): KnownLock | null {
    if (!this.has(path)) return null;
    const text = readFileSync(join(this.#folder, fileOf(path)), 'utf8');
    return KNOWN.safeParse(parsed(text)).data ?? null;
  }

  /** Durable when it returns. */
  set(path: string, { next, ...known }: KnownLock): void {
    const stored = { format: 1, ...rowsOf(known), ...(next && { next: rowsOf(next) }) };
    makeFolder(this.#folder);
    writeDurably(join(this.#folder, fileOf(path)), JSON.stringify(stored), 'replace');
    this.#files.add(fileOf(path));
  }

  /** Follows a lock file that was moved; no-op for one that is not known, or where another one is. */
  move(from: string, to: string): void {
    if (!this.has(from) || this.has(to)) return;
    renameSync(join(this.#folder, fileOf(from)), join(this.#folder, fileOf(to)));
    this.#files.delete(fileOf(from));
    this.#files.add(fileOf(to));
  }
}

const rowsOf = ({ packages, ...state }: LockState) => ({
  ...state,
  packages: [...packages].map(([name, { version, kind }]) =>
    kind === undefined ? [name, version] : [name, version, kind],
  ),
});

const fileOf = (path: string): string =>
  `${PREFIX}${createHash('sha256').update(path).digest('hex').slice(0, 16)}.json`;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is none yet. One that cannot be read is reported when a file in it is to be written.
    return [];
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file of another program, or a broken disk.
    return null;
  }
}
