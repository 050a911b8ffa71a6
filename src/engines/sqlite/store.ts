import type { Clock } from '../../core/clock.js';
import { inNextTurn, nextTurn } from '../../core/clock.js';
import { newEpoch, newRun } from '../../core/epoch.js';
import type { Figure, Notice } from '../../core/log.js';
import type { EventRecord } from '../../core/record.js';
import { Catalog } from './catalog.js';
import type { Connection, Driver } from './connection.js';
import { CheckpointHold, LOOK_MS } from './copy/checkpoint-hold.js';
import { Counts } from './counts/counts.js';
import { refused, storeFault } from './faults.js';
import { fileFigures } from './file-figures.js';
import { SqliteRecords } from './keyed-records.js';
import { Listeners } from './listeners.js';
import { abandon, closeDatabase, leaveOpen, MEMORY, openDatabase, useWriteAheadLog } from './open/database.js';
import { Mark, markOf } from './open/high-water-mark.js';
import { historyLoss, renewEpochs, storeEpochs } from './open/history-loss.js';
import { OpenFiles } from './open/open-files.js';
import { MemoryPresence } from './presence.js';
import { TurnBudget } from './read/turn-budget.js';
import { Appender } from './write/append.js';
import { finishDrops } from './write/drop.js';
import { Idempotency } from './write/idempotency.js';
import { removeUnneeded } from './write/kept-records.js';
import { Trimmer } from './write/trim.js';
import { Writer } from './write/writer.js';

export interface StoreOptions {
  readonly file: string;
  readonly identity: string;
  readonly writable: boolean;
  readonly driver: Driver;
  readonly clock: Clock;
  readonly onNotice: (notice: Notice) => void;
}

const PURGE_MS = 60_000;
const STORE_COUNTS_MS = 5_000;

/** One database and all that is known of it; every handle of the process on the same file shares it. */
export class Store {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly counts: Counts;
  readonly writer: Writer;
  readonly appender: Appender;
  readonly records: SqliteRecords;
  readonly trimmer: Trimmer;
  readonly listeners: Listeners;
  readonly presence: MemoryPresence;
  readonly turnBudget = new TurnBudget();
  readonly #options: StoreOptions;
  readonly #idempotency: Idempotency;
  readonly #hold: CheckpointHold | null;
  /** Ends the background work. */
  readonly #stops: readonly (() => void)[];
  #closed = false;

  /** @throws TidingsError `UNAVAILABLE` that names the file and says why it cannot be used. */
  constructor(options: StoreOptions) {
    const { file, clock } = options;
    this.#options = options;
    this.connection = openDatabase(file, options);
    try {
      this.catalog = new Catalog(this.connection);
      const files = file === MEMORY ? null : new OpenFiles(file, options.identity);
      const { connection, catalog } = this;
      this.writer = new Writer({ ...options, connection, catalog, files, prepare: this.#preparation() });
      this.writer.start();
    } catch (error) {
      abandon(this.connection);
      const fault = storeFault(error);
      throw fault ? refused(file, fault, error) : error;
    }
    this.#hold = file === MEMORY || !options.writable ? null : new CheckpointHold(file, this.connection);
    const parts = { ...options, connection: this.connection, catalog: this.catalog };
    this.#idempotency = new Idempotency({ connection: this.connection, clock });
    const { writer } = this;
    const idempotency = this.#idempotency;
    this.listeners = new Listeners((cause) =>
      options.onNotice({ level: 'error', message: 'A listener of the log has thrown', cause }),
    );
    const isClosed = () => this.#closed;
    const counts = new Counts({ ...parts, writer, isClosed });
    this.counts = counts;
    const onCommit = (records: readonly EventRecord[]) => {
      counts.add(records);
      // After the answers.
      if (counts.isFull) inNextTurn(() => this.#storeCounts());
      this.listeners.notifyAfterAnswers(records);
    };
    this.appender = new Appender({ ...parts, writer, idempotency, run: newRun(), onCommit });
    this.records = new SqliteRecords({ ...parts, writer });
    this.presence = new MemoryPresence(clock);
    this.trimmer = new Trimmer({ ...parts, writer, counts, isClosed });
    this.#stops = [
      clock.every(PURGE_MS, () => void this.#background(() => this.#purge())),
      clock.every(LOOK_MS, () => this.#lookAtFiles()),
      clock.every(STORE_COUNTS_MS, () => this.#storeCounts()),
    ];
    if (counts.isBehind) void this.#background(() => counts.catchUp());
    if (this.catalog.dropped.size > 0) void this.#background(() => finishDrops(this.dropping));
  }

  /** Parts of the store that `dropProject` uses. */
  get dropping() {
    const { connection, catalog, counts, writer } = this;
    return { connection, catalog, counts, writer, isClosed: () => this.#closed };
  }

  /** Sizes of the files, and the space that is left for them. None in memory. */
  figures(): Promise<readonly Figure[]> {
    return fileFigures(this.#options.file);
  }

  /** Commits the waiting appends, brings the write-ahead log into the database, and releases the file. */
  close(): void {
    this.appender.settle();
    this.#storeCounts();
    this.#closed = true;
    for (const stop of this.#stops) stop();
    try {
      this.#hold?.end();
      this.writer.close();
    } catch (cause) {
      this.#closedBadly(cause);
    }
    try {
      if (!this.writer.checkFiles()) leaveOpen(this.connection);
      else if (this.#options.writable) closeDatabase(this.connection);
      else this.connection.close();
    } catch (cause) {
      this.#closedBadly(cause);
    }
  }

  /** Gives a notice instead of an error: no acknowledged event is lost, and the next open recovers. */
  #closedBadly(cause: unknown): void {
    this.#options.onNotice({ level: 'warn', message: `The log ${this.#options.file} was not closed cleanly`, cause });
  }

  /** Compares the log with its mark, and returns the writes that come before all others. */
  #preparation(): () => Mark | null {
    const { file, onNotice } = this.#options;
    const { catalog, connection } = this;
    const fresh = catalog.epoch === '';
    if (fresh) catalog.epoch = newEpoch();
    const loss = file === MEMORY ? null : historyLoss(catalog, Mark.read(markOf(file)));
    if (loss) {
      renewEpochs(catalog);
      const message = `History was lost or replaced in ${file}: ${loss}. Every epoch is new; cursors from before have expired`;
      onNotice({ level: 'error', message });
    }
    return () => {
      useWriteAheadLog(file, connection);
      if (fresh || loss) storeEpochs(catalog, connection);
      return file === MEMORY ? null : Mark.start(markOf(file), catalog);
    };
  }

  /** Notices files that were removed, also while nothing is written, and a process that copies them. */
  #lookAtFiles(): void {
    if (this.writer.checkFiles()) this.#hold?.look();
  }

  #storeCounts(): void {
    // A store that could not be written is tried out by its probe, which leaves room for appends.
    const mayStore = this.#options.writable && !this.#closed && !this.writer.detail();
    if (mayStore) void this.#background(async () => this.counts.store());
  }

  async #purge(): Promise<void> {
    for (let purged = 1; purged > 0 && !this.#closed; await nextTurn())
      purged = this.writer.transaction(() => {
        const sequences = this.#idempotency.purge();
        for (const sequence of sequences) removeUnneeded(this.connection, sequence);
        return sequences.length;
      });
  }

  async #background(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      // `ready` reports a store that cannot be written. The next round, or the next start, goes on.
      if (!this.writer.detail()) this.#options.onNotice({ level: 'warn', message: 'Tidying up has failed', cause });
    }
  }
}
