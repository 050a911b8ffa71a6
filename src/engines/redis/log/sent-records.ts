import type { AppendEntry } from '../../../core/log.js';

const ENTRIES = 4_096;
const BYTES = 8_388_608;

/**
 * The newest entries that this node has sent, by event id. They come back to it by the channel, like everybody's, and
 * need not be parsed to be told. Bounded: what is not found here is parsed.
 */
export class OwnEntries {
  readonly #entries = new Map<string, AppendEntry>();
  #bytes = 0;

  add(entry: AppendEntry): void {
    if (this.#entries.has(entry.envelope.id)) return;
    this.#entries.set(entry.envelope.id, entry);
    this.#bytes += entry.body.length;
    for (const [id, { body }] of this.#entries) {
      if (this.#entries.size <= ENTRIES && this.#bytes <= BYTES) return;
      this.#entries.delete(id);
      this.#bytes -= body.length;
    }
  }

  get(id: string): AppendEntry | undefined {
    return this.#entries.get(id);
  }
}
