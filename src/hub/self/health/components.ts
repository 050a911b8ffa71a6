import { SYSTEM_PROJECT } from '../../../auth/rights.js';
import type { Clock } from '../../../core/clock.js';
import type { EventLog, Figure, Readiness } from '../../../core/log.js';
import type { Histogram } from '../../../core/observe/measurements.js';
import { type Component, type ComponentState, HEALTHY, type HealthStatus, type Reading, worstOf } from './component.js';

const OF_LOG: Readonly<Record<Readiness['status'], ComponentState>> = {
  ready: HEALTHY,
  // Reading goes on.
  'not writable': { health: 'DEGRADED', message: 'The log cannot be written', notReady: 'not writable' },
  unreachable: { health: 'UNHEALTHY', message: 'The log cannot be reached', notReady: 'unreachable' },
};

interface LogOwner {
  readonly standing: Readiness;
  ready(): Promise<Readiness>;
  readonly retention: { readonly ageMs: number };
  readonly measurements: { readonly appends: Pick<Histogram, 'count' | 'sum'> };
}

/** Figures of a store that are readings: the name of each, and of the reading that they are added to. */
const FIGURES: Readonly<Record<string, string>> = {
  log_file_bytes: 'log_bytes',
  log_wal_bytes: 'log_bytes',
  log_disk_free_bytes: 'disk_free_bytes',
};

/** The component `log` of a hub, whose readiness includes the key of the cursors. */
export function logComponent(hub: LogOwner, log: EventLog): Component {
  let last = { count: 0, sum: 0 };
  /** The mean over the appends since the last check. */
  const appendMs = () => {
    const { count, sum } = hub.measurements.appends;
    const seconds = count === last.count ? 0 : (sum - last.sum) / (count - last.count);
    last = { count, sum };
    return seconds * 1_000;
  };
  return {
    name: 'log',
    state: () => stateOfLog(hub.standing),
    check: async () => stateOfLog(await hub.ready()),
    readings: async () => [
      { metric: 'append_latency_ms', value: appendMs(), unit: 'ms' },
      { metric: 'retention_age_ms', value: hub.retention.ageMs, unit: 'ms' },
      ...sizesOf(await log.figures()),
    ],
  };
}

function sizesOf(figures: readonly Figure[]): Reading[] {
  const sizes = new Map<string, number>();
  for (const { name, value } of figures) {
    const metric = FIGURES[name];
    if (metric !== undefined) sizes.set(metric, (sizes.get(metric) ?? 0) + value);
  }
  return [...sizes].map(([metric, value]) => ({ metric, value, unit: 'bytes' }));
}

/** The health of a log, which reports a risk of its engine while nothing is wrong. */
function stateOfLog({ status, risk }: Readiness): ComponentState {
  const state = OF_LOG[status];
  return { ...state, message: state.message ?? risk ?? null };
}

const NO_ENGINE: ComponentState = { health: 'UNHEALTHY', message: 'The engine cannot be reached', notReady: null };

/** The component `engine`: the store behind the log, with the circuit breaker in front of it where it is a server. */
export function engineComponent(log: EventLog, clock: Clock): Component {
  return {
    name: 'engine',
    state: () => (log.standing.status === 'unreachable' ? NO_ENGINE : HEALTHY),
    async readings() {
      const from = clock.elapsed();
      await log.head(SYSTEM_PROJECT);
      return [{ metric: 'engine_reply_ms', value: clock.elapsed() - from, unit: 'ms' }];
    },
    circuits() {
      const { engine, circuit } = log.standing;
      return circuit ? [{ name: engine, ...circuit }] : [];
    },
  };
}

/** The component `sources`, which is as well as the worst of them. */
export const sourcesComponent = (list: () => readonly { readonly health: HealthStatus }[]): Component => ({
  name: 'sources',
  state() {
    const all = list();
    const bad = all.filter(({ health }) => health !== 'HEALTHY');
    const message = bad.length === 0 ? null : `${bad.length} of ${all.length} sources cannot publish now`;
    return { health: worstOf(all.map(({ health }) => health)), message, notReady: null };
  },
});
