import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../../../core/clock.js';
import { newRun } from '../../../core/epoch.js';
import { TidingsError } from '../../../core/errors.js';
import type { DumpedEvent, DumpedProject, LogDump, Restore, Restored } from '../../../core/log/dump.js';
import { IDEMPOTENCY_MS } from '../../common/bounds.js';
import { parseAddress, shownAs } from '../link/address.js';
import { Connection } from '../link/connection.js';
import { inWords, isReply, Refused, replyCode } from '../link/faults.js';
import { movedBirth } from '../link/history.js';
import { packedParts } from '../log/pack.js';
import {
  type Command,
  MOVE_BEGIN,
  MOVE_COUNT,
  MOVE_COUNT_ALL,
  MOVE_EVENTS,
  MOVE_FINISH,
  MOVE_PROJECT,
  MOVE_RECORDS,
} from '../scripts/commands.js';

interface RestoreOptions {
  /** As `RedisOptions` has it. */
  readonly url: string;
  readonly clock?: Clock;
  readonly durability: 'any' | 'always';
}

/** Bounds of one script: a few milliseconds of work, during which other clients wait. */
const BATCH_EVENTS = 500;
const BATCH_BYTES = 262_144;
/** Time for which Redis keeps an idempotency key. */
const KEPT_MS = 90_000_000;

/** How long a server may take for one step of a move. */
const STEP_MS = 15_000;
const SCANNED = 1_000;

/** Makes a Redis that has no log of this address the log of a dump. @throws TidingsError `BAD_USER_INPUT` for an invalid address. */
export function restoreRedis(options: RestoreOptions): Restore {
  const address = parseAddress(options.url);
  const mustSync = options.durability === 'always';
  return async (dump, onProgress) => {
    const { signal } = new AbortController();
    const connection = await Connection.open({ address, mustSync, signal, silenceMs: STEP_MS }).catch(
      (error: unknown) => {
        throw failure(`Redis at ${shownAs(address.seeds[0]!)}`, error);
      },
    );
    try {
      const move = new Move({ connection, dump, clock: options.clock ?? systemClock });
      await move.begin();
      await move.writeEvents(onProgress);
      await move.writeProjects();
      await move.writeRecords();
      const restored = await move.count();
      await move.finish();
      return restored;
    } finally {
      connection.destroy(new Error('The move has ended'));
    }
  };
}

/** An error of Redis in the words of an operator. */
function failure(where: string, error: unknown): TidingsError {
  if (error instanceof Refused) return error;
  const cause = error instanceof TidingsError ? error.cause : error;
  const overtaken = isReply(cause) && replyCode(cause) === 'OVERTAKEN';
  const what = overtaken ? 'was emptied, or another move has begun there' : inWords(cause);
  return new TidingsError('UNAVAILABLE', { message: `${where} ${what}`, cause });
}

interface MoveOptions {
  readonly connection: Connection;
  readonly dump: LogDump;
  readonly clock: Clock;
}

/** One move. The generation of the log becomes the epoch that the dump has for the feed over all projects. */
class Move {
  readonly #options: MoveOptions;
  /** Name of this move: Redis refuses the scripts of any move but the last that has begun. */
  readonly #name = randomUUID();
  readonly #numbers: ReadonlyMap<string, string>;
  #events = 0;
  #latest = 0;
  #idempotencyKeys = 0;

  constructor(options: MoveOptions) {
    this.#options = options;
    this.#numbers = new Map(options.dump.projects.map(({ id }, index) => [id, String(index + 1)]));
  }

  /** @throws TidingsError `CONFLICT`: there is a log. */
  async begin(): Promise<void> {
    const { connection } = this.#options;
    const began = await this.#run<number>(MOVE_BEGIN, []);
    if (began === 0)
      throw new TidingsError('CONFLICT', {
        message: `${connection.where} has a log under this address; it was left as it is`,
      });
    await this.#clear();
  }

  async writeEvents(onProgress: (events: number) => void): Promise<void> {
    const { dump } = this.#options;
    let written = 0;
    let after = 0;
    for (;;) {
      const events = await dump.read(after);
      if (events.length === 0) return;
      for (const batch of batches(events)) {
        await this.#run(
          MOVE_EVENTS,
          batch.flatMap((event) => this.#argumentsOf(event)),
        );
        written += batch.length;
        onProgress(written);
      }
      after = events.at(-1)!.sequence;
    }
  }

