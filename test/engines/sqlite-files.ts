import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { EventLog, Notice } from '../../src/core/log.js';
import type { EventRecord } from '../../src/core/record.js';
import { type Driver, sqliteDriver } from '../../src/engines/sqlite/connection.js';
import { openSqlite, type SqliteOptions } from '../../src/engines/sqlite/index.js';

/** A folder of its own for a test, and what is opened in it. */
export class TestFolder {
  readonly path: string;
  readonly file: string;
  readonly notices: Notice[] = [];
  readonly #undo: (() => unknown)[] = [];

  private constructor(path: string) {
    this.path = path;
    this.file = join(path, 'tidings.db');
  }

  static async make(): Promise<TestFolder> {
    return new TestFolder(await mkdtemp(join(tmpdir(), 'tidings-')));
  }

  async open(options: Partial<SqliteOptions> = {}): Promise<EventLog> {
    const log = await openSqlite({ file: this.file, onNotice: (notice) => this.notices.push(notice), ...options });
    this.undo(() => log.close());
    return log;
  }

  /** To be done when the test is over, the last first. */
  undo(step: () => unknown): void {
    this.#undo.push(step);
  }

  async remove(): Promise<void> {
    for (const step of this.#undo.reverse()) await step();
    await rm(this.path, { recursive: true, force: true });
  }
}

/** Opens as the engine does, and hands the test the database itself. */
export function tappedDriver(): { driver: NonNullable<SqliteOptions['driver']>; database: () => DatabaseSyncInstance } {
  let database: DatabaseSyncInstance;
  return {
    driver: (location, { readOnly }) => {
      database = new DatabaseSync(location, { readOnly });
      return database;
    },
    database: () => database,
  };
}

/** Opens as the engine does. While `fail.with` is set, every call of the database throws it. */
export function brokenDriver(): { driver: Driver; fail: { with: Error | null } } {
  const fail: { with: Error | null } = { with: null };
  const guarded = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const member: unknown = Reflect.get(of, name);
        if (typeof member !== 'function') return member;
        return (...values: unknown[]) => {
          if (fail.with && name !== 'close') throw fail.with;
          const result: unknown = member.apply(of, values);
          return name === 'prepare' ? guarded(result as object) : result;
        };
      },
    });
  return { fail, driver: (...args) => guarded(sqliteDriver(...args)) };
}

/** An error as the driver throws it. */
export const driverError = (errcode: number, file: string): Error =>
  Object.assign(new Error(`disk I/O error on ${file}`), { code: 'ERR_SQLITE_ERROR', errcode });

const WRITER = join(import.meta.dirname, 'sqlite-writer.ts');

/** Another process that appends to the file. */
export class WriterProcess {
  readonly lines: [word: string, detail: unknown][] = [];
  readonly #child: ChildProcess;
  readonly #watchers = new Set<() => void>();
  #ended = false;

  constructor(file: string, { inFlight = 8, under = [] as string[] } = {}) {
    const command = [...under, process.execPath, '--import', 'tsx', WRITER, file, String(inFlight)];
    this.#child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: this.#child.stdout! }).on('line', (line) => {
      const space = line.indexOf(' ');
      // The last line may have been cut off with its writer.
      if (line.endsWith(']') || line.endsWith('"') || line.endsWith('}'))
        this.lines.push([line.slice(0, space), JSON.parse(line.slice(space + 1))]);
      this.#tellWatchers();
    });
    this.#child.once('close', () => {
      this.#ended = true;
      this.#tellWatchers();
    });
  }

  said(word: string): unknown[] {
    return this.lines.filter(([said]) => said === word).map(([, detail]) => detail);
  }

  /** Waits until it has said a word so many times; rejects if it ends before. */
  until(word: string, times = 1): Promise<void> {
    return new Promise((resolve, reject) => {
      const watch = () => {
        const enough = this.said(word).length >= times;
        if (!enough && !this.#ended) return;
        this.#watchers.delete(watch);
        if (enough) resolve();
        else
          reject(
            new Error(
              `the writer ended before it said '${word}' ${times} times: ${JSON.stringify(this.lines.slice(-3))}`,
            ),
          );
      };
      this.#watchers.add(watch);
      watch();
    });
  }

  /** Waits for its end; gives its exit code. */
  async ended(): Promise<number | null> {
    if (!this.#ended) await once(this.#child, 'close');
    return this.#child.exitCode;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended();
  }

  #tellWatchers(): void {
    for (const watch of [...this.#watchers]) watch();
  }
}

/** SQL that takes links and counts out of the tables, as they were before version 4 of the schema. */
export const WITHOUT_LINKS = `
  DROP TABLE counts;
  ALTER TABLE log DROP COLUMN counted;
  DROP INDEX events_by_correlation;
  DROP INDEX events_by_causation;
  ALTER TABLE events DROP COLUMN correlation;
  ALTER TABLE events DROP COLUMN causation;`;

export async function readEverything(log: EventLog, feed = 'p'): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for (let after = 0; ; ) {
    const page = await log.read({ feed, after, limit: 1_000 });
    records.push(...page.records);
    after = page.scannedTo;
    if (after >= page.head) return records;
  }
}

/** Runs a command; null when it worked, else what it said. */
export function tried(command: string, ...args: string[]): string | null {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}
