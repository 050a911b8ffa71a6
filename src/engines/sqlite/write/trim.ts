import { nextTurn } from '../../../core/clock.js';
import type { TrimRequest, TrimResult } from '../../../core/log/trim.js';
import { PRIORITIES } from '../../../core/record.js';
import { metaOf } from '../../common/record-codec.js';
import type { Catalog, Floor, Project } from '../catalog.js';
import type { Connection } from '../connection.js';
import type { Counts } from '../counts/counts.js';
import { Tallies } from '../counts/tallies.js';
import { removeFromLog } from './kept-records.js';
import { trimKeys } from './trim-keys.js';
import type { Writer } from './writer.js';

/** Records that one trim removes: about 20 ms of work, which the appends of that time wait for. */
const SLICE = 2_000;
/** Positions looked through for records of one type before others have their turn. */
const SCAN = 100_000;

interface TrimmerOptions {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly counts: Counts;
  readonly writer: Writer;
  readonly isClosed: () => boolean;
}

interface OldRow extends Floor {
  readonly type: number;
  readonly priority: number;
  readonly recorded: number;
  readonly meta: string;
}

interface Removal {
  readonly project: Project;
  /** The type that is trimmed; null for all. */
  readonly type: number | null;
  readonly rows: readonly OldRow[];
}

const OLDEST = `
  SELECT offset, sequence, type, priority, clock - late AS recorded, meta FROM events INDEXED BY events_by_project
  WHERE project = ? AND offset > ? AND offset <= ?`;
const OLDEST_OF_ALL = `${OLDEST} ORDER BY offset LIMIT ?`;
const OLDEST_OF_TYPE = `${OLDEST} AND type = ? ORDER BY offset LIMIT ?`;
const RANGE =
  'SELECT sequence FROM events INDEXED BY events_by_project WHERE project = ? AND offset > ? AND offset <= ?';
const RANGE_OF_TYPE = `${RANGE} AND type = ?`;
const NOTHING: TrimResult = { removed: 0, removedKeys: 0, more: false };

/** Removes old records, always the oldest first: a record that is to stay ends it. */
export class Trimmer {
  readonly #options: TrimmerOptions;

  constructor(options: TrimmerOptions) {
    this.#options = options;
  }

  async trim(request: TrimRequest): Promise<TrimResult> {
    const { catalog, counts, isClosed } = this.#options;
    // Otherwise the counts could not tell which of the removed records they have.
    await counts.catchUp();
    if (isClosed()) return NOTHING;
    const project = catalog.project(request.project);
    if (!project || project.head === 0) return NOTHING;
    const type = request.type === undefined ? null : catalog.typeNumber(request.type);
    if (type === undefined) return NOTHING;
    const result = type === null ? this.#trimAll(project, request) : await this.#trimType(project, type, request);
    if (request.keys === undefined || result.more || isClosed()) return result;
    const types = type === null ? [...catalog.typeNumbers()] : [type];
    return { ...result, removedKeys: await trimKeys(this.#options, { project, types, bound: request.keys }) };
  }

  #trimAll(project: Project, { olderThan, keep }: TrimRequest): TrimResult {
    const excess = keep === undefined ? 0 : project.head - project.removed - keep;
    const oldest = (limit: number) =>
      this.#options.connection.all<OldRow>(OLDEST_OF_ALL, project.number, 0, project.head, limit);
    // Mostly nothing is to be removed, which the first row shows.
    const isDue = excess > 0 || oldest(1).some((row) => isOld(row, olderThan));
    return isDue ? this.#removeOldest({ project, type: null, rows: oldest(SLICE) }, { excess, olderThan }) : NOTHING;
  }

  async #trimType(project: Project, type: number, { olderThan, keep }: TrimRequest): Promise<TrimResult> {
    const before = project.removed;
    const counted = keep === undefined ? 0 : (await this.#count(project, type)) - keep;
    const oldest = await this.#oldestOf(project, type);
    // Otherwise records that another trim removed during the count would be removed twice.
    const excess = counted - (project.removed - before);
    // It may have been dropped while this waited for its turn.
    if (this.#options.isClosed() || this.#options.catalog.projectOf(project.number) !== project) return NOTHING;
    return this.#removeOldest({ project, type, rows: oldest }, { excess, olderThan });
  }

  /** Removes rows up to the first that is to stay. */
  #removeOldest(
    { rows: oldest, ...of }: Removal,
    { excess, olderThan }: { excess: number; olderThan: number | undefined },
  ): TrimResult {
    const kept = oldest.findIndex((row, index) => !(index < excess) && !isOld(row, olderThan));
    const rows = kept < 0 ? oldest : oldest.slice(0, kept);
    if (rows.length > 0) this.#remove({ ...of, rows });
    return { ...NOTHING, removed: rows.length, more: rows.length === SLICE };
  }

  /** The oldest records of a type, from the first stretch of the project that has any. */
  async #oldestOf(project: Project, type: number): Promise<OldRow[]> {
    const { connection } = this.#options;
    let from = Math.max(project.searched.get(type) ?? 0, project.floors.get(type)?.offset ?? 0);
    for (; from < project.head; await nextTurn()) {
      const to = Math.min(from + SCAN, project.head);
      const rows = connection.all<OldRow>(OLDEST_OF_TYPE, project.number, from, to, type, SLICE);
      if (rows.length > 0) return rows;
      project.searched.set(type, to);
      from = to;
    }
    return [];
  }

