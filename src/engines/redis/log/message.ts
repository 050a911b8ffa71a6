import { FIRST_RUN } from '../../../core/epoch.js';
import type { AppendEntry } from '../../../core/log.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../../core/record.js';
import { placed } from '../../common/placed.js';
import { epochOf } from './epoch.js';
import { type Standing, unpacked } from './pack.js';
import type { OwnEntries } from './sent-records.js';

/** What one append, or one announcement, was told as. */
export interface Announced {
  readonly records: readonly AnyRecord[];
  /** Epochs of the project and of the feed over all; null for what is not stored. */
  readonly epoch: string | null;
  readonly generation: string | null;
}

const NEWLINE = 10;

/** The message for a record that is not stored. */
export const liveMessage = (record: LiveRecord): string => `l\n${JSON.stringify(record)}`;

/**
 * Takes a message apart. What was appended is one or more of: a line `e generation birth project offset sequence`, with
 * the place of the first record and the length of each packed record in bytes; and these, one behind the other.
 *
 * @param own what is known already.
 */
export function openMessage(message: Buffer, own: OwnEntries): Announced[] {
  const announced: Announced[] = [];
  for (let from = 0; from < message.length; ) {
    const end = message.indexOf(NEWLINE, from);
    const header = message.toString('utf8', from, end).split(' ');
    from = end + 1;
    if (header[0] === 'l') {
      const record = JSON.parse(message.toString('utf8', from)) as LiveRecord;
      return [...announced, { records: [record], epoch: null, generation: null }];
    }
    const [, generation, birth, project, offset, sequence, ...lengths] = header;
    const epoch = epochOf(generation!, birth!);
    const first = { offset: Number(offset), sequence: Number(sequence) };
    const records: EventRecord[] = [];
    for (const length of lengths) {
      const to = from + Number(length);
      const place = { project: project!, epoch, offset: first.offset++, sequence: first.sequence++ };
      const known = own.get(message.toString('utf8', from, message.indexOf(NEWLINE, from)));
      records.push(known ? sent(known, place) : unpacked(message.toString('utf8', from, to), place));
      from = to;
    }
    announced.push({ records, epoch, generation: generation! });
  }
  return announced;
}

const sent = ({ envelope, body }: AppendEntry, { project, epoch, offset, sequence }: Standing): EventRecord =>
  placed(envelope, { project, epoch, run: FIRST_RUN, offset, sequence, bytes: Buffer.byteLength(body) });
