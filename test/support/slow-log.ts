import { nextTurn } from '../../src/core/clock.js';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import type { AnyRecord, EventRecord } from '../../src/core/record.js';
import { Random } from './fuzz/random.js';

/** What goes wrong on the way to a log: shares from 0 to 1, and turns of the event loop. */
export interface Disturbance {
  readonly seed: number;
  /** A call takes up to this many turns to the log, and as many back. */
  readonly turns: number;
  /** Share of the calls that fail with `UNAVAILABLE` before the log sees them. */
  readonly failing: number;
  /** Share of the calls that fail with `UNAVAILABLE` after the log has done what they ask for. */
  readonly failingAfter: number;
  /** Share of the announcements that are lost. */
  readonly losing: number;
  /** An announcement takes up to this many turns. Announcements keep their order. */
  readonly announcementTurns: number;
}

export const CALM: Disturbance = {
  seed: 0,
  turns: 0,
  failing: 0,
  failingAfter: 0,
  losing: 0,
  announcementTurns: 0,
};

const ASYNC: ReadonlySet<PropertyKey> = new Set([
  'append',
  'read',
  'head',
  'projects',
  'find',
  'latest',
  'announce',
  'trim',
  'drop',
] satisfies (keyof EventLog)[]);

/**
 * A log that answers every call after a seeded number of turns of the event loop, lets some of them fail, and delays or
 * loses announcements. The same seed and the same calls give the same run.
 */
export class SlowLog {
  /** Everything that was appended, whatever its caller was answered, in the order of commit. */
  readonly appended: EventRecord[] = [];
  readonly log: EventLog;
  readonly #inner: EventLog;
  #random: Random;
  #now: Disturbance = CALM;

  constructor(inner: EventLog) {
    this.#inner = inner;
    this.#random = new Random(0);
    const parts = { records: this.#wrap(inner.records), presence: this.#wrap(inner.presence) };
    this.log = new Proxy(inner, {
      get: (target, name) => {
        if (name === 'listen') return this.#listen;
        if (name === 'records' || name === 'presence') return parts[name];
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return ASYNC.has(name) ? this.#slow(value.bind(target), name === 'append') : value.bind(target);
      },
    });
  }

  /** From now on calls and announcements are disturbed like this. */
  disturb(disturbance: Disturbance): void {
    this.#now = disturbance;
    this.#random = new Random(disturbance.seed);
  }

  /** From now on every call is answered at once. Those on their way keep their turns. */
  calm(): void {
    this.disturb(CALM);
  }

  readonly #listen: EventLog['listen'] = (listener, feed) => {
    let queue = Promise.resolve();
    let waiting = 0;
    let listening = true;
    const hear = (records: readonly AnyRecord[]) => listening && listener(records);
    const unlisten = this.#inner.listen((records) => {
      if (this.#random.chance(this.#now.losing)) return;
      const turns = this.#turns(this.#now.announcementTurns);
      if (turns === 0 && waiting === 0) return void hear(records);
      waiting++;
      queue = queue
        .then(() => pass(turns))
        .then(() => {
          waiting--;
          hear(records);
        });
    }, feed);
    return () => {
      listening = false;
      unlisten();
    };
  };

  #wrap<T extends object>(part: T): T {
    return new Proxy(part, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target);
        return typeof value === 'function' ? this.#slow(value.bind(target)) : value;
      },
    });
  }

  #slow<A extends unknown[], R>(call: (...args: A) => Promise<R>, isAppend = false): (...args: A) => Promise<R> {
    return async (...args) => {
      const { turns, failing, failingAfter } = this.#now;
      const fails = this.#random.chance(failing);
      const failsAfter = this.#random.chance(failingAfter);
      const [there, back] = [this.#turns(turns), this.#turns(turns)];
      await pass(there);
      if (fails) throw new TidingsError('UNAVAILABLE');
      const result = await call(...args);
      if (isAppend) this.#note(result as EventRecord[]);
      await pass(back);
      if (failsAfter) throw new TidingsError('UNAVAILABLE');
      return result;
    };
  }

  /** A record that an idempotency key gave back is there already. */
  #note(records: readonly EventRecord[]): void {
    for (const record of records) {
      const last = this.appended.at(-1)?.sequence ?? 0;
      if (record.sequence <= last && this.appended.some(({ id }) => id === record.id)) continue;
      this.appended.push(record);
      if (record.sequence < last) this.appended.sort((one, other) => one.sequence - other.sequence);
    }
  }

  #turns(most: number): number {
    return most === 0 ? 0 : this.#random.below(most + 1);
  }
}

async function pass(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await nextTurn();
}
