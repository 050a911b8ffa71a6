import { type Clock, nextTurn, systemClock } from '../../../core/clock.js';
import { newEpoch } from '../../../core/epoch.js';
import { TidingsError } from '../../../core/errors.js';
import type { AppendRequest } from '../../../core/log.js';
import { projectNotFound } from '../../../core/project-id.js';
import type { EventRecord } from '../../../core/record.js';
import { WaitingAppends } from '../../common/bounds.js';
import { placed } from '../../common/record-codec.js';
import { keyReused, projectExists } from '../../common/refusals.js';
import { candidates, enqueue } from '../../common/waiting-order.js';
import { LinkLost } from '../link/faults.js';
import type { History } from '../link/history.js';
import type { Link } from '../link/link.js';
import type { Session } from '../link/session.js';
import { APPEND } from '../scripts/commands.js';
import type { Announcements } from './announcements.js';
import { cellLines, cellOf, commonCell } from './counts.js';
import { packed, unpacked } from './pack.js';

/** Bounds of one script: about 2 ms of work, during which all other clients wait. */
const BATCH_REQUESTS = 128;
const BATCH_BYTES = 262_144;
/**
 * Batches that one node has under way at a time. More of them would wait in Redis, pass the time until which they may be
 * written, and delay the batches of other nodes.
 */
const BATCHES_UNDER_WAY = 8;
/** How long an append whose connection broke waits for another connection, to find out whether it was stored. */
const RETRY_MS = 1_000;

interface Call {
  readonly request: AppendRequest;
  readonly texts: readonly string[];
  readonly bytes: number;
  resolve(records: EventRecord[]): void;
  reject(error: unknown): void;
}

interface AppenderOptions {
  readonly link: Link;
  readonly clock: Clock;
  readonly announcements: Announcements;
}

/** The appends of one turn of the event loop go to Redis together; each fails or succeeds alone. */
export class Appender {
  readonly #options: AppenderOptions;
  readonly #underWay = new Set<Promise<void>>();
  readonly #bound = new WaitingAppends('Redis');
  #waiting: Call[] = [];
  #scheduled: Promise<void> | null = null;

  constructor(options: AppenderOptions) {
    this.#options = options;
  }

  /** @throws TidingsError `UNAVAILABLE`, at once when Redis is away or too much is waiting for it. */
  append(request: AppendRequest): Promise<EventRecord[]> {
    // Refused before anything is taken in: fail fast.
    this.#options.link.session.mustBeSettled();
    const texts = request.entries.map(packed);
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    this.#bound.add(texts.length, bytes);
    this.#scheduled ??= this.#schedule();
    return new Promise((resolve, reject) => {
      enqueue(this.#waiting, { request, texts, bytes, resolve, reject });
    });
  }

  /** Resolves when everything that was asked for is answered. */
  async settle(): Promise<void> {
    while (this.#scheduled || this.#underWay.size > 0) await (this.#scheduled ?? Promise.race(this.#underWay));
  }

  async #schedule(): Promise<void> {
    await nextTurn();
    // Otherwise a listener could miss a record that is appended after `listen`.
    await this.#options.announcements.settled;
    this.#scheduled = null;
    this.#send();
  }

  /** Sends the waiting calls, up to the batches that may be under way. An urgent one does not wait for those. */
  #send(): void {
    while (this.#waiting[0]?.request.urgent || (this.#waiting.length > 0 && this.#underWay.size < BATCHES_UNDER_WAY)) {
      const batch = this.#waiting.splice(0, lengthOfBatch(this.#waiting));
      for (const { request } of batch) this.#options.announcements.sent(request.project, request.entries);
      const answered = this.#deliver(batch).then(() => {
        this.#underWay.delete(answered);
        for (const { texts, bytes } of batch) this.#bound.remove(texts.length, bytes);
        // In the next turn, together with the appends that the answers cause.
        if (this.#waiting.length > 0) this.#scheduled ??= this.#schedule();
      });
      this.#underWay.add(answered);
    }
  }

  async #deliver(batch: readonly Call[]): Promise<void> {
    try {
      const { session, reply } = await this.#ask(batch);
      settleAll(batch, session, reply);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Sends until there is an answer. Entries that were stored by an attempt whose answer was lost are not stored again. */
  async #ask(batch: readonly Call[]): Promise<{ session: Session; reply: AppendReply }> {
    const { link, clock } = this.#options;
    const rest = batch.flatMap(argumentsOf);
    let giveUpAt: number | null = null;
    for (;;) {
      try {
        const { session } = link;
        const head = [String(clock.now()), String(session.writeUntil()), String(batch.length)];
        return { session, reply: await session.write<AppendReply>(APPEND, [...head, ...rest]) };
      } catch (error) {
        if (!(error instanceof LinkLost)) throw giveUpAt === null ? error : unknownOutcome(error);
        giveUpAt ??= systemClock.elapsed() + RETRY_MS;
        const left = giveUpAt - systemClock.elapsed();
        if (left <= 0 || !(await link.settled(left))) throw unknownOutcome(error);
      }
    }
  }
}

