import { SLOTS } from '../../../core/log/counts.js';
import type { Actor, Priority } from '../../../core/record.js';
import { isSameActor } from '../../common/actor-text.js';

/** What is counted of a record. */
interface Counted {
  readonly project: string;
  readonly type: string;
  readonly priority: Priority;
  readonly actor: Actor;
  readonly recordedAt: number;
}

/** Records of a project that lie in one minute and have type, priority and actor in common. */
export interface Tally extends Omit<Counted, 'recordedAt'> {
  /** Minutes since 1970 UTC. */
  readonly minute: number;
  count: number;
}

const { slotMs } = SLOTS.minute;

/** Counts of records in memory. */
export class Tallies {
  readonly #projects = new Map<string, Map<string, Tally>>();
  #size = 0;
  #last: Tally | null = null;

  /** Number of tallies. */
  get size(): number {
    return this.#size;
  }

  add(records: readonly Counted[]): void {
    let last = this.#last;
    for (const record of records) {
      const minute = Math.floor(record.recordedAt / slotMs);
      if (!last || !isOf(last, record, minute)) last = this.#find(record, minute);
      last.count++;
    }
    this.#last = last;
  }

  of(project: string): Iterable<Tally> {
    return this.#projects.get(project)?.values() ?? [];
  }

  *[Symbol.iterator](): Iterator<Tally> {
    for (const tallies of this.#projects.values()) yield* tallies.values();
  }

  /** Removes those of a project. */
  forget(project: string): void {
    this.#size -= this.#projects.get(project)?.size ?? 0;
    this.#projects.delete(project);
    this.#last = null;
  }

  /** Gives those of a project to another id, which has none. */
  rename(project: string, to: string): void {
    const tallies = this.#projects.get(project);
    if (!tallies) return;
    this.#projects.delete(project);
    this.#projects.set(to, new Map([...tallies].map(([key, tally]) => [key, { ...tally, project: to }])));
    this.#last = null;
  }

  #find({ project, type, priority, actor }: Counted, minute: number): Tally {
    let tallies = this.#projects.get(project);
    if (!tallies) {
      tallies = new Map();
      this.#projects.set(project, tallies);
    }
    const key = `${minute} ${type} ${priority} ${actor.kind} ${actor.id}\n${actor.name}`;
    let tally = tallies.get(key);
    if (!tally) {
      tally = { project, minute, type, priority, actor, count: 0 };
      tallies.set(key, tally);
      this.#size++;
    }
    return tally;
  }
}

/** Most records follow one of the same kind. */
const isOf = (tally: Tally, { project, type, priority, actor }: Counted, minute: number): boolean =>
  tally.minute === minute &&
  tally.type === type &&
  tally.project === project &&
  tally.priority === priority &&
  isSameActor(tally.actor, actor);
