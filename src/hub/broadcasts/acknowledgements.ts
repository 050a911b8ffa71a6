import { type Clock, nextTurn } from '../../core/clock.js';
import { badInput } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { KeyedRecords } from '../../core/log.js';

/** More of one broadcast are not kept. Nodes that write at the same moment may go a few over it. */
const MAX_OF_BROADCAST = 10_000;

/** Who has acknowledged which broadcast, and when: one document for each, and for each broadcast a kind of its own. */
export class Acknowledgements {
  readonly #records: KeyedRecords;
  readonly #clock: Clock;

  constructor({ records, clock }: { records: KeyedRecords; clock: Clock }) {
    this.#records = records;
    this.#clock = clock;
  }

  /** When the user has acknowledged it, milliseconds since 1970 UTC; null when that was never. */
  async get(broadcast: string, user: string): Promise<number | null> {
    const record = await this.#records.get(kindOf(broadcast), user);
    return record && (record.value as number);
  }

  count(broadcast: string): Promise<number> {
    return this.#records.count(kindOf(broadcast));
  }

  /** Ids of those who have acknowledged it. */
  async users(broadcast: string): Promise<ReadonlySet<string>> {
    return new Set((await this.#records.list(kindOf(broadcast))).map(({ id }) => id));
  }

  /**
   * Notes that a user has acknowledged it, now; the first time counts.
   *
   * @returns whether this was the first.
   * @throws TidingsError `BAD_USER_INPUT` when 10,000 others have.
   */
  async add(broadcast: string, user: string): Promise<boolean> {
    if ((await this.get(broadcast, user)) !== null) return false;
    if ((await this.count(broadcast)) >= MAX_OF_BROADCAST)
      throw badInput('id', `A broadcast is acknowledged by ${MAX_OF_BROADCAST} at most`);
    const value = this.#clock.now();
    // The same user may be quicker on another connection.
    return isFirst(this.#records.put({ kind: kindOf(broadcast), id: user, value, expected: 0 }));
  }

  /** Forgets all of a broadcast, and lets others have their turn meanwhile. */
  async forget(broadcast: string): Promise<void> {
    for (const { kind, id, version } of await this.#records.list(kindOf(broadcast))) {
      // Another node forgets them too.
      await isFirst(this.#records.delete({ kind, id, expected: version }));
      await nextTurn();
    }
  }
}

const kindOf = (broadcast: string) => `broadcast-ack:${broadcast}`;
