import type { KeyedRecord, KeyedRecords } from '../../../core/log.js';
import { documentOf } from '../../common/document.js';
import { versionConflict } from '../../common/refusals.js';
import type { Link } from '../link/link.js';
import { PUT } from '../scripts/commands.js';

/** The keyed documents of a log, each kind a hash of `version value`. */
export class RedisRecords implements KeyedRecords {
  readonly #link: () => Link;

  /** @param link the link, unless the log is closed: then it throws. */
  constructor(link: () => Link) {
    this.#link = link;
  }

  async get(kind: string, id: string): Promise<KeyedRecord | null> {
    const text = await this.#link().send<string | null>(['HGET', this.#link().key(`r:${kind}`), id]);
    return text === null ? null : recordOf(kind, id, text);
  }

  async list(kind: string): Promise<KeyedRecord[]> {
    const fields = await this.#link().send<string[]>(['HGETALL', this.#link().key(`r:${kind}`)]);
    const records: KeyedRecord[] = [];
    for (let at = 0; at < fields.length; at += 2) records.push(recordOf(kind, fields[at]!, fields[at + 1]!));
    return records.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async count(kind: string): Promise<number> {
    return this.#link().send<number>(['HLEN', this.#link().key(`r:${kind}`)]);
  }

  async put(record: { kind: string; id: string; value: unknown; expected: number }): Promise<KeyedRecord> {
    const { kind, id, expected } = record;
    const value = JSON.stringify(record.value);
    await this.#change({ kind, id, expected, value });
    return recordOf(kind, id, `${expected + 1} ${value}`);
  }

  async delete(record: { kind: string; id: string; expected: number }): Promise<void> {
    await this.#change({ ...record, value: '' });
  }

  async #change(change: { kind: string; id: string; expected: number; value: string }): Promise<void> {
    const { kind, id, expected, value } = change;
    const version = await this.#link().write<number>(PUT, [kind, id, String(expected), value]);
    if (version !== expected) throw versionConflict(kind, version, expected);
  }
}

function recordOf(kind: string, id: string, text: string): KeyedRecord {
  const blank = text.indexOf(' ');
  return { kind, id, version: Number(text.slice(0, blank)), value: documentOf(text.slice(blank + 1)) };
}
