import fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import { afterEach, expect, it, vi } from 'vitest';
import { AUDIT_PROJECT } from '../../src/auth/audit.js';
import { Revocation } from '../../src/auth/identity.js';
import { Viewers } from '../../src/auth/live-viewers.js';
import { SYSTEM_PROJECT } from '../../src/auth/rights.js';
import { systemClock } from '../../src/core/clock.js';
import { hasCode } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import { NO_METER } from '../../src/core/observe/meter.js';
import type { AnyRecord } from '../../src/core/record.js';
import { Fanout } from '../../src/server/fanout/fanout.js';
import { ResultStream } from '../../src/server/graphql/result-stream.js';
import { disturbance, isUnavailable, RUNS } from '../support/disturbance.js';
import { FakeSharedWriter } from '../support/fake-shared-writer.js';
import { lossy } from '../support/lossy-log.js';
import { type Disturbance, SlowLog } from '../support/slow-log.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';
import { until } from '../support/until.js';

const PROJECTS = ['acme', 'zeta'] as const;
const TYPES = ['push', 'activity'] as const;
const PAYLOADS: Record<string, unknown> = {
  push: { ref: 'r', after: 'a', commitCount: 1, forced: false },
  activity: { kind: 'k', summary: 's' },
};

type Command =
  | { do: 'publish'; project: number; types: (typeof TYPES)[number][] }
  | { do: 'join'; feed: number; types: boolean; behind: number; viewer: number }
  | { do: 'leave' | 'fill' | 'drain' | 'hold'; who: number }
  | { do: 'revoke'; viewer: number }
  | { do: 'trim'; project: number; keep: number }
  | { do: 'lose'; announcements: number }
  | { do: 'turn' | 'heal' };

const who = fc.nat(11);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      project: fc.nat(1),
      types: fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      feed: fc.nat(2),
      types: fc.boolean(),
      behind: fc.nat(12),
      viewer: fc.nat(2),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('fill' as const, 'drain' as const, 'hold' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), viewer: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('trim' as const), project: fc.nat(1), keep: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), announcements: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('turn' as const, 'heal' as const) }) },
);

const commands = fc.array(command, { minLength: 5, maxLength: 60 });

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** One subscription: what it has had, whichever way that came. */
class Subscriber {
  readonly seen: number[] = [];
  readonly writer = new FakeSharedWriter(({ payload }) => this.#take(payload));
  readonly end: Promise<unknown>;
  left = false;
  /** What it may have had at most by the end. */
  mostSeen = Number.POSITIVE_INFINITY;

  constructor(
    readonly stream: ResultStream,
    readonly asked: { feed: string | null; types: readonly string[] | undefined; from: number; viewer: number },
  ) {
    stream.attach(this.writer);
    this.end = this.#consume();
  }

  position = (record: AnyRecord) => (this.asked.feed ? record.offset : record.sequence)!;

  /** What it had to be given, had it been there to the end. */
  due(published: readonly AnyRecord[]): number[] {
    const { feed, types, from } = this.asked;
    // The feed over all projects leaves `system` out, unless its types are named.
    const isInFeed = (project: string) =>
      feed === null ? types !== undefined || project !== SYSTEM_PROJECT : project === feed;
    return published
      .filter(({ project, type }) => isInFeed(project) && (types?.includes(type) ?? true))
      .map(this.position)
      .filter((at) => at > from);
  }

  async #consume(): Promise<unknown> {
    try {
      for await (const result of this.stream) {
        // What the protocol's library sends waits for room, and so does the next result.
        this.#take(result);
        await this.writer.drained();
      }
      return null;
    } catch (error) {
      return error;
    }
  }

  #take(result: unknown): void {
    this.seen.push((result as { data: { position: number } }).data.position);
  }
}

const isExpired = (error: unknown) => hasCode(error, 'CURSOR_EXPIRED');

const fail = (error: unknown) => {
  throw error;
};

