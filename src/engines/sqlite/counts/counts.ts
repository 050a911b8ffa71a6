import { SingleFlight } from '../../../core/async/single-flight.js';
import { nextTurn } from '../../../core/clock.js';
import { type CountsQuery, type RecordCount, SLOTS } from '../../../core/log/counts.js';
import { projectNotFound } from '../../../core/project-id.js';
import { type EventRecord, PRIORITIES } from '../../../core/record.js';
import { actorOf, actorText } from '../../common/actor-text.js';
import { metaOf } from '../../common/record-codec.js';
import type { Catalog } from '../catalog.js';
import type { Connection } from '../connection.js';
import type { Writer } from '../write/writer.js';
import { Tallies, type Tally } from './tallies.js';

interface CountsOptions {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly writer: Writer;
  readonly writable: boolean;
  readonly isClosed: () => boolean;
}

/** Tallies in memory from which on they are to be stored: about 20 ms of work. */
const MAX_TALLIES = 2_000;
/** Records that are counted at once: about 10 ms of work. */
const SLICE = 2_000;

const UNCOUNTED = `
  SELECT sequence, project, type, priority, clock - late, meta FROM events NOT INDEXED
  WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ${SLICE}`;
const ADD = `
  INSERT INTO counts (project, unit, slot, type, priority, actor, count) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET count = count + excluded.count`;
const CELL = 'project = ? AND unit = ? AND slot = ? AND type = ? AND priority = ? AND actor = ?';
const SUBTRACT = `UPDATE counts SET count = count - ? WHERE ${CELL}`;
const REMOVE_EMPTY = `DELETE FROM counts WHERE ${CELL} AND count <= 0`;
const READ = `
  SELECT slot, type, priority, actor, count FROM counts WHERE project = ? AND unit = ? AND slot >= ? AND slot < ?`;

const UNITS = ['minute', 'hour'] as const;
const MINUTES: readonly number[] = UNITS.map((unit) => SLOTS[unit].slotMs / SLOTS.minute.slotMs);

type UncountedRow = readonly [
  sequence: number,
  project: number,
  type: number,
  priority: number,
  recordedAt: number,
  meta: string,
];
type CountRow = readonly [slot: number, type: number, priority: number, actor: string, count: number];

/**
 * Counts of the records in the log. Appends are counted in memory, at the cost of an addition, and stored a few seconds
 * later; `log.counted` is the sequence up to which the table has them. After a crash the records behind it are counted
 * again. Records leave the table in the transaction that removes them.
 */
export class Counts {
  readonly #options: CountsOptions;
  /** Those that the table does not have. */
  #recent = new Tallies();
  /** Sequence up to which the table, or in a read-only store `#recent`, has the records of before the start. */
  #counted: number;
  /** Sequence of the newest record at the start. */
  readonly #start: number;
  readonly #catchingUp = new SingleFlight(() => this.#catchUp());

  constructor(options: CountsOptions) {
    this.#options = options;
    const { connection, catalog } = options;
    this.#start = catalog.sequence;
    this.#counted = connection.get<{ counted: number }>('SELECT counted FROM log')?.counted ?? this.#start;
  }

  get isBehind(): boolean {
    return this.#counted < this.#start;
  }

  /** Whether so much is in memory that it should be stored before the next time. */
  get isFull(): boolean {
    return this.#recent.size >= MAX_TALLIES;
  }

  /** Adds records that were committed. */
  add(records: readonly EventRecord[]): void {
    this.#recent.add(records);
  }

  /** Removes what is in memory of a dropped project; its rows are removed with the others. */
  forget(project: string): void {
    this.#recent.forget(project);
  }

  /** Keeps what is in memory of a project that has another id now. */
  rename(project: string, to: string): void {
    this.#recent.rename(project, to);
  }

  /**
   * Counts the records of before the start that are not counted yet, after a crash or in a log of an earlier version.
   *
   * @throws TidingsError `UNAVAILABLE`
   */
  catchUp(): Promise<void> {
    return this.isBehind ? this.#catchingUp.run() : Promise.resolve();
  }

