import { describe, expect, it } from 'vitest';
import { THRESHOLDS, thresholdsOf } from '../../../src/core/config/thresholds.js';
import { TidingsError } from '../../../src/core/errors.js';
import type { EventLog, Readiness } from '../../../src/core/log.js';
import type { EventRecord } from '../../../src/core/record.js';
import type { Component, ComponentState, Reading } from '../../../src/hub/self/health/component.js';
import { overlaid } from '../../support/overlaid.js';
import { ADMIN, createTestHub, type TestHubOptions, viewerWith } from '../../support/test-hub.js';
import { until } from '../../support/until.js';

const NAMES = Object.keys(THRESHOLDS) as (keyof typeof THRESHOLDS)[];
const OFF = Object.fromEntries(NAMES.map((name) => [name, '0'])) as Record<(typeof NAMES)[number], string>;
const MONITOR = viewerWith([{ projects: 'system', actions: ['MONITOR'] }]);

/** A hub with a component `pump`, whose readings and state a test sets. Two values in a row change its state. */
async function setUp(options: TestHubOptions = {}) {
  const thresholds = thresholdsOf({ ...OFF, alertSocketsPercent: '80,95' });
  const place = await createTestHub({ health: { everyMs: 5_000, checks: 2, thresholds }, ...options });
  const { hub, clock } = place;
  const pump = {
    readings: [{ metric: 'sockets_percent', value: 0, unit: 'percent' }] as Reading[],
    state: { health: 'HEALTHY', message: null, notReady: null } as ComponentState,
    checks: 0,
  };
  const component: Component = {
    name: 'pump',
    state: () => pump.state,
    check: async () => {
      pump.checks++;
      return pump.state;
    },
    readings: () => pump.readings,
  };
  hub.health.register(component);
  hub.health.start();
  const reports = () => hub.health.report.components.find(({ name }) => name === 'pump')!;
  return {
    ...place,
    pump,
    reports,
    /** Lets one check of the schedule take place. */
    async check(value?: number) {
      if (value !== undefined) pump.readings = [{ metric: 'sockets_percent', value, unit: 'percent' }];
      const before = reports().checkedAt;
      clock.advance(5_000);
      await expect.poll(() => reports().checkedAt).not.toBe(before);
      // The next one would join this one, and not take place.
      await hub.health.settled();
      await hub.audit.flush();
    },
    async events(type: string): Promise<EventRecord[]> {
      await hub.audit.flush();
      const { edges } = await hub.history(ADMIN, { project: 'system', types: [type], first: 100 });
      return edges.map(({ node }) => node);
    },
  };
}

const payloadsOf = (events: readonly EventRecord[]) => events.map(({ payload }) => payload);

