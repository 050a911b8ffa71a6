/** One row of the table of thresholds: a number from 0, which turns the rule off, to `max`. */
interface RiskThreshold {
  /** Name of the environment variable. */
  readonly env: string;
  readonly default: number;
  readonly max: number;
  /** Whether fractions are accepted. */
  readonly isWhole: boolean;
  readonly doc: string;
}

const YEAR_HOURS = 8_760;

/** Thresholds of the rules that raise risks, by their names in the configuration file. */
export const RISKS = {
  riskOverdueHours: row('OVERDUE_HOURS', [1, YEAR_HOURS], 'hours after its due date at which an open task is a risk'),
  riskBlockedHours: row('BLOCKED_HOURS', [48, YEAR_HOURS], 'hours after which a blocked task is a risk'),
  riskStalledHours: row(
    'STALLED_HOURS',
    [72, YEAR_HOURS],
    'hours without a moved task after which progress is stalled',
  ),
  riskVelocityDays: row(
    'VELOCITY_DAYS',
    [7, 365],
    'days of a period; a risk when half as many tasks are completed as in the period before',
  ),
  riskFailedBuilds: count(
    'FAILED_BUILDS',
    [3, 100],
    'failed builds in a row of a workflow on a branch that are a risk',
  ),
  riskAgentFailures: count('AGENT_FAILURES', [2, 100], 'failures in a row of an agent that are a risk'),
  riskErrorsPerHour: count('ERRORS_PER_HOUR', [20, 1_000], 'errors of a project within an hour that are a risk'),
  riskRollbacks: count('ROLLBACKS', [1, 100], 'rolled back deployments in a row of an environment that are a risk'),
} as const satisfies Record<string, RiskThreshold>;

export type RiskName = keyof typeof RISKS;

/** Thresholds in force, in the units of the table. */
export type RiskThresholds = { readonly [K in RiskName]: number };

const NAMES = Object.keys(RISKS) as RiskName[];

/** The thresholds among settings that hold more than them. */
export const risksOf = (settings: RiskThresholds): RiskThresholds =>
  Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as RiskThresholds;

/** The thresholds as they are where no setting moves them. */
export const DEFAULT_RISKS = Object.fromEntries(NAMES.map((name) => [name, RISKS[name].default])) as RiskThresholds;

function row(name: string, [usual, max]: readonly [number, number], doc: string): RiskThreshold {
  return { env: `TIDINGS_RISK_${name}`, default: usual, max, isWhole: false, doc: `${doc}; 0 turns the rule off` };
}

function count(name: string, range: readonly [number, number], doc: string): RiskThreshold {
  return { ...row(name, range, doc), isWhole: true };
}
