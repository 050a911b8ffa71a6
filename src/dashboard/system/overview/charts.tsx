import { measured } from '../../model/system/reading.js';
import { number } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import { ChartPanel, type Line } from '../parts/chart-panel.js';

const ms = (value: number) => measured(value, 'ms');

const THROUGHPUT: readonly Line[] = [
  { name: W.charts.delivered, metric: 'events_out_per_second' },
  { name: W.charts.published, metric: 'events_in_per_second' },
];
const DELIVERY: readonly Line[] = [
  { name: 'p99', metric: 'delivery_p99_ms' },
  { name: 'p95', metric: 'delivery_p95_ms' },
  { name: 'p50', metric: 'delivery_p50_ms' },
];
const PUBLISH: readonly Line[] = [
  { name: 'p99', metric: 'publish_p99_ms' },
  { name: 'p95', metric: 'publish_p95_ms' },
  { name: 'p50', metric: 'publish_p50_ms' },
];
const LAG: readonly Line[] = [
  { name: W.charts.behind, metric: 'lag_events' },
  { name: W.charts.streamsBehind, metric: 'lag_subscriptions' },
];
const { tenSeconds, minute, now } = W.charts.figures;

/** Throughput, latencies and lag over the last hour. */
export const Charts = () => (
  <>
    <ChartPanel title={W.charts.throughput} lines={THROUGHPUT} format={W.perSecond} figuresOf={tenSeconds} />
    <ChartPanel title={W.charts.delivery} lines={DELIVERY} format={ms} figuresOf={minute} />
    <ChartPanel title={W.charts.publish} lines={PUBLISH} format={ms} figuresOf={minute} />
    <ChartPanel title={W.charts.lag} lines={LAG} format={number} figuresOf={now} />
  </>
);
