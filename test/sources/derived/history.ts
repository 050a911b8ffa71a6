import { DERIVED_ACTOR_ID } from '../../../src/auth/hub-viewer.js';
import { DEFAULT_RISKS, type RiskThresholds } from '../../../src/core/config/risks.js';
import type { EventRecord } from '../../../src/core/record.js';
import { keyOfEvent } from '../../../src/events/index.js';
import { outputsOf } from '../../../src/sources/derived/outputs.js';
import { ProjectState } from '../../../src/sources/derived/project-state.js';
import type { SourceItem } from '../../../src/sources/sink.js';

export const HOUR = 3_600_000;
export const START = Date.UTC(2026, 0, 1);

/** Events of a project in memory, and what is derived of them. Hours count from its start. */
export class History {
  readonly records: EventRecord[] = [];
  readonly thresholds: RiskThresholds;
  readonly #maxTasks: number;

  constructor(thresholds: Partial<RiskThresholds> = {}, maxTasks = 1_000) {
    this.thresholds = { ...DEFAULT_RISKS, ...thresholds };
    this.#maxTasks = maxTasks;
  }

  add(hour: number, type: string, payload: Record<string, unknown>, by: 'ada' | 'derived' = 'ada'): EventRecord {
    const offset = this.records.length + 1;
    const at = START + hour * HOUR;
    const record: EventRecord = {
      ...{ id: `e${offset}`, type, project: 'acme', key: keyOfEvent(type, payload), payload },
      ...{ occurredAt: at, recordedAt: at, priority: 'NORMAL', tags: [] },
      ...{ correlationId: `c${offset}`, causationId: null },
      actor: { id: by === 'derived' ? DERIVED_ACTOR_ID : by, name: by, kind: by === 'derived' ? 'HUB' : 'USER' },
      ...{ epoch: 'e', run: 'r', offset, sequence: offset, bytes: 2 },
    };
    this.records.push(record);
    return record;
  }

  task(hour: number, taskId: string, taskStatus: string, rest: Record<string, unknown> = {}): EventRecord {
    return this.add(hour, 'task_update', { taskId, title: `Task ${taskId}`, taskStatus, labels: [], ...rest });
  }

  state(): ProjectState {
    const state = new ProjectState(this.#maxTasks);
    for (const record of this.records) state.fold(record);
    return state;
  }

  /** What is to be published at an hour. */
  outputs(hour: number): SourceItem[] {
    return outputsOf(this.state(), { now: START + hour * HOUR, thresholds: this.thresholds });
  }

  /** Publishes what is derived at an hour. @returns it. */
  derive(hour: number): SourceItem[] {
    const items = this.outputs(hour);
    for (const { type, payload } of items) this.add(hour, type, { ...payload }, 'derived');
    return items;
  }

  /** Risks that are published at an hour: `raised ID SEVERITY`, `updated …` or `resolved …`. */
  risks(hour: number): string[] {
    const state = this.state();
    return this.derive(hour)
      .filter(({ type }) => type === 'risk_alert')
      .map(({ payload: { riskId, severity, resolved } }) => {
        const verb = resolved ? 'resolved' : state.isAlerted(riskId as string) ? 'updated' : 'raised';
        return `${verb} ${riskId} ${severity}`;
      });
  }
}
