import type { DumpedEvent } from '../../../core/log/dump.js';
import type { AppendEntry } from '../../../core/log.js';
import { type Envelope, type EventRecord, PRIORITIES } from '../../../core/record.js';
import { metaOf, metaText } from '../../common/record-codec.js';

/** Where a record stands that Redis holds. */
export interface Standing {
  readonly project: string;
  readonly epoch: string;
  readonly run: string;
  readonly offset: number;
  readonly sequence: number;
}

/**
 * An entry as Redis stores it, and as the scripts take it apart: id, type, priority (0 to 3), `recordedAt`, key as JSON
 * and meta, each on a line of its own, and the body.
 */
export function packed({ envelope, body }: AppendEntry): string {
  const { id, type, priority, recordedAt, key } = envelope;
  return packedParts({ id, type, priority, recordedAt, key, meta: metaText(envelope), body });
}

type Parts = Pick<DumpedEvent, 'id' | 'type' | 'priority' | 'recordedAt' | 'key' | 'meta' | 'body'>;

/** Packs an entry whose meta and body are text already. */
export function packedParts({ id, type, priority, recordedAt, key, meta, body }: Parts): string {
  const level = PRIORITIES.indexOf(priority);
  return `${id}\n${type}\n${level}\n${recordedAt}\n${JSON.stringify(key)}\n${meta}\n${body}`;
}

/** Returns the record of a text that `packed` has made. */
export function unpacked(text: string, { project, epoch, run, offset, sequence }: Standing): EventRecord {
  let from = 0;
  const line = () => {
    const end = text.indexOf('\n', from);
    const part = text.slice(from, end);
    from = end + 1;
    return part;
  };
  const id = line();
  const type = line();
  const priority = PRIORITIES[Number(line())]!;
  const recordedAt = Number(line());
  const key = JSON.parse(line()) as string | null;
  const { actor, ago, correlationId, causationId, tags, traceparent } = metaOf(line());
  const body = text.slice(from);
  // Field by field: spreading costs more than all the parsing.
  return {
    id,
    type,
    project,
    occurredAt: recordedAt - ago,
    recordedAt,
    actor,
    priority,
    correlationId,
    causationId,
    tags,
    key,
    payload: JSON.parse(body) as Envelope['payload'],
    traceparent,
    epoch,
    run,
    offset,
    sequence,
    bytes: Buffer.byteLength(body),
  };
}

/** The position that an id of a stream stands for: `7-0` is 7. */
export const positionOf = (id: string | number): number => Number.parseInt(String(id), 10);
