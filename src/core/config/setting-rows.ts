import { LIMITS, type LimitName } from './limits.js';
import { RISKS, type RiskName } from './risks.js';
import { type Kind, upTo, wholeNumber } from './setting-kinds.js';
import { THRESHOLDS, type ThresholdName } from './thresholds.js';

/** One row of the table of settings. */
export interface Setting<T = unknown> extends Kind<T> {
  /** Name of the environment variable; null for a setting of the configuration file alone. */
  readonly env: string | null;
  readonly default: T;
  /** Its value is never shown. */
  readonly secret: boolean;
  readonly doc: string;
}

/** Makes a row. */
export function setting<T, const D = T>(
  env: string | null,
  kind: Kind<T>,
  rest: { default: D; secret?: boolean; doc: string },
): Setting<T | D> {
  return { env, ...kind, secret: false, ...rest } as Setting<T | D>;
}

/** A row for each limit. */
export const limitSettings = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { env, min, max, doc, default: usual }]) => [
    name,
    setting(env, wholeNumber(min, max), { default: usual, doc }),
  ]),
) as Record<LimitName, Setting<number>>;

/** A row for each threshold of a rule that raises risks. */
export const riskSettings = Object.fromEntries(
  Object.entries(RISKS).map(([name, { env, max, isWhole, doc, default: usual }]) => [
    name,
    setting(env, isWhole ? wholeNumber(0, max) : upTo(max), { default: usual, doc }),
  ]),
) as Record<RiskName, Setting<number>>;

/** A row for each threshold of the health checks. */
export const thresholdSettings = Object.fromEntries(
  Object.entries(THRESHOLDS).map(([name, { env, default: usual, doc, ...kind }]) => [
    name,
    setting(env, kind, { default: usual, doc }),
  ]),
) as Record<ThresholdName, Setting<string>>;
