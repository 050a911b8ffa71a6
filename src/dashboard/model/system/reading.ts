import type { HubHealthQuery } from '../../../client/index.js';
import { bytes, counted, duration, number, percent } from '../text/format.js';

export type HubHealth = HubHealthQuery['systemStatus'];
export type ComponentHealth = HubHealth['components'][number];
export type Reading = ComponentHealth['metrics'][number];

const tenths = (value: number) => Math.round(value * 10) / 10;

/** A measured value with its unit, as one reads it. */
export function measured(value: number, unit: string): string {
  if (unit === 'ms') return value < 10 ? `${tenths(value)} ms` : duration(value);
  if (unit === 'bytes') return bytes(value);
  if (unit === 'percent') return percent(tenths(value));
  if (/^[a-z]+s$/.test(unit)) return counted(tenths(value), unit.slice(0, -1), unit);
  return `${number(tenths(value))} ${unit}`.trim().replace(/ per minute$/, '/min');
}

/** `event_loop_delay_ms` as words: `event loop delay`. The unit stands behind the value. */
export const metricName = (metric: string): string =>
  metric.replace(/_(ms|bytes|percent|per_minute)$/, '').replaceAll(/[_-]/g, ' ');

const UNITS: Readonly<Record<string, string>> = { ms: 'ms', bytes: 'bytes', percent: 'percent', minute: 'per minute' };

/** The unit that the name of a metric ends with; empty for a number of things. */
export const unitOf = (metric: string): string => UNITS[metric.split('_').at(-1) ?? ''] ?? '';

/** Where a value stands between 0 and the limit beyond which it is bad, 0 to 1; null without a limit. */
export function shareOfLimit({ value, unhealthyAt, degradedAt }: Reading): number | null {
  const limit = unhealthyAt ?? degradedAt;
  return limit === null || limit === 0 ? null : Math.min(1, Math.max(0, value / limit));
}

/** Health that a reading shows by its limits alone. The hub waits for some more of them before it calls a component bad. */
export function healthOfReading({ value, degradedAt, unhealthyAt }: Reading): ComponentHealth['health'] {
  const isBelow = degradedAt !== null && unhealthyAt !== null && unhealthyAt < degradedAt;
  const isBeyond = (limit: number | null) => limit !== null && (isBelow ? value <= limit : value >= limit);
  if (isBeyond(unhealthyAt)) return 'UNHEALTHY';
  return isBeyond(degradedAt) ? 'DEGRADED' : 'HEALTHY';
}

const HEALTHS = ['HEALTHY', 'DEGRADED', 'UNHEALTHY'] as const;

/** The worst of what the hub says of a component and of what its readings show. */
export const shownHealth = ({
  health,
  metrics,
}: Pick<ComponentHealth, 'health' | 'metrics'>): ComponentHealth['health'] =>
  HEALTHS.findLast((each) => each === health || metrics.some((metric) => healthOfReading(metric) === each)) ?? health;

/** The metric that is the trouble of a component: the one that the hub names, or one beyond its limit; null for none. */
export const troubleOf = ({ message, metrics }: Pick<ComponentHealth, 'message' | 'metrics'>): Reading | null =>
  metrics.find((metric) =>
    message === null ? healthOfReading(metric) !== 'HEALTHY' : message.startsWith(`${metric.name} is `),
  ) ?? null;

/** The limit beyond which a metric has made its component what it is. */
export const limitOf = ({ degradedAt, unhealthyAt }: Reading, health: ComponentHealth['health']): number | null =>
  health === 'UNHEALTHY' ? unhealthyAt : degradedAt;

/** Values of the last minutes by component, oldest first, for its line. */
export class MetricHistory {
  readonly #values = new Map<string, number[]>();

  add(components: readonly ComponentHealth[]): void {
    for (const { name, metrics } of components) {
      const [main] = metrics;
      if (main) this.#values.set(name, [...this.of(name), main.value].slice(-MOST));
    }
  }

  of(name: string): readonly number[] {
    return this.#values.get(name) ?? [];
  }
}

/** Five minutes at the usual pace of the checks. */
const MOST = 60;
