import { z } from 'zod';
import type { Kind } from './setting-kinds.js';

/** Limits of a metric, beyond which a component is DEGRADED or UNHEALTHY. */
export interface Threshold {
  /** Null where the metric degrades nothing. */
  readonly degraded: number | null;
  readonly unhealthy: number | null;
  /** Whether small values are bad ones. */
  readonly isBelow: boolean;
}

/** One row of the table of thresholds. */
interface ThresholdRow extends Kind<string> {
  /** Name of the environment variable. */
  readonly env: string;
  /** Metric of the health checks, with its unit at the end. */
  readonly metric: string;
  readonly default: string;
  readonly isBelow: boolean;
  readonly doc: string;
}

/** Thresholds of the health checks, by their names in the configuration file. */
export const THRESHOLDS = {
  alertAppendLatencyMs: row('append_latency_ms', {
    usual: '250,2000',
    doc: 'milliseconds that the log takes for an append, on average between two checks',
  }),
  alertLogBytes: row('log_bytes', { usual: '0', doc: 'bytes of the files of the log' }),
  alertDiskFreeBytes: row('disk_free_bytes', {
    usual: '1073741824,268435456',
    isBelow: true,
    doc: 'free bytes on the disk of the log',
  }),
  alertRetentionAgeMs: row('retention_age_ms', {
    usual: '600000,3600000',
    doc: 'milliseconds since retention has removed the old events of all projects',
  }),
  alertEventLoopDelayMs: row('event_loop_delay_ms', {
    usual: '250,1000',
    doc: 'milliseconds by which the event loop was late',
  }),
  alertMemoryPercent: row('memory_percent', {
    usual: '80,95',
    doc: 'memory in use, in percent of what Node.js may use',
  }),
  alertSocketsPercent: row('sockets_percent', {
    usual: '80,95',
    doc: 'sockets and event streams, in percent of TIDINGS_MAX_SOCKETS',
  }),
  alertFailedSignInsPerMinute: row('failed_sign_ins_per_minute', {
    usual: '60,600',
    doc: 'failed sign-ins per minute',
  }),
} as const satisfies Record<string, ThresholdRow>;

export type ThresholdName = keyof typeof THRESHOLDS;

const NAMES = Object.keys(THRESHOLDS) as ThresholdName[];

/** Thresholds in force by the name of their metric. */
export type Thresholds = ReadonlyMap<string, Threshold>;

/** The thresholds among settings that hold more than them. */
export const thresholdsOf = (settings: { readonly [K in ThresholdName]: string }): Thresholds =>
  new Map(NAMES.map((name) => [THRESHOLDS[name].metric, thresholdOf(THRESHOLDS[name], settings[name])]));

/** The thresholds as they are where no setting moves them. */
export const DEFAULT_THRESHOLDS = thresholdsOf(
  Object.fromEntries(NAMES.map((name) => [name, THRESHOLDS[name].default])) as Record<ThresholdName, string>,
);

function thresholdOf({ isBelow }: ThresholdRow, text: string): Threshold {
  const [degraded = 0, unhealthy = 0] = text.split(',').map(Number);
  return { degraded: degraded || null, unhealthy: unhealthy || null, isBelow };
}

function row(
  metric: string,
  { usual, isBelow = false, doc }: { usual: string; isBelow?: boolean; doc: string },
): ThresholdRow {
  const order = isBelow ? 'smaller' : 'greater';
  return {
    ...{ env: `TIDINGS_ALERT_${metric.toUpperCase()}`, metric, default: usual, isBelow },
    schema: () =>
      z
        .union([z.number(), z.string()])
        .transform((value) => String(value).replaceAll(' ', ''))
        .refine((text) => isPair(text, isBelow)),
    accepts: `a number for DEGRADED and, behind a comma, a ${order} one for UNHEALTHY; 0 for none`,
    doc: `alert: ${doc}`,
  };
}

function isPair(text: string, isBelow: boolean): boolean {
  if (!/^\d{1,15}(\.\d{1,6})?(,\d{1,15}(\.\d{1,6})?)?$/.test(text)) return false;
  const [degraded, unhealthy = 0] = text.split(',').map(Number) as [number, number?];
  return degraded === 0 || unhealthy === 0 || (isBelow ? unhealthy < degraded : unhealthy > degraded);
}
