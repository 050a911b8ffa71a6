import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../../../core/clock.js';
import type { DumpedEvent, DumpedProject, LogDump, Restore, Restored } from '../../../core/dump.js';
import { TidingsError } from '../../../core/errors.js';
import type { Notice } from '../../../core/log.js';
import { parseAddress } from '../link/address.js';
import { Mark } from '../link/high-water-mark.js';
import { movedBirth } from '../log/epoch.js';
import { packedParts } from '../log/pack.js';
import {
  MOVE_BEGIN,
  MOVE_COUNT,
  MOVE_COUNT_ALL,
  MOVE_EVENTS,
  MOVE_FINISH,
  MOVE_PROJECT,
  MOVE_RECORDS,
} from '../scripts/commands.js';
import { RestoreLink } from './restore-link.js';

interface RestoreOptions {
  /** As `RedisOptions` has it. */
  readonly url: string;
  readonly clock?: Clock;
  /** Where the node that is to run here keeps how far it has seen the log come: it knows from the start. */
  readonly markFile: string;
  readonly durability: 'any' | 'always';
  readonly onNotice: (notice: Notice) => void;
}

/** What one script takes: a few milliseconds of work, should others use the server. */
const BATCH_EVENTS = 500;
const BATCH_BYTES = 262_144;
/** For how long idempotency keys are good, and how long they are kept. */
const DAY_MS = 86_400_000;
const KEPT_MS = 90_000_000;

/** Makes a Redis that has no log of this address the log of a dump. @throws TidingsError `BAD_USER_INPUT` for what is no address. */
export function restoreRedis(options: RestoreOptions): Restore {
  const address = parseAddress(options.url);
  return async (dump, onProgress) => {
    const link = await RestoreLink.open({ address, mustSync: options.durability === 'always' });
    try {
      const move = new Move({ link, dump, clock: options.clock ?? systemClock });
      await move.begin();
      await move.writeEvents(onProgress);
      await move.writeProjects();
      await move.writeRecords();
      const restored = await move.count();
      const run = await move.finish();
      const { onNotice, markFile } = options;
      const onError = (cause: unknown) =>
        onNotice({ level: 'warn', message: `The mark ${markFile} cannot be written`, cause });
      const mark = new Mark({ file: markFile, address, onError });
      mark.begin({ generation: dump.epoch, run, sequence: dump.sequence });
      mark.close();
      return restored;
    } finally {
      link.close();
    }
  };
}

interface MoveOptions {
  readonly link: RestoreLink;
  readonly dump: LogDump;
  readonly clock: Clock;
}

/** One move. The generation of the log becomes the epoch that the dump has for the feed over all projects. */
class Move {
  readonly #options: MoveOptions;
  /** Redis refuses what is not in the name of the last move that has begun. */
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
    const { link } = this.#options;
    const began = await this.#run<number>(MOVE_BEGIN, []);
    if (began === 0)
      throw new TidingsError('CONFLICT', {
        message: `${link.where} has a log under this address; it was left as it is`,
      });
    await link.clear();
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

  /** What has arrived. @throws TidingsError `UNAVAILABLE` when it is not what was sent. */
  async count(): Promise<Restored> {
    const { link, dump } = this.#options;
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
        message: `${link.where} holds ${arrived.join(', ')} where ${sent.join(', ')} were written (events by project, by sequence and by id, latest of keys, keyed records)`,
      });
    return { where: link.where, events, latest, idempotencyKeys: this.#idempotencyKeys, records };
  }

  /** Makes it the log. @returns the run of the server that took it. */
  async finish(): Promise<string> {
    const { epoch, sequence, clock, late, projects } = this.#options.dump;
    const floor = projects.reduce((most, project) => Math.max(most, floorOf(project, 'sequence')), 0);
    return this.#run<string>(MOVE_FINISH, [epoch, ...[sequence, clock, late, floor, projects.length].map(String)]);
  }

  async #run<T = unknown>(command: Parameters<RestoreLink['run']>[0], args: readonly string[]): Promise<T> {
    return this.#options.link.run<T>(command, [this.#name, ...args]);
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
    return age < DAY_MS ? KEPT_MS - age : 0;
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
