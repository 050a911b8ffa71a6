import { hash } from 'node:crypto';
import type { Grant, Viewer } from '../../../auth/viewer.js';
import type { Clock } from '../../../core/clock.js';
import { growingCache } from '../../../core/growing-cache.js';
import { isFirst } from '../../../core/is-first.js';
import type { KeyedRecord, KeyedRecords } from '../../../core/log.js';

const KIND = 'known-user';
const DAY_MS = 86_400_000;
/** A user who was not seen for this long is no longer known. */
const KNOWN_MS = 30 * DAY_MS;
/** Users of one of the 16 documents; those seen the longest ago are dropped. */
const MAX_OF_DOCUMENT = 4_000;
/** Users whose entry this node remembers, so that it is not written again. */
const MAX_REMEMBERED = 50_000;

/** A user, when it was seen (milliseconds since 1970 UTC, to a day), its grants, and its name, which an earlier version left out. */
type Entry = readonly [id: string, seenAt: number, grants: readonly Grant[], name?: string];

/** Users that the hub has seen in the last 30 days, on all nodes: at most 64,000. They are written in batches. */
export class KnownUsers {
  readonly #records: KeyedRecords;
  readonly #clock: Clock;
  readonly #remembered = growingCache<{ readonly seenAt: number; readonly text: string }>(MAX_REMEMBERED);
  /** Names by id, so that they are not read again. */
  readonly #names = growingCache<string>(MAX_REMEMBERED);
  #waiting = new Map<string, Entry>();

  constructor({ records, clock }: { records: KeyedRecords; clock: Clock }) {
    this.#records = records;
    this.#clock = clock;
  }

  /** Notes that a user is here, to be written by `write`. @returns whether there is something new to write. */
  see(viewer: Viewer): boolean {
    const { id, name } = viewer.actor;
    const seenAt = this.#clock.now();
    const text = JSON.stringify([name, viewer.grants()]);
    const before = this.#remembered.get(id);
    if (before && before.text === text && seenAt - before.seenAt < DAY_MS) return false;
    this.#remembered.set(id, { seenAt, text });
    this.#names.set(id, name);
    this.#waiting.set(id, [id, seenAt, viewer.grants(), name]);
    return true;
  }

  /** Writes everything that waits. Calls must not overlap. @throws TidingsError `UNAVAILABLE`: it waits further. */
  async write(): Promise<void> {
    const waiting = this.#waiting;
    if (waiting.size === 0) return;
    this.#waiting = new Map();
    const left = new Map(waiting);
    try {
      for (const [document, entries] of byDocument(waiting.values())) {
        await this.#merge(document, entries);
        for (const [id] of entries) left.delete(id);
      }
    } catch (error) {
      this.#waiting = new Map([...left, ...this.#waiting]);
      throw error;
    }
  }

  /** The grants of each known user, as they were when it was last seen. */
  async list(): Promise<Map<string, readonly Grant[]>> {
    const users = new Map<string, readonly Grant[]>();
    const since = this.#clock.now() - KNOWN_MS;
    for (const { value } of await this.#records.list(KIND))
      for (const [id, seenAt, grants] of value as Entry[]) if (seenAt >= since) users.set(id, grants);
    return users;
  }

  /** Names of those of the ids that are known, as this node or any other has seen them. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unread = ids.filter((id) => !this.#names.has(id));
    for (const document of new Set(unread.map(documentOf)))
      for (const [id, , , name] of entriesOf(await this.#records.get(KIND, document)))
        if (name !== undefined) this.#names.set(id, name);
    const names = new Map<string, string>();
    for (const id of ids) {
      const name = this.#names.get(id);
      if (name !== undefined) names.set(id, name);
    }
    return names;
  }

  async #merge(document: string, entries: readonly Entry[]): Promise<void> {
    const since = this.#clock.now() - KNOWN_MS;
    for (;;) {
      const stored = await this.#records.get(KIND, document);
      const all = new Map([...entriesOf(stored), ...entries].map((one) => [one[0], one]));
      const known = [...all.values()].filter(([, seenAt]) => seenAt >= since);
      const value = known.sort(([, one], [, other]) => other - one).slice(0, MAX_OF_DOCUMENT);
      const put = this.#records.put({ kind: KIND, id: document, value, expected: stored?.version ?? 0 });
      if (await isFirst(put)) return;
    }
  }
}

const entriesOf = (stored: KeyedRecord | null) => (stored?.value as Entry[] | undefined) ?? [];
const documentOf = (id: string) => hash('sha1', id, 'hex')[0]!;

function byDocument(entries: Iterable<Entry>): Map<string, Entry[]> {
  const documents = new Map<string, Entry[]>();
  for (const entry of entries) {
    const document = documentOf(entry[0]);
    documents.set(document, [...(documents.get(document) ?? []), entry]);
  }
  return documents;
}
