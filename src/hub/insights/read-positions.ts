import { authenticated, authorize } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import type { Cursors, Position } from '../../core/cursor.js';
import { isFirst } from '../../core/is-first.js';
import type { EventLog } from '../../core/log.js';
import { projectNotFound } from '../../core/project-id.js';
import type { PublishRate } from '../publish/publish-rate.js';
import { cursorExpired, expiryOf } from '../streams/gap.js';

const KIND = 'read-position';
/** Most projects of a viewer, and most viewers. Those that have not read for the longest time are removed. */
const MAX_PROJECTS = 500;
const MAX_VIEWERS = 10_000;
/** How many viewers are removed at once where there are too many. */
const REMOVED_VIEWERS = 500;

/** How far a viewer has read a project. */
export interface ReadPosition extends Position {
  /** Milliseconds since 1970 UTC. */
  readonly readAt: number;
}

/** By project id. */
type Positions = Readonly<Record<string, ReadPosition>>;

interface ReadPositionsOptions {
  readonly log: EventLog;
  readonly cursors: Cursors;
  readonly clock: Clock;
  readonly rate: PublishRate | undefined;
}

/** How far each viewer has read, on all hubs. A viewer is an actor: its credentials share the positions. */
export class ReadPositions {
  readonly #options: ReadPositionsOptions;

  constructor(options: ReadPositionsOptions) {
    this.#options = options;
  }

  /** Null where nothing was marked, and where the history that was read is no longer that of the project. */
  async of(viewer: Viewer | null, project: string): Promise<ReadPosition | null> {
    authorize(viewer, 'READ', project);
    const { log } = this.#options;
    const record = await log.records.get(KIND, idOf(viewer));
    const position = record && positionsOf(record.value)[project];
    return position && (await this.#isCurrent(project, position)) ? position : null;
  }

  /**
   * Marks a project as read up to a cursor. No-op for one that is not behind what was marked before.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `CURSOR_INVALID`, `CURSOR_EXPIRED`, `RATE_LIMITED`.
   */
  async mark(viewer: Viewer | null, project: string, cursor: string): Promise<void> {
    authenticated(viewer);
    authorize(viewer, 'READ', project);
    const { log, cursors, clock, rate } = this.#options;
    const found = await log.head(project);
    if (!found) throw projectNotFound(project);
    const { epoch, run, sequence, at } = cursors.open(project, cursor);
    // What retention has removed was read all the same.
    const head = { ...found, floor: 0 };
    const reason = await expiryOf(log, { feed: project, position: { epoch, run, sequence, at } }, head);
    if (reason) throw cursorExpired(reason, project, head, cursors);
    await rate?.take(viewer, 1);
    const point = sequence === null ? { run: head.run, sequence: head.sequence } : { run, sequence };
    const position = { epoch, ...point, at, readAt: clock.now() };
    for (;;) {
      const record = await log.records.get(KIND, idOf(viewer));
      const positions = record ? positionsOf(record.value) : {};
      const before = positions[project];
      if (before && before.at >= at && (await this.#isCurrent(project, before))) return;
      if (!record) await this.#makeRoom();
      const value = newest({ ...positions, [project]: position });
      const change = { kind: KIND, id: idOf(viewer), value, expected: record?.version ?? 0 };
      if (await isFirst(log.records.put(change))) return;
    }
  }

  async #isCurrent(project: string, { epoch, run, sequence, at }: ReadPosition): Promise<boolean> {
    const { log } = this.#options;
    const head = await log.head(project);
    return head !== null && head.epoch === epoch && at <= head.head && (at === 0 || log.knows({ run, sequence }));
  }

  async #makeRoom(): Promise<void> {
    const { records } = this.#options.log;
    if ((await records.count(KIND)) < MAX_VIEWERS) return;
    const readAt = (value: unknown) => Math.max(0, ...Object.values(positionsOf(value)).map((one) => one.readAt));
    const all = (await records.list(KIND)).map(({ id, version, value }) => ({ id, version, readAt: readAt(value) }));
    for (const { id, version } of all.sort((a, b) => a.readAt - b.readAt).slice(0, REMOVED_VIEWERS))
      await isFirst(records.delete({ kind: KIND, id, expected: version }));
  }
}

const idOf = ({ actor }: Viewer): string => `${actor.kind}:${actor.id}`;

const positionsOf = (value: unknown): Positions => (value ?? {}) as Positions;

const newest = (positions: Positions): Positions =>
  Object.fromEntries(
    Object.entries(positions)
      .sort(([, a], [, b]) => b.readAt - a.readAt)
      .slice(0, MAX_PROJECTS),
  );
