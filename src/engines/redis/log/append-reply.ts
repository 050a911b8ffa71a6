import { FIRST_RUN } from '../../../core/epoch.js';
import { TidingsError } from '../../../core/errors.js';
import type { AppendRequest } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import { keyReused } from '../../common/key-reused.js';
import { placed } from '../../common/placed.js';
import { epochOf } from './epoch.js';
import { unpacked } from './pack.js';

/** What the script `APPEND` replies: the generation, and five values for each request. */
export type AppendReply = [generation: string, ...outcomes: unknown[]];

type Outcome = [status: number, birth: string, offset: number, sequence: number, olds: (number | string)[] | 0];

/** Statuses of `APPEND` other than done. */
const FAILURES: Readonly<Record<number, () => TidingsError>> = {
  1: () => new TidingsError('NOT_FOUND', { message: 'No such project' }),
  2: () => new TidingsError('CONFLICT', { message: 'The project exists already' }),
  3: keyReused,
};

/** The records that answer a request, in the order of its entries. @throws TidingsError when the request failed. */
export function recordsOf({ project, entries }: AppendRequest, generation: string, outcome: unknown[]): EventRecord[] {
  const [status, birth, before, beforeAll, olds] = outcome as Outcome;
  const failure = FAILURES[status];
  if (failure) throw failure();
  const epoch = epochOf(generation, birth);
  let offset = before;
  let sequence = beforeAll;
  const places = placesOf(olds || []);
  const records: EventRecord[] = [];
  for (const [index, { envelope, body }] of entries.entries()) {
    const place = places.get(index);
    if (!place) {
      const bytes = Buffer.byteLength(body);
      records.push(placed(envelope, { project, epoch, run: FIRST_RUN, offset: ++offset, sequence: ++sequence, bytes }));
    } else if (place.offset === 0) records.push(records[place.sequence]!);
    else records.push(unpacked(place.text, { project, epoch, ...place }));
  }
  return records;
}

interface Old {
  readonly offset: number;
  readonly sequence: number;
  readonly text: string;
}

/** What stands at the places of entries that were not new, by their index. */
function placesOf(olds: readonly (number | string)[]): Map<number, Old> {
  const places = new Map<number, Old>();
  for (let at = 0; at < olds.length; at += 4)
    places.set(Number(olds[at]), {
      offset: Number(olds[at + 1]),
      sequence: Number(olds[at + 2]),
      text: String(olds[at + 3]),
    });
  return places;
}