/** A hub whose subscribers go along with each other wherever they can. */
async function createWorld(isBusy = false) {
  setBusy(isBusy);
  const loss = { next: 0 };
  let slow!: SlowLog;
  let calm!: EventLog;
  // Small enough that those who are behind page from the log all the time. Where the head is served over several turns it is
  // larger: they would page instead.
  const reading = { tailRecords: isBusy ? 12 : 3, pageRecords: 4 };
  const through = (inner: EventLog) => {
    calm = inner;
    slow = new SlowLog(lossy(inner, loss));
    return slow.log;
  };
  const onError = (error: unknown) => {
    if (!isUnavailable(error)) throw error;
  };
  const world = { ...(await createTestHub({ through, reading, onError })), log: calm };
  const { hub, log, clock } = world;
  const viewers = new Viewers({ clock, meter: NO_METER, onError: fail });
  const revocations = [0, 1, 2].map(() => new Revocation(fail));
  const fanout = new Fanout({
    ...{ catchUpsAtOnce: 2, batchRecords: isBusy ? 1 : 256 },
    meter: NO_METER,
    onError: (error) => expect.fail(String(error)),
  });
  const subscribers: Subscriber[] = [];
  const published: AnyRecord[] = [...(await log.read({ feed: '*', limit: 500 })).records];
  for (const id of PROJECTS) {
    await hub.projects.create(ADMIN, { id });
    published.push(...(await log.read({ feed: id, limit: 1 })).records);
  }

  const join = async (c: Extract<Command, { do: 'join' }>) => {
    const feed = PROJECTS[c.feed] ?? null;
    const types = c.types ? ['push'] : undefined;
    const head = (await log.head(feed ?? '*'))!;
    const from = Math.max(head.floor, head.head - c.behind);
    const actor = { id: `v${c.viewer}`, name: 'V', kind: 'USER' as const };
    const revocation = revocations[c.viewer]!;
    if (revocation.revokedAt !== null) return;
    const credential = { method: 'API_KEY' as const, credential: actor.id, grants: () => GRANTS, expiresAt: null };
    const viewer = viewers.admit({ actor, ...credential, revocation }, '127.0.0.1');
    const after = hub.cursors.seal(feed ?? '*', { ...head, at: from });
    const reader = await hub.subscribe(viewer, { project: feed, types, after });
    const execute = (record: AnyRecord) => ({
      data: { position: (feed ? record.offset : record.sequence)! },
    });
    const stream = new ResultStream({
      source: reader,
      execute: (event) => execute((event as { record: AnyRecord }).record),
      join: fanout.joinFor('positions', () => execute),
      report: Object.assign(() => 'reference', { denied: () => undefined, answered: () => undefined }),
      meter: NO_METER,
    });
    subscribers.push(new Subscriber(stream, { feed, types, from, viewer: c.viewer }));
  };
  const publish = async (project: string, types: readonly string[]) => {
    const items = types.map((type) => ({ type, payload: PAYLOADS[type] }));
    published.push(...(await hub.publish(ADMIN, project, items)));
  };
  return { ...world, slow, loss, revocations, subscribers, published, join, publish };
}

/** Whether each batch takes all the time that a turn has for those at the head. */
function setBusy(isBusy: boolean): void {
  vi.restoreAllMocks();
  if (!isBusy) return;
  let now = systemClock.elapsed();
  vi.spyOn(systemClock, 'elapsed').mockImplementation(() => {
    now += 10;
    return now;
  });
}
afterEach(() => vi.restoreAllMocks());

async function run(commands: readonly Command[], isBusy: boolean): Promise<void> {
  const world = await createWorld(isBusy);
  const { log, clock, loss, subscribers, published } = world;
  for (const c of commands) {
    const picked = 'who' in c ? subscribers[c.who % Math.max(1, subscribers.length)] : undefined;
    if (c.do === 'publish') await world.publish(PROJECTS[c.project]!, c.types);
    else if (c.do === 'join') await world.join(c);
    else if (c.do === 'trim') await log.trim({ project: PROJECTS[c.project]!, keep: c.keep });
    else if (c.do === 'lose') loss.next = c.announcements;
    else if (c.do === 'heal') clock.advance(1_000);
    else if (c.do === 'turn') await turn();
    else if (c.do === 'revoke') revoke(c.viewer, world);
    else if (picked && c.do === 'leave') {
      picked.left = true;
      await picked.stream.return();
    } else if (c.do === 'drain') picked?.writer.drain();
    else if (picked && c.do === 'fill') picked.writer.full = true;
    else if (picked) picked.writer.holds = !picked.writer.holds;
  }
  loss.next = 0;
  for (const { writer } of subscribers) writer.drain();
  clock.advance(1_000);
  for (const subscriber of subscribers) await settled(subscriber, world);
  for (const { stream } of subscribers) await stream.return();
  await Promise.all(subscribers.map(({ end }) => end));
  for (const subscriber of subscribers) {
    const { seen, writer } = subscriber;
    expect(seen).toEqual(subscriber.due(published).slice(0, seen.length));
    expect(seen.length).toBeLessThanOrEqual(subscriber.mostSeen);
    expect(writer.keptItsBytes()).toBe(true);
  }
  await world.close();
}

