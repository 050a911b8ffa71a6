import { SingleFlight } from '../../core/async/single-flight.js';
import type { Clock } from '../../core/clock.js';
import { nextTurn } from '../../core/clock.js';
import type { RiskThresholds } from '../../core/config/risks.js';
import { type ErrorCode, hasCode } from '../../core/errors.js';
import type { AnyRecord, EventRecord } from '../../core/record.js';
import { keyOfEvent } from '../../events/index.js';
import type { SourceItem } from '../sink.js';
import { outputsOf } from './outputs.js';
import { isDerived, STATE_TYPES } from './project-state.js';
import { hasState, type Replayed, type ReplayedLog, replayProject } from './replay.js';
import { HOUR_MS } from './risk-rule.js';

/** How long changes are collected before something is derived from them: a batch of tasks gives one progress. */
const LINGER_MS = 100;
/** The same as a multiple of the time that deriving takes: with very many tasks it must not take the time of publishers. */
const LINGER_SHARE = 20;
/** Failures that pass: also of a project that is archived (FORBIDDEN), or whose quota is used up (RATE_LIMITED). */
const PASSING: readonly ErrorCode[] = ['UNAVAILABLE', 'CONFLICT', 'NOT_FOUND', 'FORBIDDEN', 'RATE_LIMITED'];
/** How often time alone is looked at. */
const TICK_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** How long a project in which nothing remains to be done is kept in memory. */
const REST_MS = 600_000;

/** Which node derives; the others follow nothing. */
export interface Ownership {
  readonly isHeld: boolean;
  onChange(listener: () => void): () => void;
}

export interface DerivationOptions {
  readonly log: ReplayedLog;
  /** Opens a stream of these types of all projects, from now on. */
  readonly follow: (types: readonly string[]) => Promise<AsyncIterator<{ readonly record: AnyRecord }, undefined>>;
  readonly publish: (project: string, items: readonly SourceItem[]) => Promise<readonly AnyRecord[]>;
  /** Whether a project is none of the hub's own. */
  readonly derives: (project: string) => boolean;
  /** Null where only one process has the log open. */
  readonly ownership: Ownership | null;
  readonly thresholds: RiskThresholds;
  /** Tasks of a project that are counted. */
  readonly maxTasks: number;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** A project in memory. */
interface Followed extends Replayed {
  /** Offset of the newest event that was derived: nothing more is until it has been folded. */
  awaited: number;
  foldedAt: number;
}

/**
 * Derives progress and risks of all projects, and publishes what has changed. It remembers nothing: what was published
 * is in the log, and each run begins by comparing the two. So it survives a crash, a lost event and another owner.
 */
export class Derivation {
  readonly #options: DerivationOptions;
  readonly #projects = new Map<string, Followed>();
  readonly #changed = new Set<string>();
  readonly #deriving = new SingleFlight(() => this.#deriveChanged());
  readonly #following = new SingleFlight(() => this.#follow());
  readonly #stops: (() => void)[] = [];
  #events: AsyncIterator<{ readonly record: AnyRecord }, undefined> | null = null;
  #cancelLinger: (() => void) | null = null;
  #cancelRetry: (() => void) | null = null;
  #failures = 0;
  /** Longest time that one project took in the last run. */
  #lastMs = 0;
  #closed = false;

  constructor(options: DerivationOptions) {
    this.#options = options;
  }

  /** Begins to derive, as soon as this node is the owner. Idempotent. */
  start(): void {
    if (this.#stops.length > 0 || this.#closed) return;
    const { clock, ownership } = this.#options;
    this.#stops.push(clock.every(TICK_MS, () => this.#tick()));
    if (ownership) this.#stops.push(ownership.onChange(() => this.#onOwnership()));
    this.#onOwnership();
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const stop of this.#stops.splice(0)) stop();
    this.#cancelLinger?.();
    this.#cancelRetry?.();
    // Without a stream it may wait for the log, which nobody waits for at a close.
    if (this.#events) {
      await this.#events.return?.();
      await this.#following.running;
    }
    await this.#deriving.running;
  }

  get #isOwner(): boolean {
    return !this.#closed && (this.#options.ownership?.isHeld ?? true);
  }

  #onOwnership(): void {
    if (this.#isOwner) void this.#following.run();
    else void this.#events?.return?.();
  }

