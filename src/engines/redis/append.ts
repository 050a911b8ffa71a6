import type { Clock } from '../../core/clock.js';
import { newEpoch } from '../../core/epoch.js';
import { TidingsError } from '../../core/errors.js';
import type { AppendRequest } from '../../core/log.js';
import type { EventRecord } from '../../core/record.js';
import type { Announcements } from './announcements.js';
import { APPEND } from './commands/append.js';
import { LinkLost } from './faults.js';
import type { Link } from './link.js';
import type { Mark } from './mark.js';
import { type AppendReply, recordsOf } from './outcome.js';
import { packed } from './pack.js';

/** What one script takes: about 2 ms of work, which everybody else waits for. */
const BATCH_REQUESTS = 64;
const BATCH_BYTES = 262_144;
/** Entries and bytes that may be under way; they only pile up while appends come in faster than Redis takes them. */
const WAITING_ENTRIES = 50_000;
const WAITING_BYTES = 67_108_864;
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
    await this.#scheduled;
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #schedule(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const { announcements } = this.#options;
    // Who listens is promised what is appended from now on.
    await announcements.settled;
    this.#scheduled = null;
    const calls = this.#waiting;
    this.#waiting = [];
    for (const { request } of calls) announcements.sent(request.project, request.entries);
    for (let from = 0; from < calls.length; ) {
      const to = endOfBatch(calls, from);
      this.#start(calls.slice(from, to));
      from = to;
    }
  }

  #start(batch: readonly Call[]): void {
    const sent = this.#deliver(batch).finally(() => {
      this.#underWay.delete(sent);
      for (const { texts, bytes } of batch) {
        this.#entries -= texts.length;
        this.#bytes -= bytes;
      }
    });
    this.#underWay.add(sent);
  }

  async #deliver(batch: readonly Call[]): Promise<void> {
    try {
      const [generation, ...reply] = await this.#send(batch);
      this.#settleAll(batch, { generation, reply });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Sends until there is an answer: what was stored by a try whose answer was lost is not stored again. */
  async #send(batch: readonly Call[]): Promise<AppendReply> {
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
        giveUpAt ??= performance.now() + RETRY_MS;
        if (!(await link.opened(giveUpAt - performance.now()))) throw unknownOutcome(error);
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

function endOfBatch(calls: readonly Call[], from: number): number {
  let bytes = 0;
  let to = from;
  for (; to < calls.length && to - from < BATCH_REQUESTS; to++) {
    bytes += calls[to]!.bytes;
    if (to > from && bytes > BATCH_BYTES) break;
  }
  return to;
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