/** The same on a log that is slow and fails, with everything under way at once. */
async function runOnSlowLog(commands: readonly Command[], disturbed: Disturbance, isBusy: boolean): Promise<void> {
  const world = await createWorld(isBusy);
  const { log, clock, slow, subscribers, published } = world;
  const pending: Promise<unknown>[] = [];
  const start = (work: Promise<unknown>) =>
    pending.push(work.catch((error: unknown) => isUnavailable(error) || isExpired(error) || Promise.reject(error)));
  slow.disturb(disturbed);
  const known = published.length;
  for (const c of commands) {
    const picked = 'who' in c ? subscribers[c.who % Math.max(1, subscribers.length)] : undefined;
    if (c.do === 'publish') start(world.publish(PROJECTS[c.project]!, c.types));
    else if (c.do === 'join') start(world.join(c));
    else if (c.do === 'trim') await log.trim({ project: PROJECTS[c.project]!, keep: c.keep });
    else if (c.do === 'heal') clock.advance(1_000);
    else if (c.do === 'revoke') revoke(c.viewer, world);
    else if (picked && c.do === 'leave') {
      picked.left = true;
      start(picked.stream.return());
    } else if (c.do === 'drain') picked?.writer.drain();
    else if (picked && c.do === 'fill') picked.writer.full = true;
    else if (picked && c.do === 'hold') picked.writer.holds = !picked.writer.holds;
    await turn();
  }
  slow.calm();
  for (const { writer } of subscribers) writer.drain();
  let done = false;
  const all = Promise.all(pending).finally(() => {
    done = true;
  });
  all.catch(() => 'awaited below');
  await until(() => {
    clock.advance(1_000);
    return done;
  });
  await all;
  published.length = known;
  published.push(...slow.appended.filter(({ project }) => project !== AUDIT_PROJECT));
  published.sort((one, other) => one.sequence! - other.sequence!);
  const distinct = published.filter(({ id }, at) => published.findIndex((one) => one.id === id) === at);
  published.splice(0, published.length, ...distinct);
  for (const { writer } of subscribers) writer.drain();
  for (const subscriber of subscribers) await settled(subscriber, world, true);
  for (const { stream } of subscribers) await stream.return();
  await Promise.all(subscribers.map(({ end }) => end));
  for (const subscriber of subscribers) {
    const { seen, writer } = subscriber;
    expect(seen).toEqual(subscriber.due(published).slice(0, seen.length));
    expect(seen.length).toBeLessThanOrEqual(subscriber.mostSeen);
    expect(writer.keptItsBytes()).toBe(true);
  }
  await world.close();
}

function revoke(viewer: number, { revocations, subscribers }: Awaited<ReturnType<typeof createWorld>>): void {
  if (revocations[viewer]!.revokedAt !== null) return;
  revocations[viewer]!.revoke(0);
  // One result may be in the hands of the protocol's library by then.
  for (const one of subscribers) if (one.asked.viewer === viewer) one.mostSeen = one.seen.length + 1;
}

