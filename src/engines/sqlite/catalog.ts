import { ALL_PROJECTS } from '../../core/cursor.js';
import type { Run } from '../../core/epoch.js';
import type { ProjectAbout } from '../../core/log/project-about.js';
import type { ReadQuery, RenameRequest } from '../../core/log.js';
import { Runs } from '../common/runs.js';
import type { Connection } from './connection.js';

/** Where something was removed: the newest removed record, in its project and in the log. */
export interface Floor {
  readonly offset: number;
  readonly sequence: number;
}

/** State of a project in this process. It changes after a commit, never before. */
export interface Project {
  /** Key of the project in all tables. The number of a dropped project is used again once all its rows are removed. */
  readonly number: number;
  id: string;
  epoch: string;
  about: ProjectAbout;
  head: number;
  /** Sequence of the record at the head. */
  headSequence: number;
  /** Records that retention has removed. */
  removed: number;
  /** By type number: each type is trimmed at its own pace. */
  readonly floors: Map<number, Floor>;
  /** Up to where there is nothing of a type left to trim, for types that are trimmed on their own. */
  readonly searched: Map<number, number>;
  /** By type number: the most keys that can have a latest record. A type that is absent was not counted yet. */
  readonly keys: Map<number, number>;
}

interface ProjectRow {
  readonly number: number;
  readonly id: string;
  readonly epoch: string;
  readonly about: string;
  readonly removed: number;
  readonly dropped: number;
}

/** State of the log that is held in memory: everything but the events. It changes after a commit, never before. */
export class Catalog {
  epoch = '';
  sequence = 0;
  /** The highest `recordedAt` so far. */
  clock = 0;
  /** The most that a record's `recordedAt` was behind that. */
  mostLate = 0;
  readonly #projects = new Map<string, Project>();
  readonly #numbers = new Map<number, Project>();
  readonly #types = new Map<string, number>();
  readonly #typeNames = new Map<number, string>();
  readonly runs: Runs;
  /** Numbers of dropped projects whose rows are not all removed yet. */
  readonly dropped = new Set<number>();

  constructor(connection: Connection) {
    const log = connection.get<{ epoch: string; sequence: number; clock: number; most_late: number }>(
      'SELECT epoch, sequence, clock, most_late FROM log',
    );
    const newest = connection.get<{ sequence: number; clock: number }>(
      'SELECT sequence, clock FROM events ORDER BY sequence DESC LIMIT 1',
    );
    this.epoch = log?.epoch ?? '';
    this.sequence = Math.max(log?.sequence ?? 0, newest?.sequence ?? 0);
    this.clock = Math.max(log?.clock ?? 0, newest?.clock ?? 0);
    this.mostLate = log?.most_late ?? 0;
    this.runs = new Runs(connection.all<Run>('SELECT name, began FROM runs ORDER BY number'));
    for (const { number, name } of connection.all<{ number: number; name: string }>('SELECT number, name FROM types'))
      this.addType(name, number);
    for (const row of connection.all<ProjectRow>('SELECT * FROM projects')) this.#load(row, connection);
    const floors = connection.all<Floor & { project: number; type: number }>('SELECT * FROM floors');
    for (const { project, type, offset, sequence } of floors)
      this.#numbers.get(project)?.floors.set(type, { offset, sequence });
    // The newest records may be the removed ones.
    for (const project of this.#projects.values())
      for (const { offset, sequence } of project.floors.values())
        if (offset > project.head) {
          project.head = offset;
          project.headSequence = sequence;
        }
  }

  project(id: string): Project | undefined {
    return this.#projects.get(id);
  }

  projectOf(number: number): Project | undefined {
    return this.#numbers.get(number);
  }

  projects(): Iterable<Project> {
    return this.#projects.values();
  }

  add(project: Project): void {
    this.#projects.set(project.id, project);
    this.#numbers.set(project.number, project);
  }

  rename(project: Project, { to, about }: Omit<RenameRequest, 'project'>): void {
    this.#projects.delete(project.id);
    project.id = to;
    project.about = about;
    this.#projects.set(to, project);
  }

  /** Removes a project. Its rows are removed later. */
  drop(project: Project): void {
    this.#projects.delete(project.id);
    this.#numbers.delete(project.number);
    this.dropped.add(project.number);
  }

  typeNumber(name: string): number | undefined {
    return this.#types.get(name);
  }

  typeNumbers(): Iterable<number> {
    return this.#typeNames.keys();
  }

  typeName(number: number): string {
    return this.#typeNames.get(number) ?? '';
  }

  addType(name: string, number: number): void {
    this.#types.set(name, number);
    this.#typeNames.set(number, name);
  }

  /** Position of the newest removed record that a query could have matched by its types and projects. */
  floor({ feed, projects, types }: Pick<ReadQuery, 'feed' | 'projects' | 'types'>): number {
    const overall = feed === ALL_PROJECTS;
    const ids = overall ? projects : [feed];
    const numbers = types?.map((type) => this.#types.get(type) ?? 0);
    let floor = 0;
    const raise = (mark: Floor | undefined) => {
      if (mark) floor = Math.max(floor, overall ? mark.sequence : mark.offset);
    };
    for (const project of ids ? ids.map((id) => this.#projects.get(id)) : this.#projects.values()) {
      if (!project || project.floors.size === 0) continue;
      if (numbers) for (const type of numbers) raise(project.floors.get(type));
      else for (const mark of project.floors.values()) raise(mark);
    }
    return floor;
  }

  #load(row: ProjectRow, connection: Connection): void {
    const { number, id, epoch, removed } = row;
    if (row.dropped) {
      this.dropped.add(number);
      return;
    }
    const newest = connection.get<{ offset: number; sequence: number }>(
      'SELECT offset, sequence FROM events WHERE project = ? ORDER BY offset DESC LIMIT 1',
      number,
    );
    const about = JSON.parse(row.about) as ProjectAbout;
    const head = { head: newest?.offset ?? 0, headSequence: newest?.sequence ?? 0 };
    this.add({ number, id, epoch, about, removed, ...head, floors: new Map(), searched: new Map(), keys: new Map() });
  }
}
