import type { Clock } from '../../../core/clock.js';
import type { AppendEntry } from '../../../core/log.js';
import { IDEMPOTENCY_MS } from '../../common/bounds.js';
import { keyReused } from '../../common/refusals.js';
import type { Connection } from '../connection.js';
import { removeUnneeded } from './kept-records.js';

const PURGE_ROWS = 1_000;

interface Used {
  readonly sequence: number;
  readonly fingerprint: string;
  readonly used_at: number;
}

type Key = NonNullable<AppendEntry['idempotency']>;

/** The idempotency keys of the last 24 hours, each with the sequence of its record. */
export class Idempotency {
  readonly #connection: Connection;
  readonly #clock: Clock;

  constructor({ connection, clock }: { connection: Connection; clock: Clock }) {
    this.#connection = connection;
    this.#clock = clock;
  }

  /**
   * The sequence of the record that was first appended with the key; null when there is none. In a transaction, because
   * an expired use of the key is removed.
   *
   * @throws TidingsError `CONFLICT`
   */
  first(project: number, { key, fingerprint }: Key): number | null {
    const used = this.#connection.get<Used>(
      'SELECT sequence, fingerprint, used_at FROM idempotency WHERE project = ? AND key = ?',
      project,
      key,
    );
    if (!used) return null;
    if (this.#clock.now() - used.used_at >= IDEMPOTENCY_MS) {
      this.#connection.run('DELETE FROM idempotency WHERE sequence = ?', used.sequence);
      removeUnneeded(this.#connection, used.sequence);
      return null;
    }
    if (used.fingerprint !== fingerprint) throw keyReused();
    return used.sequence;
  }

  /** In a transaction. */
  use(project: number, { key, fingerprint }: Key, sequence: number): void {
    this.#connection.run(
      'INSERT INTO idempotency (sequence, project, key, fingerprint, used_at) VALUES (?, ?, ?, ?, ?)',
      sequence,
      project,
      key,
      fingerprint,
      this.#clock.now(),
    );
  }

  /** Forgets a bounded number of expired keys, in a transaction. Gives the sequences they stood for. */
  purge(): number[] {
    const oldest = this.#connection.all<Used>(
      'SELECT sequence, used_at FROM idempotency ORDER BY sequence LIMIT ?',
      PURGE_ROWS,
    );
    const now = this.#clock.now();
    const kept = oldest.findIndex(({ used_at }) => now - used_at < IDEMPOTENCY_MS);
    const expired = (kept < 0 ? oldest : oldest.slice(0, kept)).map(({ sequence }) => sequence);
    if (expired.length > 0) this.#connection.run('DELETE FROM idempotency WHERE sequence <= ?', expired.at(-1)!);
    return expired;
  }
}
