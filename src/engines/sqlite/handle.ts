import { ALL_PROJECTS } from '../../core/cursor.js';
import type { Point } from '../../core/epoch.js';
import { TidingsError } from '../../core/errors.js';
import type { CountsQuery, RecordCount } from '../../core/log/counts.js';
import type { DumpableLog, LogDump } from '../../core/log/dump.js';
import type { PresenceStore } from '../../core/log/presence-store.js';
import type { TrimRequest, TrimResult } from '../../core/log/trim.js';
import type {
  AppendRequest,
  EventLog,
  Figure,
  Head,
  KeyedRecords,
  LatestQuery,
  Page,
  ProjectLog,
  Readiness,
  ReadQuery,
  RenameRequest,
} from '../../core/log.js';
import type { EventRecord, LiveRecord } from '../../core/record.js';
import { translated } from './faults.js';
import type { Listener } from './listeners.js';
import { dumpOf, readDump } from './read/dump.js';
import { findRecord, latestRecords } from './read/latest.js';
import { headOf, headOfProject, readPage } from './read/page.js';
import type { Store } from './store.js';
import { dropProject } from './write/drop.js';
import { renameProject } from './write/rename.js';

const CLOSED = 'the log is closed';

/** A handle on the log. Closing it leaves the store to the other handles. */
export class SqliteLog implements EventLog, DumpableLog {
  /** One process alone has the file open. */
  readonly shared = null;
  readonly records: KeyedRecords;
  readonly presence: PresenceStore;
  readonly #store: Store;
  readonly #release: () => void;
  /** Functions that end the listeners of this handle. */
  readonly #leave = new Set<() => void>();
  #closed = false;

  /** @param release called once, when the handle is closed. */
  constructor(store: Store, release: () => void) {
    this.#store = store;
    this.#release = release;
    this.records = {
      get: (kind, id) => this.#use(({ records }) => records.get(kind, id)),
      list: (kind) => this.#use(({ records }) => records.list(kind)),
      count: (kind) => this.#use(({ records }) => records.count(kind)),
      put: (record) => this.#use(({ records }) => records.put(record)),
      delete: (record) => this.#use(({ records }) => records.delete(record)),
    };
    const presence = () => this.#open().presence;
    this.presence = {
      touch: async (batch) => presence().touch(batch),
      leave: async (batch) => presence().leave(batch),
      expire: async () => presence().expire(),
      list: async (project) => presence().list(project),
      epoch: async () => presence().epoch(),
    };
  }

  /** Not `async`, which would cost each append two more promises. */
  append(request: AppendRequest): Promise<EventRecord[]> {
    try {
      return this.#open().appender.append(request);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  async read(query: ReadQuery): Promise<Page> {
    while (this.#open().turnBudget.isSpent) await this.#store.turnBudget.nextTurn();
    return this.#use((store) => readPage(store, query));
  }

  async head(feed: string): Promise<Head | null> {
    return headOf(this.#open().catalog, { feed });
  }

  async knows(point: Point): Promise<boolean> {
    const { catalog } = this.#open();
    return catalog.runs.know(point, catalog.sequence);
  }

  async projects(ids?: readonly string[]): Promise<ProjectLog[]> {
    const { catalog } = this.#open();
    const projects = ids ? [...new Set(ids)].flatMap((id) => catalog.project(id) ?? []) : [...catalog.projects()];
    return projects
      .map((project) => {
        const { id, about } = project;
        return { id, about, ...headOfProject(project, catalog), floor: catalog.floor({ feed: id }) };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  find(id: string): Promise<EventRecord | null> {
    return this.#use((store) => findRecord(store, id));
  }

  latest(query: LatestQuery): Promise<EventRecord[]> {
    return this.#use((store) => latestRecords(store, query));
  }

  counts(query: CountsQuery): Promise<RecordCount[]> {
    return this.#use(({ counts }) => counts.read(query));
  }

  listen(listener: Listener, feed: string = ALL_PROJECTS): () => void {
    // Wrapped, so that the same function can listen twice.
    const unlisten = this.#open().listeners.add((records) => listener(records), feed);
    const leave = () => {
      unlisten();
      this.#leave.delete(leave);
    };
    this.#leave.add(leave);
    return leave;
  }

  async announce(record: LiveRecord): Promise<void> {
    this.#open().listeners.notify([record]);
  }

  trim(request: TrimRequest): Promise<TrimResult> {
    return this.#use(({ trimmer }) => trimmer.trim(request));
  }

  rename(request: RenameRequest): Promise<void> {
    return this.#use(({ dropping }) => renameProject(dropping, request));
  }

  drop(project: string): Promise<void> {
    return this.#use(({ dropping }) => dropProject(dropping, project));
  }

  async figures(): Promise<readonly Figure[]> {
    return this.#closed ? [] : this.#store.figures();
  }

  /** Nothing may be appended through any handle until the dump has been read. */
  dump(): LogDump {
    const store = this.#open();
    try {
      return { ...dumpOf(store), read: (after) => this.#use(() => readDump(store, after)) };
    } catch (error) {
      throw translated(error);
    }
  }

  async ready(): Promise<Readiness> {
    const { writer } = this.#store;
    return this.#closed ? writer.answer('unreachable', CLOSED) : writer.readiness();
  }

  get standing(): Readiness {
    const { writer } = this.#store;
    return this.#closed ? writer.answer('unreachable', CLOSED) : writer.standing;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#store.appender.settle();
    for (const leave of [...this.#leave]) leave();
    this.#release();
  }

  /** Runs `work` on the store. @throws TidingsError `UNAVAILABLE` where the store fails. */
  async #use<T>(work: (store: Store) => T | Promise<T>): Promise<T> {
    try {
      return await work(this.#open());
    } catch (error) {
      throw translated(error);
    }
  }

  /** The store, while this handle may use it. */
  #open(): Store {
    if (this.#closed) throw new TidingsError('UNAVAILABLE', { message: 'The log is closed' });
    return this.#store;
  }
}
