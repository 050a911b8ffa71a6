import type { KeyedRecord, KeyedRecords } from '../../core/log.js';
import { documentOf } from '../common/document.js';
import { versionConflict } from '../common/refusals.js';
import type { Connection } from './connection.js';
import type { Writer } from './write/writer.js';

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly value: string;
}

/** The keyed documents of a store. Each change is a commit of its own. */
export class SqliteRecords implements KeyedRecords {
  readonly #connection: Connection;
  readonly #writer: Writer;

  constructor({ connection, writer }: { connection: Connection; writer: Writer }) {
    this.#connection = connection;
    this.#writer = writer;
  }

  async get(kind: string, id: string): Promise<KeyedRecord | null> {
    const row = this.#row(kind, id);
    return row ? recordOf(row) : null;
  }

  async list(kind: string): Promise<KeyedRecord[]> {
    return this.#connection.all<Row>('SELECT * FROM records WHERE kind = ? ORDER BY id', kind).map(recordOf);
  }

  async count(kind: string): Promise<number> {
    const sql = 'SELECT COUNT(*) AS count FROM records WHERE kind = ?';
    return this.#connection.get<{ count: number }>(sql, kind)!.count;
  }

  async put(record: { kind: string; id: string; value: unknown; expected: number }): Promise<KeyedRecord> {
    const { kind, id, expected } = record;
    const row: Row = { kind, id, version: expected + 1, value: JSON.stringify(record.value) };
    this.#writer.transaction(() => {
      this.#expect(record);
      const values = [row.kind, row.id, row.version, row.value] as const;
      this.#connection.run('INSERT OR REPLACE INTO records (kind, id, version, value) VALUES (?, ?, ?, ?)', ...values);
    });
    return recordOf(row);
  }

  async delete(record: { kind: string; id: string; expected: number }): Promise<void> {
    this.#writer.transaction(() => {
      this.#expect(record);
      this.#connection.run('DELETE FROM records WHERE kind = ? AND id = ?', record.kind, record.id);
    });
  }

  #expect({ kind, id, expected }: { kind: string; id: string; expected: number }): void {
    const version = this.#row(kind, id)?.version ?? 0;
    if (version !== expected) throw versionConflict(kind, version, expected);
  }

  #row(kind: string, id: string): Row | undefined {
    return this.#connection.get<Row>('SELECT * FROM records WHERE kind = ? AND id = ?', kind, id);
  }
}

function recordOf({ kind, id, version, value }: Row): KeyedRecord {
  return { kind, id, version, value: documentOf(value) };
}
