import { measured } from '../../model/system/reading.js';
import { number } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import { ChartPanel, type Line } from '../parts/chart-panel.js';

const ms = (value: number) => measured(value, 'ms');

const THROUGHPUT: readonly Line[] = [
  { name: W.charts.delivered, of: ({ eventsOutPerSecond }) => eventsOutPerSecond },
  { name: W.charts.published, of: ({ eventsInPerSecond }) => eventsInPerSecond },
];
const latencyOf = (field: 'deliveryLatency' | 'publishLatency'): readonly Line[] => [
  { name: 'p99', of: (frame) => frame[field].p99 },
  { name: 'p95', of: (frame) => frame[field].p95 },
  { name: 'p50', of: (frame) => frame[field].p50 },
];
const DELIVERY = latencyOf('deliveryLatency');
const PUBLISH = latencyOf('publishLatency');
const LAG: readonly Line[] = [
  { name: W.charts.behind, of: ({ lag }) => lag.events },
  { name: W.charts.streamsBehind, of: ({ lag }) => lag.subscriptions },
];

/** Throughput, latencies and lag over the last minutes. */
export const Charts = () => (
  <>
    <ChartPanel title={W.charts.throughput} lines={THROUGHPUT} format={W.perSecond} />
    <ChartPanel title={W.charts.delivery} lines={DELIVERY} format={ms} />
    <ChartPanel title={W.charts.publish} lines={PUBLISH} format={ms} />
    <ChartPanel title={W.charts.lag} lines={LAG} format={number} />
  </>
);
