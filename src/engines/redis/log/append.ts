import { type Clock, nextTurn, systemClock } from '../../../core/clock.js';
import { newEpoch } from '../../../core/epoch.js';
import { TidingsError } from '../../../core/errors.js';
import type { AppendRequest } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import { LinkLost } from '../link/faults.js';
import type { Mark } from '../link/high-water-mark.js';
import type { Link } from '../link/link.js';
import { APPEND } from '../scripts/commands.js';
import type { Announcements } from './announcements.js';
import { type AppendReply, recordsOf } from './append-reply.js';
import { packed } from './pack.js';

/** What one script takes: about 2 ms of work, which everybody else waits for. */
const BATCH_REQUESTS = 128;
const BATCH_BYTES = 262_144;
/** Entries and bytes that may be under way; they only pile up while appends come in faster than Redis takes them. */
const WAITING_ENTRIES = 50_000;
const WAITING_BYTES = 67_108_864;
/**
 * Batches that one node has on the way at a time. What waits, waits here: in Redis it would pass the time until which it
 * may be written, with everybody's behind it.
 */
const BATCHES_UNDER_WAY = 8;
/** How long an append whose connection broke waits for another one, to find out what has become of it. */
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
  readonly mark: Mark;
  readonly announcements: Announcements;
}

/** The appends of one turn of the event loop go to Redis together; each fails or succeeds alone. */
export class Appender {
  readonly #options: AppenderOptions;
  readonly #underWay = new Set<Promise<void>>();
  #waiting: Call[] = [];
  #entries = 0;
  #bytes = 0;
  #scheduled: Promise<void> | null = null;

  constructor(options: AppenderOptions) {
    this.#options = options;
  }

  /** @throws TidingsError `UNAVAILABLE`, at once when Redis is away or too much is waiting for it. */
  append(request: AppendRequest): Promise<EventRecord[]> {
    // Refused before anything is taken in: fail fast.
    void this.#options.link.connection;
    const texts = request.entries.map(packed);
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    if (this.#entries + texts.length > WAITING_ENTRIES || this.#bytes + bytes > WAITING_BYTES)
      throw new TidingsError('UNAVAILABLE', { message: 'Too many appends are waiting for Redis; nothing was written' });
    this.#entries += texts.length;
    this.#bytes += bytes;
    this.#scheduled ??= this.#schedule();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, texts, bytes, resolve, reject });
    });
  }

  /** Resolves when everything that was asked for is answered. */
  async settle(): Promise<void> {
    while (this.#scheduled || this.#underWay.size > 0) await (this.#scheduled ?? Promise.race(this.#underWay));
  }

  async #schedule(): Promise<void> {
    await nextTurn();
    // Who listens is promised what is appended from now on.
    await this.#options.announcements.settled;
    this.#scheduled = null;
    this.#send();
  }

  /** Sends what waits, as far as it may be on the way. */
  #send(): void {
    while (this.#waiting.length > 0 && this.#underWay.size < BATCHES_UNDER_WAY) {
      const batch = this.#waiting.splice(0, lengthOfBatch(this.#waiting));
      for (const { request } of batch) this.#options.announcements.sent(request.project, request.entries);
      const answered = this.#deliver(batch).then(() => {
        this.#underWay.delete(answered);
        for (const { texts, bytes } of batch) {
          this.#entries -= texts.length;
          this.#bytes -= bytes;
        }
        // Together with what its answers bring forth, where they do.
        if (this.#waiting.length > 0) this.#scheduled ??= this.#schedule();
      });
      this.#underWay.add(answered);
    }
  }

  async #deliver(batch: readonly Call[]): Promise<void> {
    try {
      const [generation, ...reply] = await this.#ask(batch);
      this.#settleAll(batch, { generation, reply });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Sends until there is an answer: what was stored by a try whose answer was lost is not stored again. */
  async #ask(batch: readonly Call[]): Promise<AppendReply> {
    const { link, clock } = this.#options;
    const rest = batch.flatMap(argumentsOf);
    let giveUpAt: number | null = null;
    for (;;) {
      try {
        const { connection } = link;
        const head = [String(clock.now()), String(connection.writeUntil()), String(batch.length)];
        return await connection.run<AppendReply>(APPEND, [...head, ...rest]);
      } catch (error) {
        if (!(error instanceof LinkLost)) throw giveUpAt === null ? error : unknownOutcome(error);
        giveUpAt ??= systemClock.elapsed() + RETRY_MS;
        const left = giveUpAt - systemClock.elapsed();
        if (left <= 0 || !(await link.opened(left))) throw unknownOutcome(error);
      }
    }
  }

  #settleAll(batch: readonly Call[], { generation, reply }: { generation: string; reply: unknown[] }): void {
    let newest = 0;
    for (const [index, { request, resolve, reject }] of batch.entries()) {
      try {
        const records = recordsOf(request, generation, reply.slice(index * 5, index * 5 + 5));
        for (const { sequence } of records) newest = Math.max(newest, sequence);
        resolve(records);
      } catch (error) {
        reject(error);
      }
    }
    this.#options.mark.saw(generation, newest);
  }
}

function lengthOfBatch(calls: readonly Call[]): number {
  let bytes = 0;
  let length = 0;
  for (; length < calls.length && length < BATCH_REQUESTS; length++) {
    bytes += calls[length]!.bytes;
    if (length > 0 && bytes > BATCH_BYTES) break;
  }
  return length;
}

/** As `APPEND` takes them. */
function argumentsOf({ request, texts }: Call): string[] {
  const { project, create, about, entries } = request;
  const isKeyed = entries.some(({ idempotency }) => idempotency);
  const makes = create || about;
  const list = [project, `${texts.length}${makes ? 'm' : ''}${isKeyed ? 'i' : ''}`];
  if (makes) {
    const described = about ?? { name: project, description: null, createdAt: entries[0]!.envelope.recordedAt };
    list.push(create ? '1' : '0', JSON.stringify(described), newEpoch());
  }
  for (const [index, { idempotency }] of entries.entries()) {
    list.push(texts[index]!);
    if (isKeyed) list.push(idempotency ? `+${idempotency.key}` : '', idempotency?.fingerprint ?? '');
  }
  return list;
}

/** It may be in the log. Published again with its idempotency key, it is answered with what was stored. */
const unknownOutcome = (cause: unknown) =>
  new TidingsError('UNAVAILABLE', {
    message: 'The log went away while it was written to; whether this was written is not known',
    cause,
  });
