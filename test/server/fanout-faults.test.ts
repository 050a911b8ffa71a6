import { afterEach, beforeEach, expect, it } from 'vitest';
import { NO_METER } from '../../src/core/observe/meter.js';
import type { AnyRecord } from '../../src/core/record.js';
import { CatchUps } from '../../src/server/fanout/catch-ups.js';
import { type ExecuteRecord, Fanout } from '../../src/server/fanout/fanout.js';
import type { Member } from '../../src/server/fanout/member.js';
import { ResultStream } from '../../src/server/graphql/result-stream.js';
import { FakeSharedWriter } from '../support/fake-shared-writer.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';
import { until } from '../support/until.js';

const report = Object.assign(() => 'reference', { denied: () => undefined, answered: () => undefined });

let world: Awaited<ReturnType<typeof createTestHub>>;
let errors: unknown[];
let fanout: Fanout;
beforeEach(async () => {
  world = await createTestHub({ reading: { tailRecords: 3, pageRecords: 4 } });
  errors = [];
  fanout = new Fanout({ catchUpsAtOnce: 1, meter: NO_METER, onError: (error) => errors.push(error) });
  await world.hub.projects.create(ADMIN, { id: 'acme' });
});
afterEach(() => world.close());

const offsetOf = (record: AnyRecord) => ({ data: { offset: record.offset } });
const publish = (count: number) =>
  world.hub.publish(ADMIN, 'acme', Array(count).fill({ type: 'activity', payload: { kind: 'k', summary: 's' } }));

/** Follows `acme` after an offset. @param shared executes for the whole group. */
async function follow(from: number, shared: ExecuteRecord, writer = new FakeSharedWriter()) {
  const head = (await world.log.head('acme'))!;
  const after = world.hub.cursors.seal('acme', { ...head, at: from });
  const stream = new ResultStream({
    source: await world.hub.subscribe(ADMIN, { project: 'acme', after }),
    execute: (event) => offsetOf((event as { record: AnyRecord }).record),
    join: fanout.joinFor('offsets', () => shared),
    report,
    meter: NO_METER,
  });
  stream.attach(writer);
  const alone: number[] = [];
  const ended = (async () => {
    for await (const { data } of stream) alone.push(data!.offset as number);
  })();
  const together = () => writer.messages.map(({ payload }) => payload.data.offset as number);
  return { stream, alone, together, ended, seen: () => [...alone, ...together()].sort((a, b) => a - b) };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

it('a step that throws is reported, ends its member alone and gives its place to the next', async () => {
  const catchUps = new CatchUps({ atOnce: 1, onError: (error) => errors.push(error) });
  const left: string[] = [];
  const steps: string[] = [];
  const member = (name: string) => ({ isGone: false, leave: () => left.push(name) }) as unknown as Member;
  catchUps.add(member('first'), () => {
    throw new Error('a step failed');
  });
  catchUps.add(member('second'), () => Promise.reject(new Error('another step failed')));
  catchUps.add(member('third'), () => steps.push('third') < 0);
  await until(() => steps.length === 1);
  expect(left).toEqual(['first', 'second']);
  expect(errors).toMatchObject([{ message: 'a step failed' }, { message: 'another step failed' }]);
});

it.each([
  ['at the head', 0],
  ['from memory', 2],
  ['from the log', 20],
])('a record that cannot be executed for all is executed for each alone, %s', async (_, behind) => {
  const shared: ExecuteRecord = (record) => {
    if (record.offset! % 5 === 0) throw new Error('no result');
    return offsetOf(record);
  };
  await publish(24);
  const streams = [await follow(25 - behind, shared), await follow(25 - behind, shared)];
  await publish(6);
  for (const { seen } of streams) await until(() => seen().length >= 6 + behind);
  for (const { seen, stream, ended } of streams) {
    expect(seen()).toEqual(numbers(26 - behind, 31));
    await stream.return();
    await ended;
  }
  expect(errors.length).toBeGreaterThan(0);
});

it('a writer that throws ends the membership of its subscriber and of no other', async () => {
  class BrokenWriter extends FakeSharedWriter {
    override write(): void {
      throw new Error('no writing');
    }
  }
  const broken = await follow(1, offsetOf, new BrokenWriter());
  const sound = await follow(1, offsetOf);
  await publish(1);
  await publish(5);
  await until(() => sound.seen().length >= 6 && broken.seen().length >= 6);
  expect(sound.together()).toContain(7);
  expect(broken.alone).toEqual(numbers(2, 7));
  expect(errors.length).toBeGreaterThan(0);
  for (const { stream, ended } of [broken, sound]) {
    await stream.return();
    await ended;
  }
});

it('a writer whose wait for room fails is reported, and ends the membership of its subscriber and of no other', async () => {
  class BrokenWriter extends FakeSharedWriter {
    override drained(): Promise<void> {
      return Promise.reject(new Error('no waiting'));
    }
  }
  const writer = new BrokenWriter();
  writer.full = true;
  const broken = await follow(1, offsetOf, writer);
  const sound = await follow(1, offsetOf);
  await publish(3);
  await until(() => sound.seen().length >= 3 && broken.seen().length >= 3);
  expect(sound.together()).toEqual(numbers(2, 4));
  expect(broken.alone).toEqual(numbers(2, 4));
  // Its reader gives it each event alone, and it joins again behind each.
  expect(new Set(errors.map(String))).toEqual(new Set(['Error: no waiting']));
  for (const { stream, ended } of [broken, sound]) {
    await stream.return();
    await ended;
  }
});

it('a result that cannot be executed ends its stream with a masked error', async () => {
  const reader = await world.hub.subscribe(ADMIN, { project: 'acme' });
  const execute = () => {
    throw new Error('a secret of the inside');
  };
  const stream = new ResultStream({ source: reader, execute, join: null, report, meter: NO_METER });
  await publish(1);
  await expect(stream.next()).rejects.toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});

it('a source that fails to end is reported, and its stream has ended', async () => {
  const source = { next: () => new Promise<never>(() => undefined), return: () => Promise.reject(new Error('stuck')) };
  const noted: unknown[] = [];
  const note = Object.assign((error: unknown) => `${noted.push(error)}`, { denied: () => undefined });
  const stream = new ResultStream({ source, execute: () => ({}), join: null, report: note, meter: NO_METER });
  expect(await stream.return()).toEqual({ done: true, value: undefined });
  expect(noted).toMatchObject([{ message: 'stuck' }]);
});

it('members that begin together share each page of the log, also when few of them may catch up at a time', async () => {
  const executed: number[] = [];
  const shared: ExecuteRecord = (record) => {
    executed.push(record.offset!);
    return offsetOf(record);
  };
  await publish(400);
  const followers = await Promise.all(Array.from({ length: 5 }, () => follow(0, shared)));
  await until(() => followers.every(({ seen }) => seen().length === 401));
  for (const { seen } of followers) expect(seen()).toEqual(numbers(1, 401));
  // Each of them executed them anew as long as one caught up after the other.
  expect(executed.length).toBeLessThan(2 * 401);
  for (const { stream } of followers) await stream.return();
});
