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

  constructor(options: QuotasOptions) {
    this.#options = options;
    const { clock, onError } = options;
    this.#returning = new PeriodicTask({ clock, everyMs: IDLE_MS, task: () => this.#returnIdle(IDLE_MS), onError });
  }

  /** @throws TidingsError `RATE_LIMITED` with `limit` and `retryAfterMs`, or `UNAVAILABLE`; nothing is counted then. */
  take(project: string, quota: ProjectQuota, asked: Usage): Promise<void> {
    const held = this.#heldOf(project);
    return inTurn(held, () => this.#take(project, held, { quota, asked }));
  }

  /** Gives back what was taken and not used. Neither waits nor fails. */
  give(project: string, usage: Usage): void {
    const held = this.#held.get(project);
    if (held) held.left = sum(held.left, usage);
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

  async #take(project: string, held: Held, { quota, asked }: { quota: ProjectQuota; asked: Usage }): Promise<void> {
    const day = this.#day;
    if (held.day !== day) [held.day, held.left] = [day, NONE];
    held.usedAt = this.#options.clock.elapsed();
    for (;;) {
      const missing = mapUsage((measure) =>
        quota[LIMITS[measure]] == null ? 0 : Math.max(0, asked[measure] - held.left[measure]),
      );
      if (missing.events === 0 && missing.bytes === 0) break;
      const taken = await this.#takeFromLog(project, { quota, missing, day });
      if (taken) held.left = sum(held.left, taken);
    }
    held.left = mapUsage((measure) => Math.max(0, held.left[measure] - asked[measure]));
  }

  /** @returns null where another node was quicker. */
  async #takeFromLog(
    project: string,
    { quota, missing, day }: { quota: ProjectQuota; missing: Usage; day: number },
  ): Promise<Usage | null> {
    const { records } = this.#options;
    const stored = await records.get(KIND, project);
    const used = usedOf(stored?.value, day);
    const taken = mapUsage((measure) => {
      const max = quota[LIMITS[measure]];
      if (max == null || missing[measure] === 0) return 0;
      const left = max - used[measure] - missing[measure];
      if (left < 0) throw this.#refusal(project, { measure, max, found: used[measure] + missing[measure] });
      return missing[measure] + Math.floor(left / AHEAD);
    });
    const value = { day, ...sum(used, taken) };
    const put = records.put({ kind: KIND, id: project, value, expected: stored?.version ?? 0 });
    return (await isFirst(put)) ? taken : null;
  }

  /** Gives back what projects without publishes for so long have taken ahead. */
  async #returnIdle(idleMs: number): Promise<void> {
    const { clock } = this.#options;
    for (const [project, held] of this.#held) {
      if (clock.elapsed() - held.usedAt < idleMs) continue;
      await inTurn(held, () => this.#giveToLog(project, held)).catch((error: unknown) => {
        // The next run tries again.
        if (!hasCode(error, 'UNAVAILABLE')) throw error;
      });
    }
  }

  async #giveToLog(project: string, held: Held): Promise<void> {
    const { records } = this.#options;
    const { left, day } = held;
    if (left.events === 0 && left.bytes === 0) return;
    const stored = await records.get(KIND, project);
    const used = usedOf(stored?.value, day);
    const value = { day, ...mapUsage((measure) => Math.max(0, used[measure] - left[measure])) };
    if (stored && day === this.#day) {
      const put = records.put({ kind: KIND, id: project, value, expected: stored.version });
      if (!(await isFirst(put))) return;
    }
    held.left = mapUsage((measure) => held.left[measure] - left[measure]);
  }

  #refusal(
    project: string,
    { measure, max, found }: { measure: (typeof MEASURES)[number]; max: number; found: number },
  ): TidingsError {
    this.#options.meter.refused('project_quota');
    const limit = { name: LIMITS[measure], max, found };
    const retryAfterMs = (this.#day + 1) * DAY_MS - this.#options.clock.now();
    return new TidingsError('RATE_LIMITED', {
      message: `${ERRORS.RATE_LIMITED.message}: found ${found}, limit ${max} (${LABELS[measure]} of the project '${project}')`,
      extensions: { retryAfterMs, limit },
    });
  }
}

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

/** What a document says was taken on a day. */
function usedOf(value: unknown, day: number): Usage {
  if (!isObject(value) || value.day !== day) return NONE;
  return mapUsage((measure) => Number(value[measure]) || 0);
}
