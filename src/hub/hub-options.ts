import type { Clock } from '../core/clock.js';
import type { Cursors } from '../core/cursor.js';
import type { EventLog } from '../core/log.js';
import type { Measurements } from '../core/observe/measurements.js';
import type { Tracer } from '../core/observe/tracing.js';
import type { Signals } from '../core/signals.js';
import type { Registry } from '../events/index.js';
import type { BroadcastPolicy } from './broadcasts/broadcasts.js';
import type { SecretBox } from './nodes/secret-box.js';
import type { RetentionPolicy } from './projects/retention.js';
import type { HealthSettings } from './self/health/health.js';
import type { MetricStore } from './statistics/metric-values.js';

/** Parts that a hub is built on, and its limits. */
export interface HubOptions {
  readonly log: EventLog;
  readonly registry: Registry;
  readonly cursors: Cursors;
  readonly clock: Clock;
  /** Most bytes of one event's payload as JSON text. */
  readonly maxEventBytes: number;
  /** Events that one credential may publish in a second, with a burst of twice that; no limit when absent. */
  readonly publishRate?: number;
  readonly broadcasting?: BroadcastPolicy;
  readonly retention: RetentionPolicy;
  /** What reading keeps in memory: the newest records of each followed project, and those a reader takes at once. */
  readonly reading?: { readonly tailRecords: number; readonly pageRecords: number };
  /** Counts of this hub and of what stands on it; its own by default. */
  readonly measurements?: Measurements;
  /** Records traces; none are recorded by default. */
  readonly tracer?: Tracer | null;
  /** How nodes that share the log notify one another of changes; none are notified by default. */
  readonly signals?: Signals;
  /** Seals the secrets that the log stores. */
  readonly secretBox: SecretBox;
  /** Whether it is known who may read what now: streams wait until it is. It always is by default. */
  readonly rightsAreKnown?: () => boolean;
  /** When the components of the health are checked, and their limits. */
  readonly health?: HealthSettings;
  /** Keeps the values of metrics over a restart. */
  readonly metricStore?: MetricStore;
  /** Receives failures of background work: retention, broadcasts, presence, the audit log. */
  readonly onError: (error: unknown) => void;
}
