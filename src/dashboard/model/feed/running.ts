import type { EventOf } from '../../../client/index.js';

type Latest<T extends 'build_status' | 'deployment_status' | 'agent_status' | 'ai_processing_progress'> = ReadonlyMap<
  string,
  EventOf<T>
>;

/** Something that goes on now. */
export interface Running {
  readonly key: string;
  readonly domain: string;
  readonly icon: string;
  readonly name: string;
  readonly preposition: 'on' | 'to';
  readonly object: string | null;
  readonly percentage: number | null;
  readonly detail: string | null;
}

interface States {
  readonly builds: Latest<'build_status'>;
  readonly deployments: Latest<'deployment_status'>;
  readonly agents: Latest<'agent_status'>;
  readonly runs: Latest<'ai_processing_progress'>;
}

/** Builds, deployments and agents that are at work, newest first; an agent with the progress of its newest run. */
export function runningOf({ builds, deployments, agents, runs }: States): Running[] {
  const building = [...builds.values()].filter(({ payload }) => payload.buildStatus === 'RUNNING');
  const rolling = [...deployments.values()].filter(({ payload }) => payload.deploymentStatus === 'IN_PROGRESS');
  const working = [...agents.values()].filter(({ payload }) => /^(RUNNING|WAITING)$/.test(payload.agentStatus));
  const newestRun = new Map<string, EventOf<'ai_processing_progress'>>();
  for (const run of runs.values()) {
    const before = newestRun.get(run.actor.id);
    if (!before || before.recordedAt < run.recordedAt) newestRun.set(run.actor.id, run);
  }
  const entries = [
    ...building.map(({ recordedAt, actor, payload: { buildId, name, branch } }) => {
      const running: Running = {
        ...{ key: `build ${buildId}`, domain: 'workspace', icon: 'hammer', preposition: 'on', name },
        ...{ object: branch ?? null, percentage: null, detail: actor.name },
      };
      return { recordedAt, running };
    }),
    ...rolling.map(({ recordedAt, actor, payload }) => {
      const { deploymentId, version, environment, percentage, message } = payload;
      const running: Running = {
        ...{ key: `deployment ${deploymentId}`, domain: 'deployments', icon: 'rocket', preposition: 'to' },
        ...{ name: version ?? deploymentId, object: environment, percentage: percentage ?? null },
        detail: message ?? actor.name,
      };
      return { recordedAt, running };
    }),
    ...working.map(({ recordedAt, actor, payload }) => {
      const { agentId, name, task, message } = payload;
      const run = newestRun.get(actor.id)?.payload;
      const running: Running = {
        ...{ key: `agent ${agentId}`, domain: 'agents', icon: 'bot', preposition: 'on', name: name ?? agentId },
        ...{ object: task ?? null, percentage: run?.percentage ?? null, detail: run?.stage ?? message ?? null },
      };
      return { recordedAt, running };
    }),
  ];
  return entries.sort((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1)).map(({ running }) => running);
}
