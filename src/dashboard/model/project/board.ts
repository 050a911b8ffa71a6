import type { Header } from '../events/header.js';

export type TaskStatus = 'TODO' | 'IN_PROGRESS' | 'BLOCKED' | 'DONE' | 'CANCELLED';

/** Statuses of the board, in its order, with their icons and colours. */
export const STATUSES: readonly (readonly [status: TaskStatus, icon: string, colour: string])[] = [
  ['TODO', 'circle', 'st-todo'],
  ['IN_PROGRESS', 'circle-dot', 'st-prog'],
  ['BLOCKED', 'circle-slash', 'st-block'],
  ['DONE', 'circle-check', 'st-done'],
  ['CANCELLED', 'ban', 'st-todo'],
];

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly status: TaskStatus;
  readonly assignee: string | null;
  readonly percentage: number | null;
  readonly dueAt: number | null;
  readonly labels: readonly string[];
  /** Offset of the event that the task is of. */
  readonly offset: number;
  /** When that event moved the task; null where it did something else. */
  readonly movedAt: number | null;
}

/** Move of a task that the viewer has asked for. It is shown until the log says how it went. */
export interface Move {
  readonly to: TaskStatus;
  /** Offset of the task when it was asked for. */
  readonly base: number;
  /** Offset of the event that the move became; null while it is being published. */
  readonly sent: number | null;
}

export interface Column {
  readonly status: TaskStatus;
  readonly icon: string;
  readonly colour: string;
  readonly tasks: readonly Task[];
}

export function taskOf({ payload, offset, happenedAt }: Header): Task {
  const { taskId, title, taskStatus, previousTaskStatus, assignee, percentage, dueAt, labels } = payload;
  const isMoved = typeof previousTaskStatus === 'string' && previousTaskStatus !== taskStatus;
  return {
    ...{ id: String(taskId), title: String(title), status: taskStatus as TaskStatus, offset },
    assignee: typeof assignee === 'string' && assignee !== '' ? assignee : null,
    percentage: typeof percentage === 'number' ? percentage : null,
    dueAt: typeof dueAt === 'string' ? Date.parse(dueAt) : null,
    labels: Array.isArray(labels) ? [...new Set(labels.map(String))] : [],
    movedAt: isMoved ? happenedAt : null,
  };
}

/** Whether the log has said what became of a move: what it says is shown, and no longer what was asked for. */
export const isSettled = ({ base, sent }: Move, task: Pick<Task, 'offset'>): boolean =>
  sent === null ? task.offset > base : task.offset >= sent;

/** Status in which a task is shown. */
export function statusOf(task: Task, moves: ReadonlyMap<string, Move>): TaskStatus {
  const move = moves.get(task.id);
  return move && !isSettled(move, task) ? move.to : task.status;
}

/** The columns of the board. A column of cancelled tasks is there only when there are some. */
export function columnsOf(tasks: readonly Task[], moves: ReadonlyMap<string, Move>): Column[] {
  const byStatus = new Map<TaskStatus, Task[]>(STATUSES.map(([status]) => [status, []]));
  for (const task of tasks) byStatus.get(statusOf(task, moves))?.push(task);
  return STATUSES.map(([status, icon, colour]) => ({ status, icon, colour, tasks: byStatus.get(status)! }))
    .filter(({ status, tasks: those }) => status !== 'CANCELLED' || those.length > 0)
    .map((column) => ({ ...column, tasks: [...column.tasks].sort(ENDED.has(column.status) ? newestFirst : byId) }));
}

const ENDED: ReadonlySet<TaskStatus> = new Set(['DONE', 'CANCELLED']);
const newestFirst = (one: Task, other: Task) => other.offset - one.offset;
const names = new Intl.Collator('en', { numeric: true });
/** The order does not change with what happens: cards stay where they are. */
const byId = (one: Task, other: Task) => names.compare(other.id, one.id);

/** Status beside this one, to the left or to the right; null at the end. */
export function statusBeside(status: TaskStatus, step: -1 | 1): TaskStatus | null {
  const place = STATUSES.findIndex(([each]) => each === status) + step;
  return STATUSES[place]?.[0] ?? null;
}
