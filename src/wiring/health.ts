import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { Access } from '../auth/access.js';
import { type Clock, watchEventLoop } from '../core/clock.js';
import type { Config } from '../core/config/config.js';
import { thresholdsOf } from '../core/config/thresholds.js';
import type { Measurements } from '../core/observe/measurements.js';
import type { Hub } from '../hub/hub.js';
import { type Component, HEALTHY, type Reading } from '../hub/self/health/component.js';
import type { HealthSettings } from '../hub/self/health/health.js';
import type { Closers } from './closers.js';

const MINUTE_MS = 60_000;

/** Settings of the health checks. */
export const healthSettings = (config: Config): HealthSettings => ({
  ...{ everyMs: config.healthCheckMs, checks: config.healthChecks, thresholds: thresholdsOf(config) },
});

interface HealthParts {
  readonly hub: Hub;
  readonly access: Access;
  readonly clock: Clock;
  readonly closers: Closers;
}

/** Adds the components that belong to the process and to the credentials, and starts the checks. */
export function startHealth({ hub, access, clock, closers }: HealthParts): void {
  const eventLoop = watchEventLoop();
  closers.beside(eventLoop, () => eventLoop.close());
  hub.health.register({
    name: 'event-loop',
    state: () => HEALTHY,
    readings: () => [{ metric: 'event_loop_delay_ms', value: eventLoop.takeMaxMs(), unit: 'ms' }],
  });
  hub.health.register({ name: 'memory', state: () => HEALTHY, readings: memory });
  hub.health.register(signInsComponent({ access, clock, measurements: hub.measurements }));
  hub.health.start();
}

function memory(): Reading[] {
  const { heapUsed, rss } = process.memoryUsage();
  // Without a limit of its own a process may use the whole machine.
  const most = Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem());
  const used = Math.max(heapUsed / getHeapStatistics().heap_size_limit, rss / most);
  return [
    { metric: 'memory_percent', value: used * 100, unit: 'percent' },
    { metric: 'memory_bytes', value: rss, unit: 'bytes' },
  ];
}

interface SignInParts extends Pick<HealthParts, 'access' | 'clock'> {
  readonly measurements: Measurements;
}

/** The component `sign-ins`: credentials, and the key set of an issuer. */
function signInsComponent({ access, clock, measurements }: SignInParts): Component {
  const failures = () => {
    const { counts } = measurements.refusals;
    return (counts.get('bad_credential') ?? 0) + (counts.get('sign_in_rate') ?? 0);
  };
  let last = { failures: failures(), at: clock.elapsed() };
  return {
    name: 'sign-ins',
    state: () =>
      access.isCurrent
        ? HEALTHY
        : { health: 'DEGRADED', message: 'Which credentials have ended is not known', notReady: null },
    readings() {
      const now = { failures: failures(), at: clock.elapsed() };
      const perMinute = ((now.failures - last.failures) * MINUTE_MS) / Math.max(1, now.at - last.at);
      last = now;
      return [{ metric: 'failed_sign_ins_per_minute', value: perMinute, unit: 'per minute' }];
    },
    circuits: () => (access.keySetCircuit ? [{ name: 'key set', ...access.keySetCircuit.status }] : []),
  };
}
