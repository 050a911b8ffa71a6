import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { nextTurn } from '../../../core/clock.js';
import { type DeliveryRecords, MARKS, type Mark, type MarksDocument } from './delivery-records.js';
import type { DeliveryState, DeliveryStates } from './delivery-states.js';

/** Marks that wait to be written: more are dropped, and made again when their users come back. */
const MAX_WAITING = 200_000;
/** Age of a state in which a mark is looked for before it is written. */
const KNOWN_MS = 1_000;
/** Broadcasts whose document of this node is continued. */
const MAX_OPEN = 256;

interface DeliveryMarksOptions {
  readonly records: DeliveryRecords;
  readonly states: DeliveryStates;
  /** Whether a broadcast is still known. */
  readonly exists: (broadcast: string) => Promise<boolean>;
}

/**
 * Marks of this node on their way to the store: many in one write, none that the store has. A crash loses those that
 * wait; the cursor with which their users come back proves them.
 */
export class DeliveryMarks {
  readonly #options: DeliveryMarksOptions;
  readonly #waiting = new Map<string, Map<string, Mark>>();
  readonly #open = new LRUCache<string, MarksDocument>({ max: MAX_OPEN });
  readonly #node = randomUUID();
  #documents = 0;
  #count = 0;

  constructor(options: DeliveryMarksOptions) {
    this.#options = options;
  }

  /** Notes a mark, to be written by `write`. @returns whether there is something new to write. */
  add(broadcast: string, user: string, mark: Mark): boolean {
    const waiting = this.#waiting.get(broadcast) ?? new Map<string, Mark>();
    const before = waiting.get(user);
    if (before === 'delivered' || before === mark || this.#count >= MAX_WAITING) return false;
    if (before === undefined) this.#count++;
    this.#waiting.set(broadcast, waiting.set(user, mark));
    return true;
  }

  /** Whether the mark that a user took a broadcast waits to be written. */
  isTaken(broadcast: string, user: string): boolean {
    return this.#waiting.get(broadcast)?.get(user) === 'delivered';
  }

  /** Writes everything that waits. Calls must not overlap. @throws TidingsError `UNAVAILABLE`: the rest waits further. */
  async write(): Promise<void> {
    for (const [broadcast, waiting] of this.#waiting)
      while (waiting.size > 0) {
        await this.#writeSome(broadcast, waiting);
        if (waiting.size === 0) this.#waiting.delete(broadcast);
        await nextTurn();
      }
  }

  async #writeSome(broadcast: string, waiting: Map<string, Mark>): Promise<void> {
    const marks = [...waiting].slice(0, MARKS);
    const state = await this.#options.states.read(broadcast, KNOWN_MS);
    const unknown = marks.filter(([user, mark]) => !isKnown(state, user, mark));
    if (unknown.length > 0) await this.#put(broadcast, unknown);
    for (const [user, mark] of marks)
      if (waiting.get(user) === mark) {
        waiting.delete(user);
        this.#count--;
      }
  }

  async #put(broadcast: string, added: readonly (readonly [user: string, mark: Mark])[]): Promise<void> {
    const { records, states, exists } = this.#options;
    const document = this.#documentFor(broadcast, added.length);
    const { delivered, failed } = document.marks;
    const of = (mark: Mark) => added.filter(([, one]) => one === mark).map(([user]) => user);
    const marks = { delivered: [...delivered, ...of('delivered')], failed: [...failed, ...of('failed')] };
    const put = await records.putMarks(broadcast, { ...document, marks });
    states.outdate(broadcast);
    if (put) this.#open.set(broadcast, put);
    else {
      // The answer to its last change was lost, or the broadcast was forgotten: the next document is a new one.
      this.#open.delete(broadcast);
      return this.#put(broadcast, added);
    }
    // Nobody would find the marks of a broadcast that was forgotten meanwhile.
    if (put.version === 1 && !(await exists(broadcast))) await records.forget(broadcast);
  }

  #documentFor(broadcast: string, count: number): MarksDocument {
    const open = this.#open.get(broadcast);
    if (open && open.marks.delivered.length + open.marks.failed.length + count <= MARKS) return open;
    return { id: `${this.#node}-${this.#documents++}`, version: 0, marks: { delivered: [], failed: [] } };
  }
}

const isKnown = ({ delivered, failed }: DeliveryState, user: string, mark: Mark): boolean =>
  delivered.has(user) || (mark === 'failed' && failed.has(user));
