import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCursors } from '../../src/core/cursor.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { Hub } from '../../src/hub/hub.js';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';
import { RedisNodes } from '../engines/redis-nodes.js';
import { FakeClock } from '../support/fake-clock.js';
import { REDIS } from '../support/redis-server.js';
import { ADMIN } from '../support/test-hub.js';

const DAY_MS = 86_400_000;
const note = (size: number, idempotencyKey?: string) => ({
  ...{ type: 'activity', payload: { kind: 'k', summary: 's'.repeat(size) }, options: { idempotencyKey } },
});
const bytesOf = (items: readonly { payload: object }[]) =>
  items.reduce((sum, { payload }) => sum + JSON.stringify(payload).length, 0);

describe.skipIf(!REDIS)('the quota of a project, over three hubs on one Redis', () => {
  let clock: FakeClock;
  let redis: RedisNodes;
  let hubs: Hub[];

  beforeEach(async () => {
    // A fake clock: at midnight quotas are full again.
    [clock, redis, hubs] = [new FakeClock(), await RedisNodes.start(), []];
    for (let n = 0; n < 3; n++) hubs.push(await startHub());
  });
  afterEach(async () => {
    for (const hub of hubs) await hub.close();
    await redis.remove();
  });

  const startHub = async (at = clock) =>
    new Hub({
      ...{
        log: await redis.open({ clock: at }),
        clock: at,
        maxEventBytes: 65_536,
        retention: { days: 30, events: 100_000 },
      },
      registry: createRegistry(CATALOGUE),
      cursors: createCursors('a secret of the tests'),
      secretBox: new SecretBox('a secret of the tests'),
      onError: (error) => {
        throw error;
      },
    });

  async function make(quota: object): Promise<void> {
    await hubs[0]!.projects.create(ADMIN, { id: 'acme', quota });
    for (const hub of hubs) await hub.retention.run();
  }

  const publish = (hub: Hub, items: readonly ReturnType<typeof note>[]) => hub.publish(ADMIN, 'acme', [...items]);
  const isTaken = (hub: Hub, items: readonly ReturnType<typeof note>[]) =>
    publish(hub, items).then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({ code: 'RATE_LIMITED' });
        return false;
      },
    );

  /** Publishes batches to all hubs at once, until each has refused some. @returns those that were taken. */
  async function fill(batchOf: (n: number) => ReturnType<typeof note>[]): Promise<ReturnType<typeof note>[]> {
    const taken = hubs.map(async (hub, index) => {
      const own: ReturnType<typeof note>[] = [];
      for (let n = index, refusals = 0; refusals < 5; n += hubs.length) {
        const batch = batchOf(n);
        if (await isTaken(hub, batch)) own.push(...batch);
        else refusals++;
      }
      return own;
    });
    return (await Promise.all(taken)).flat();
  }

  /** Until the hubs have given back what they held ahead. */
  async function settle(used: object): Promise<void> {
    await expect
      .poll(async () => {
        clock.advance(1_000);
        return hubs[0]!.rules.quotas.used('acme');
      })
      .toMatchObject(used);
  }

  async function stored(): Promise<number> {
    const { head } = (await hubs[0]!.projects.get(ADMIN, 'acme')) as { head: number };
    let count = 0;
    for (let after: string | null | undefined; ; ) {
      const { edges, pageInfo } = await hubs[1]!.history(ADMIN, {
        ...{ project: 'acme', types: ['activity'], first: 500, after },
      });
      count += edges.length;
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(head).toBe(count + 1);
    return count;
  }

  it('is never exceeded by events, and is used up to the last of them', async () => {
    await make({ eventsPerDay: 1_000 });
    const taken = (await fill((n) => Array.from({ length: 1 + (n % 5) }, () => note(1)))).length;
    // Three hubs hold at most a 64th each, and a batch may not fit.
    expect(taken).toBeGreaterThanOrEqual(1_000 - 3 * 16 - 5);
    expect(taken).toBeLessThanOrEqual(1_000);
    await settle({ events: taken });
    let rest = 0;
    for (let n = 0; taken + rest < 1_000; n++) {
      await publish(hubs[n % 3]!, [note(1)]);
      rest++;
      await settle({ events: taken + rest });
    }
    const limit = { name: 'eventsPerDay', max: 1_000, found: 1_001 };
    for (const hub of hubs)
      await expect(publish(hub, [note(1)])).rejects.toMatchObject({
        code: 'RATE_LIMITED',
        extensions: { limit, retryAfterMs: DAY_MS - (clock.now() % DAY_MS) },
      });
    expect(await stored()).toBe(1_000);
    clock.skip(DAY_MS - (clock.now() % DAY_MS));
    for (const hub of hubs) expect(await isTaken(hub, [note(1)])).toBe(true);
    await settle({ events: 3 });
  });

  it('is never exceeded by bytes of payloads', async () => {
    const max = 100_000;
    await make({ bytesPerDay: max });
    const taken = await fill((n) =>
      Array.from({ length: 1 + (n % 3) }, (_, index) => note(1 + ((n * 37 + index) % 400))),
    );
    expect(bytesOf(taken)).toBeLessThanOrEqual(max);
    await settle({ bytes: bytesOf(taken) });
    const left = max - bytesOf(taken);
    const empty = bytesOf([note(0)]);
    // Fits to the last byte, where there is room for an event at all.
    if (left >= empty) await publish(hubs[2]!, [note(left - empty)]);
    for (const hub of hubs) expect(await isTaken(hub, [note(empty)])).toBe(false);
    expect(await stored()).toBe(taken.length + (left >= empty ? 1 : 0));
  });

  it('counts a repeated idempotency key once, whichever hubs it comes to', async () => {
    await make({ eventsPerDay: 100 });
    for (let n = 0; n < 30; n++) await Promise.all(hubs.map((hub) => publish(hub, [note(1, `key-${n}`)])));
    await settle({ events: 30 });
    expect(await stored()).toBe(30);
  });

  it('loses what a hub held ahead that died, until midnight', async () => {
    await make({ eventsPerDay: 6_400 });
    // Its clock stands still from here on, and with it all of its work.
    const dead = await startHub(new FakeClock());
    await dead.retention.run();
    await publish(dead, [note(1)]);
    const { events: used } = await hubs[0]!.rules.quotas.used('acme');
    expect(used).toBe(1 + Math.floor(6_399 / 64));
    const taken = (await fill(() => Array.from({ length: 100 }, () => note(1)))).length;
    await settle({ events: used + taken });
    for (let left = 6_400 - used - taken; left > 0; left--) await publish(hubs[left % 3]!, [note(1)]);
    for (const hub of hubs) expect(await isTaken(hub, [note(1)])).toBe(false);
    expect(await stored()).toBe(6_400 - used + 1);
    hubs.push(dead);
  });
});
