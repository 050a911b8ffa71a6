import { authenticated, authorize } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { type Clock, nextTurn } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { badInput, hasCode } from '../../core/errors.js';
import { type CountsQuery, type RecordCount, SLOTS, type SlotUnit } from '../../core/log/counts.js';
import type { EventLog } from '../../core/log.js';
import { type Actor, PRIORITIES, type Priority } from '../../core/record.js';
import type { Registry } from '../../events/index.js';
import { type Selection, selectionOf, selectsType } from '../streams/selection.js';
import { readableProjects } from '../streams/stream-log.js';

/** What counts can be told apart by, beside their time. */
export const COUNTED_BY = ['TYPE', 'ACTOR', 'PRIORITY'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** Times are milliseconds since 1970 UTC. */
export interface CountsRequest extends Pick<Selection, 'types' | 'minPriority' | 'actorIds'> {
  /** A project id; every project that may be read when absent, `system` only where `types` are named. */
  readonly project?: string | null;
  readonly since: number;
  /** Now when absent. */
  readonly until?: number;
  /** Width of the slots; the whole range is one when absent. */
  readonly slotMs?: number;
  readonly by?: readonly CountedBy[];
}

export interface EventCount {
  /** Start of the slot. */
  readonly at: number;
  readonly type: string | null;
  readonly actor: Actor | null;
  readonly priority: Priority | null;
  readonly count: number;
}

export interface EventCounts {
  /** Start and end of what was counted. */
  readonly since: number;
  readonly until: number;
  readonly total: number;
  /** By time. Slots without events are left out. */
  readonly counts: readonly EventCount[];
}

/** Ranges up to this are counted by minutes, longer ones by hours. */
const MINUTES_MS = 48 * 3_600_000;
const MAX_MS = 400 * 86_400_000;
const MAX_SLOTS = 1_500;
const MAX_COUNTS = 10_000;
/** Most periods that are asked for, over all projects, and those at once. */
const MAX_PERIODS = 10_000;
const AT_ONCE = 32;

interface Range {
  readonly unit: SlotUnit;
  readonly since: number;
  readonly until: number;
  readonly slotMs: number;
}

/**
 * Counts the events that the log holds, from its counts, without reading an event.
 *
 * @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `BAD_USER_INPUT`.
 */
export async function countEvents(
  { log, registry, clock }: { log: EventLog; registry: Registry; clock: Clock },
  viewer: Viewer | null,
  request: CountsRequest,
): Promise<EventCounts> {
  const feed = request.project ?? ALL_PROJECTS;
  if (request.project == null) authenticated(viewer);
  else authorize(viewer, 'READ', feed);
  const range = rangeOf(request, clock.now());
  const isSelected = selecting(request, registry);
  const projects = await projectsOf(log, viewer, { feed, types: request.types });
  const { periodMs } = SLOTS[range.unit];
  const first = range.since - (range.since % periodMs);
  if (Math.ceil((range.until - first) / periodMs) * projects.length > MAX_PERIODS)
    throw badInput('since', `The range is too long for ${projects.length} projects: name one, or a shorter range`);

  const sums = new Sums(range, request.by ?? []);
  for (let from = first; from < range.until; from += periodMs)
    for (let at = 0; at < projects.length; at += AT_ONCE) {
      const slice = projects.slice(at, at + AT_ONCE);
      const found = await Promise.all(slice.map((project) => countsOf(log, { project, unit: range.unit, from }, feed)));
      for (const [index, counts] of found.entries())
        for (const count of counts) if (isSelected(count, slice[index]!)) sums.add(count);
      await nextTurn();
    }
  return sums.result();
}

/** @throws TidingsError `BAD_USER_INPUT` */
function rangeOf(request: CountsRequest, now: number): Range {
  // An event of this very millisecond counts.
  const { since: from, until: to = now + 1, slotMs } = request;
  if (from < 0 || to <= from) throw badInput('since', 'since is before until, and not before 1970');
  if (to - from > MAX_MS) throw badInput('since', 'The range has at most 400 days');
  const unit = to - from <= MINUTES_MS ? 'minute' : 'hour';
  const stepMs = SLOTS[unit].slotMs;
  const [since, until] = [Math.floor(from / stepMs) * stepMs, Math.ceil(to / stepMs) * stepMs];
  if (slotMs === undefined) return { unit, since, until, slotMs: until - since };
  if (!(slotMs > 0) || slotMs % stepMs !== 0)
    throw badInput('slotMs', `slotMs is a multiple of ${stepMs} for this range`);
  if ((until - since) / slotMs > MAX_SLOTS) throw badInput('slotMs', `The range has at most ${MAX_SLOTS} slots`);
  return { unit, since, until, slotMs };
}

function selecting(request: CountsRequest, registry: Registry): (count: RecordCount, project: string) => boolean {
  const { types, minPriority, actorIds } = selectionOf(request);
  const isOfType = selectsType({ types }, registry);
  const least = minPriority === undefined ? 0 : PRIORITIES.indexOf(minPriority);
  const actors = actorIds && new Set(actorIds);
  return ({ type, priority, actor }, project) =>
    isOfType({ type, project }) &&
    PRIORITIES.indexOf(priority) >= least &&
    (actors === undefined || actors.has(actor.id));
}

async function projectsOf(
  log: EventLog,
  viewer: Viewer,
  { feed, types }: { feed: string; types: Selection['types'] },
): Promise<readonly string[]> {
  if (feed !== ALL_PROJECTS) return [feed];
  return (await readableProjects(log, viewer, { feed, types })) ?? (await log.projects()).map(({ id }) => id);
}

/** Counts of one project; none for one that was deleted meanwhile, where it is one of many. */
async function countsOf(log: EventLog, query: CountsQuery, feed: string): Promise<readonly RecordCount[]> {
  try {
    return await log.counts(query);
  } catch (error) {
    if (feed === ALL_PROJECTS && hasCode(error, 'NOT_FOUND')) return [];
    throw error;
  }
}

/** Sums by slot, and by what they are told apart by. */
class Sums {
  readonly #range: Range;
  readonly #by: Readonly<Record<CountedBy, boolean>>;
  readonly #counts = new Map<string, Writable<EventCount>>();
  #total = 0;

  constructor(range: Range, by: readonly CountedBy[]) {
    this.#range = range;
    this.#by = { TYPE: by.includes('TYPE'), ACTOR: by.includes('ACTOR'), PRIORITY: by.includes('PRIORITY') };
  }

  /** @throws TidingsError `BAD_USER_INPUT` for too many different counts. */
  add({ at: instant, type, priority, actor, count }: RecordCount): void {
    const { since, until, slotMs } = this.#range;
    if (instant < since || instant >= until) return;
    const by = this.#by;
    const of = {
      at: since + Math.floor((instant - since) / slotMs) * slotMs,
      type: by.TYPE ? type : null,
      actor: by.ACTOR ? actor : null,
      priority: by.PRIORITY ? priority : null,
    };
    const key = `${of.at} ${of.type} ${of.priority} ${of.actor?.kind} ${of.actor?.id}`;
    const known = this.#counts.get(key);
    this.#total += count;
    if (known) {
      known.count += count;
      // An actor has the name that it had last.
      if (of.actor) known.actor = of.actor;
    } else if (this.#counts.size >= MAX_COUNTS)
      throw badInput('by', `There are more than ${MAX_COUNTS} counts: ask for longer slots, or for less in \`by\``);
    else this.#counts.set(key, { ...of, count });
  }

  result(): EventCounts {
    const { since, until } = this.#range;
    const counts = [...this.#counts.values()].sort((a, b) => a.at - b.at);
    return { since, until, total: this.#total, counts };
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
