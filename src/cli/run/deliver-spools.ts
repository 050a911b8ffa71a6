import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseOf } from '../../client/client.js';
import type { Client } from '../../client/index.js';
import { systemClock } from '../../core/clock.js';
import { SpoolDelivery } from './spool-delivery.js';
import { SPOOL_FILES } from './spool-format.js';
import { readStart } from './spool-reader.js';

/** Log lines expire after this time anyway. */
const KEPT_MS = 7 * 86_400_000;
/** How long a delivery outlives its run without any progress. The next run of the folder goes on. */
const PATIENCE_MS = 60_000;

export interface DeliverOptions {
  readonly client: Client;
  /** Address of its hub: what is for another one stays. */
  readonly url: string;
  /** Called with the bytes of the spool of the run that the hub has. */
  readonly onProgress?: (deliveredBytes: number) => void;
  readonly onNotice: (notice: string) => void;
}

/** Delivers one spool, unless another process does. Gives up a minute after the end of its run where the hub is away. */
export async function deliverSpool(folder: string, options: DeliverOptions): Promise<void> {
  const start = readStart(folder);
  if (!start || !claim(folder)) return;
  const isWritten = () => isAlive(start.pid);
  let progressAt = systemClock.elapsed();
  const giveUp = systemClock.every(1_000, () => {
    if (isWritten()) progressAt = systemClock.elapsed();
    else if (systemClock.elapsed() - progressAt > PATIENCE_MS) options.client.close();
  });
  const onProgress = (bytes: number) => {
    progressAt = systemClock.elapsed();
    options.onProgress?.(bytes);
  };
  try {
    await new SpoolDelivery({ ...options, folder, isWritten, onProgress }).run();
  } finally {
    giveUp();
    rmSync(join(folder, SPOOL_FILES.deliverer), { force: true });
  }
}

/**
 * Delivers what runs have left whose process is not alive any more. Removes what is too old.
 *
 * @returns how many there were, and the addresses of the other hubs for which there are more.
 */
export async function deliverAbandoned(
  runs: string,
  options: DeliverOptions,
): Promise<{ delivered: number; others: string[] }> {
  let delivered = 0;
  const others = new Set<string>();
  for (const name of namesIn(runs)) {
    const folder = join(runs, name);
    const start = readStart(folder);
    if (!start || isAlive(start.pid)) continue;
    if (systemClock.now() - start.startedAt > KEPT_MS) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (baseOf(start.url) !== baseOf(options.url)) {
      others.add(start.url);
      continue;
    }
    await deliverSpool(folder, options);
    delivered++;
  }
  return { delivered, others: [...others] };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith('run-'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Makes this process the one that delivers a spool. @returns false where another one is, and lives. */
function claim(folder: string): boolean {
  const file = join(folder, SPOOL_FILES.deliverer);
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!takeFromDead(file)) return false;
  }
}

/** Only one process can rename a file. @returns whether the claim may be free now. */
function takeFromDead(file: string): boolean {
  const taken = `${file}.${process.pid}`;
  try {
    if (isAlive(Number(readFileSync(file, 'utf8')))) return false;
    renameSync(file, taken);
    rmSync(taken);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
