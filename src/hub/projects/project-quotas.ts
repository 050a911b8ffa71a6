import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import { ERRORS, hasCode, TidingsError } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { ProjectQuota } from '../../core/log/project-about.js';
import type { KeyedRecords } from '../../core/log.js';
import type { Meter } from '../../core/observe/meter.js';
import { isObject } from '../../core/text/json.js';

const KIND = 'project-quota';
const DAY_MS = 86_400_000;
/** Share of what is left that a node takes ahead, so that few publishes wait for the log. */
const AHEAD = 64;
/** How long a node keeps what it took ahead while it does not publish. */
const IDLE_MS = 1_000;
/** Counts of days before the last one are removed. Until then a node whose clock is late may need them. */
const KEEP_DAYS = 1;

/** Events, and bytes of their payloads as JSON. */
export interface Usage {
  readonly events: number;
  readonly bytes: number;
}

const NONE: Usage = { events: 0, bytes: 0 };
const MEASURES = ['events', 'bytes'] as const;
const LIMITS = { events: 'eventsPerDay', bytes: 'bytesPerDay' } as const;
const LABELS = { events: 'events a day', bytes: 'bytes a day' } as const;

/** Part of the quota of a project that this node has taken and not used yet. */
interface Held {
  /** By the clock that is ahead of all nodes: a day that one of them has begun is not ended by another. */
  day: number;
  left: Usage;
  usedAt: number;
  /** End of the work that was begun last: one call at a time asks the log. */
  turn: Promise<unknown>;
}

interface QuotasOptions {
  readonly records: KeyedRecords;
  readonly clock: Clock;
  readonly meter: Meter;
  readonly onError: (error: unknown) => void;
}

/**
 * Quotas of projects for each day of UTC, counted over all nodes of a log and over restarts: they are never exceeded. A node
 * takes a part ahead, at most a 64th of what is left, and gives it back after a second without publishes. Until then
 * another node may be refused although so much is left; a node that dies takes it along until the day is over.
 */
export class ProjectQuotas {
  readonly #options: QuotasOptions;
  readonly #held = new Map<string, Held>();
  readonly #returning: PeriodicTask;
  /** Day on which old counts were removed last. */
  #sweptOn = 0;

  constructor(options: QuotasOptions) {
    this.#options = options;
    const { clock, onError } = options;
    this.#returning = new PeriodicTask({ clock, everyMs: IDLE_MS, task: () => this.#tidy(), onError });
  }

