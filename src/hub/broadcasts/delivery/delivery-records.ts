import { nextTurn } from '../../../core/clock.js';
import { isFirst } from '../../../core/is-first.js';
import type { KeyedRecords } from '../../../core/log.js';

/** Ids in one document: of recipients, and of marks that one node writes. */
const RECIPIENTS = 2_000;
export const MARKS = 1_000;

/** What became of a recipient: a socket took the broadcast, or it came and may no longer receive it. */
export type Mark = 'delivered' | 'failed';

/** Marks that one node has written, by user. */
export type Marks = Readonly<Record<Mark, readonly string[]>>;

/** Document of a node, which alone writes it. */
export interface MarksDocument {
  readonly id: string;
  /** 0 before it is written. */
  readonly version: number;
  readonly marks: Marks;
}

/**
 * Delivery of broadcasts as it is stored: for each the recipients, in documents that do not change, and the marks, in
 * documents that each belong to one node. Marks are sets, so one that is written twice counts once.
 */
export class DeliveryRecords {
  readonly #records: KeyedRecords;

  constructor(records: KeyedRecords) {
    this.#records = records;
  }

  async addRecipients(broadcast: string, users: readonly string[]): Promise<void> {
    for (let from = 0; from < users.length; from += RECIPIENTS) {
      const id = String(from / RECIPIENTS);
      const value = users.slice(from, from + RECIPIENTS);
      await this.#records.put({ kind: recipientsOf(broadcast), id, value, expected: 0 });
    }
  }

  async recipients(broadcast: string): Promise<Set<string>> {
    const documents = await this.#records.list(recipientsOf(broadcast));
    return new Set(documents.flatMap(({ value }) => value as string[]));
  }

  async marks(broadcast: string): Promise<Marks[]> {
    return (await this.#records.list(marksOf(broadcast))).map(({ value }) => value as Marks);
  }

  /** @returns the document as it is stored; null where its version is another one. */
  async putMarks(broadcast: string, { id, version, marks }: MarksDocument): Promise<MarksDocument | null> {
    const put = this.#records.put({ kind: marksOf(broadcast), id, value: marks, expected: version });
    return (await isFirst(put)) ? { id, version: version + 1, marks } : null;
  }

  /** Removes everything of a broadcast. */
  async forget(broadcast: string): Promise<void> {
    for (const of of [recipientsOf(broadcast), marksOf(broadcast)])
      for (const { kind, id, version } of await this.#records.list(of)) {
        // Another node removes them too.
        await isFirst(this.#records.delete({ kind, id, expected: version }));
        await nextTurn();
      }
  }
}

const recipientsOf = (broadcast: string) => `broadcast-recipients:${broadcast}`;
const marksOf = (broadcast: string) => `broadcast-marks:${broadcast}`;
