import { expect, it } from 'vitest';
import { Measurements } from '../../src/core/observe/measurements.js';
import { quantileMs, sumOf } from '../../src/hub/statistics/figures.js';
import { NodeFigures } from '../../src/hub/statistics/node-figures.js';
import { FakeClock } from '../support/fake-clock.js';

it('estimates a quantile within its bucket, in proportion', () => {
  const latencies = { bounds: [0.01, 0.1, 1], counts: [50, 40, 10, 0] };
  expect([0.25, 0.5, 0.9, 0.95, 1].map((share) => quantileMs(latencies, share))).toEqual([5, 10, 100, 550, 1_000]);
  expect(quantileMs({ bounds: [0.01, 0.1], counts: [0, 0, 3] }, 0.5)).toBe(100);
  expect(quantileMs({ bounds: [0.01], counts: [0, 0] }, 0.5)).toBeNull();
});

it('has rates of the last ten seconds and latencies of the last minute', () => {
  const clock = new FakeClock();
  const measurements = new Measurements();
  const figures = new NodeFigures({ measurements, clock, connections: () => [] });
  figures.locate(() => ({ received: 0, sent: clock.elapsed() }));
  measurements.published(40);
  measurements.reached(20, 3);
  clock.advance(4_000);
  expect(figures.read()).toMatchObject({ eventsInPerSecond: 10, bytesOutPerSecond: 1_000 });
  clock.advance(6_000);
  const both = sumOf([figures.read(), figures.read()]);
  expect([both.eventsInPerSecond, both.deliveries.counts.reduce((sum, count) => sum + count)]).toEqual([0, 6]);
  clock.advance(60_000);
  expect(figures.read().deliveries.counts.every((count) => count === 0)).toBe(true);
  figures.close();
});
