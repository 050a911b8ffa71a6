import { describe, expect, it } from 'vitest';
import type { HomeQuery } from '../../src/client/index.js';
import { mayIn, mayInSystem } from '../../src/dashboard/model/rights/system-right.js';
import {
  type ComponentHealth,
  healthOfReading,
  MetricHistory,
  measured,
  metricName,
  type Reading,
  shareOfLimit,
  shownHealth,
  unitOf,
} from '../../src/dashboard/model/system/reading.js';
import { type StatsFrame, StatsRing } from '../../src/dashboard/model/system/stats-ring.js';
import { sayTrouble } from '../../src/dashboard/system/overview/say-trouble.js';

describe('the trouble of a component', () => {
  const metric = { name: 'event_loop_delay_ms', value: 312.4, unit: 'ms', degradedAt: 250, unhealthyAt: 1_000 };
  const component = (health: ComponentHealth['health'], message: string | null, value = metric.value) =>
    ({ name: 'event-loop', health, message, metrics: [{ ...metric, value }] }) as unknown as ComponentHealth;

  it('is a sentence with value, unit and limit where the hub names a metric, and its own words elsewhere', () => {
    const raw = 'event_loop_delay_ms is 312.4 ms; its limit is 250';
    expect(sayTrouble(component('DEGRADED', raw))).toBe('Event loop delay is 312 ms, limit 250 ms.');
    expect(sayTrouble(component('UNHEALTHY', raw))).toBe('Event loop delay is 312 ms, limit 1 s.');
    expect(sayTrouble(component('DEGRADED', 'The log cannot be written'))).toBe('The log cannot be written');
    expect(sayTrouble(component('HEALTHY', null, 249))).toBeNull();
    expect(sayTrouble(component('HEALTHY', null))).toBe('Event loop delay is 312 ms, limit 250 ms.');
  });
});

describe('a reading', () => {
  it.each([
    [3.0501, 'ms', '3.1 ms'],
    [221_000, 'ms', '3 min 41 s'],
    [9_400_000, 'bytes', '9.4 MB'],
    [41.27, 'percent', '41.3 %'],
    [1_234.5, 'events/s', '1,234.5 events/s'],
    [2, 'per minute', '2/min'],
    [7, '', '7'],
  ])('says %d %s as %s', (value, unit, words) => {
    expect(measured(value, unit)).toBe(words);
  });

  it.each([
    ['event_loop_delay_ms', 'event loop delay', 'ms'],
    ['memory_percent', 'memory', 'percent'],
    ['errors_per_minute', 'errors', 'per minute'],
    ['heap-used_bytes', 'heap used', 'bytes'],
    ['connections', 'connections', ''],
  ])('says the metric %s as words, with its unit', (metric, words, unit) => {
    expect(metricName(metric)).toBe(words);
    expect(unitOf(metric)).toBe(unit);
  });

  it.each([
    [50, 200, 100, 0.25],
    [50, null, 100, 0.5],
    [300, 200, null, 1],
    [-1, 200, null, 0],
    [50, null, null, null],
    [50, 0, null, null],
  ])('with the value %d and the limits %s and %s is at %s of its limit', (value, unhealthyAt, degradedAt, share) => {
    expect(shareOfLimit({ value, unhealthyAt, degradedAt } as Reading)).toBe(share);
  });
});

describe('the health that a reading shows', () => {
  it.each([
    [249, 250, 1_000, 'HEALTHY'],
    [250, 250, 1_000, 'DEGRADED'],
    [385, 250, 1_000, 'DEGRADED'],
    [1_000, 250, 1_000, 'UNHEALTHY'],
    [385, null, null, 'HEALTHY'],
    [385, null, 300, 'UNHEALTHY'],
    // Of free space too little is bad.
    [50, 100, 20, 'DEGRADED'],
    [20, 100, 20, 'UNHEALTHY'],
    [200, 100, 20, 'HEALTHY'],
  ] as const)('with the value %d and the limits %s and %s is %s', (value, degradedAt, unhealthyAt, health) => {
    expect(healthOfReading({ name: 'm', value, degradedAt, unhealthyAt } as Reading)).toBe(health);
  });

  it('is that of the component where its hub says worse', () => {
    const component = (health: string, value: number) =>
      ({ health, metrics: [{ name: 'm', value, degradedAt: 250, unhealthyAt: null }] }) as unknown as ComponentHealth;
    expect(shownHealth(component('HEALTHY', 385))).toBe('DEGRADED');
    expect(shownHealth(component('UNHEALTHY', 385))).toBe('UNHEALTHY');
    expect(shownHealth(component('DEGRADED', 3))).toBe('DEGRADED');
    expect(shownHealth(component('HEALTHY', 3))).toBe('HEALTHY');
  });
});

