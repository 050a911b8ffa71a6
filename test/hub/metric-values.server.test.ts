import { expect, it } from 'vitest';
import { MetricSlots } from '../../src/hub/statistics/metric-slots.js';
import type { MetricStore } from '../../src/hub/statistics/metric-values.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';
import { startTestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const SLOTS = { slotMs: 10, count: 4 };
const reading = (value: number, metric = 'm') => ({ metric, value, unit: 'ms' });
const valuesOf = (slots: MetricSlots, newest: number) => slots.read(newest).map(({ values }) => values);

it('keeps the mean of each slot, for as many slots as there are', () => {
  const slots = new MetricSlots(SLOTS);
  slots.add(1_000, [reading(1)]);
  slots.add(1_005, [reading(2)]);
  slots.add(1_020, [reading(7)]);
  expect(valuesOf(slots, 102)).toEqual([[null, 1.5, null, 7]]);
  // The clock was set back.
  slots.add(1_000, [reading(9)]);
  expect(valuesOf(slots, 103)).toEqual([[1.5, null, 7, null]]);
  slots.add(1_050, [reading(8)]);
  expect(valuesOf(slots, 105)).toEqual([[7, null, null, 8]]);
  slots.add(9_000, [reading(Number.NaN), reading(1, 'other')]);
  expect(valuesOf(slots, 900)).toEqual([
    [null, null, null, null],
    [null, null, null, 1],
  ]);
  expect(valuesOf(slots, 99_999)).toEqual([
    [null, null, null, null],
    [null, null, null, null],
  ]);
});

it('restores what was kept, and leaves out what has another form', () => {
  const slots = new MetricSlots(SLOTS);
  slots.add(1_000, [reading(1)]);
  slots.add(1_030, [reading(3)]);
  const restored = new MetricSlots(SLOTS);
  restored.restore(JSON.parse(JSON.stringify(slots.kept())));
  restored.add(1_035, [reading(5)]);
  expect(valuesOf(restored, 103)).toEqual([[1, null, null, 4]]);
  const longer = new MetricSlots({ ...SLOTS, count: 5 });
  longer.restore(slots.kept());
  expect(valuesOf(longer, 103)).toEqual([[null, null, null, null, null]]);
});

it('keeps at most 40 metrics', () => {
  const slots = new MetricSlots(SLOTS);
  slots.add(
    1_000,
    Array.from({ length: 50 }, (_, n) => reading(n, `m${n}`)),
  );
  expect(slots.read(100)).toHaveLength(40);
});

const QUERY = `query ($range: MetricRange, $names: [String!]) { metricValues(range: $range, names: $names) {
  slotMs since until
  total { name unit values }
  nodes { node { id } metrics { name unit values } }
  missing { reason }
} }`;
const NAMES = ['connections', 'events_in_per_second'];

/** A store in memory. */
function memoryStore(text: string | null = null) {
  const store: MetricStore & { text: string | null } = {
    text,
    read: () => store.text,
    write: async (written) => {
      store.text = written;
    },
  };
  return store;
}

it('answers the values of the last hour and day, which survive a restart', async () => {
  const metricStore = memoryStore();
  const server = await startTestServer({ metricStore });
  const { clock, hub } = server;
  const item = { type: 'activity', payload: { kind: 'k', summary: 's' } };
  await hub.publish(ADMIN, 'acme', Array(50).fill(item));
  clock.advance(5_000);
  const { data } = await server.post(QUERY, { names: NAMES });
  const { metricValues } = data;
  expect(metricValues).toMatchObject({ slotMs: 10_000, missing: [] });
  expect(Date.parse(metricValues.until) - Date.parse(metricValues.since)).toBe(3_600_000);
  const { total, nodes } = metricValues;
  expect(nodes).toEqual([{ node: { id: hub.nodes.directory.self.id }, metrics: total }]);
  expect(total.map(({ name, unit }: { name: string; unit: string }) => [name, unit])).toEqual([
    ['connections', 'connections'],
    ['events_in_per_second', 'events/s'],
  ]);
  const rates = total[1].values as (number | null)[];
  expect(rates).toHaveLength(360);
  expect(rates.at(-1)).toBeGreaterThan(5);
  expect(rates.slice(0, -1).every((value) => value === null)).toBe(true);
  const day = (await server.post(QUERY, { range: 'DAY', names: NAMES })).data.metricValues;
  expect(day).toMatchObject({ slotMs: 300_000 });
  expect(day.total[1].values).toHaveLength(288);
  expect(day.total[1].values.at(-1)).toBe(rates.at(-1));
  const later = clock.now() - Date.UTC(2026, 0, 1);
  await server.close();
  expect(metricStore.text!.length).toBeLessThan(300_000);

  const again = await startTestServer({ metricStore });
  again.clock.step(later + 20_000);
  const restored = (await again.post(QUERY, { names: NAMES })).data.metricValues.total[1].values;
  expect(restored.at(-3)).toBe(rates.at(-1));
  await again.close();
});

it('is stored once a minute', async () => {
  const metricStore = memoryStore();
  const { clock, close } = await createTestHub({ metricStore });
  clock.advance(60_000);
  await until(() => metricStore.text);
  await close();
});

it('begins anew with a text that is torn, and reports once that nothing can be stored', async () => {
  const faults: unknown[] = [];
  const store: MetricStore = {
    read: () => '{"version":1,"HOUR":{"newest":3,',
    write: () => Promise.reject(new Error('no space left on the device')),
  };
  const { hub, clock, close } = await createTestHub({ metricStore: store, onError: (error) => faults.push(error) });
  clock.advance(60_000);
  await until(() => faults.length === 1);
  clock.advance(60_000);
  const { total } = await hub.statistics.values.read(ADMIN, 'HOUR', ['connections']);
  expect(total[0]!.values.at(-2)).toBe(0);
  await close();
  expect(faults).toHaveLength(1);
});

it('needs MONITOR on system', async () => {
  const { hub, close } = await createTestHub();
  const reader = viewerWith([{ projects: '*', actions: ['READ', 'PUBLISH'] }]);
  await expect(hub.statistics.values.read(reader, 'HOUR')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(hub.statistics.values.read(null, 'HOUR')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await close();
});
