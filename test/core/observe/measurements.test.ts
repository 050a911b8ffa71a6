import { describe, expect, it } from 'vitest';
import { Histogram, LabelledCounter, type Measurement, Measurements } from '../../../src/core/observe/measurements.js';
import { prometheusText } from '../../../src/server/operate/metrics.js';

/** Samples of one measurement as `suffix label=value` → number. */
const read = (measurement: Measurement) =>
  measurement.samples().map(({ suffix = '', labels, value }) => [suffix, Object.values(labels).join(), value]);

describe('a labelled counter', () => {
  it('counts by the value of its label', () => {
    const counter = new LabelledCounter({ name: 'errors_total', help: 'Errors.', label: 'code' });
    for (const code of ['CONFLICT', 'NOT_FOUND', 'CONFLICT']) counter.add(code);
    expect(Object.fromEntries(counter.counts)).toEqual({ CONFLICT: 2, NOT_FOUND: 1 });
  });

  it('counts long, odd and too many words as other', () => {
    const counter = new LabelledCounter({ name: 'errors_total', help: 'Errors.', label: 'code' });
    for (const word of ['two words', 'x'.repeat(41), '']) counter.add(word);
    for (let n = 0; n < 200; n++) counter.add(`word_${n}`);
    expect(counter.counts.size).toBe(100);
    expect(counter.counts.get('other')).toBe(3 + 101);
  });
});

it('a histogram counts each value in its bucket and every wider one', () => {
  const histogram = new Histogram({ name: 'wait_seconds', help: 'Waits.', bounds: [0.1, 1] });
  for (const value of [0.05, 0.1, 0.5, 7]) histogram.observe(value);
  expect(read(histogram)).toEqual([
    ['_bucket', '0.1', 2],
    ['_bucket', '1', 3],
    ['_bucket', '+Inf', 4],
    ['_sum', '', 7.65],
    ['_count', '', 4],
  ]);
});

it('a histogram counts a value as often as it is told', () => {
  const histogram = new Histogram({ name: 'wait_seconds', help: 'Waits.', bounds: [0.1, 1] });
  histogram.observe(0.5, undefined, 3);
  expect([histogram.counts, histogram.count, histogram.sum]).toEqual([[0, 3, 0], 3, 1.5]);
});

describe('the measurements of a hub', () => {
  it('are read as they are counted', () => {
    const measurements = new Measurements();
    measurements.published(3);
    measurements.published(2);
    measurements.refused('depth');
    measurements.answered(404);
    measurements.expelled(20);
    expect(measurements.publishedEvents.value).toBe(5);
    expect(measurements.refusals.counts.get('depth')).toBe(1);
    expect(measurements.httpRequests.counts.get('4xx')).toBe(1);
    expect([measurements.revocations.count, measurements.revocations.sum]).toEqual([1, 0.02]);
  });

  it('ask a gauge when they are read, and keep one of each name', () => {
    const measurements = new Measurements();
    let open = 1;
    measurements.gauge({ name: 'connections', help: 'Open.', read: () => 99 });
    measurements.gauge({ name: 'connections', help: 'Open.', label: 'transport', read: () => new Map([['WS', open]]) });
    open = 2;
    const gauges = [...measurements].filter(({ type }) => type === 'gauge');
    expect(gauges.map(read)).toEqual([[['', 'WS', 2]]]);
  });

  it('are printed for Prometheus under the names and types that dashboards know', async () => {
    const measurements = new Measurements();
    measurements.refused('depth');
    measurements.delivered(4);
    measurements.expelled(20);
    measurements.gauge({ name: 'subscriptions', help: 'Active subscriptions.', read: () => 7 });
    const { text, mediaType } = await prometheusText(measurements);
    expect(mediaType).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = text.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '# HELP tidings_refusals_total What was refused, by reason.',
        '# TYPE tidings_refusals_total counter',
        'tidings_refusals_total{reason="depth"} 1',
        'tidings_delivered_frames_total 4',
        'tidings_published_events_total 0',
        '# TYPE tidings_revocation_seconds histogram',
        'tidings_revocation_seconds_bucket{le="0.01"} 0',
        'tidings_revocation_seconds_bucket{le="0.05"} 1',
        'tidings_revocation_seconds_bucket{le="+Inf"} 1',
        'tidings_revocation_seconds_sum 0.02',
        'tidings_revocation_seconds_count 1',
        '# TYPE tidings_subscriptions gauge',
        'tidings_subscriptions 7',
      ]),
    );
  });

  it('are printed as OpenMetrics with the trace of a slow value, again and again under the same names', async () => {
    const measurements = new Measurements();
    measurements.appended(20, { traceId: '0af7651916cd43dd8448eb211c80319c', value: 0.02, at: 1_700_000_000_500 });
    measurements.refused('depth');
    const exported = await prometheusText(measurements, { isOpenMetrics: true });
    expect(exported.mediaType).toMatch(/^application\/openmetrics-text; version=1\.0\.0/);
    const lines = exported.text.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '# TYPE tidings_refusals counter',
        'tidings_refusals_total{reason="depth"} 1',
        '# TYPE tidings_append_seconds histogram',
        'tidings_append_seconds_bucket{le="0.025"} 1 # {trace_id="0af7651916cd43dd8448eb211c80319c"} 0.02 1700000000.5',
        '# TYPE process_cpu_seconds counter',
      ]),
    );
    expect(exported.text.endsWith('\n# EOF\n')).toBe(true);
    const { text } = await prometheusText(measurements);
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        '# TYPE process_cpu_seconds_total counter',
        'tidings_append_seconds_bucket{le="0.025"} 1',
      ]),
    );
  });
});