  async #count(project: Project, type: number): Promise<number> {
    let count = 0;
    const from = project.floors.get(type)?.offset ?? 0;
    for (let to = project.head; to > from; to -= SCAN) {
      count += this.#options.connection.get<{ rows: number }>(
        `SELECT count(*) AS rows FROM events INDEXED BY events_by_project
         WHERE project = ? AND offset > ? AND offset <= ? AND type = ?`,
        project.number,
        Math.max(from, to - SCAN),
        to,
        type,
      )!.rows;
      await nextTurn();
    }
    return count;
  }

  #remove({ project, type, rows }: Removal): void {
    const { connection, catalog, counts, writer } = this.#options;
    const to = rows.at(-1)!.offset;
    const floors = new Map(rows.map(({ type: of, offset, sequence }) => [of, { offset, sequence }]));
    const removed = project.removed + rows.length;
    const { number } = project;
    const store = () => {
      if (type === null) removeFromLog(connection, RANGE, [number, 0, to]);
      else removeFromLog(connection, RANGE_OF_TYPE, [number, project.floors.get(type)?.offset ?? 0, to, type]);
      for (const [of, { offset, sequence }] of floors)
        connection.run('INSERT OR REPLACE INTO floors VALUES (?, ?, ?, ?)', number, of, offset, sequence);
      connection.run('UPDATE projects SET removed = ? WHERE number = ?', removed, number);
      counts.storeRecent();
      counts.subtract(this.#talliesOf(project, rows));
      connection.run('UPDATE log SET sequence = ?, clock = ?', catalog.sequence, catalog.clock);
    };
    writer.transaction(store, () => {
      for (const [of, floor] of floors) project.floors.set(of, floor);
      project.removed = removed;
      counts.storedRecent();
    });
  }

  #talliesOf({ id }: Project, rows: readonly OldRow[]): Tallies {
    const { catalog } = this.#options;
    const tallies = new Tallies();
    tallies.add(
      rows.map(({ type, priority, recorded: recordedAt, meta }) => {
        const of = { type: catalog.typeName(type), priority: PRIORITIES[priority]!, actor: metaOf(meta).actor };
        return { project: id, recordedAt, ...of };
      }),
    );
    return tallies;
  }
}

const isOld = ({ recorded }: OldRow, olderThan: number | undefined) => olderThan !== undefined && recorded < olderThan;