/** Answers every call of a batch. */
function settleAll(batch: readonly Call[], session: Session, [text, ...reply]: AppendReply): void {
  const history = session.history(text);
  let newest = 0;
  for (const [index, { request, resolve, reject }] of batch.entries()) {
    try {
      const records = recordsOf(request, history, reply.slice(index * 5, index * 5 + 5));
      for (const { sequence } of records) newest = Math.max(newest, sequence);
      resolve(records);
    } catch (error) {
      reject(error);
    }
  }
  session.saw(history, newest);
}

function lengthOfBatch(calls: readonly Call[]): number {
  let bytes = 0;
  let length = 0;
  const most = Math.min(candidates(calls), BATCH_REQUESTS);
  for (; length < most; length++) {
    bytes += calls[length]!.bytes;
    if (length > 0 && bytes > BATCH_BYTES) break;
  }
  return length;
}

/** Arguments of a request for `APPEND`. */
function argumentsOf({ request, texts }: Call): string[] {
  const { project, create, about, entries } = request;
  const isKeyed = entries.some(({ idempotency }) => idempotency);
  const makes = create || about;
  const isLinked = entries.some(({ envelope }) => envelope.correlationId !== null || envelope.causationId !== null);
  const cells = commonCell(entries) ?? (isKeyed ? '' : cellLines(entries));
  const list = [project, `${texts.length}${makes ? 'm' : ''}${isKeyed ? 'i' : ''}${isLinked ? 'l' : ''}`, cells];
  if (makes) {
    const described = about ?? { name: project, description: null, createdAt: entries[0]!.envelope.recordedAt };
    list.push(create ? '1' : '0', JSON.stringify(described), newEpoch());
  }
  for (const [index, { idempotency, envelope }] of entries.entries()) {
    list.push(texts[index]!);
    if (isKeyed) list.push(idempotency ? `+${idempotency.key}` : '', idempotency?.fingerprint ?? '');
    if (cells === '') list.push(cellOf(envelope));
  }
  return list;
}

/** The entries may be in the log. Published again with its idempotency key, an event is answered with the stored record. */
const unknownOutcome = (cause: unknown) =>
  new TidingsError('UNAVAILABLE', {
    message: 'The log went away while it was written to; whether this was written is not known',
    cause,
  });

/** The reply of the script `APPEND`: the history, and five values for each request. */
type AppendReply = [history: string, ...outcomes: unknown[]];

type Outcome = [status: number, birth: string, offset: number, sequence: number, olds: (number | string)[] | 0];

/** Statuses of `APPEND` other than done. */
const FAILURES: Readonly<Record<number, (project: string) => TidingsError>> = {
  1: projectNotFound,
  2: projectExists,
  3: keyReused,
};

/** The records that answer a request, in the order of its entries. @throws TidingsError when the request failed. */
function recordsOf({ project, entries }: AppendRequest, history: History, outcome: unknown[]): EventRecord[] {
  const [status, birth, before, beforeAll, olds] = outcome as Outcome;
  const failure = FAILURES[status];
  if (failure) throw failure(project);
  const epoch = history.epochOf(birth);
  let offset = before;
  let sequence = beforeAll;
  const places = placesOf(olds || []);
  const records: EventRecord[] = [];
  for (const [index, { envelope, body }] of entries.entries()) {
    const place = places.get(index);
    if (!place) {
      const bytes = Buffer.byteLength(body);
      records.push(
        placed(envelope, { project, epoch, run: history.run, offset: ++offset, sequence: ++sequence, bytes }),
      );
    } else if (place.offset === 0) records.push(records[place.sequence]!);
    else records.push(unpacked(place.text, { project, epoch, run: history.runOf(place.sequence), ...place }));
  }
  return records;
}

interface Old {
  readonly offset: number;
  readonly sequence: number;
  readonly text: string;
}

/** The records at the places of entries that were not new, by their index. */
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
