import { newEpoch, type Run } from '../../../core/epoch.js';
import type { AppendEntry, AppendRequest } from '../../../core/log.js';
import { projectNotFound } from '../../../core/project-id.js';
import { type EventRecord, PRIORITIES } from '../../../core/record.js';
import { placed } from '../../common/record-codec.js';
import { keyReused, projectExists } from '../../common/refusals.js';
import { MAX_RUNS } from '../../common/runs.js';
import type { Catalog, Project } from '../catalog.js';
import type { Connection } from '../connection.js';
import { RowWriter, recordAt } from '../read/row.js';
import type { Idempotency } from './idempotency.js';
import { removeUnneeded } from './kept-records.js';

/** An append, with the texts that its rows need. */
export interface Prepared {
  readonly request: AppendRequest;
  /** `metaText` of each entry. */
  readonly metas: readonly string[];
}

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly idempotency: Idempotency;
  /** The name of the run of this opening. It begins with the first record, in the same commit. */
  readonly run: string;
}

interface LatestKey {
  readonly project: Project;
  readonly type: number;
  readonly key: string;
  sequence: number;
}

/** An idempotency key of the call at hand: which entry used it first. */
interface OwnKey {
  readonly index: number;
  readonly fingerprint: string;
}

/** Appends of one transaction, with the changes to memory that follow its commit. */
export class Batch {
  /** In the order of their sequence. */
  readonly records: EventRecord[] = [];
  readonly #context: Context;
  readonly #rows: RowWriter;
  readonly #heads = new Map<Project, EventRecord>();
  readonly #created = new Map<string, Project>();
  readonly #abouts = new Map<Project, AppendRequest['about']>();
  readonly #types = new Map<string, number>();
  readonly #latest = new Map<string, LatestKey>();
  /** Set when the run begins with this batch. */
  #begun: Run | null = null;
  #clock: number;
  #mostLate: number;

  constructor(context: Context) {
    this.#context = context;
    this.#rows = new RowWriter(context.connection);
    this.#clock = context.catalog.clock;
    this.#mostLate = context.catalog.mostLate;
  }

