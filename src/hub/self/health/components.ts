import { SYSTEM_PROJECT } from '../../../auth/rights.js';
import type { Clock } from '../../../core/clock.js';
import type { EventLog, Readiness } from '../../../core/log.js';
import type { SourceInfo } from '../source-directory.js';
import { type Component, type ComponentState, HEALTHY, type Reading, worstOf } from './component.js';

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
}

/**
 * The component `log` of a hub, whose readiness includes the key of the cursors.
 *
 * @param disk measures the disk that it is on.
 */
export const logComponent = (
  hub: LogOwner,
  disk: () => Promise<readonly Reading[]> = () => Promise.resolve([]),
): Component => ({
  name: 'log',
  state: () => stateOfLog(hub.standing),
  check: async () => stateOfLog(await hub.ready()),
  readings: async () => [{ metric: 'retention_age_ms', value: hub.retention.ageMs, unit: 'ms' }, ...(await disk())],
});

/** The health of a log, which reports a risk of its engine while nothing is wrong. */
function stateOfLog({ status, risk }: Readiness): ComponentState {
  const state = OF_LOG[status];
  return { ...state, message: state.message ?? risk ?? null };
}

const NO_ENGINE: ComponentState = { health: 'UNHEALTHY', message: 'The engine cannot be reached', notReady: null };

/** The component `engine`: the store behind the log, with the circuit breaker in front of it where it is a server. */
export function engineComponent(log: EventLog, clock: Clock): Component {
  const stateOf = ({ status }: Readiness) => (status === 'unreachable' ? NO_ENGINE : HEALTHY);
  return {
    name: 'engine',
    state: () => stateOf(log.standing),
    async check() {
      return stateOf(await log.ready());
    },
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
export const sourcesComponent = (list: () => readonly SourceInfo[]): Component => ({
  name: 'sources',
  state() {
    const all = list();
    const bad = all.filter(({ health }) => health !== 'HEALTHY');
    const message = bad.length === 0 ? null : `${bad.length} of ${all.length} sources cannot publish now`;
    return { health: worstOf(all.map(({ health }) => health)), message, notReady: null };
  },
});