  /** Stores what is in memory. No-op for nothing, and before all earlier records are counted. @throws TidingsError `UNAVAILABLE` */
  store(): void {
    if (this.#recent.size === 0 || this.isBehind) return;
    this.#options.writer.transaction(
      () => this.storeRecent(),
      () => this.storedRecent(),
    );
  }

  /** Writes what is in memory, in a transaction; `storedRecent` follows its commit. */
  storeRecent(): void {
    const { connection, catalog } = this.#options;
    this.#addAll(this.#recent);
    connection.run('UPDATE log SET counted = ?', catalog.sequence);
  }

  storedRecent(): void {
    this.#recent = new Tallies();
  }

  /** Takes records out, in the transaction that removes them and behind `storeRecent`. */
  subtract(tallies: Tallies): void {
    const { connection } = this.#options;
    for (const tally of tallies)
      for (const cell of this.#cellsOf(tally)) {
        connection.run(SUBTRACT, tally.count, ...cell);
        connection.run(REMOVE_EMPTY, ...cell);
      }
  }

  /** @throws TidingsError `NOT_FOUND`, `UNAVAILABLE`. */
  async read({ project: id, unit, from }: CountsQuery): Promise<RecordCount[]> {
    await this.catchUp();
    const { connection, catalog } = this.#options;
    const project = catalog.project(id);
    if (!project) throw projectNotFound(id);
    const { slotMs, periodMs } = SLOTS[unit];
    const [first, end] = [Math.floor(from / slotMs), Math.floor((from + periodMs) / slotMs)];
    const values = [project.number, UNITS.indexOf(unit), first, end];
    const counts = connection.rows<CountRow>(READ, values).map(([slot, type, priority, actor, count]): RecordCount => {
      const of = { type: catalog.typeName(type), priority: PRIORITIES[priority]!, actor: actorOf(actor) };
      return { at: slot * slotMs, ...of, count };
    });
    for (const { minute, type, priority, actor, count } of this.#recent.of(id)) {
      const slot = Math.floor(minute / MINUTES[UNITS.indexOf(unit)]!);
      if (slot >= first && slot < end) counts.push({ at: slot * slotMs, type, priority, actor, count });
    }
    return counts;
  }

  async #catchUp(): Promise<void> {
    const { connection, writable, writer, isClosed } = this.#options;
    for (; this.isBehind && !isClosed(); await nextTurn()) {
      const rows = connection.rows<UncountedRow>(UNCOUNTED, [this.#counted, this.#start]);
      const upTo = rows.length < SLICE ? this.#start : rows.at(-1)![0];
      const tallies = writable ? new Tallies() : this.#recent;
      tallies.add(this.#countedOf(rows));
      const work = () => {
        this.#addAll(tallies);
        connection.run('UPDATE log SET counted = ?', upTo);
      };
      if (writable) writer.transaction(work);
      this.#counted = upTo;
    }
  }

  /** Rows as they are counted, without those of dropped projects. */
  #countedOf(rows: readonly UncountedRow[]) {
    const { catalog } = this.#options;
    return rows.flatMap(([, number, type, priority, recordedAt, meta]) => {
      const project = catalog.projectOf(number)?.id;
      if (project === undefined) return [];
      const { actor } = metaOf(meta);
      return [{ project, type: catalog.typeName(type), priority: PRIORITIES[priority]!, actor, recordedAt }];
    });
  }

  #addAll(tallies: Tallies): void {
    for (const tally of tallies)
      for (const cell of this.#cellsOf(tally)) this.#options.connection.run(ADD, ...cell, tally.count);
  }

  /** The keys of the rows of a tally, one for each unit. */
  #cellsOf({ project, minute, type, priority, actor }: Tally) {
    const { catalog } = this.#options;
    const number = catalog.project(project)!.number;
    const rest = [catalog.typeNumber(type)!, PRIORITIES.indexOf(priority), actorText(actor)] as const;
    return MINUTES.map((minutes, unit) => [number, unit, Math.floor(minute / minutes), ...rest] as const);
  }
}
