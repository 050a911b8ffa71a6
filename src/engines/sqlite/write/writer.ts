import type { Clock } from '../../../core/clock.js';
import type { Notice, Readiness } from '../../../core/log.js';
import type { Catalog } from '../catalog.js';
import type { Connection } from '../connection.js';
import { isSyncFault, mayPass, storeFault, unavailable } from '../faults.js';
import { MEMORY } from '../open/database.js';
import type { Mark } from '../open/high-water-mark.js';
import type { OpenFiles } from '../open/open-files.js';

interface WriterOptions {
  readonly file: string;
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly writable: boolean;
  /** Null where there are none: in memory. */
  readonly files: OpenFiles | null;
  /** Makes the store writable and returns its mark; null in memory. Called again after it has failed. */
  readonly prepare: () => Mark | null;
  readonly onNotice: (notice: Notice) => void;
}

/** How long an answer about whether the store can be written is good for. */
const PROOF_MS = 1_000;
/** Free space that a store which could not be written needs before it is ready again. */
const RECOVERY_BYTES = 262_144;

/** The one way to change the database. It knows whether that works at present. */
export class Writer {
  readonly #options: WriterOptions;
  /** Why nothing may be written any more, until the store is opened again. */
  #stopped: string | null;
  #fault: string | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;
  #isPrepared = false;
  #mark: Mark | null = null;
  #markBehind = false;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#stopped = options.writable ? null : 'is read-only';
  }

  /**
   * Prepares the first write. A disk that is full leaves that to a later one: until then the store can be read.
   *
   * @throws Error for which the store cannot be used at all.
   */
  start(): void {
    if (this.#stopped) return;
    try {
      this.#prepare();
    } catch (cause) {
      if (!mayPass(cause)) throw cause;
      this.#failed(cause);
      const message = `The log ${this.#options.file} ${storeFault(cause)}. Reads are served; writes are rejected until it can`;
      this.#options.onNotice({ level: 'error', message, cause });
    }
  }

  /** Closes the mark. @throws Error of the disk. */
  close(): void {
    this.#mark?.close();
  }

  /** Whether the files are still those that were opened. Otherwise stops all writes, and gives one notice of that. */
  checkFiles(): boolean {
    const { files, file, onNotice } = this.#options;
    if (!files || files.areInPlace()) return true;
    const why = 'was removed or replaced while it was open: nothing more is written until the next start';
    if (this.#stopped !== why && this.#options.writable) {
      this.#stopped = why;
      onNotice({ level: 'error', message: `The log ${file} ${why}` });
    }
    return false;
  }

  /**
   * Runs `work` in a transaction and, once that is synced to disk, `apply` with its result: what is in memory changes
   * there. An error in `work` undoes everything and is thrown as it is.
   *
   * @throws TidingsError `UNAVAILABLE`: the store failed, or its files were removed or replaced; nothing was written.
   */
  transaction<T>(work: () => T, apply?: (result: T) => void): T {
    const { connection } = this.#options;
    this.checkFiles();
    if (this.#stopped) throw unavailable(this.detail());
    if (!this.#isPrepared) this.#prepareNow();
    let result: T;
    let isProof: boolean;
    try {
      const before = this.#isProven() ? null : this.#changes();
      if (this.#markBehind) this.#advanceMark();
      connection.run('BEGIN IMMEDIATE');
      result = work();
      isProof = before !== null && this.#changes() > before;
      connection.run('COMMIT');
    } catch (error) {
      throw this.#failed(error);
    }
    // A transaction that changed nothing was not written, and proves nothing.
    if (isProof) this.#proven(null);
    apply?.(result);
    this.#markBehind = true;
    try {
      this.#advanceMark();
    } catch (error) {
      // The commit is durable and is answered so. The next write fails until the mark can be written.
      this.#proven(`has a mark that ${storeFault(error) ?? String(error)}`);
    }
    return result;
  }

  /** Writes for real, unless something was written, or failed to be, less than a second ago. */
  readiness(): Readiness {
    const { connection, clock, file } = this.#options;
    this.checkFiles();
    if (!this.#stopped && Math.abs(clock.now() - this.#triedAt) >= PROOF_MS) this.#probe();
    if (!this.detail()) return this.answer('ready');
    try {
      connection.get('SELECT epoch FROM log');
    } catch (error) {
      return this.answer('unreachable', `${file} ${storeFault(error) ?? String(error)}`);
    }
    return this.answer('not writable', this.detail());
  }

  /** Result of the last write or probe. */
  get standing(): Readiness {
    const detail = this.detail();
    return this.answer(detail ? 'not writable' : 'ready', detail);
  }

  answer(status: Readiness['status'], detail?: string): Readiness {
    const kept =
      this.#options.file === MEMORY
        ? ({
            durability: 'memory',
            risk: 'the log is in memory: the end of the process takes what was answered',
          } as const)
        : ({ durability: 'synced' } as const);
    return { status, engine: 'sqlite', ...kept, ...(detail && { detail }) };
  }

  /** Reason why nothing can be written, with the name of the file. */
  detail(): string | undefined {
    const why = this.#stopped ?? this.#fault;
    return why ? `${this.#options.file} ${why}` : undefined;
  }

  #probe(): void {
    const { connection } = this.#options;
    try {
      if (this.#fault === null) this.transaction(() => connection.run('UPDATE log SET probe = randomblob(8)'));
      else {
        // On a full disk a single page may still find room, and the next append none.
        this.transaction(() => connection.run('UPDATE log SET probe = randomblob(?)', RECOVERY_BYTES));
        this.transaction(() => connection.run('UPDATE log SET probe = NULL'));
      }
    } catch (error) {
      // A failure of the store is recorded by now; this is any other error.
      if (!this.detail()) this.#proven(`cannot be written (${String(error)})`);
    }
  }

  #prepare(): void {
    this.#mark = this.#options.prepare();
    this.#options.files?.noteLog();
    this.#isPrepared = true;
  }

  #prepareNow(): void {
    try {
      this.#prepare();
    } catch (error) {
      this.#failed(error);
      throw unavailable(error);
    }
  }

  #changes(): number {
    return this.#options.connection.get<{ changes: number }>('SELECT total_changes() AS changes')!.changes;
  }

  /** Whether the store was written so recently that another write need not prove it again: to ask costs as much as a row. */
  #isProven(): boolean {
    return this.#fault === null && Math.abs(this.#options.clock.now() - this.#triedAt) < PROOF_MS / 4;
  }

  #proven(fault: string | null): void {
    this.#fault = fault;
    this.#triedAt = this.#options.clock.now();
  }

  #advanceMark(): void {
    this.#mark?.advance(this.#options.catalog.sequence);
    this.#markBehind = false;
  }

  #failed(error: unknown): unknown {
    const { connection } = this.#options;
    const fault = storeFault(error);
    try {
      if (connection.inTransaction) connection.run('ROLLBACK');
    } catch (cause) {
      this.#stopped = `cannot undo a failed write (${storeFault(cause) ?? String(cause)})`;
    }
    if (!fault) return error;
    if (isSyncFault(error)) this.#fence();
    this.#proven(fault);
    return unavailable(error);
  }

  /**
   * After a failed sync the refused commit stands complete in the write-ahead log, and the next start would bring it
   * back. An empty commit, written over its beginning and not synced, makes it unreadable. Then nothing more is written.
   */
  #fence(): void {
    const { connection } = this.#options;
    this.#stopped = 'could not be synced to disk: nothing more is written until the next start';
    try {
      connection.exec('PRAGMA synchronous = OFF');
      connection.exec('UPDATE log SET probe = randomblob(8)');
      connection.exec('PRAGMA synchronous = FULL');
    } catch (error) {
      if (!storeFault(error)) throw error;
    }
  }
}