  async writeProjects(): Promise<void> {
    for (const project of this.#options.dump.projects) await this.#run(MOVE_PROJECT, this.#projectArguments(project));
  }

  async writeRecords(): Promise<void> {
    for (const { kind, id, version, value } of this.#options.dump.records)
      await this.#run(MOVE_RECORDS, [kind, id, `${version} ${JSON.stringify(value)}`]);
  }

  /** Counts the records in Redis. @throws TidingsError `UNAVAILABLE` when they are not as many as were sent. */
  async count(): Promise<Restored> {
    const { connection, dump } = this.#options;
    let [events, latest] = [0, 0];
    for (const number of this.#numbers.values()) {
      const [ofProject, latestOfProject] = await this.#run<[number, number]>(MOVE_COUNT, [number]);
      events += ofProject;
      latest += latestOfProject;
    }
    const kinds = [...new Set(dump.records.map(({ kind }) => kind))];
    const [bySequence, byId, records] = await this.#run<[number, number, number]>(MOVE_COUNT_ALL, kinds);
    const sent = [this.#events, this.#events, this.#events, this.#latest, dump.records.length];
    const arrived = [events, bySequence, byId, latest, records];
    if (sent.some((count, index) => count !== arrived[index]))
      throw new TidingsError('UNAVAILABLE', {
        message: `${connection.where} holds ${arrived.join(', ')} where ${sent.join(', ')} were written (events by project, by sequence and by id, latest of keys, keyed records)`,
      });
    return { where: connection.where, events, latest, idempotencyKeys: this.#idempotencyKeys, records };
  }

  /** Makes it the log, in a run of its own: the log that was given away may go on. */
  async finish(): Promise<void> {
    const { connection, dump } = this.#options;
    const { epoch, sequence, clock, late, projects, runs } = dump;
    const floor = projects.reduce((most, project) => Math.max(most, floorOf(project, 'sequence')), 0);
    await this.#run(MOVE_FINISH, [
      ...[epoch, ...[sequence, clock, late, floor, projects.length].map(String)],
      ...[connection.info.synced ? '1' : '0', newRun()],
      ...runs.flatMap(({ name, began }) => [name, String(began)]),
    ]);
  }

  /** Removes every key of the log but `meta` and `runs`, which name the move and the histories before it. */
  async #clear(): Promise<void> {
    const { connection } = this.#options;
    const kept = ['meta', 'runs'].map((name) => connection.key(name));
    let cursor = '0';
    do {
      const scan = ['SCAN', cursor, 'MATCH', connection.key('*'), 'COUNT', String(SCANNED)];
      const [next, keys] = await this.#done(connection.send<[string, string[]]>(scan));
      const old = keys.filter((key) => !kept.includes(key));
      if (old.length > 0) await this.#done(connection.send(['UNLINK', ...old]));
      cursor = next;
    } while (cursor !== '0');
  }

  async #run<T = unknown>(script: Command, args: readonly string[]): Promise<T> {
    return this.#done(this.#options.connection.run<T>(script, [this.#name, ...args]));
  }

  /** Returns the answer of Redis. @throws TidingsError `UNAVAILABLE` that names the server. */
  async #done<T>(answer: Promise<T>): Promise<T> {
    const { where } = this.#options.connection;
    return answer.catch((error: unknown) => {
      throw failure(where, error);
    });
  }

  #argumentsOf(event: DumpedEvent): string[] {
    const { project, offset, sequence, clock, removed, latest, idempotency } = event;
    const keptMs = idempotency ? this.#keptMs(idempotency.usedAt) : 0;
    if (!removed) this.#events++;
    if (latest) this.#latest++;
    if (keptMs > 0) this.#idempotencyKeys++;
    const flags = `${removed ? '' : 's'}${latest ? 'l' : ''}${keptMs > 0 ? 'i' : ''}`;
    const place = [offset, sequence, clock].map(String);
    const list = [this.#numbers.get(project)!, ...place, flags, packedParts(event)];
    if (keptMs > 0)
      list.push(`+${idempotency!.key}`, String(idempotency!.usedAt), String(keptMs), idempotency!.fingerprint);
    return list;
  }

  /** Zero for a key that is good no longer. */
  #keptMs(usedAt: number): number {
    const age = this.#options.clock.now() - usedAt;
    return age < IDEMPOTENCY_MS ? KEPT_MS - age : 0;
  }

  #projectArguments(project: DumpedProject): string[] {
    const { id, epoch, about, head, floors } = project;
    const floor = [floorOf(project, 'offset'), floorOf(project, 'sequence')];
    return [
      ...[this.#numbers.get(id)!, id, movedBirth(epoch, this.#options.dump.epoch), JSON.stringify(about)],
      ...[head, ...floor].map(String),
      ...floors.flatMap(({ type, offset, sequence }) => [type, String(offset), String(sequence)]),
    ];
  }
}

const floorOf = ({ floors }: DumpedProject, position: 'offset' | 'sequence'): number =>
  Math.max(0, ...floors.map((floor) => floor[position]));

/** Events as scripts take them: bounded in number and, unless one is larger by itself, in bytes. */
function* batches(events: readonly DumpedEvent[]): Generator<DumpedEvent[]> {
  let batch: DumpedEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    if (batch.length === BATCH_EVENTS || (batch.length > 0 && bytes + event.body.length > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(event);
    bytes += event.body.length;
  }
  if (batch.length > 0) yield batch;
}
