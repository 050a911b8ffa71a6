import type { Threshold } from '../../../core/config/thresholds.js';
import type { HealthStatus } from './component.js';

/** A limit of a metric, and whether the metric is beyond it. */
interface Alarm {
  readonly isRaised: boolean;
  /** Checks in a row that say otherwise. */
  readonly streak: number;
}

/** State of one metric: an alarm for each of its two limits. */
export interface Condition {
  readonly degraded: Alarm;
  readonly unhealthy: Alarm;
}

/** Words for the two limits of a metric, which are also the health of its component beyond them. */
export const LEVELS = { degraded: 'DEGRADED', unhealthy: 'UNHEALTHY' } as const;
export type Level = keyof typeof LEVELS;

const QUIET: Alarm = { isRaised: false, streak: 0 };
export const GOOD: Condition = { degraded: QUIET, unhealthy: QUIET };

/** Part of a limit by which a value must have come back before its alarm ends. */
const MARGIN = 0.2;

/**
 * The state after a check. An alarm is raised by `checks` values in a row at or beyond the limit, and ends after as many
 * that are 20 % better than it. A value in between changes nothing: a metric near its limit does not flap.
 */
export function nextCondition(
  before: Condition,
  value: number,
  { threshold, checks }: { threshold: Threshold; checks: number },
): Condition {
  const next = (level: Level) => nextAlarm(before[level], value, { ...threshold, limit: threshold[level], checks });
  return { degraded: next('degraded'), unhealthy: next('unhealthy') };
}

/** The health of a component with a metric in this state. */
export function healthOf({ degraded, unhealthy }: Condition): HealthStatus {
  if (unhealthy.isRaised) return 'UNHEALTHY';
  return degraded.isRaised ? 'DEGRADED' : 'HEALTHY';
}

interface Rule {
  readonly limit: number | null;
  readonly isBelow: boolean;
  readonly checks: number;
}

function nextAlarm({ isRaised, streak }: Alarm, value: number, { limit, isBelow, checks }: Rule): Alarm {
  if (limit === null) return QUIET;
  const says = isRaised ? isBack(value, limit, isBelow) : isBeyond(value, limit, isBelow);
  if (!says) return { isRaised, streak: 0 };
  return streak + 1 >= checks ? { isRaised: !isRaised, streak: 0 } : { isRaised, streak: streak + 1 };
}

const isBeyond = (value: number, limit: number, isBelow: boolean) => (isBelow ? value <= limit : value >= limit);

const isBack = (value: number, limit: number, isBelow: boolean) =>
  isBelow ? value >= limit * (1 + MARGIN) : value <= limit * (1 - MARGIN);
