import { riskIdOf } from './project-state.js';
import { DAY_MS, dayOf, type Finding, HOUR_MS, type RiskRule } from './risk-rule.js';
import { isOpen, type TaskFact } from './task-board.js';

/** A task that is late for this long is a high risk. */
const VERY_LATE_MS = 7 * DAY_MS;
/** A task that is blocked, or a project that is stalled, for this many times its threshold is a high risk. */
const FACTOR = 3;
/** Fewer completed tasks in a period show no velocity. */
const MIN_COMPLETED = 4;
const MAX_TITLE = 120;

const titleOf = ({ title }: TaskFact) =>
  title.length <= MAX_TITLE ? title : `${title.slice(0, MAX_TITLE - 1).toWellFormed()}…`;

export const overdue: RiskRule = {
  name: 'overdue',
  category: 'schedule',
  find({ tasks }, { now, thresholds: { riskOverdueHours } }) {
    const late = tasks.all().filter((task) => isOpen(task) && task.dueAt !== null);
    return late.flatMap((task): Finding[] => {
      const lateMs = now - task.dueAt!;
      if (lateMs < riskOverdueHours * HOUR_MS) return [];
      return [
        {
          riskId: riskIdOf('overdue', task.taskId),
          severity: lateMs < VERY_LATE_MS ? 'MEDIUM' : 'HIGH',
          message: `'${titleOf(task)}' was due on ${dayOf(task.dueAt!)}`,
          evidence: [task.moved],
        },
      ];
    });
  },
};

export const blocked: RiskRule = {
  name: 'blocked',
  category: 'schedule',
  find(state, { now, thresholds: { riskBlockedHours } }) {
    const stuck = state.tasks.all().filter(({ status }) => status === 'BLOCKED');
    return stuck.flatMap((task): Finding[] => {
      const riskId = riskIdOf('blocked', task.taskId);
      const ratio = (now - task.since.at) / (riskBlockedHours * HOUR_MS);
      // The log may no longer show since when: an alert stays until the task is not blocked any more.
      const keepsOnly = ratio < 1;
      if (keepsOnly && !state.isAlerted(riskId)) return [];
      const severity = ratio < FACTOR ? 'MEDIUM' : 'HIGH';
      const message = `'${titleOf(task)}' is blocked since ${dayOf(task.since.at)}`;
      return [{ riskId, severity, message, evidence: [task.since], keepsOnly }];
    });
  },
};

/** Needs work that was begun: a list of plans does not stall. */
export const stalled: RiskRule = {
  name: 'stalled',
  category: 'schedule',
  find({ tasks }, { now, thresholds: { riskStalledHours } }) {
    const all = tasks.all();
    const hasBegun = all.some(({ status }) => status === 'IN_PROGRESS' || status === 'BLOCKED' || status === 'DONE');
    if (!hasBegun || !all.some(isOpen)) return [];
    const { moved } = all.reduce((latest, task) => (task.moved.at >= latest.moved.at ? task : latest));
    const ratio = (now - moved.at) / (riskStalledHours * HOUR_MS);
    if (ratio < 1) return [];
    const message = `No task has moved since ${dayOf(moved.at)}`;
    return [{ riskId: riskIdOf('stalled'), severity: ratio < FACTOR ? 'MEDIUM' : 'HIGH', message, evidence: [moved] }];
  },
};

/** Compares the tasks completed in two periods that follow one another. */
export const velocity: RiskRule = {
  name: 'velocity',
  category: 'schedule',
  find(state, { now, thresholds: { riskVelocityDays: days } }) {
    const all = state.tasks.all();
    if (!all.some(isOpen)) return [];
    const begin = now - days * DAY_MS;
    const completed = all.filter(({ status, since }) => status === 'DONE' && since.at > begin - days * DAY_MS);
    const before = completed.filter(({ since }) => since.at <= begin);
    const lately = completed.length - before.length;
    const riskId = riskIdOf('velocity');
    // Three quarters resolve what one half has raised: otherwise one task more or less would do both in turn.
    const share = state.isAlerted(riskId) ? 3 / 4 : 1 / 2;
    if (before.length < MIN_COMPLETED || lately > before.length * share) return [];
    return [
      {
        ...{ riskId, severity: 'MEDIUM', keepsOnly: lately > before.length / 2 },
        message: `Half as many tasks were completed in the last ${days} days as in the ${days} days before, or fewer`,
        evidence: before.map(({ since }) => since).sort((one, other) => one.at - other.at),
      },
    ];
  },
};
