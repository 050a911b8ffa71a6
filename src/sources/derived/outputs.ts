import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { RiskName } from '../../core/config/risks.js';
import type { Priority } from '../../core/record.js';
import type { SourceItem } from '../sink.js';
import { agentFailures, errorRate, failedBuilds, rollbacks } from './failure-rules.js';
import type { Moment } from './moment.js';
import { type Progress, progressOf } from './progress.js';
import type { Derived, ProjectState } from './project-state.js';
import type { Finding, RiskRule, RuleContext, Severity } from './risk-rule.js';
import { blocked, overdue, stalled, velocity } from './task-rules.js';

/** The rules, each with the setting of its threshold. */
export const RULES: readonly (readonly [RiskRule, RiskName])[] = [
  [overdue, 'riskOverdueHours'],
  [blocked, 'riskBlockedHours'],
  [stalled, 'riskStalledHours'],
  [velocity, 'riskVelocityDays'],
  [failedBuilds, 'riskFailedBuilds'],
  [agentFailures, 'riskAgentFailures'],
  [errorRate, 'riskErrorsPerHour'],
  [rollbacks, 'riskRollbacks'],
];

/** Alerts of one rule that are open at once. */
const MAX_ALERTS = 100;
/** Events that an alert names as its evidence, the newest ones. */
const MAX_EVIDENCE = 10;

const PRIORITY_OF: Readonly<Record<Severity, Priority>> = {
  LOW: 'NORMAL',
  MEDIUM: 'NORMAL',
  HIGH: 'HIGH',
  CRITICAL: 'URGENT',
};

/**
 * What has to be published of a project now: the difference between what its events say and what was published of it.
 * Nothing when both agree, also after a restart.
 */
export function outputsOf(state: ProjectState, context: RuleContext): SourceItem[] {
  return [...progressOutput(state), ...riskOutputs(state, context)];
}

function progressOutput(state: ProjectState): SourceItem[] {
  if (!state.newestTask) return [];
  const progress: Progress = progressOf(state.tasks.all());
  if (isDeepStrictEqual(progress, state.progress?.payload)) return [];
  return [
    itemOf({
      ...{ type: 'progress_update', key: 'project', payload: { ...progress }, before: state.progress },
      cause: state.newestTask,
      tags: ['derived'],
    }),
  ];
}

function riskOutputs(state: ProjectState, context: RuleContext): SourceItem[] {
  const found = new Map<string, readonly [RiskRule, Finding]>();
  for (const [rule, threshold] of RULES) {
    if (context.thresholds[threshold] === 0) continue;
    for (const finding of bounded(state, rule.find(state, context))) found.set(finding.riskId, [rule, finding]);
  }
  const changed = [...found.values()].filter(([, finding]) => isNews(state, finding));
  const over = [...state.alerts].filter(([riskId]) => state.isAlerted(riskId) && !found.has(riskId));
  return [
    ...changed.map(([rule, finding]) => alertItem(state, rule, finding)),
    ...over.map(([riskId, before]) => resolvedItem(state, riskId, before)),
  ];
}

/** Alerts that are open come first: otherwise a new finding would resolve one that is still right. */
function bounded(state: ProjectState, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_ALERTS) return findings;
  const rank = ({ riskId }: Finding) => (state.isAlerted(riskId) ? 0 : 1);
  return [...findings].sort((one, other) => rank(one) - rank(other)).slice(0, MAX_ALERTS);
}

function isNews(state: ProjectState, { riskId, severity, message, keepsOnly }: Finding): boolean {
  if (keepsOnly) return false;
  if (!state.isAlerted(riskId)) return true;
  const { payload } = state.alerts.get(riskId)!;
  return payload.severity !== severity || payload.message !== message;
}

function alertItem(state: ProjectState, { name, category }: RiskRule, finding: Finding): SourceItem {
  const { riskId, severity, message } = finding;
  const evidence = finding.evidence.slice(-MAX_EVIDENCE);
  return itemOf({
    ...{ type: 'risk_alert', key: riskId, before: state.alerts.get(riskId) ?? null },
    payload: { riskId, severity, message, category, resolved: false },
    cause: evidence.at(-1) ?? null,
    tags: ['derived', `rule:${name}`, ...evidence.map(({ id }) => `evidence:${id}`)],
    priority: PRIORITY_OF[severity],
  });
}

/** The cause is the newest event: either it has resolved the risk, or time has. */
const resolvedItem = (state: ProjectState, riskId: string, before: Derived): SourceItem =>
  itemOf({
    ...{ type: 'risk_alert', key: riskId, payload: { ...before.payload, resolved: true }, before },
    cause: state.newest,
    tags: ['derived', `rule:${riskId.split(':', 1)[0]}`],
  });

interface DerivedItem {
  readonly type: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Derived event of this key that it follows. */
  readonly before: Derived | null;
  readonly cause: Moment | null;
  readonly tags: readonly string[];
  readonly priority?: Priority;
}

/**
 * The idempotency key names the event before it and not its content: of two hubs that derive at once, also of different
 * states, one alone can publish the next event of a key. The other gets the same event, or CONFLICT.
 */
const itemOf = ({ type, key, payload, before, cause, tags, priority }: DerivedItem): SourceItem => ({
  type,
  payload,
  options: {
    idempotencyKey: `derived:${createHash('sha256')
      .update(JSON.stringify([type, key, before?.offset ?? 0]))
      .digest('base64url')}`,
    tags,
    ...(priority && { priority }),
    ...(cause && { causationId: cause.id }),
    ...(cause?.correlationId && { correlationId: cause.correlationId }),
  },
});
