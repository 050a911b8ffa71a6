import { createHash } from 'node:crypto';
import { DERIVED_ACTOR_ID } from '../../auth/hub-viewer.js';
import type { EventRecord } from '../../core/record.js';
import { type Moment, momentOf } from './moment.js';
import { Streaks } from './streaks.js';
import { isOpen, TaskBoard } from './task-board.js';

/** Errors of a project that are remembered. */
export const MAX_ERRORS = 1_000;
/** Resolved risks, and agents that have failed, that are remembered. */
const MAX_REMEMBERED = 10_000;
const MAX_ID = 200;

/** An event that was derived earlier: the next one of its key follows it. */
export interface Derived {
  readonly offset: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Rules that count failures in a row. */
type StreakRule = 'failed-builds' | 'agent-failures' | 'rollbacks';

/**
 * What the rules know of a project: a pure function of its events, folded in the order of their offsets. It has no
 * clock, and is the same after any restart.
 */
export class ProjectState {
  readonly tasks: TaskBoard;
  readonly streaks: Readonly<Record<StreakRule, Streaks>> = {
    'failed-builds': new Streaks(),
    'agent-failures': new Streaks(),
    rollbacks: new Streaks(),
  };
  readonly #errors: Moment[] = [];
  /** Agents whose newest status is FAILED. */
  readonly #failedAgents = new Set<string>();
  /** Newest derived `risk_alert` of each risk. */
  readonly #alerts = new Map<string, Derived>();
  #progress: Derived | null = null;
  #newestTask: Moment | null = null;
  #newest: (Moment & { readonly offset: number }) | null = null;

  constructor(maxTasks: number) {
    this.tasks = new TaskBoard(maxTasks);
  }

  /** Newest derived progress; null before the first. */
  get progress(): Derived | null {
    return this.#progress;
  }

  /** Newest event of a task. */
  get newestTask(): Moment | null {
    return this.#newestTask;
  }

  /** Newest event that was not derived. */
  get newest(): Moment | null {
    return this.#newest;
  }

  /** Newest errors, the oldest first. */
  get errors(): readonly Moment[] {
    return this.#errors;
  }

  get alerts(): ReadonlyMap<string, Derived> {
    return this.#alerts;
  }

  isAlerted(riskId: string): boolean {
    return this.#alerts.get(riskId)?.payload.resolved === false;
  }

  /** Whether time alone changes nothing any more. */
  get isAtRest(): boolean {
    return (
      !this.tasks.all().some(isOpen) &&
      Object.values(this.streaks).every(({ isEmpty }) => isEmpty) &&
      ![...this.#alerts.keys()].some((riskId) => this.isAlerted(riskId))
    );
  }

  fold(record: EventRecord): void {
    if (isDerived(record)) this.#foldOwn(record);
    else if (record.type in FOLDS) {
      FOLDS[record.type]!(this, record);
      // A replay does not come to the newest event last.
      if (record.offset > (this.#newest?.offset ?? 0)) this.#newest = { ...momentOf(record), offset: record.offset };
    }
  }

  /** @internal */
  foldTask(record: EventRecord): void {
    this.tasks.fold(record);
    this.#newestTask = momentOf(record);
  }

  /** @internal */
  foldError(record: EventRecord): void {
    this.#errors.push(momentOf(record));
    if (this.#errors.length > MAX_ERRORS) this.#errors.shift();
  }

  /** @internal A status that is reported again is no further failure. */
  foldAgent(record: EventRecord): void {
    const agentId = record.key!;
    const status = record.payload.agentStatus ?? record.payload.status;
    const riskId = riskIdOf('agent-failures', agentId);
    const streaks = this.streaks['agent-failures'];
    const hadFailed = this.#failedAgents.delete(agentId);
    if (status === 'SUCCEEDED') streaks.succeed(riskId);
    if (status !== 'FAILED') return;
    const label = (record.payload.name as string | undefined) ?? agentId;
    if (!hadFailed) streaks.fail({ riskId, label, failureId: record.id, moment: momentOf(record) });
    remember(this.#failedAgents, agentId);
  }

  #foldOwn(record: EventRecord): void {
    const { key, type, offset, payload } = record;
    if (type === 'progress_update') this.#progress = { offset, payload };
    if (type !== 'risk_alert') return;
    this.#alerts.delete(key!);
    this.#alerts.set(key!, { offset, payload });
    if (this.#alerts.size > MAX_REMEMBERED) this.#alerts.delete(this.#alerts.keys().next().value!);
    this.streaks[ruleOf(key!) as StreakRule]?.alert(key!, payload.resolved === true);
  }
}

/** Events that the rules read, by their wire names. */
const FOLDS: Readonly<Record<string, (state: ProjectState, record: EventRecord) => void>> = {
  task_update: (state, record) => state.foldTask(record),
  error_occurred: (state, record) => state.foldError(record),
  agent_status: (state, record) => state.foldAgent(record),
  build_status: ({ streaks }, record) => {
    const { name, branch } = record.payload;
    const label = branch === undefined ? String(name) : `${name} on ${branch}`;
    const riskId = riskIdOf('failed-builds', label);
    const status = record.payload.buildStatus ?? record.payload.status;
    if (status === 'PASSED') streaks['failed-builds'].succeed(riskId);
    if (status === 'FAILED')
      streaks['failed-builds'].fail({ riskId, label, failureId: record.key!, moment: momentOf(record) });
  },
  deployment_status: ({ streaks }, record) => {
    const label = record.payload.environment as string;
    const riskId = riskIdOf('rollbacks', label);
    const status = record.payload.deploymentStatus ?? record.payload.status;
    if (status === 'SUCCEEDED') streaks.rollbacks.succeed(riskId);
    if (status === 'ROLLED_BACK')
      streaks.rollbacks.fail({ riskId, label, failureId: record.key!, moment: momentOf(record) });
  },
};

/** Whether an event was derived. No client can publish as the hub. */
export const isDerived = ({ actor }: EventRecord): boolean => actor.kind === 'HUB' && actor.id === DERIVED_ACTOR_ID;

/** Types that the state is folded from. Its own are among them. */
export const STATE_TYPES: readonly string[] = [...Object.keys(FOLDS), 'progress_update', 'risk_alert'];

/** Id of a risk, such as `overdue:TASK-42`. A long one ends in a digest. */
export function riskIdOf(rule: string, thing?: string): string {
  const riskId = thing === undefined ? rule : `${rule}:${thing}`;
  if (riskId.length <= MAX_ID) return riskId;
  const digest = createHash('sha256').update(riskId).digest('hex').slice(0, 16);
  return `${riskId.slice(0, MAX_ID - digest.length - 1).toWellFormed()}~${digest}`;
}

const ruleOf = (riskId: string): string => riskId.split(':', 1)[0]!;

function remember(set: Set<string>, item: string): void {
  set.add(item);
  if (set.size > MAX_REMEMBERED) set.delete(set.values().next().value!);
}
