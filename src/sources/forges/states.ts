import type { Priority } from '../../core/record.js';

/** Words of the forges for the state of a build, a check, a pipeline or a job. */
const BUILD_STATES: Readonly<Record<string, readonly string[]>> = {
  QUEUED: [
    ...['queued', 'requested', 'waiting', 'pending', 'action_required'],
    ...['created', 'preparing', 'scheduled', 'manual', 'waiting_for_resource', 'waiting_for_callback'],
  ],
  RUNNING: ['in_progress', 'running', 'canceling'],
  PASSED: ['success', 'neutral', 'warning'],
  FAILED: ['failure', 'failed', 'error', 'timed_out', 'startup_failure'],
  CANCELLED: ['cancelled', 'canceled', 'skipped', 'stale'],
};

/** Words of the forges for the state of a deployment. `inactive` is no row: a later deployment has replaced it. */
const DEPLOYMENT_STATES: Readonly<Record<string, readonly string[]>> = {
  QUEUED: ['queued', 'pending', 'waiting', 'created', 'blocked'],
  IN_PROGRESS: ['in_progress', 'running'],
  SUCCEEDED: ['success'],
  FAILED: ['failure', 'failed', 'error'],
  CANCELLED: ['canceled', 'cancelled', 'skipped'],
};

const SEVERITIES: Readonly<Record<string, readonly string[]>> = {
  LOW: ['low', 'note', 'none', 'info', 'unknown'],
  MEDIUM: ['medium', 'moderate', 'warning'],
  HIGH: ['high', 'error'],
  CRITICAL: ['critical'],
};

const PRIORITIES: Readonly<Record<string, Priority>> = {
  FAILED: 'HIGH',
  HIGH: 'HIGH',
  CRITICAL: 'URGENT',
};

/** Labels by which people say that an open issue is in work or blocked. Case, `_` and `-` make no difference. */
const TASK_LABELS: Readonly<Record<string, readonly string[]>> = {
  BLOCKED: ['blocked', 'status: blocked', 'status/blocked'],
  IN_PROGRESS: ['in progress', 'doing', 'wip', 'status: in progress', 'status/in progress'],
};

/** Undefined for a word that has no meaning here: it makes no event. */
export const buildStateOf = (word: string): string | undefined => rowWith(BUILD_STATES, word);

/** Undefined for a word that has no meaning here: it makes no event. */
export const deploymentStateOf = (word: string): string | undefined => rowWith(DEPLOYMENT_STATES, word);

/** MEDIUM for an unknown word: a risk is not left out for its name. */
export const severityOf = (word: string): string => rowWith(SEVERITIES, word) ?? 'MEDIUM';

/** Priority of an event with this status or severity, where it is not the usual one. */
export const priorityOf = (state: string): Priority | undefined => PRIORITIES[state];

/** Status of a task: the forges know only open and closed, the labels say more. */
export function taskStatusOf({ closed, labels }: { closed: string | null; labels: readonly string[] }): string {
  if (closed !== null) return closed;
  const words = labels.map((label) => label.trim().toLowerCase().replace(/[_-]/g, ' '));
  for (const word of words) {
    const status = rowWith(TASK_LABELS, word);
    if (status !== undefined) return status;
  }
  return 'TODO';
}

const rowWith = (table: Readonly<Record<string, readonly string[]>>, word: string): string | undefined =>
  Object.keys(table).find((state) => table[state]!.includes(word));