/** Waits until a subscriber has had everything, or was told why it cannot. */
async function settled(
  subscriber: Subscriber,
  world: Awaited<ReturnType<typeof createWorld>>,
  mayFail = false,
): Promise<void> {
  const { seen, end, asked, left } = subscriber;
  let outcome: { error: unknown } | null = null;
  void end.then((error) => {
    outcome = { error };
  });
  const due = subscriber.due(world.published).length;
  const isSettled = () => {
    // A reader whose log was away goes on when it has been reached again.
    world.clock.advance(1_000);
    return outcome !== null || seen.length >= due;
  };
  await until(isSettled, { what: () => `${due} events, but ${seen.length}` });
  if (outcome === null || left) return;
  const { error } = outcome as { error: unknown };
  const { code } = (error as GraphQLError).extensions;
  // It may have lost its place before it lost its rights.
  const revoked = world.revocations[asked.viewer]!.revokedAt !== null;
  const allowed = ['CURSOR_EXPIRED', ...(revoked ? ['UNAUTHENTICATED'] : []), ...(mayFail ? ['UNAVAILABLE'] : [])];
  expect(allowed).toContain(code);
}

const ACTIVITY = { type: 'activity', payload: PAYLOADS.activity };
const TYPING = { type: 'typing_indicator', payload: { channel: 'general', userId: 'ada' } };
const GRANTS = [{ projects: '*', actions: ['ADMIN'] }] as const;

it('has each subscriber get everything once and in order on a log that is slow and fails', async () => {
  await fc.assert(fc.asyncProperty(commands, disturbance, fc.boolean(), runOnSlowLog), {
    numRuns: RUNS,
    endOnFailure: RUNS > 100,
  });
}, 600_000);

it('has each subscriber get everything once and in order, at the head, behind and in between, under any interleaving', async () => {
  await fc.assert(fc.asyncProperty(commands, fc.boolean(), run), { numRuns: RUNS * 3 });
});

it('gives a member nothing again that its own reader has read before it was announced', async () => {
  const { hub, log, clock, loss, publish, close } = await createWorld();
  const cursor = hub.cursors.seal('acme', { ...(await log.head('acme'))!, at: 0 });
  const reader = await hub.subscribe(ADMIN, { project: 'acme', after: cursor });
  loss.next = 1;
  await publish('acme', ['push']);
  for (let offset = 1; offset <= 2; offset++) expect((await reader.next()).value?.record).toMatchObject({ offset });
  const fanout = new Fanout({ catchUpsAtOnce: 2, meter: NO_METER, onError: fail });
  const execute = ({ offset }: AnyRecord) => ({ data: { position: offset! } });
  const stream = new ResultStream({
    source: reader,
    execute: (event) => execute((event as { record: AnyRecord }).record),
    join: fanout.joinFor('positions', () => execute),
    ...{ report: () => 'reference', meter: NO_METER },
  });
  const { seen } = new Subscriber(stream, { feed: 'acme', types: undefined, from: 2, viewer: 0 });
  await turn();
  await publish('acme', ['push']);
  await until(() => {
    clock.advance(1_000);
    return seen.includes(3);
  });
  expect(seen).toEqual([3]);
  await stream.return();
  await close();
});

it('reads nothing more for a member whose connection is closing', async () => {
  const { log, publish, join, subscribers, close } = await createWorld();
  await join({ do: 'join', feed: 0, types: false, behind: 0, viewer: 0 });
  const [subscriber] = subscribers;
  subscriber!.writer.full = true;
  await publish('acme', Array(100).fill('activity'));
  let reads = 0;
  const read = log.read.bind(log);
  log.read = (query) => {
    reads++;
    return read(query);
  };
  subscriber!.writer.close();
  expect(await subscriber!.end).toBeNull();
  expect({ reads, seen: subscriber!.seen }).toEqual({ reads: 0, seen: [] });
  await close();
});

it('serves the head a batch a turn where that takes long, and live-only events behind what was published before', async () => {
  const { publish, join, subscribers, hub, close } = await createWorld(true);
  await join({ do: 'join', feed: 0, types: false, behind: 0, viewer: 0 });
  const [subscriber] = subscribers;
  await publish('acme', ['activity']);
  await until(() => subscriber!.seen.length === 1);
  await turn();
  await hub.publish(ADMIN, 'acme', [...Array(5).fill(ACTIVITY), TYPING]);
  const { seen } = subscriber!;
  const seenAt: number[] = [];
  for (; seen.length < 7; await turn()) seenAt.push(seen.length);
  expect(seen).toEqual([2, 3, 4, 5, 6, 7, null]);
  expect(seenAt).toEqual(expect.arrayContaining([2, 3, 4, 5]));
  await subscriber!.stream.return();
  await close();
});