describe('the health of a hub', () => {
  it('raises an alert for each limit that a metric crosses, and resolves it, once', async () => {
    const { check, events, hub, reports, close } = await setUp();
    for (const value of [90, 50, 90, 91, 92, 78, 97, 99, 98]) await check(value);
    expect(reports()).toMatchObject({ health: 'UNHEALTHY', message: 'sockets_percent is 98 percent; its limit is 95' });
    expect(await hub.health.alerts.list(MONITOR, true)).toMatchObject([
      { metric: 'sockets_percent', severity: 'MEDIUM', resolved: false },
      { metric: 'sockets_percent', severity: 'CRITICAL', resolved: false },
    ]);
    for (const value of [10, 10, 10]) await check(value);
    const alerts = await events('performance_alert');
    const [medium, critical] = ['degraded', 'unhealthy'].map((level) => ({
      alertId: `sockets_percent-${level}-${hub.nodes.directory.self.id}`,
      ...{ metric: 'sockets_percent', threshold: level === 'degraded' ? 80 : 95 },
      severity: level === 'degraded' ? 'MEDIUM' : 'CRITICAL',
    }));
    expect(payloadsOf(alerts)).toEqual([
      { ...medium, value: 91, resolved: false },
      { ...critical, value: 99, resolved: false },
      { ...medium, value: 10, resolved: true },
      { ...critical, value: 10, resolved: true },
    ]);
    expect([
      await hub.health.alerts.list(MONITOR, true),
      (await hub.health.alerts.list(MONITOR, false)).length,
      (await hub.health.alerts.list(MONITOR)).length,
    ]).toEqual([[], 2, 2]);
    const ofPump = (await events('health_check')).filter(({ payload }) => payload.component === 'pump');
    expect(ofPump.map(({ payload }) => payload.health)).toEqual(['DEGRADED', 'UNHEALTHY', 'HEALTHY']);
    expect((await events('system_status')).map(({ payload }) => payload.health)).toEqual([
      ...['DEGRADED', 'UNHEALTHY', 'HEALTHY'],
    ]);
    await close();
  });

  it('resolves at the start what a hub that was killed has left', async () => {
    const killed = await setUp();
    for (const value of [90, 90]) await killed.check(value);
    expect(await killed.events('performance_alert')).toHaveLength(1);
    await killed.hub.close();
    const next = await setUp({ log: killed.log });
    await next.check(0);
    await expect.poll(() => next.hub.health.alerts.list(MONITOR, true)).toEqual([]);
    for (const value of [0, 0, 0]) await next.check(value);
    expect((await next.events('performance_alert')).map(({ payload }) => payload.resolved)).toEqual([false, true]);
    await next.close();
  });

  it('says that an alert is resolved because its hub has ended, without the last value, which is beyond the limit', async () => {
    const killed = await setUp();
    for (const value of [90, 90]) await killed.check(value);
    expect(await killed.hub.health.alerts.list(MONITOR)).toMatchObject([{ value: 90, resolution: null }]);
    await killed.hub.close();
    const next = await setUp({ log: killed.log });
    await next.check(0);
    const ended = { value: null, threshold: 80, resolved: true, resolution: 'NODE_ENDED' };
    await expect.poll(() => next.hub.health.alerts.list(MONITOR)).toMatchObject([ended]);
    expect((await next.events('performance_alert')).at(-1)?.tags).toContain('node-ended');
    for (const value of [90, 90, 0, 0]) await next.check(value);
    const back = { value: 0, resolved: true, resolution: 'WITHIN_LIMIT' };
    await expect
      .poll(() => next.hub.health.alerts.list(MONITOR))
      .toEqual(expect.arrayContaining([expect.objectContaining(ended), expect.objectContaining(back)]));
    await next.close();
  });

  it('is published when the log is back, once, although the log was away meanwhile', async () => {
    const said: { away: boolean } = { away: false };
    const { check, events, close } = await setUp({ through: (log) => failing(log, said), onError: () => undefined });
    said.away = true;
    for (const value of [90, 90]) await check(value);
    said.away = false;
    await check(90);
    await expect.poll(async () => (await events('performance_alert')).length).toBe(1);
    await close();
  });

  it('examines a component for real every half a minute, and when a person asks', async () => {
    const { check, events, pump, hub, clock, close } = await setUp();
    for (let round = 0; round < 6; round++) await check();
    expect(pump.checks).toBe(0);
    await check();
    expect(pump.checks).toBe(1);
    expect(await hub.health.run(MONITOR, 'pump')).toMatchObject({ name: 'pump', health: 'HEALTHY', latencyMs: 0 });
    // Within a second it is the same check.
    await hub.health.run(MONITOR, 'pump');
    expect(pump.checks).toBe(2);
    clock.advance(1_000);
    await hub.health.run(MONITOR, 'pump');
    expect(payloadsOf(await events('health_check'))).toEqual(
      Array(2).fill({ component: 'pump', health: 'HEALTHY', latencyMs: 0 }),
    );
    await expect(hub.health.run(MONITOR, 'pipe')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(hub.health.run(null, 'pump')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const ask of [() => hub.health.run(viewerWith([]), 'pump'), () => hub.health.alerts.list(viewerWith([]))])
      await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await close();
  });

  it('is answered to all who ask within a second when that check is done', async () => {
    const { hub, clock, pump, close } = await setUp();
    let answer: (readings: Reading[]) => void = () => undefined;
    const answered = new Promise<Reading[]>((resolve) => (answer = resolve));
    hub.health.register({ name: 'disk', state: () => pump.state, readings: () => answered });
    const asked = [hub.health.run(MONITOR, 'disk'), hub.health.run(MONITOR, 'disk')];
    answer([]);
    for (const { checkedAt } of await Promise.all(asked)) expect(checkedAt).toBe(clock.now());
    await close();
  });

  it('is bad where a check fails or does not answer', async () => {
    const errors: unknown[] = [];
    const { check, clock, hub, reports, pump, close } = await setUp({ onError: (error) => errors.push(error) });
    let answer: () => void = () => undefined;
    const disk = { health: 'HEALTHY', message: null, notReady: null } as const;
    const readings = [
      () => Promise.reject(new Error('no such disk')),
      () => new Promise<Reading[]>((resolve) => (answer = () => resolve([]))),
      () => Promise.resolve([]),
    ];
    hub.health.register({ name: 'disk', state: () => disk, readings: () => readings.shift()?.() ?? [] });
    const disks = () => hub.health.report.components.find(({ name }) => name === 'disk')!;
    await check();
    await expect.poll(disks).toMatchObject({ health: 'DEGRADED', message: 'It cannot be measured' });
    expect(errors).toEqual([new Error('no such disk')]);
    clock.advance(5_000);
    clock.advance(5_000);
    await expect.poll(disks).toMatchObject({ health: 'UNHEALTHY', message: 'Its check was not answered within 5 s' });
    answer();
    await until(async () => {
      await check();
      return disks().health === 'HEALTHY';
    });
    expect([reports().health, pump.readings.length]).toEqual(['HEALTHY', 1]);
    await close();
  });

  it('announces what was measured, without keeping it', async () => {
    const { check, hub, close } = await setUp();
    const reader = await hub.subscribe(ADMIN, { project: 'system', types: ['metrics_update'] });
    const next = reader.next();
    await check(12.5);
    const { metrics } = (await next).value!.record.payload as { metrics: object[] };
    expect(metrics).toContainEqual({ name: 'sockets_percent', value: 12.5, unit: 'percent' });
    expect(metrics).toContainEqual({ name: 'append_latency_ms', value: expect.any(Number), unit: 'ms' });
    await reader.return();
    await close();
  });

  it('tells of the attempts to reach the engine again, the first, second, fourth, eighth …', async () => {
    const circuit = { state: 'CLOSED', failures: 0, opened: 0 } as { state: string; failures: number; opened: number };
    const { clock, events, hub, close } = await setUp({ through: (log) => withCircuit(log, circuit) });
    const look = () => clock.advance(1_000);
    look();
    Object.assign(circuit, { state: 'OPEN', failures: 1, opened: 1 });
    look();
    Object.assign(circuit, { failures: 9 });
    look();
    const engine = hub.health.report.components.find(({ name }) => name === 'engine')!;
    expect(engine.circuits).toEqual([{ name: 'sqlite', ...circuit }]);
    Object.assign(circuit, { state: 'CLOSED', failures: 0 });
    look();
    // So short that nobody saw it open.
    Object.assign(circuit, { opened: 2 });
    look();
    look();
    const told = payloadsOf(await events('recovery_attempt')).map(({ attempt, recoveryOutcome }) => [
      ...[attempt, recoveryOutcome],
    ]);
    const tried = [1, 2, 4, 8].map((attempt) => [attempt, 'TRYING']);
    expect(told).toEqual([...tried, [9, 'SUCCEEDED'], [1, 'TRYING'], [1, 'SUCCEEDED']]);
    await close();
  });
});

/** A log whose appends fail while it is said to be away. */
function failing(log: EventLog, said: { away: boolean }): EventLog {
  const append: EventLog['append'] = (request) =>
    said.away ? Promise.reject(new TidingsError('UNAVAILABLE')) : log.append(request);
  return overlaid(log, { append });
}

const withCircuit = (log: EventLog, circuit: object): EventLog =>
  overlaid(log, {
    get standing() {
      return { ...log.standing, circuit } as Readiness;
    },
  });
