import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_PROJECT } from '../../src/auth/audit.js';
import { SYSTEM_PROJECT } from '../../src/auth/rights.js';
import { nextTurn } from '../../src/core/clock.js';
import { BEGINNING } from '../../src/core/epoch.js';
import { hasCode } from '../../src/core/errors.js';
import type { AnyRecord } from '../../src/core/record.js';
import type { Delivery } from '../../src/hub/streams/delivery.js';
import type { Gap, OnGap } from '../../src/hub/streams/gap.js';
import type { Reader } from '../../src/hub/streams/reader.js';
import type { StartRequest } from '../../src/hub/streams/start-position.js';
import { disturbance, isUnavailable, RUNS } from '../support/disturbance.js';
import { lossy } from '../support/lossy-log.js';
import { type Disturbance, SlowLog } from '../support/slow-log.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const PROJECTS = ['acme', 'zeta'] as const;
const TYPES = ['message_read', 'push', 'activity'] as const;
const SENTINEL = 'warning_issued';
const PAYLOADS: Record<string, unknown> = {
  message_read: { messageId: 'm', userId: 'u' },
  push: { ref: 'r', after: 'a', commitCount: 1, forced: false },
  activity: { kind: 'k', summary: 's' },
  [SENTINEL]: { code: 'c', message: 'm' },
};

type Type = (typeof TYPES)[number];
type Command =
  | { do: 'publish'; project: number; types: Type[] }
  | { do: 'open'; feed: number; types: Type[] | null; start: 'now' | 'last' | 'resume' | 'begin'; onGap: OnGap }
  | { do: 'pull'; reader: number; count: number }
  | { do: 'cut'; reader: number }
  | { do: 'trim'; project: number; keep: number }
  | { do: 'lose'; announcements: number }
  | { do: 'heal' };

const types = fc.oneof(
  fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 2 }),
  fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 30 }),
);
/** @param trims.weight how often the log is trimmed, and `keep` how much of it stays at most. */
const commands = ({ weight, keep }: { weight: number; keep: number }): fc.Arbitrary<Command[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('publish' as const), project: fc.nat(1), types }) },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('open' as const),
          feed: fc.nat(2),
          types: fc.option(fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1 }), { nil: null }),
          start: fc.constantFrom('now' as const, 'last' as const, 'resume' as const, 'begin' as const),
          onGap: fc.constantFrom('FAIL' as const, 'CONTINUE' as const),
        }),
      },
      { weight: 6, arbitrary: fc.record({ do: fc.constant('pull' as const), reader: fc.nat(9), count: fc.nat(40) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const), reader: fc.nat(9) }) },
      { weight, arbitrary: fc.record({ do: fc.constant('trim' as const), project: fc.nat(1), keep: fc.nat(keep) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), announcements: fc.nat(3) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('heal' as const) }) },
    ),
    { minLength: 5, maxLength: 60 },
  );

/** Whether the feed over all projects has a record: never of the audit log, and of `system` only for types that are named. */
const isInFeed = ({ project }: AnyRecord, types: readonly string[] | null) =>
  project !== AUDIT_PROJECT && (types !== null || project !== SYSTEM_PROJECT);

/** One subscriber: what it was handed, and what it was told that it lost. */
class Subscriber {
  readonly seen: number[] = [];
  readonly lost: [number, number][] = [];
  from: number;
  cursor: string | null = null;
  refused = false;
  #pending: Promise<IteratorResult<Delivery, undefined>> | null = null;

  constructor(
    readonly reader: Reader,
    readonly feed: string | null,
    readonly types: readonly string[] | null,
    from: number,
  ) {
    this.from = from;
  }

  position = (record: AnyRecord) => (this.feed ? record.offset! : record.sequence!);
  wants = (record: AnyRecord) =>
    (this.feed === null ? isInFeed(record, this.types) : record.project === this.feed) &&
    (this.types === null || record.type === SENTINEL || this.types.includes(record.type));

