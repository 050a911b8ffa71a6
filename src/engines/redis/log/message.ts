import type { AppendEntry } from '../../../core/log.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../../core/record.js';
import { placed } from '../../common/record-codec.js';
import type { History } from '../link/history.js';
import { type Standing, unpacked } from './pack.js';

/** The records of one append, or one that is not stored, as a message has them. */
export interface Announced {
  readonly records: readonly AnyRecord[];
  /** Epoch of the project; null for what is not stored. */
  readonly epoch: string | null;
  /** Null for what is not stored. */
  readonly history: History | null;
}

interface MessageContext {
  /** The newest entries that this node has sent. */
  readonly own: OwnEntries;
  /** The history of a text. */
  readonly historyOf: (text: string) => History;
}

const NEWLINE = 10;

/** The message for a record that is not stored. */
export const liveMessage = (record: LiveRecord): string => `l\n${JSON.stringify(record)}`;

/**
 * Takes a message apart. An append is one or more of: a line `r generation run birth project offset sequence length…`,
 * with the place of the first record and the length of each packed record in bytes; and the packed records, one behind
 * the other. Messages of other forms are passed over: they come from nodes of another version.
 */
export function openMessage(message: Buffer, { own, historyOf }: MessageContext): Announced[] {
  const announced: Announced[] = [];
  for (let from = 0; from < message.length; ) {
    const end = message.indexOf(NEWLINE, from);
    const header = message.toString('utf8', from, end).split(' ');
    from = end + 1;
    if (header[0] === 'l') {
      const record = JSON.parse(message.toString('utf8', from)) as LiveRecord;
      return [...announced, { records: [record], epoch: null, history: null }];
    }
    const [form, generation, run, birth, project, offset, sequence, ...lengths] = header;
    if (form !== 'r') return announced;
    const history = historyOf(`${generation} ${run}`);
    const epoch = history.epochOf(birth!);
    const first = { offset: Number(offset), sequence: Number(sequence) };
    const records: EventRecord[] = [];
    for (const length of lengths) {
      const to = from + Number(length);
      const place = { project: project!, epoch, run: history.run, offset: first.offset++, sequence: first.sequence++ };
      const known = own.get(message.toString('utf8', from, message.indexOf(NEWLINE, from)));
      records.push(known ? sent(known, place) : unpacked(message.toString('utf8', from, to), place));
      from = to;
    }
    announced.push({ records, epoch, history });
  }
  return announced;
}

const sent = ({ envelope, body }: AppendEntry, { project, epoch, run, offset, sequence }: Standing): EventRecord =>
  placed(envelope, { project, epoch, run, offset, sequence, bytes: Buffer.byteLength(body) });

const MAX_OWN_ENTRIES = 4_096;
const MAX_OWN_BYTES = 8_388_608;

/**
 * The newest entries that this node has sent, by event id. They come back to it by the channel, like every record, and
 * need not be parsed. Bounded: an entry that is not found here is parsed.
 */
export class OwnEntries {
  readonly #entries = new Map<string, AppendEntry>();
  #bytes = 0;

  add(entry: AppendEntry): void {
    if (this.#entries.has(entry.envelope.id)) return;
    this.#entries.set(entry.envelope.id, entry);
    this.#bytes += entry.body.length;
    for (const [id, { body }] of this.#entries) {
      if (this.#entries.size <= MAX_OWN_ENTRIES && this.#bytes <= MAX_OWN_BYTES) return;
      this.#entries.delete(id);
      this.#bytes -= body.length;
    }
  }

  get(id: string): AppendEntry | undefined {
    return this.#entries.get(id);
  }
}
