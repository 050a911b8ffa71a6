import type { EventRecord } from '../../core/record.js';
import { type Moment, momentOf } from './moment.js';

export type TaskStatus = 'TODO' | 'IN_PROGRESS' | 'BLOCKED' | 'DONE' | 'CANCELLED';

/** What is known of a task. */
export interface TaskFact {
  readonly taskId: string;
  readonly title: string;
  readonly status: TaskStatus;
  /** Event that brought the task into its status. */
  readonly since: Moment;
  /** Share done in percent; null where it was not given. */
  readonly percentage: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly dueAt: number | null;
  /** Newest event that changed status or percentage. */
  readonly moved: Moment;
  /** Offset of the newest event. */
  readonly offset: number;
}

/** Whether work on a task remains. */
export const isOpen = ({ status }: TaskFact): boolean => status !== 'DONE' && status !== 'CANCELLED';

/** Tasks of a project, the one with the oldest event first. Above the bound the oldest ones are left out. */
export class TaskBoard {
  readonly #tasks = new Map<string, TaskFact>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  all(): TaskFact[] {
    return [...this.#tasks.values()];
  }

  fold(record: EventRecord): void {
    const before = this.#tasks.get(record.key!);
    // A replay begins with the latest events, and comes to the older ones of the same tasks only then.
    const fact = factOf(record, before && before.offset <= record.offset ? before : undefined);
    this.#tasks.delete(fact.taskId);
    this.#tasks.set(fact.taskId, fact);
    if (this.#tasks.size > this.#max) this.#tasks.delete(this.#tasks.keys().next().value!);
  }
}

function factOf(record: EventRecord, before: TaskFact | undefined): TaskFact {
  const { key, offset, payload } = record;
  // `status` is the name of the field in events from before it was renamed.
  const status = (payload.taskStatus ?? payload.status) as TaskStatus;
  const percentage = (payload.percentage as number | undefined) ?? null;
  const moment = momentOf(record);
  const hasStatus = before?.status === status;
  return {
    taskId: key!,
    title: payload.title as string,
    status,
    since: hasStatus ? before.since : moment,
    percentage,
    dueAt: payload.dueAt === undefined ? null : Date.parse(payload.dueAt as string),
    moved: hasStatus && before.percentage === percentage ? before.moved : moment,
    offset,
  };
}
