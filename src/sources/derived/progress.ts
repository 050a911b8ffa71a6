import type { TaskFact } from './task-board.js';

/** Progress of a project, as the payload of `progress_update`. */
export interface Progress {
  readonly scope: 'project';
  /** 0 to 100, with at most one digit after the point. 100 only when all tasks are done. */
  readonly percentage: number;
  readonly completedTasks: number;
  readonly totalTasks: number;
}

/** Each task counts alike, an open one with its percentage, and a cancelled one not at all. */
export function progressOf(tasks: readonly TaskFact[]): Progress {
  const counted = tasks.filter(({ status }) => status !== 'CANCELLED');
  const completedTasks = counted.filter(({ status }) => status === 'DONE').length;
  const totalTasks = counted.length;
  const shares = counted.reduce(
    (sum, { status, percentage }) => sum + (status === 'DONE' ? 100 : (percentage ?? 0)),
    0,
  );
  const percentage = totalTasks === 0 ? 0 : Math.floor((shares / totalTasks) * 10) / 10;
  return { scope: 'project', percentage, completedTasks, totalTasks };
}