  /** Follows all projects until this node is no longer the owner. Never rejects. */
  async #follow(): Promise<void> {
    try {
      // Before the projects are read: what happens meanwhile waits in the stream.
      this.#events = await this.#options.follow([...STATE_TYPES, 'project_deleted']);
      await this.#load();
      this.#failures = 0;
      for (;;) {
        const { done, value } = this.#isOwner ? await this.#events.next() : { done: true, value: undefined };
        if (done || !value) break;
        await this.#fold(value.record);
      }
    } catch (error) {
      // The log is away, or has another history: everything is read again.
      if (!hasCode(error, 'UNAVAILABLE')) this.#options.onError(error);
      this.#failures = Math.min(this.#failures + 1, 10);
    }
    await this.#events?.return?.();
    this.#events = null;
    this.#projects.clear();
    this.#changed.clear();
    const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures);
    if (!this.#closed) this.#cancelRetry = this.#options.clock.after(waitMs, () => this.#onOwnership());
  }

  async #load(): Promise<void> {
    const { log, derives, clock } = this.#options;
    for (const { id, about } of await log.projects()) {
      if (!this.#isOwner) return;
      if (!about.deleted && derives(id) && (await hasState(log, id, clock.now() - HOUR_MS))) await this.#replay(id);
      await nextTurn();
    }
  }

  async #replay(project: string): Promise<void> {
    const { log, maxTasks, clock } = this.#options;
    const replayed = await replayProject(log, project, maxTasks).catch((error: unknown) => {
      // Deleted meanwhile.
      if (hasCode(error, 'NOT_FOUND')) return null;
      throw error;
    });
    if (!replayed) return;
    this.#projects.set(project, { ...replayed, awaited: 0, foldedAt: clock.now() });
    this.#markChanged(project);
  }

  async #fold(record: AnyRecord): Promise<void> {
    if (record.offset === null || !this.#options.derives(record.project)) return;
    const { project, type, epoch, offset } = record;
    if (type === 'project_deleted') return void this.#projects.delete(project);
    const followed = this.#projects.get(project);
    if (followed?.epoch !== epoch) return this.#replay(project);
    if (offset <= followed.at) return;
    followed.state.fold(record as EventRecord);
    followed.at = offset;
    followed.foldedAt = this.#options.clock.now();
    this.#markChanged(project);
  }

  #markChanged(project: string): void {
    this.#changed.add(project);
    const waitMs = Math.max(LINGER_MS, LINGER_SHARE * this.#lastMs);
    this.#cancelLinger ??= this.#options.clock.after(waitMs, () => {
      this.#cancelLinger = null;
      void this.#deriving.run();
    });
  }

  #tick(): void {
    const { clock } = this.#options;
    for (const [project, { state, foldedAt }] of this.#projects) {
      if (clock.now() - foldedAt > REST_MS && state.isAtRest) this.#projects.delete(project);
      else this.#changed.add(project);
    }
    if (this.#changed.size > 0) void this.#deriving.run();
  }

  /** Also what has changed during the run. Never rejects. */
  async #deriveChanged(): Promise<void> {
    this.#lastMs = 0;
    for (const project of this.#changed) {
      this.#changed.delete(project);
      const followed = this.#projects.get(project);
      if (followed && this.#isOwner) await this.#derive(project, followed);
    }
  }

  async #derive(project: string, followed: Followed): Promise<void> {
    const { log, clock, thresholds, publish, onError } = this.#options;
    if (followed.at < followed.awaited) return;
    const from = clock.elapsed();
    const items = outputsOf(followed.state, { now: clock.now(), thresholds });
    this.#lastMs = Math.max(this.#lastMs, clock.elapsed() - from);
    if (items.length === 0) return;
    try {
      if (await isBehind(log, project, { items, at: followed.at })) return;
      const records = await publish(project, items);
      followed.awaited = Math.max(followed.awaited, ...records.map(({ offset }) => offset ?? 0));
    } catch (error) {
      // CONFLICT: another owner was first, and its event is on the way. The next tick repeats everything else.
      if (!PASSING.some((code) => hasCode(error, code))) onError(error);
    }
  }
}

/**
 * Whether the log has newer derived events than the state. Idempotency keys refuse a second event for 24 hours; a machine
 * that was asleep for longer would publish it.
 */
async function isBehind(
  log: ReplayedLog,
  project: string,
  { items, at }: { items: readonly SourceItem[]; at: number },
): Promise<boolean> {
  for (const type of new Set(items.map((item) => item.type))) {
    const keys = items.filter((item) => item.type === type).map(({ payload }) => keyOfEvent(type, payload)!);
    const latest = await log.latest({ project, type, keys, first: keys.length });
    if (latest.some((record) => isDerived(record) && record.offset > at)) return true;
  }
  return false;
}
