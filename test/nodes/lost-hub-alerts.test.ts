import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { THRESHOLDS, thresholdsOf } from '../../src/core/config/thresholds.js';
import { hasCode } from '../../src/core/errors.js';
import type { EventRecord } from '../../src/core/record.js';
import { NodeSignals } from '../../src/hub/nodes/node-signals.js';
import type { Component } from '../../src/hub/self/health/component.js';
import { RedisNodes } from '../engines/redis-nodes.js';
import { REDIS } from '../support/redis-server.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const OFF = Object.fromEntries(Object.keys(THRESHOLDS).map((name) => [name, '0'])) as Record<
  keyof typeof THRESHOLDS,
  string
>;
const MINUTE_MS = 60_000;
/** How often a hub greets the others. */
const HELLO_MS = 2_000;

/** A hub on the Redis, whose clock is its own, with a component `pump` that a test fills. */
async function startHub(redis: RedisNodes) {
  const thresholds = thresholdsOf({ ...OFF, alertSocketsPercent: '80,95' });
  const log = await redis.open();
  const onError = (error: unknown) => {
    // One of the tests stops Redis.
    if (!hasCode(error, 'UNAVAILABLE')) throw error;
  };
  let now: () => number = () => 0;
  const signals = new NodeSignals({ log, clock: { now: () => now() } as never, onError });
  const place = await createTestHub({ log, signals, health: { everyMs: 5_000, checks: 1, thresholds }, onError });
  now = () => place.clock.now();
  const pump = { percent: 0 };
  const component: Component = {
    name: 'pump',
    state: () => ({ health: 'HEALTHY', message: null, notReady: null }),
    readings: () => [{ metric: 'sockets_percent', value: pump.percent, unit: 'percent' }],
  };
  place.hub.health.register(component);
  place.hub.health.start();
  const id = place.hub.nodes.directory.self.id;
  /** The other hubs that it does not know to be lost. */
  const others = () => place.hub.nodes.directory.others().filter(({ isLost }) => !isLost);
  return { ...place, id, pump, others };
}

type TestHub = Awaited<ReturnType<typeof startHub>>;

describe.skipIf(!REDIS)('the alerts of a hub, of three on one Redis', () => {
  let redis: RedisNodes;
  let hubs: TestHub[];

  beforeEach(async () => {
    redis = await RedisNodes.start();
    hubs = [];
    for (let n = 0; n < 3; n++) hubs.push(await startHub(redis));
    await pass(hubs, HELLO_MS);
  });
  afterEach(async () => {
    for (const { close } of hubs) await close();
    await redis.remove();
  });

  /** Time for these hubs. They hear each other after each step. */
  async function pass(running: readonly TestHub[], ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= HELLO_MS) {
      for (const { clock } of running) clock.advance(HELLO_MS);
      await expect.poll(() => running.every(({ others }) => others().length >= running.length - 1)).toBe(true);
    }
  }

  async function alerts(): Promise<EventRecord[]> {
    for (const { hub } of hubs) await hub.audit.flush();
    const { edges } = await hubs[0]!.hub.history(ADMIN, {
      ...{ project: 'system', types: ['performance_alert'], first: 100 },
    });
    return edges.map(({ node }) => node);
  }
  const states = async () => (await alerts()).map(({ payload }) => [payload.alertId, payload.resolved]);
  const active = async () => (await hubs[0]!.hub.health.alerts.list(ADMIN, true)).map(({ node }) => node);
  /** A check that has not ended when the next one is due is not made again: time passes until one has seen it. */
  const becomeActive = (running: readonly TestHub[]) =>
    expect.poll(async () => {
      await pass(running, HELLO_MS);
      return active();
    });

  it('are resolved once by the others after it was killed, and those of the others stay', async () => {
    const [first, second, killed] = hubs as [TestHub, TestHub, TestHub];
    [second.pump.percent, killed.pump.percent] = [85, 90];
    await becomeActive(hubs).toEqual(expect.arrayContaining([second.id, killed.id]));
    // Nothing of it runs any longer: its clock stands still.
    const running = [first, second];
    await pass(running, 4 * MINUTE_MS);
    expect(await active()).toHaveLength(2);
    await pass(running, 3 * MINUTE_MS);
    await becomeActive(running).toEqual([second.id]);
    await pass(running, 3 * MINUTE_MS);
    const [ofSecond, ofKilled] = [second, killed].map(({ id }) => `sockets_percent-degraded-${id}`);
    const all = await states();
    expect(all).toHaveLength(3);
    expect(all).toEqual(
      expect.arrayContaining([
        [ofSecond, false],
        [ofKilled, false],
      ]),
    );
    expect(all.at(-1)).toEqual([ofKilled, true]);
    second.pump.percent = 0;
    await becomeActive(running).toEqual([]);
  });

  it('stay where it lives, although the others have slept for longer than they remember it', async () => {
    const [sleeper, , living] = hubs as [TestHub, TestHub, TestHub];
    living.pump.percent = 90;
    await becomeActive(hubs).toEqual([living.id]);
    await pass(hubs, MINUTE_MS);
    // All timers of it are due at once, before it hears anybody.
    sleeper.clock.skip(10 * MINUTE_MS);
    await pass(hubs, 2 * MINUTE_MS);
    expect(await active()).toEqual([living.id]);
    expect(await states()).toHaveLength(1);
  });

  it('stay where it lives, although Redis was away for longer than the others remember it', async () => {
    const [, , living] = hubs as [TestHub, TestHub, TestHub];
    living.pump.percent = 90;
    await becomeActive(hubs).toEqual([living.id]);
    await redis.server.stop();
    await expect
      .poll(() => Promise.all(hubs.map(async ({ log }) => (await log.ready()).status)))
      .not.toContain('ready');
    for (let left = 6 * MINUTE_MS + 10_000; left > 0; left -= HELLO_MS) {
      for (const { clock } of hubs) clock.advance(HELLO_MS);
      await Promise.resolve();
    }
    expect(hubs.map(({ others }) => others().length)).toEqual([0, 0, 0]);
    await redis.server.start();
    await expect
      .poll(async () => (await Promise.all(hubs.map(async ({ log }) => (await log.ready()).status))).join())
      .toBe('ready,ready,ready');
    // The first that is due looks before it has heard the others.
    hubs[0]!.clock.advance(5_000);
    await pass(hubs, 2 * MINUTE_MS);
    expect(await active()).toEqual([living.id]);
    expect(await states()).toHaveLength(1);
  });
});
