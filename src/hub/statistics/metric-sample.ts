import type { Clock } from '../../core/clock.js';
import type { Reading } from '../self/health/component.js';
import { type Counts, type Figures, type Latencies, quantileMs } from './figures.js';

const sum = (counts: Counts) => Object.values(counts).reduce((total, count) => total + count, 0);
const reading = (metric: string, value: number, unit: string): Reading => ({ metric, value, unit });

/** Figures of a node as readings. Latencies that nothing was measured of are left out. */
function readingsOf(figures: Figures): Reading[] {
  const { connections, subscriptions, publishes, deliveries, lag } = figures;
  const latencies = (name: string, measured: Latencies) =>
    [50, 95, 99].flatMap((percent) => {
      const value = quantileMs(measured, percent / 100);
      return value === null ? [] : [reading(`${name}_p${percent}_ms`, value, 'ms')];
    });
  return [
    reading('connections', sum(connections), 'connections'),
    reading('subscriptions', sum(subscriptions), 'subscriptions'),
    reading('events_in_per_second', figures.eventsInPerSecond, 'events/s'),
    reading('events_out_per_second', figures.eventsOutPerSecond, 'events/s'),
    reading('bytes_in_per_second', figures.bytesInPerSecond, 'bytes/s'),
    reading('bytes_out_per_second', figures.bytesOutPerSecond, 'bytes/s'),
    ...latencies('publish', publishes),
    ...latencies('delivery', deliveries),
    reading('lag_events', lag.events, 'events'),
    reading('lag_subscriptions', lag.subscriptions, 'subscriptions'),
    reading('lag_ms', lag.ms, 'ms'),
  ];
}

/**
 * Creates the function that measures the metrics whose values are kept: the figures of the node, refusals and errors a
 * minute since its last call, and what the last health checks have measured.
 */
export function createSample(
  clock: Clock,
  figures: () => Figures,
  healthReadings: () => readonly Reading[],
): () => readonly Reading[] {
  const counted = ({ refusals, errors }: Figures) => ({
    ...{ at: clock.elapsed(), refusals: sum(refusals), errors: sum(errors) },
  });
  let last = counted(figures());
  return () => {
    const measured = figures();
    const now = counted(measured);
    const minutes = Math.max(1, now.at - last.at) / 60_000;
    const rates = (['refusals', 'errors'] as const).map((name) =>
      reading(`${name}_per_minute`, (now[name] - last[name]) / minutes, 'per minute'),
    );
    last = now;
    return [...readingsOf(measured), ...rates, ...healthReadings()];
  };
}
