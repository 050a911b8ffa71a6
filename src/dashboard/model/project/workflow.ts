import type { ProjectEvents } from '../events/project-events.js';

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly status: 'PENDING' | 'ACTIVE' | 'BLOCKED' | 'DONE' | 'SKIPPED' | 'FAILED';
  readonly assignee: string | null;
  readonly at: number;
  readonly durationMs: number | null;
  readonly offset: number;
}

export interface Workflow {
  readonly id: string;
  readonly steps: readonly Step[];
  /** Number of steps that are done or skipped. */
  readonly ended: number;
}

const OUTCOMES = { SUCCEEDED: 'DONE', FAILED: 'FAILED', SKIPPED: 'SKIPPED' } as const;

/** Workflows, the one that has changed last first. Steps are in the order in which they were first named. */
export function workflowsOf(events: ProjectEvents): Workflow[] {
  const completed = events.latest('step_completed');
  const updated = events.latest('step_updated');
  const workflows = new Map<string, Step[]>();
  for (const id of new Set([...updated.keys(), ...completed.keys()])) {
    const [update, end] = [updated.get(id), completed.get(id)];
    const isEnded = end !== undefined && end.offset > (update?.offset ?? 0);
    const { happenedAt: at, offset, payload } = isEnded ? end : update!;
    const step: Step = {
      ...{ id, at, offset, name: String(payload.name) },
      status: isEnded ? OUTCOMES[payload.stepOutcome as keyof typeof OUTCOMES] : (payload.stepStatus as Step['status']),
      assignee: typeof update?.payload.assignee === 'string' ? update.payload.assignee : null,
      durationMs: isEnded && typeof payload.durationMs === 'number' ? payload.durationMs : null,
    };
    const workflow = String(payload.workflowId);
    workflows.set(workflow, [...(workflows.get(workflow) ?? []), step]);
  }
  const first = firstOffsets(events);
  const placeOf = ({ id, offset }: Step) => first.get(id) ?? offset;
  const newest = (steps: readonly Step[]) => Math.max(...steps.map(({ offset }) => offset));
  return [...workflows]
    .sort(([, one], [, other]) => newest(other) - newest(one))
    .map(([id, steps]) => ({
      id,
      steps: steps.sort((one, other) => placeOf(one) - placeOf(other)),
      ended: steps.filter(({ status }) => status === 'DONE' || status === 'SKIPPED').length,
    }));
}

function firstOffsets(events: ProjectEvents): Map<string, number> {
  const first = new Map<string, number>();
  for (const { payload, offset } of events.newest('step_updated')) {
    const id = String(payload.stepId);
    if (!first.has(id)) first.set(id, offset);
  }
  return first;
}