  /** Takes up to `count` records, or those up to the sentinel, and leaves a call that does not settle for later. */
  async pull(count: number, untilSentinel = false): Promise<void> {
    for (let i = 0; i < count && !this.refused; i++) {
      this.#pending ??= this.reader.next();
      this.#pending.catch(() => 'its failure is looked at when it is taken');
      try {
        const turn = new Promise<'later'>((resolve) => setImmediate(resolve, 'later'));
        const result = await (untilSentinel ? this.#pending : Promise.race([this.#pending, turn]));
        if (result === 'later') return;
        this.#pending = null;
        if (result.done) throw new Error('a stream of a project that lives has ended');
        const { record, cursor, gap } = result.value;
        if (gap) this.#note(gap);
        this.seen.push(this.position(record));
        this.cursor = cursor;
        if (record.type === SENTINEL && untilSentinel) return;
      } catch (error) {
        // A log that fails again and again ends a stream too; a client then resumes.
        if (!isUnavailable(error)) expect(error).toMatchObject({ code: 'CURSOR_EXPIRED' });
        this.refused = true;
      }
    }
  }

  /** What is lost begins behind what it was handed, and ends before what it is handed now. */
  #note({ from, to }: Gap): void {
    expect(from).toBeGreaterThan(this.seen.at(-1) ?? this.from);
    expect(to).toBeGreaterThanOrEqual(from);
    this.lost.push([from, to]);
  }

  /** Where its pings would tell it to go on: past nothing that it has not had, and behind by one record at most. */
  resumeAt(cursorAt: number, all: readonly AnyRecord[]): number {
    const last = this.seen.at(-1) ?? this.from;
    const settled = this.#pending ? last : (this.seen.at(-2) ?? this.from);
    expect(cursorAt).toBeGreaterThanOrEqual(settled);
    const passed = all.filter((record) => this.wants(record)).map(this.position);
    expect(passed.filter((at) => at > last && at <= cursorAt)).toEqual([]);
    return cursorAt;
  }

  check(all: readonly AnyRecord[]): void {
    const last = this.seen.at(-1) ?? this.from;
    const isLost = (at: number) => this.lost.some(([from, to]) => at >= from && at <= to);
    const due = all
      .filter((record) => this.wants(record))
      .map(this.position)
      .filter((at) => at > this.from && at <= last && !isLost(at));
    expect(this.seen).toEqual(due);
  }
}

