import type { RiskName } from '../../core/config/risks.js';
import { MAX_ERRORS, type ProjectState, riskIdOf } from './project-state.js';
import { type Finding, HOUR_MS, type RiskRule, SEVERITIES, type Severity } from './risk-rule.js';

interface StreakRuleOptions {
  readonly name: keyof ProjectState['streaks'];
  readonly category: string;
  readonly threshold: RiskName;
  readonly severity: Severity;
  readonly message: (label: string, failures: number) => string;
}

/** Rule of failures in a row. Three times the threshold raises the severity by one level. */
const streakRule = ({ name, category, threshold, severity, message }: StreakRuleOptions): RiskRule => ({
  name,
  category,
  find: (state, { thresholds }) =>
    [...state.streaks[name].all()].flatMap(([riskId, { label, failures }]): Finding[] => {
      const keepsOnly = failures.length < thresholds[threshold];
      if (keepsOnly && !state.isAlerted(riskId)) return [];
      const level = SEVERITIES.indexOf(severity) + (failures.length < 3 * thresholds[threshold] ? 0 : 1);
      const text = message(label, failures.length);
      return [{ riskId, severity: SEVERITIES[level]!, message: text, evidence: failures, keepsOnly }];
    }),
});

export const failedBuilds = streakRule({
  name: 'failed-builds',
  category: 'quality',
  threshold: 'riskFailedBuilds',
  severity: 'HIGH',
  message: (label, failures) => `Builds of ${label} failed: ${failures} in a row`,
});

export const agentFailures = streakRule({
  name: 'agent-failures',
  category: 'agents',
  threshold: 'riskAgentFailures',
  severity: 'MEDIUM',
  message: (label, failures) => `Agent ${label} failed: ${failures} times in a row`,
});

export const rollbacks = streakRule({
  name: 'rollbacks',
  category: 'deployment',
  threshold: 'riskRollbacks',
  severity: 'HIGH',
  message: (label, failures) => `Deployments to ${label} were rolled back: ${failures} in a row`,
});

/** Half the threshold resolves what the threshold has raised: otherwise a rate near it would do both in turn. */
export const errorRate: RiskRule = {
  name: 'error-rate',
  category: 'quality',
  find(state, { now, thresholds: { riskErrorsPerHour: threshold } }) {
    const lately = state.errors.filter(({ at }) => at > now - HOUR_MS);
    const riskId = riskIdOf('error-rate');
    const keepsOnly = lately.length < Math.min(threshold, MAX_ERRORS);
    if (keepsOnly && !(state.isAlerted(riskId) && lately.length > threshold / 2)) return [];
    return [
      {
        ...{ riskId, severity: 'HIGH', evidence: lately, keepsOnly },
        message: `${threshold} errors or more within an hour`,
      },
    ];
  },
};
