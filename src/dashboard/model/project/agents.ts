import type { Actor, Header } from '../events/header.js';
import type { ProjectEvents } from '../events/project-events.js';

export type AgentState = 'IDLE' | 'RUNNING' | 'WAITING' | 'SUCCEEDED' | 'FAILED' | 'STOPPED';

/** The newest run of an agent. */
export interface AgentRun {
  readonly id: string;
  readonly purpose: string | null;
  readonly percentage: number | null;
  readonly stage: string | null;
  readonly startedAt: number;
  /** Null while it goes on. */
  readonly endedAt: number | null;
  readonly durationMs: number | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Why it failed, and whether it is tried again. */
  readonly error: { readonly message: string; readonly isRetried: boolean } | null;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly actor: Actor;
  readonly state: AgentState;
  readonly task: string | null;
  readonly message: string | null;
  readonly run: AgentRun | null;
  /** Offset of the newest event of it. */
  readonly offset: number;
  /** Lines that it has logged last, since its run began. */
  readonly lines: readonly string[];
}

const MOST_LINES = 6;
const AT_WORK: readonly AgentState[] = ['RUNNING', 'WAITING'];

/** Agents with their newest runs: those at work first, then those that did something last. */
export function agentsOf(events: ProjectEvents): Agent[] {
  const runs = runsOf(events);
  const logs = events.newest('log_line');
  const agents = [...events.latest('agent_status').values()].map((event): Agent => {
    const { agentId, name, agentStatus, task, message } = event.payload;
    const run = runs.findLast(
      ({ agent, actor }) => agent === agentId || (agent === null && actor.id === event.actor.id),
    );
    const since = run?.startOffset ?? event.offset;
    const lines = logs.filter(({ payload, offset }) => payload.agentId === agentId && offset >= since);
    return {
      ...{ id: String(agentId), name: String(name ?? agentId), actor: event.actor, state: agentStatus as AgentState },
      ...{ task: textOf(task), message: textOf(message), run: run?.run ?? null },
      offset: Math.max(event.offset, run?.offset ?? 0),
      lines: lines.slice(-MOST_LINES).map(({ payload }) => String(payload.message)),
    };
  });
  const isAtWork = ({ state }: Agent) => (AT_WORK.includes(state) ? 1 : 0);
  return agents.sort((one, other) => isAtWork(other) - isAtWork(one) || other.offset - one.offset);
}

interface Found {
  readonly agent: string | null;
  readonly actor: Actor;
  readonly startOffset: number;
  readonly offset: number;
  readonly run: AgentRun;
}

const TYPES = ['start', 'progress', 'end', 'error'].map((name) => `ai_processing_${name}`);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Runs in the order in which they began. */
function runsOf(events: ProjectEvents): Found[] {
  const runs = new Map<string, Found>();
  const all = [...TYPES, 'ai_response_generated'].flatMap((type) => events.newest(type));
  for (const event of all.sort((one, other) => one.offset - other.offset)) {
    const id = String(event.payload.runId);
    const before = runs.get(id);
    runs.set(id, {
      agent: before?.agent ?? textOf(event.payload.agentId),
      actor: before?.actor ?? event.actor,
      startOffset: before?.startOffset ?? event.offset,
      offset: event.offset,
      run: runAfter(before?.run ?? null, id, event),
    });
  }
  return [...runs.values()];
}

function runAfter(before: AgentRun | null, id: string, { type, happenedAt: at, payload }: Header): AgentRun {
  const run: AgentRun = before ?? {
    ...{ id, startedAt: at, endedAt: null, purpose: null, percentage: null, stage: null },
    ...{ durationMs: null, inputTokens: null, outputTokens: null, error: null },
  };
  const tokens = {
    inputTokens: numberOf(payload.inputTokens) ?? run.inputTokens,
    outputTokens: numberOf(payload.outputTokens) ?? run.outputTokens,
  };
  switch (type) {
    case 'ai_processing_start':
      return { ...run, purpose: textOf(payload.purpose) };
    case 'ai_processing_progress':
      return { ...run, percentage: numberOf(payload.percentage), stage: textOf(payload.stage) };
    case 'ai_processing_error':
      return {
        ...run,
        endedAt: at,
        error: { message: String(payload.message), isRetried: payload.retryable === true },
      };
    case 'ai_processing_end':
      return { ...run, ...tokens, endedAt: at, durationMs: numberOf(payload.durationMs) };
    default:
      return { ...run, ...tokens };
  }
}