async function run(commands: readonly Command[]): Promise<void> {
  const loss = { next: 0 };
  const { hub, log, clock, close } = await createTestHub({
    through: (inner) => lossy(inner, loss),
    // Small enough that the readers page from the log all the time.
    reading: { tailRecords: 3, pageRecords: 4 },
  });
  const all: AnyRecord[] = [];
  const untapped = await log.read({ feed: '*', limit: 500 });
  all.push(...untapped.records);
  const publish = async (project: string, published: readonly string[]) => {
    all.push(
      ...(await hub.publish(
        ADMIN,
        project,
        published.map((type) => ({ type, payload: PAYLOADS[type] })),
      )),
    );
  };
  for (const id of PROJECTS) {
    await hub.projects.create(ADMIN, { id });
    all.push(...(await log.read({ feed: id, limit: 1 })).records);
  }
  const subscribers: Subscriber[] = [];
  const open = async (c: Extract<Command, { do: 'open' }>, resumed?: Subscriber) => {
    const feed = resumed ? resumed.feed : (PROJECTS[c.feed] ?? null);
    const wanted = resumed ? resumed.types : c.types && [...c.types, SENTINEL];
    const position = (record: AnyRecord) => (feed ? record.offset! : record.sequence!);
    const mine = all.filter((r) => feed === null || r.project === feed);
    const matching = mine.filter((r) => (wanted === null ? feed || isInFeed(r, null) : wanted.includes(r.type)));
    const head = mine.length > 0 ? position(mine.at(-1)!) : 0;
    let request: StartRequest = {};
    let from = head;
    if (c.start === 'begin' || (c.start === 'resume' && !resumed?.cursor)) {
      const head = (await log.head(feed ?? '*'))!;
      request = { after: hub.cursors.seal(feed ?? '*', { ...head, at: 0 }), onGap: c.onGap };
      from = 0;
    } else if (c.start === 'resume') {
      request = { after: resumed!.reader.cursor(), onGap: c.onGap };
      from = resumed!.resumeAt(hub.cursors.open(feed ?? '*', resumed!.reader.cursor()).at, all);
    } else if (c.start === 'last') {
      request = { last: 3 };
      const floor = (await log.read({ feed: feed ?? '*', types: wanted ?? undefined, limit: 1 })).floor;
      from = Math.max((matching.map(position).at(-3) ?? 1) - 1, 0);
      from = matching.some((r) => position(r) <= floor) ? -1 : from;
    }
    try {
      const reader = await hub.subscribe(ADMIN, { project: feed, types: wanted ?? undefined, ...request });
      // Where trimming took part of the newest three, the stream starts at what is left: any start will do.
      const subscriber = new Subscriber(reader, feed, wanted, from === -1 ? 0 : from);
      if (from !== -1) subscribers.push(subscriber);
      else await reader.return();
    } catch (error) {
      expect(error).toMatchObject({ code: 'CURSOR_EXPIRED' });
      expect(c.onGap).toBe('FAIL');
    }
  };

  for (const c of commands) {
    const picked = 'reader' in c ? subscribers[c.reader % Math.max(1, subscribers.length)] : undefined;
    if (c.do === 'publish') await publish(PROJECTS[c.project]!, c.types);
    else if (c.do === 'open') await open(c);
    else if (c.do === 'pull') await picked?.pull(c.count);
    else if (c.do === 'trim') await log.trim({ project: PROJECTS[c.project]!, keep: c.keep });
    else if (c.do === 'lose') loss.next = c.announcements;
    else if (c.do === 'heal') clock.advance(1_000);
    else if (picked) {
      await open({ do: 'open', feed: 0, types: null, start: 'resume', onGap: 'CONTINUE' }, picked);
      await picked.reader.return();
      picked.check(all);
      subscribers.splice(subscribers.indexOf(picked), 1);
    }
  }
  loss.next = 0;
  clock.advance(1_000);
  for (const project of PROJECTS) await publish(project, [SENTINEL]);
  for (const subscriber of subscribers) {
    const sentinels = subscriber.feed === null ? 2 : 1;
    for (let i = 0; i < sentinels; i++) await subscriber.pull(Number.POSITIVE_INFINITY, true);
    subscriber.check(all);
    await subscriber.reader.return();
  }
  await close();
}