describe('the history of a component', () => {
  const component = (name: string, ...values: number[]) =>
    ({ name, metrics: values.map((value) => ({ value })) }) as unknown as ComponentHealth;

  it('keeps the first metric of each, the last sixty values', () => {
    const history = new MetricHistory();
    for (let value = 0; value < 70; value++) history.add([component('log', value, -1), component('quiet')]);
    expect(history.of('log')).toEqual(Array.from({ length: 60 }, (_, index) => index + 10));
    expect(history.of('quiet')).toEqual([]);
    expect(history.of('unknown')).toEqual([]);
  });
});

describe('the last statistics', () => {
  const frame = (at: number, eventsInPerSecond = at) =>
    ({ at: new Date(at).toISOString(), eventsInPerSecond }) as StatsFrame;
  const line = ['events_in_per_second'] as const;
  const past = (since: number, ...values: (number | null)[]) => ({
    ...{ slotMs: 10_000, since: new Date(since).toISOString() },
    total: [{ name: 'events_in_per_second', values }],
  });

  it('are empty at first, and no break makes them begin', () => {
    const ring = new StatsRing();
    ring.addBreak();
    expect(ring.newest).toBeNull();
    expect(ring.columns(line)).toEqual([[], []]);
  });

  it('have times in seconds, and nothing at a break', () => {
    const ring = new StatsRing();
    ring.push(frame(1_000));
    ring.addBreak();
    ring.push(frame(3_000));
    expect(ring.columns(line)).toEqual([
      [1, 1.001, 3],
      [1_000, null, 3_000],
    ]);
    ring.addBreak();
    expect(ring.newest).toMatchObject({ eventsInPerSecond: 3_000 });
  });

  it('have rising times, also when a clock is set back', () => {
    const ring = new StatsRing();
    ring.push(frame(10_000));
    ring.push(frame(30_000));
    ring.push(frame(30_000, 7));
    expect(ring.columns(line)).toEqual([
      [10, 30],
      [10_000, 7],
    ]);
    ring.push(frame(500));
    expect(ring.columns(line)).toEqual([[0.5], [500]]);
  });

  it('keep an hour, of each 10 s the newest', () => {
    const ring = new StatsRing();
    for (let second = 1; second <= 7_200; second++) ring.push(frame(second * 1_000));
    const [times] = ring.columns(line);
    expect([times.length, times[0], times[1], times.at(-1)]).toEqual([361, 3_609, 3_619, 7_200]);
  });

  it('go on from what the hub has kept, from the first value that it knows', () => {
    const ring = new StatsRing();
    ring.push(frame(1_000_000 + 45_000, 5));
    ring.restore(past(1_000_000, null, 1, null, 3, 4));
    expect(ring.columns(line)).toEqual([
      [1_010, 1_020, 1_030, 1_040, 1_045],
      [1, null, 3, 4, 5],
    ]);
  });

  it('have no hole where only the page was offline, and keep one that the hub has', () => {
    const ring = new StatsRing();
    ring.restore(past(1_000_000, 1, 2));
    ring.push(frame(1_025_000, 3));
    ring.addBreak();
    ring.push(frame(1_055_000, 6));
    ring.restore(past(1_000_000, 1, 2, 3, null, 5, 6));
    expect(ring.columns(line)).toEqual([
      [1_000, 1_010, 1_020, 1_030, 1_040, 1_050, 1_055],
      [1, 2, 3, null, 5, 6, 6],
    ]);
    expect(ring.newest).toMatchObject({ eventsInPerSecond: 6 });
  });
});

describe('a right of the viewer', () => {
  const home = (...grants: [projects: string, ...actions: string[]][]) =>
    ({ viewer: { grants: grants.map(([projects, ...actions]) => ({ projects, actions })) } }) as unknown as HomeQuery;

  it.each([
    ['the right itself', home(['acme', 'PUBLISH']), 'acme', true],
    ['ADMIN', home(['*', 'ADMIN']), 'acme', true],
    ['a pattern', home(['ac*', 'PUBLISH']), 'acme', true],
    ['another right', home(['acme', 'READ']), 'acme', false],
    ['the right elsewhere', home(['zeta', 'PUBLISH']), 'acme', false],
    ['no grant', home(), 'acme', false],
  ] as const)('comes of %s', (_, viewer, project, has) => {
    expect(mayIn(viewer, 'PUBLISH', project)).toBe(has);
  });

  it.each([
    ['the right and MONITOR', home(['system', 'PUBLISH'], ['*', 'MONITOR']), true],
    ['the right alone', home(['*', 'PUBLISH']), false],
    ['MONITOR alone', home(['*', 'MONITOR']), false],
    ['ADMIN', home(['*', 'ADMIN']), true],
  ] as const)('in the project system needs MONITOR too: %s', (_, viewer, has) => {
    expect(mayInSystem(viewer, 'PUBLISH')).toBe(has);
  });
});