  /** Adds one append. @throws TidingsError when just this one fails, in which case it has left nothing behind. */
  add({ request, metas }: Prepared): EventRecord[] {
    const { entries, create, about } = request;
    const existing = this.#find(request);
    const places = entries.some(({ idempotency }) => idempotency) ? this.#places(existing, entries) : [];
    // Everything that can fail on account of this one append lies above.
    const project = existing ?? this.#create(request);
    if (about && !create) this.#describe(project, about);
    const records: EventRecord[] = [];
    for (const [index, entry] of entries.entries()) {
      const place = places[index];
      if (place === undefined) records.push(this.#append(project, entry, metas[index]!));
      else records.push(typeof place === 'number' ? records[place]! : place);
    }
    return records;
  }

  /** Writes the remaining rows. */
  finish(): void {
    const { connection, catalog } = this.#context;
    this.#rows.flush();
    this.#beginRun();
    for (const { project, type, key, sequence } of this.#latest.values()) {
      const floor = project.floors.get(type)?.sequence ?? 0;
      const superseded = floor > 0 ? this.#latestOf(project, type, key) : undefined;
      connection.run('INSERT OR REPLACE INTO latest VALUES (?, ?, ?, ?)', project.number, type, key, sequence);
      if (superseded !== undefined && superseded <= floor) removeUnneeded(connection, superseded);
    }
    if (this.#mostLate > catalog.mostLate) connection.run('UPDATE log SET most_late = ?', this.#mostLate);
  }

  /** Makes it known in memory, once it is committed. */
  apply(): void {
    const { catalog } = this.#context;
    for (const project of this.#created.values()) catalog.add(project);
    for (const [project, about] of this.#abouts) project.about = about!;
    if (this.#begun) catalog.runs.begin(this.#begun);
    for (const [project, { offset, sequence }] of this.#heads) {
      project.head = offset;
      project.headSequence = sequence;
    }
    for (const [name, number] of this.#types) catalog.addType(name, number);
    for (const { project, type } of this.#latest.values()) {
      const keys = project.keys.get(type);
      if (keys !== undefined) project.keys.set(type, keys + 1);
    }
    catalog.sequence += this.records.length;
    catalog.clock = this.#clock;
    catalog.mostLate = this.#mostLate;
  }

  #find({ project: id, create }: AppendRequest): Project | undefined {
    const project = this.#created.get(id) ?? this.#context.catalog.project(id);
    if (!project && !create) throw projectNotFound(id);
    if (project && create) throw projectExists();
    return project;
  }

  #places(project: Project | undefined, entries: readonly AppendEntry[]) {
    const own = new Map<string, OwnKey>();
    return entries.map((entry, index) => this.#place(project, { entry, index, own }));
  }

  /** The record that answers an entry: a stored one, the index of one in this call, or undefined for a new one. */
  #place(
    project: Project | undefined,
    { entry, index, own }: { entry: AppendEntry; index: number; own: Map<string, OwnKey> },
  ): EventRecord | number | undefined {
    const { idempotency } = entry;
    if (!idempotency) return undefined;
    const { key, fingerprint } = idempotency;
    const same = own.get(key);
    if (same && same.fingerprint !== fingerprint) throw keyReused();
    if (same) return same.index;
    own.set(key, { index, fingerprint });
    const sequence = project && this.#context.idempotency.first(project.number, idempotency);
    if (!sequence) return undefined;
    const ofBatch = this.records[sequence - this.#context.catalog.sequence - 1];
    return ofBatch ?? recordAt(sequence, this.#context) ?? undefined;
  }

  #create({ project: id, about }: AppendRequest): Project {
    const { connection } = this.#context;
    const described = about ?? { name: id, description: null, createdAt: this.#clock };
    const epoch = newEpoch();
    const { number } = connection.get<{ number: number }>(
      'INSERT INTO projects (id, epoch, about) VALUES (?, ?, ?) RETURNING number',
      id,
      epoch,
      JSON.stringify(described),
    )!;
    const project: Project = {
      ...{ number, id, epoch, about: described, head: 0, headSequence: 0, removed: 0 },
      ...{ floors: new Map(), searched: new Map(), keys: new Map() },
    };
    this.#created.set(id, project);
    return project;
  }

  #describe(project: Project, about: NonNullable<AppendRequest['about']>): void {
    this.#context.connection.run(
      'UPDATE projects SET about = ? WHERE number = ?',
      JSON.stringify(about),
      project.number,
    );
    this.#abouts.set(project, about);
  }

  #append(project: Project, { envelope, body, idempotency }: AppendEntry, meta: string): EventRecord {
    const { catalog, run } = this.#context;
    const { recordedAt, id, key, correlationId, causationId } = envelope;
    const sequence = catalog.sequence + this.records.length + 1;
    const offset = (this.#heads.get(project)?.offset ?? project.head) + 1;
    const type = this.#type(envelope.type);
    const priority = PRIORITIES.indexOf(envelope.priority);
    this.#clock = Math.max(this.#clock, recordedAt);
    const late = this.#clock - recordedAt;
    this.#mostLate = Math.max(this.#mostLate, late);
    const links = [correlationId, causationId] as const;
    this.#rows.add([
      sequence,
      project.number,
      type,
      priority,
      offset,
      this.#clock,
      late,
      id,
      key,
      meta,
      body,
      ...links,
    ]);
    if (key !== null) this.#latest.set(`${project.number} ${type} ${key}`, { project, type, key, sequence });
    if (idempotency) this.#context.idempotency.use(project.number, idempotency, sequence);
    const place = { project: project.id, epoch: project.epoch, run, offset, sequence, bytes: Buffer.byteLength(body) };
    const record = placed(envelope, place);
    this.#heads.set(project, record);
    this.records.push(record);
    return record;
  }

  /** Before the first record of this opening can be seen, its run is in the log. */
  #beginRun(): void {
    const { connection, catalog, run } = this.#context;
    if (this.records.length === 0 || catalog.runs.list.at(-1)?.name === run) return;
    this.#begun = { name: run, began: catalog.sequence };
    connection.run('INSERT INTO runs (name, began) VALUES (?, ?)', run, catalog.sequence);
    connection.run('DELETE FROM runs WHERE number <= (SELECT max(number) FROM runs) - ?', MAX_RUNS);
  }

  #type(name: string): number {
    const { connection, catalog } = this.#context;
    let number = catalog.typeNumber(name) ?? this.#types.get(name);
    if (number === undefined) {
      number = connection.get<{ number: number }>('INSERT INTO types (name) VALUES (?) RETURNING number', name)!.number;
      this.#types.set(name, number);
    }
    return number;
  }

  #latestOf(project: Project, type: number, key: string): number | undefined {
    return this.#context.connection.get<{ sequence: number }>(
      'SELECT sequence FROM latest WHERE project = ? AND type = ? AND key = ?',
      project.number,
      type,
      key,
    )?.sequence;
  }
}
