import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../../core/clock.js';
import { makeFolder, writeDurably } from '../../core/durable-file.js';
import type { RefChange } from './ref-changes.js';

const MEMORY = z.object({
  version: z.literal(1),
  head: z.string().nullable(),
  refs: z.record(z.string(), z.string()),
  repeats: z.record(z.string(), z.tuple([z.int().min(0), z.int()])),
});

/** What is published of a repository. */
export interface Published {
  /** Commit of HEAD; null while unknown. */
  readonly head: string | null;
  readonly refs: ReadonlyMap<string, string>;
  /** How often the same change of a ref was published, and when last: a branch may go back and forth. */
  readonly repeats: ReadonlyMap<string, readonly [times: number, at: number]>;
}

export const NOTHING_PUBLISHED: Published = { head: null, refs: new Map(), repeats: new Map() };

/** Longer than the day in which the hub knows an idempotency key. */
const REPEATS_KEPT_MS = 48 * 60 * 60 * 1_000;

/** Reads what an earlier run has stored; null where there is nothing that can be read. */
export function readPublished(file: string): Published | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const stored = MEMORY.safeParse(parsed(text)).data;
  if (!stored) return null;
  const [refs, repeats] = [new Map(Object.entries(stored.refs)), new Map(Object.entries(stored.repeats))];
  return { head: stored.head, refs, repeats };
}

export function writePublished(file: string, { head, refs, repeats }: Published): void {
  const stored: z.input<typeof MEMORY> = {
    ...{ version: 1, head, refs: Object.fromEntries(refs) },
    repeats: Object.fromEntries([...repeats].map(([key, [times, at]]) => [key, [times, at]])),
  };
  makeFolder(dirname(file));
  hideFromGit(dirname(file));
  writeDurably(file, JSON.stringify(stored), 'replace');
}

/** The data folder may lie in the work tree, where its files would be committed. */
function hideFromGit(folder: string): void {
  const file = join(folder, '.gitignore');
  if (!existsSync(file)) writeDurably(file, '*\n', 'replace');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file of another program, or a broken disk.
    return null;
  }
}

/** Gives changes their idempotency keys: the same for the same change, and another one when it happens again. */
export class ChangeKeys {
  readonly #repeats: Map<string, readonly [times: number, at: number]>;

  constructor(repeats: Published['repeats']) {
    const since = systemClock.now() - REPEATS_KEPT_MS;
    this.#repeats = new Map([...repeats].filter(([, [, at]]) => at >= since));
  }

  next({ ref, before, after }: RefChange): string {
    const change = createHash('sha256').update(`${ref}\0${before}\0${after}`).digest('hex').slice(0, 32);
    const times = this.#repeats.get(change)?.[0] ?? 0;
    this.#repeats.set(change, [times + 1, systemClock.now()]);
    return times === 0 ? `push:${change}` : `push:${change}:${times}`;
  }

  get repeats(): Published['repeats'] {
    return this.#repeats;
  }
}