/** The same on a log that is slow and fails, with everything under way at once. */
async function runOnSlowLog(commands: readonly Command[], disturbed: Disturbance): Promise<void> {
  let slow!: SlowLog;
  const errors: unknown[] = [];
  const { hub, log, clock, close } = await createTestHub({
    through: (inner) => {
      slow = new SlowLog(inner);
      return slow.log;
    },
    reading: { tailRecords: 3, pageRecords: 4 },
    onError: (error) => errors.push(error),
  });
  for (const id of PROJECTS) await hub.projects.create(ADMIN, { id });
  const epochs = new Map<string, string>();
  for (const feed of [...PROJECTS, '*']) epochs.set(feed, (await log.head(feed))!.epoch);
  const subscribers: Subscriber[] = [];
  const pending = new Set<Promise<unknown>>();
  const start = (work: Promise<unknown>) => {
    const settled = work.finally(() => pending.delete(settled));
    settled.catch(() => 'its failure is looked at in the end');
    pending.add(settled);
  };
  const ignoreUnavailable = (error: unknown) => {
    if (!isUnavailable(error)) throw error;
  };
  const publish = (project: string, published: readonly string[]) =>
    hub.publish(
      ADMIN,
      project,
      published.map((type) => ({ type, payload: PAYLOADS[type] })),
    );
  const open = async (c: Extract<Command, { do: 'open' }>) => {
    const feed = PROJECTS[c.feed] ?? null;
    const wanted = c.types && [...c.types, SENTINEL];
    const position = (record: AnyRecord) => (feed ? record.offset! : record.sequence!);
    const last = slow.appended.filter(({ project }) => feed === null || project === feed).at(-1);
    const request: StartRequest =
      c.start === 'last'
        ? { last: 3 }
        : c.start === 'now'
          ? {}
          : {
              after: hub.cursors.seal(feed ?? '*', { ...BEGINNING, epoch: epochs.get(feed ?? '*')!, at: 0 }),
              onGap: c.onGap,
            };
    try {
      const reader = await hub.subscribe(ADMIN, { project: feed, types: wanted ?? undefined, ...request });
      const { at } = hub.cursors.open(feed ?? '*', reader.cursor());
      if (c.start === 'now' && last) expect(at).toBeGreaterThanOrEqual(position(last));
      const from = 'after' in request ? 0 : at;
      subscribers.push(new Subscriber(reader, feed, wanted, from));
    } catch (error) {
      if (isUnavailable(error)) return;
      expect(error).toMatchObject({ code: 'CURSOR_EXPIRED' });
      expect(c.onGap).toBe('FAIL');
    }
  };
  const cut = async (picked: Subscriber) => {
    const cursor = picked.reader.cursor();
    const from = picked.resumeAt(hub.cursors.open(picked.feed ?? '*', cursor).at, slow.appended);
    await picked.reader.return();
    picked.check(slow.appended);
    const types = picked.types ?? undefined;
    const request = { project: picked.feed, types, after: cursor, onGap: 'CONTINUE' } as const;
    const reader = await hub.subscribe(ADMIN, request).catch(ignoreUnavailable);
    if (reader) subscribers.push(new Subscriber(reader, picked.feed, picked.types, from));
  };

  slow.disturb(disturbed);
  for (const c of commands) {
    const picked = 'reader' in c ? subscribers[c.reader % Math.max(1, subscribers.length)] : undefined;
    if (c.do === 'publish') start(publish(PROJECTS[c.project]!, c.types).catch(ignoreUnavailable));
    else if (c.do === 'open') start(open(c));
    else if (c.do === 'pull') await picked?.pull(c.count);
    else if (c.do === 'trim') start(log.trim({ project: PROJECTS[c.project]!, keep: c.keep }).catch(ignoreUnavailable));
    else if (c.do === 'heal') clock.advance(1_000);
    else if (picked && c.do === 'cut') {
      subscribers.splice(subscribers.indexOf(picked), 1);
      start(cut(picked));
    }
    await nextTurn();
  }
  slow.calm();
  const settle = async (work: Promise<unknown>) => {
    let done = false;
    void work
      .finally(() => {
        done = true;
      })
      .catch(() => 'looked at below');
    for (let turns = 0; !done && turns < 2_000; turns++) {
      await nextTurn();
      if (turns % 4 === 0) clock.advance(1_000);
    }
    expect(done).toBe(true);
    await work;
  };
  while (pending.size > 0) await settle(Promise.all([...pending]));
  for (const project of PROJECTS) await publish(project, [SENTINEL]);
  for (const subscriber of subscribers) {
    const sentinels = subscriber.feed === null ? 2 : 1;
    for (let i = 0; i < sentinels; i++) await settle(subscriber.pull(Number.POSITIVE_INFINITY, true));
    subscriber.check(slow.appended);
    await subscriber.reader.return();
  }
  expect(errors.filter((error) => !hasCode(error, 'UNAVAILABLE'))).toEqual([]);
  await close();
}

describe('readers', () => {
  it('hand out every record once and in order, or say what is lost, on a log that is slow and fails', async () => {
    await fc.assert(fc.asyncProperty(commands({ weight: 4, keep: 20 }), disturbance, runOnSlowLog), {
      numRuns: RUNS,
    });
  }, 600_000);

  it('hand out every record once and in order, or say what is lost, under any interleaving', async () => {
    await fc.assert(fc.asyncProperty(commands({ weight: 1, keep: 60 }), run), { numRuns: RUNS * 3 });
  }, 600_000);
});