  /**
   * @returns the day that it was taken of, for `give`.
   * @throws TidingsError `RATE_LIMITED` with `limit` and `retryAfterMs`, or `UNAVAILABLE`; nothing is used then.
   */
  take(project: string, quota: ProjectQuota, asked: Usage): Promise<number> {
    const held = this.#heldOf(project);
    return inTurn(held, () => this.#take(project, held, { quota, asked }));
  }

  /** Gives back what was taken and not used, unless its day is over. Neither waits nor fails. */
  give(project: string, usage: Usage, day: number): void {
    const held = this.#held.get(project);
    if (held?.day === day) held.left = sum(held.left, usage);
  }

  /** What was taken of the quota of this day, with what nodes hold ahead. */
  async used(project: string): Promise<Usage> {
    return usedOf((await this.#options.records.get(KIND, project))?.value, this.#day);
  }

  /** Forgets what was taken. No-op when there is nothing. */
  async forget(project: string): Promise<void> {
    this.#held.delete(project);
    const { records } = this.#options;
    const stored = await records.get(KIND, project);
    if (stored) await isFirst(records.delete({ kind: KIND, id: project, expected: stored.version }));
  }

  /** Idempotent. */
  async close(): Promise<void> {
    await this.#returning.close();
    await this.#returnIdle(0).catch(this.#options.onError);
  }

  get #day(): number {
    return Math.floor(this.#options.clock.now() / DAY_MS);
  }

  #heldOf(project: string): Held {
    const known = this.#held.get(project);
    if (known) return known;
    const made: Held = { day: this.#day, left: NONE, usedAt: 0, turn: Promise.resolve() };
    this.#held.set(project, made);
    return made;
  }

  async #take(project: string, held: Held, { quota, asked }: { quota: ProjectQuota; asked: Usage }): Promise<number> {
    held.usedAt = this.#options.clock.elapsed();
    begin(held, this.#day);
    for (;;) {
      const missing = mapUsage((measure) =>
        quota[LIMITS[measure]] == null ? 0 : Math.max(0, asked[measure] - held.left[measure]),
      );
      if (missing.events === 0 && missing.bytes === 0) break;
      await this.#takeFromLog(project, held, { quota, missing });
    }
    held.left = mapUsage((measure) => Math.max(0, held.left[measure] - asked[measure]));
    return held.day;
  }

  /** Takes nothing where another node was quicker, or has begun the next day. */
  async #takeFromLog(
    project: string,
    held: Held,
    { quota, missing }: { quota: ProjectQuota; missing: Usage },
  ): Promise<void> {
    const { records } = this.#options;
    const stored = await records.get(KIND, project);
    if (begin(held, dayOf(stored?.value))) return;
    const { day } = held;
    const used = usedOf(stored?.value, day);
    const taken = mapUsage((measure) => {
      const max = quota[LIMITS[measure]];
      if (max == null || missing[measure] === 0) return 0;
      const left = max - used[measure] - missing[measure];
      if (left < 0) throw this.#refusal(project, { measure, max, found: used[measure] + missing[measure], day });
      return missing[measure] + Math.floor(left / AHEAD);
    });
    const value = { day, ...sum(used, taken) };
    const put = records.put({ kind: KIND, id: project, value, expected: stored?.version ?? 0 });
    if (await isFirst(put)) held.left = sum(held.left, taken);
  }

  async #tidy(): Promise<void> {
    await this.#returnIdle(IDLE_MS);
    await this.#sweep().catch(unlessUnavailable);
  }

  /** Removes counts of days that are over, those of removed projects included. Several nodes may do so at once. */
  async #sweep(): Promise<void> {
    const { records } = this.#options;
    const day = this.#day;
    if (this.#sweptOn === day) return;
    for (const { id, value, version } of await records.list(KIND))
      if (dayOf(value) < day - KEEP_DAYS) await isFirst(records.delete({ kind: KIND, id, expected: version }));
    this.#sweptOn = day;
  }

  /** Gives back what projects without publishes for so long have taken ahead. */
  async #returnIdle(idleMs: number): Promise<void> {
    const { clock } = this.#options;
    for (const [project, held] of this.#held) {
      if (clock.elapsed() - held.usedAt < idleMs) continue;
      await inTurn(held, () => this.#giveToLog(project, held)).catch(unlessUnavailable);
    }
  }

  async #giveToLog(project: string, held: Held): Promise<void> {
    const { records } = this.#options;
    const { left, day } = held;
    if (left.events === 0 && left.bytes === 0) return;
    const stored = await records.get(KIND, project);
    // Before it is written: when the answer is lost, it may have been given back all the same.
    held.left = mapUsage((measure) => held.left[measure] - left[measure]);
    if (!stored || dayOf(stored.value) !== day) return;
    const used = usedOf(stored.value, day);
    const value = { day, ...mapUsage((measure) => Math.max(0, used[measure] - left[measure])) };
    const put = records.put({ kind: KIND, id: project, value, expected: stored.version });
    if (!(await isFirst(put))) this.give(project, left, day);
  }

  #refusal(
    project: string,
    { measure, max, found, day }: { measure: (typeof MEASURES)[number]; max: number; found: number; day: number },
  ): TidingsError {
    this.#options.meter.refused('project_quota');
    const limit = { name: LIMITS[measure], max, found };
    const retryAfterMs = (day + 1) * DAY_MS - this.#options.clock.now();
    return new TidingsError('RATE_LIMITED', {
      message: `${ERRORS.RATE_LIMITED.message}: found ${found}, limit ${max} (${LABELS[measure]} of the project '${project}')`,
      extensions: { retryAfterMs, limit },
    });
  }
}

/** Begins a day, with nothing taken of it. No-op unless it is a later one. @returns whether it was. */
function begin(held: Held, day: number): boolean {
  if (day <= held.day) return false;
  [held.day, held.left] = [day, NONE];
  return true;
}

/** Handler of a rejection: the next run tries again. */
const unlessUnavailable = (error: unknown) => {
  if (!hasCode(error, 'UNAVAILABLE')) throw error;
};

function inTurn<T>(held: Held, work: () => Promise<T>): Promise<T> {
  const turn = held.turn.then(work);
  held.turn = turn.catch(() => undefined);
  return turn;
}

const mapUsage = (map: (measure: (typeof MEASURES)[number]) => number): Usage => ({
  events: map('events'),
  bytes: map('bytes'),
});

const sum = (one: Usage, other: Usage): Usage => mapUsage((measure) => one[measure] + other[measure]);

/** The day of a document; 0 without one. */
const dayOf = (value: unknown): number => (isObject(value) && Number(value.day)) || 0;

/** What a document says was taken on a day, or on a later one that a node has begun. */
function usedOf(value: unknown, day: number): Usage {
  if (!isObject(value) || dayOf(value) < day) return NONE;
  return mapUsage((measure) => Number(value[measure]) || 0);
}
