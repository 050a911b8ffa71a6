import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DERIVED_ACTOR_ID, DERIVING_VIEWER } from '../../../src/auth/hub-viewer.js';
import { nextTurn } from '../../../src/core/clock.js';
import { DEFAULT_RISKS } from '../../../src/core/config/risks.js';
import type { EventRecord } from '../../../src/core/record.js';
import { outputsOf } from '../../../src/sources/derived/outputs.js';
import { ProjectState } from '../../../src/sources/derived/project-state.js';
import { replayProject } from '../../../src/sources/derived/replay.js';
import { Derivation } from '../../../src/sources/index.js';
import { disturbance, isUnavailable, RUNS } from '../../support/disturbance.js';
import { SlowLog } from '../../support/slow-log.js';
import { ADMIN, createTestHub } from '../../support/test-hub.js';
import { HOUR } from './history.js';

const MAX_TASKS = 1_000;
const thresholds = { ...DEFAULT_RISKS, riskVelocityDays: 0.5, riskErrorsPerHour: 3 };

const task = fc.record({
  type: fc.constant('task_update'),
  payload: fc.record(
    {
      taskId: fc.constantFrom(...'abcdefg'),
      title: fc.constantFrom('One', 'Other'),
      taskStatus: fc.constantFrom('TODO', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'CANCELLED'),
      percentage: fc.integer({ min: 0, max: 100 }),
      dueAt: fc.integer({ min: 0, max: 10 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
    },
    { requiredKeys: ['taskId', 'title', 'taskStatus'] },
  ),
});
const build = fc.record({
  type: fc.constant('build_status'),
  payload: fc.record({
    buildId: fc.constantFrom(...'123456'),
    name: fc.constant('check'),
    buildStatus: fc.constantFrom('RUNNING', 'FAILED', 'FAILED', 'PASSED'),
  }),
});
const agent = fc.record({
  type: fc.constant('agent_status'),
  payload: fc.record({
    agentId: fc.constantFrom('a', 'b'),
    agentStatus: fc.constantFrom('RUNNING', 'FAILED', 'FAILED', 'SUCCEEDED'),
  }),
});
const deployment = fc.record({
  type: fc.constant('deployment_status'),
  payload: fc.record({
    deploymentId: fc.constantFrom('x', 'y'),
    environment: fc.constantFrom('live', 'test'),
    deploymentStatus: fc.constantFrom('SUCCEEDED', 'ROLLED_BACK', 'FAILED'),
  }),
});
const error = fc.constant({ type: 'error_occurred', payload: { code: 'C', message: 'm', severity: 'LOW' } });

const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      events: fc.array(fc.oneof(task, task, build, agent, deployment, error), { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(0.01, 0.1, 5, 60) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'second owner' as const }) },
);

/** What was published of each key, in its order. */
function derivedOf(records: readonly EventRecord[]): Map<string, Record<string, unknown>[]> {
  const byKey = new Map<string, Record<string, unknown>[]>();
  for (const { actor, type, key, payload } of records) {
    if (actor.id !== DERIVED_ACTOR_ID) continue;
    byKey.set(`${type} ${key}`, [...(byKey.get(`${type} ${key}`) ?? []), payload]);
  }
  return byKey;
}

it('derives from any history, over a slow log, what a rebuild derives from the log, and nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 25 }), disturbance, async (commands, disturbed) => {
      let slow!: SlowLog;
      const { hub, log, clock, close } = await createTestHub({
        onError(failure) {
          if (!isUnavailable(failure)) throw failure;
        },
        through(inner) {
          slow = new SlowLog(inner);
          return slow.log;
        },
      });
      await hub.projects.create(ADMIN, { id: 'acme' });
      const derivations: Derivation[] = [];
      const start = () => {
        const derivation = new Derivation({
          ...{ log, clock, thresholds, maxTasks: MAX_TASKS, ownership: null },
          follow: (types) => hub.subscribe(DERIVING_VIEWER, { types }),
          publish: (project, items) => hub.publish(DERIVING_VIEWER, project, items),
          derives: (project) => project !== 'system',
          onError(failure) {
            throw failure;
          },
        });
        derivations.push(derivation);
        derivation.start();
      };
      const pass = async (turns: number, ms: number) => {
        for (let turn = 0; turn < turns; turn++) {
          clock.advance(Math.round(ms / turns));
          await nextTurn();
        }
      };
      start();
      slow.disturb(disturbed);
      for (const step of commands) {
        if (step.do === 'publish')
          await hub.publish(ADMIN, 'acme', step.events).catch((failure) => {
            if (!isUnavailable(failure)) throw failure;
          });
        else if (step.do === 'wait') {
          clock.skip(step.hours * HOUR);
          await pass(10, 300);
        } else if (step.do === 'restart') {
          const [former] = derivations.splice(0, 1);
          const closing = former?.close();
          start();
          await pass(10, 100);
          await closing;
        } else start();
      }
      slow.calm();
      // More than the longest wait before a retry.
      await pass(30, 65_000);
      await pass(100, 30_000);
      const { state } = (await replayProject(log, 'acme', MAX_TASKS))!;
      const folded = new ProjectState(MAX_TASKS);
      const records = slow.appended.filter(({ project }) => project === 'acme');
      for (const record of records) folded.fold(record);
      expect(outputsOf(state, { now: clock.now(), thresholds })).toEqual([]);
      for (const hours of [0, 1, 10, 100, 1_000]) {
        const context = { now: clock.now() + hours * HOUR, thresholds };
        expect(outputsOf(state, context)).toEqual(outputsOf(folded, context));
      }
      for (const payloads of derivedOf(records).values()) {
        expect(payloads[0]!.resolved).not.toBe(true);
        for (const [n, payload] of payloads.slice(1).entries()) expect(payload).not.toEqual(payloads[n]);
      }
      for (const derivation of derivations) await derivation.close();
      await close();
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});
