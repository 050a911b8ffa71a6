import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemClock } from '../../../core/clock.js';
import { makeFolder, syncFolder } from '../../../core/durable-file.js';
import type { OnSourceError, OnSourceNotice } from '../../source.js';
import { applyChange, type FoundChange } from '../changes.js';
import type { Snapshot } from '../snapshot.js';
import { decode, encoded, type IndexHeader, journalLine, UnusableIndex } from './format.js';

/** Where the index of a watched folder is kept. */
export interface IndexPlace {
  /** Folder of the index files. Made when it is missing. */
  readonly folder: string;
  /** Project, and hub, that the changes go to: for another one, another index begins. */
  readonly target: string;
}

interface IndexOptions extends IndexPlace {
  /** Absolute path of the watched folder. */
  readonly root: string;
  readonly snapshot: Snapshot;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
}

/** What the last run left. */
export interface FoundIndex extends Pick<IndexHeader, 'root' | 'rules'> {
  /** When the folder was last watched. Milliseconds since 1970 UTC. */
  readonly seenAt: number;
  /** Changes that may have been published, or not. */
  readonly unsure: readonly FoundChange[];
}

/** Least length at which the journal is folded into the index, in characters. */
const LEAST_JOURNAL = 256 * 1024;
/** Time between attempts to write a file that cannot be written. */
const RETRY_MS = 30_000;

/**
 * File with the state of a folder as it was last published. Changes are added to its journal before they are published,
 * so that after a crash the next start publishes exactly them again, with the same idempotency keys. The whole file is
 * written again, under another name first, when the journal has become as long as the rest.
 *
 * A file that cannot be written is reported once, and tried again later: the watch goes on without it.
 */
export class FolderIndex {
  readonly #options: IndexOptions;
  readonly #file: string;
  readonly #of: string;
  #handle: FileHandle | null = null;
  #baseLength = 0;
  #journalLength = 0;
  /** Line of the changes that are being published. */
  #unsure = '';
  /** Time of the last failure; null when the last attempt succeeded. */
  #failedAt: number | null = null;

  constructor(options: IndexOptions) {
    this.#options = options;
    this.#of = JSON.stringify([options.root, options.target]);
    const name = createHash('sha256').update(this.#of).digest('hex').slice(0, 16);
    this.#file = join(options.folder, `files-${name}.index`);
  }

  /** Reads the file into the snapshot. @returns null where there is none, or, with a notice, none of use. */
  async read(): Promise<FoundIndex | null> {
    const { snapshot, root, onNotice } = this.#options;
    try {
      const text = await readFile(this.#file, 'utf8');
      return await this.#load(text);
    } catch (error) {
      snapshot.clear();
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      const why = error instanceof UnusableIndex ? error.message : (error as Error).message;
      onNotice(
        `the index of ${root} cannot be used (${why}): what changed while it was not watched is not published; ` +
          'a new index is made',
      );
      return null;
    }
  }

  async #load(text: string): Promise<FoundIndex> {
    const { snapshot } = this.#options;
    const { root, rules, at, journal, baseLength, whole } = await decode(text, snapshot, this.#of);
    for (const { changes = [] } of journal) for (const change of changes) applyChange(snapshot, change);
    const seenAt = journal.at(-1)?.at ?? at;
    const last = journal.findLastIndex(({ changes }) => changes !== undefined);
    const isSure = journal.slice(last).some(({ published }) => published);
    const unsure = isSure ? [] : (journal[last]?.changes ?? []);
    this.#baseLength = baseLength;
    this.#journalLength = text.length - baseLength;
    // Nothing is added behind a part of a line: the file is written again.
    if (whole) await this.#attempt(() => this.#openJournal());
    if (unsure.length > 0) this.#unsure = journalLine({ at: seenAt, changes: unsure });
    return { root, rules, seenAt, unsure };
  }

  /** Whether it is time for `write`. */
  get isDue(): boolean {
    if (this.#failedAt !== null) return systemClock.elapsed() - this.#failedAt > RETRY_MS;
    return this.#handle === null || this.#journalLength > Math.max(LEAST_JOURNAL, this.#baseLength);
  }

  /** Notes changes before they are published. */
  async intend(changes: readonly FoundChange[]): Promise<void> {
    this.#unsure = journalLine({ at: systemClock.now(), changes });
    await this.#append(this.#unsure);
  }

  /** Notes that the changes of the last `intend` are published. */
  async published(): Promise<void> {
    this.#unsure = '';
    await this.#append(journalLine({ at: systemClock.now(), published: true }));
  }

  /** Writes the whole index, atomically. */
  async write(header: Pick<IndexHeader, 'root' | 'rules'>): Promise<void> {
    await this.#attempt(async () => {
      await this.#handle?.close();
      this.#handle = null;
      makeFolder(dirname(this.#file));
      const draft = `${this.#file}.new`;
      this.#baseLength = await this.#writeTo(draft, { ...header, of: this.#of, at: systemClock.now() });
      await rename(draft, this.#file);
      syncFolder(dirname(this.#file));
      this.#journalLength = 0;
      await this.#openJournal();
    });
  }

  async #openJournal(): Promise<void> {
    this.#handle = await open(this.#file, 'a', 0o600);
  }

  async #writeTo(draft: string, header: IndexHeader): Promise<number> {
    // Left by a crash.
    await rm(draft, { force: true });
    const handle = await open(draft, 'wx', 0o600);
    try {
      let length = 0;
      for await (const part of encoded(this.#options.snapshot, header)) {
        await handle.appendFile(part);
        length += part.length;
      }
      await handle.appendFile(this.#unsure);
      await handle.datasync();
      return length;
    } finally {
      await handle.close();
    }
  }

  /** Notes that the folder was watched until now. Idempotent. */
  async close(): Promise<void> {
    if (this.#handle === null) return;
    const line = this.#unsure === '' ? journalLine({ at: systemClock.now() }) : '';
    await this.#append(line);
    await this.#handle?.close();
    this.#handle = null;
  }

  async #append(line: string): Promise<void> {
    this.#journalLength += line.length;
    if (this.#handle) await this.#attempt(() => this.#handle!.appendFile(line));
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#failedAt = null;
    } catch (error) {
      if (this.#failedAt === null) this.#options.onError(error);
      this.#failedAt = systemClock.elapsed();
      // The journal may end in a part of a line: nothing is added to it any more.
      await this.#handle?.close().catch(() => undefined);
      this.#handle = null;
    }
  }
}
