import { isoText } from '../../core/text/date-time.js';
import { isObject } from '../../core/text/json.js';
import type { PublishItem } from '../publish/stamp.js';

/** Whether the hub is in maintenance, and why. Times are milliseconds since 1970 UTC. */
export interface MaintenanceState {
  readonly active: boolean;
  readonly reason: string | null;
  /** Time at which it ends by itself; null when it is ended by hand. */
  readonly until: number | null;
  /** Time of the last change; null when there was none. */
  readonly since: number | null;
  /** Id of the actor of the last change; null when there was none, and after an end by itself. */
  readonly changedBy: string | null;
}

/** State as the log keeps it. */
export interface KeptMaintenance extends MaintenanceState {
  /** Id of the change that led to it, which makes its event unique. */
  readonly change: string;
  /** Whether the event of the change is in the log. */
  readonly announced: boolean;
}

/** The state where the log keeps none. */
export const NO_MAINTENANCE: MaintenanceState = {
  ...{ active: false, reason: null, until: null, since: null, changedBy: null },
};

/** Whether a document of the log is a state. */
export const isKept = (value: unknown): value is KeptMaintenance =>
  isObject(value) && typeof value.active === 'boolean' && typeof value.change === 'string';

/** The event of the change that led to a state. The same on every hub, so that it is published once. */
export function eventOf({ active: enabled, reason, until, change }: KeptMaintenance): PublishItem {
  const payload = { enabled, reason, until: until === null ? null : isoText(new Date(until)) };
  return { type: 'maintenance_mode', payload, options: { idempotencyKey: `maintenance:${change}` } };
}
