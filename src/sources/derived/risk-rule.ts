import type { RiskThresholds } from '../../core/config/risks.js';
import type { Moment } from './moment.js';
import type { ProjectState } from './project-state.js';

export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Risk that a rule has found. */
export interface Finding {
  readonly riskId: string;
  readonly severity: Severity;
  readonly message: string;
  /** Events that show it, the oldest first. */
  readonly evidence: readonly Moment[];
  /** Whether it only keeps an alert from being resolved: not bad enough to raise one, and not good enough to resolve it. */
  readonly keepsOnly?: boolean;
}

/** Time and thresholds that a rule is applied with. */
export interface RuleContext {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly thresholds: RiskThresholds;
}

/** Rule that finds risks of one kind: a pure function of state and time. */
export interface RiskRule {
  /** Beginning of the ids of its risks. */
  readonly name: string;
  readonly category: string;
  find(state: ProjectState, context: RuleContext): readonly Finding[];
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
