import { describe, expect, it } from 'vitest';
import type { RiskThresholds } from '../../../src/core/config/risks.js';
import { RULES } from '../../../src/sources/derived/outputs.js';
import { History, HOUR, START } from './history.js';

const due = (hour: number) => ({ dueAt: new Date(START + hour * HOUR).toISOString() });
const build = (h: History, hour: number, buildId: string, buildStatus: string, branch = 'main') =>
  h.add(hour, 'build_status', { buildId, name: 'check', buildStatus, branch });
const agent = (h: History, hour: number, agentStatus: string) =>
  h.add(hour, 'agent_status', { agentId: 'a7', agentStatus });
const deployment = (h: History, hour: number, deploymentId: string, deploymentStatus: string) =>
  h.add(hour, 'deployment_status', { deploymentId, environment: 'production', deploymentStatus });
const errors = (h: History, hour: number, count: number) => {
  for (let n = 0; n < count; n++) h.add(hour, 'error_occurred', { code: 'C', message: 'm', severity: 'LOW' });
};
const completed = (h: History, hour: number, ids: string) => {
  for (const id of ids) h.task(hour, id, 'DONE');
};

interface Case {
  readonly title: string;
  readonly thresholds?: Partial<RiskThresholds>;
  /** Each step does something, and names the risks that are published at an hour after it. */
  readonly steps: readonly (readonly [(h: History) => unknown, number, readonly string[]])[];
}

const nothing = () => undefined;

const CASES: Readonly<Record<string, readonly Case[]>> = {
  overdue: [
    {
      title: 'raises an hour after the due date, updates after a week, resolves when the task is done',
      steps: [
        [(h) => h.task(0, 'T', 'TODO', due(2)), 2.9, []],
        [nothing, 3, ['raised overdue:T MEDIUM']],
        [nothing, 4, []],
        [nothing, 171, ['updated overdue:T HIGH']],
        [(h) => h.task(172, 'T', 'DONE', due(2)), 172, ['resolved overdue:T HIGH']],
      ],
    },
    {
      title: 'resolves when the due date moves, and raises again',
      steps: [
        [(h) => h.task(0, 'T', 'TODO', due(0)), 1, ['raised overdue:T MEDIUM']],
        [(h) => h.task(2, 'T', 'TODO', due(9)), 2, ['resolved overdue:T MEDIUM']],
        [nothing, 10, ['raised overdue:T MEDIUM']],
      ],
    },
    { title: 'ignores cancelled tasks', steps: [[(h) => h.task(0, 'T', 'CANCELLED', due(0)), 90, []]] },
    {
      title: 'is off at 0',
      thresholds: { riskOverdueHours: 0 },
      steps: [[(h) => h.task(0, 'T', 'TODO', due(0)), 90, []]],
    },
  ],
  blocked: [
    {
      title: 'counts from the status, not from the newest event',
      thresholds: { riskStalledHours: 0 },
      steps: [
        [(h) => h.task(0, 'T', 'BLOCKED'), 40, []],
        [(h) => h.task(40, 'T', 'BLOCKED', { title: 'Renamed' }), 48, ['raised blocked:T MEDIUM']],
        [nothing, 144, ['updated blocked:T HIGH']],
        [(h) => h.task(145, 'T', 'IN_PROGRESS'), 145, ['resolved blocked:T HIGH']],
        [(h) => h.task(146, 'T', 'BLOCKED'), 150, []],
      ],
    },
    {
      title: 'keeps an alert when the log no longer shows since when',
      thresholds: { riskStalledHours: 0 },
      steps: [
        [(h) => h.task(0, 'T', 'BLOCKED'), 50, ['raised blocked:T MEDIUM']],
        [
          (h) => {
            h.records.shift();
            h.task(60, 'T', 'BLOCKED');
          },
          61,
          [],
        ],
      ],
    },
  ],
  stalled: [
    {
      title: 'raises when no task moves, resolves when one does',
      steps: [
        [
          (h) => {
            h.task(0, 'A', 'IN_PROGRESS');
            h.task(0, 'B', 'TODO');
          },
          71,
          [],
        ],
        [(h) => h.task(71, 'A', 'IN_PROGRESS', { title: 'Renamed' }), 72, ['raised stalled MEDIUM']],
        [nothing, 216, ['updated stalled HIGH']],
        [(h) => h.task(217, 'A', 'IN_PROGRESS', { percentage: 10 }), 217, ['resolved stalled HIGH']],
      ],
    },
    { title: 'ignores plans', steps: [[(h) => h.task(0, 'A', 'TODO'), 900, []]] },
    { title: 'ignores finished projects', steps: [[(h) => h.task(0, 'A', 'DONE'), 900, []]] },
  ],
  velocity: [
    {
      title: 'raises at half the tasks of the period before, resolves above three quarters',
      thresholds: { riskVelocityDays: 1, riskStalledHours: 0 },
      steps: [
        [
          (h) => {
            h.task(0, 'open', 'TODO');
            completed(h, 10, 'abcd');
          },
          20,
          [],
        ],
        [(h) => completed(h, 33, 'ef'), 34, ['raised velocity MEDIUM']],
        [(h) => completed(h, 35, 'g'), 35, []],
        [(h) => completed(h, 36, 'h'), 36, ['resolved velocity MEDIUM']],
      ],
    },
    {
      title: 'needs four tasks to compare with',
      thresholds: { riskVelocityDays: 1, riskStalledHours: 0 },
      steps: [
        [
          (h) => {
            h.task(0, 'open', 'TODO');
            completed(h, 10, 'abc');
          },
          34,
          [],
        ],
      ],
    },
    {
      title: 'ignores projects without open tasks',
      thresholds: { riskVelocityDays: 1 },
      steps: [[(h) => completed(h, 10, 'abcdef'), 34, []]],
    },
  ],
  'failed-builds': [
    {
      title: 'counts failures of one branch in a row, each build once',
      steps: [
        [
          (h) => {
            build(h, 0, '1', 'FAILED');
            build(h, 0, '2', 'FAILED');
            build(h, 0, '2', 'FAILED');
          },
          0,
          [],
        ],
        [(h) => build(h, 1, 'x', 'FAILED', 'other'), 1, []],
        [
          (h) => {
            build(h, 2, '3', 'RUNNING');
            build(h, 2, '3', 'FAILED');
          },
          2,
          ['raised failed-builds:check on main HIGH'],
        ],
        [(h) => build(h, 3, '4', 'FAILED'), 3, ['updated failed-builds:check on main HIGH']],
        [
          (h) => {
            for (const n of '56789') build(h, 4, n, 'FAILED');
          },
          4,
          ['updated failed-builds:check on main CRITICAL'],
        ],
        [(h) => build(h, 5, '10', 'PASSED'), 5, ['resolved failed-builds:check on main CRITICAL']],
        [(h) => build(h, 6, '11', 'FAILED'), 6, []],
      ],
    },
    {
      title: 'keeps an alert when the log has the failures no longer, until a build passes',
      steps: [
        [
          (h) => {
            for (const n of '123') build(h, 0, n, 'FAILED');
          },
          0,
          ['raised failed-builds:check on main HIGH'],
        ],
        [
          (h) => {
            h.records.splice(0, 3);
          },
          900,
          [],
        ],
        [(h) => build(h, 901, '4', 'PASSED'), 901, ['resolved failed-builds:check on main HIGH']],
      ],
    },
  ],
  'agent-failures': [
    {
      title: 'counts runs, not reports, and resolves with a success',
      steps: [
        [
          (h) => {
            agent(h, 0, 'FAILED');
            agent(h, 0, 'FAILED');
          },
          0,
          [],
        ],
        [
          (h) => {
            agent(h, 1, 'RUNNING');
            agent(h, 1, 'FAILED');
          },
          1,
          ['raised agent-failures:a7 MEDIUM'],
        ],
        [(h) => agent(h, 2, 'RUNNING'), 2, []],
        [(h) => agent(h, 3, 'SUCCEEDED'), 3, ['resolved agent-failures:a7 MEDIUM']],
      ],
    },
  ],
  'error-rate': [
    {
      title: 'raises at the threshold, resolves at half of it',
      steps: [
        [(h) => errors(h, 0, 19), 0.5, []],
        [(h) => errors(h, 0.5, 1), 0.6, ['raised error-rate HIGH']],
        [(h) => errors(h, 0.7, 10), 1.1, []],
        [nothing, 1.6, ['resolved error-rate HIGH']],
      ],
    },
  ],
  rollbacks: [
    {
      title: 'raises at the first, resolves when a later deployment succeeds',
      steps: [
        [(h) => deployment(h, 0, 'd1', 'SUCCEEDED'), 0, []],
        [(h) => deployment(h, 1, 'd1', 'ROLLED_BACK'), 1, ['raised rollbacks:production HIGH']],
        [(h) => deployment(h, 2, 'd2', 'IN_PROGRESS'), 2, []],
        [(h) => deployment(h, 3, 'd2', 'SUCCEEDED'), 3, ['resolved rollbacks:production HIGH']],
      ],
    },
  ],
};

describe('risk rules', () => {
  it('have cases, each of them', () => {
    expect(Object.keys(CASES)).toEqual(RULES.map(([{ name }]) => name));
  });

  for (const [rule, cases] of Object.entries(CASES))
    describe(rule, () => {
      for (const { title, thresholds, steps } of cases)
        it(title, () => {
          const history = new History(thresholds);
          for (const [act, hour, expected] of steps) {
            act(history);
            expect(history.risks(hour), `at hour ${hour}`).toEqual(expected);
            expect(history.outputs(hour), `twice at hour ${hour}`).toEqual([]);
          }
        });
    });

  for (const [{ name }, threshold] of RULES)
    it(`${name} is off where ${threshold} is 0`, () => {
      for (const { steps } of CASES[name]!) {
        const history = new History({ [threshold]: 0 });
        for (const [act, hour] of steps) {
          act(history);
          expect(history.risks(hour).filter((risk) => risk.includes(name))).toEqual([]);
        }
      }
    });

  it('names the events that show a risk', () => {
    const history = new History();
    for (const n of '123') build(history, 0, n, 'FAILED');
    const [alert] = history.derive(0);
    expect(alert!.payload).toEqual({
      riskId: 'failed-builds:check on main',
      severity: 'HIGH',
      message: 'Builds of check on main failed: 3 in a row',
      category: 'quality',
      resolved: false,
    });
    expect(alert!.options).toMatchObject({
      causationId: 'e3',
      correlationId: 'c3',
      priority: 'HIGH',
      tags: ['derived', 'rule:failed-builds', 'evidence:e1', 'evidence:e2', 'evidence:e3'],
    });
    build(history, 1, '4', 'PASSED');
    const [resolved] = history.derive(1);
    expect(resolved).toMatchObject({ payload: { resolved: true }, options: { causationId: 'e5' } });
  });

  it('leave an alert as a person has left it until what they find changes', () => {
    const history = new History();
    history.task(0, 'T', 'TODO', due(0));
    const [alert] = history.derive(1).filter(({ type }) => type === 'risk_alert');
    history.add(2, 'risk_alert', { ...alert!.payload, resolved: true });
    expect(history.risks(3)).toEqual([]);
    expect(history.risks(200)).toEqual(['updated overdue:T HIGH']);
  });

  it('have at most 100 open alerts each, and resolve none for another', () => {
    const history = new History();
    for (let n = 0; n < 120; n++) history.task(0, `T${n}`, 'TODO', due(1));
    expect(history.risks(2)).toHaveLength(100);
    history.task(2, 'early', 'TODO', due(0));
    expect(history.risks(3)).toEqual([]);
  });

  it('shorten the ids of risks about things with long names', () => {
    const history = new History();
    const longs = ['A', 'B'].map((end) => `${'x'.repeat(4_000)}${end}`);
    for (const id of longs) history.task(0, id, 'TODO', due(0));
    const ids = history.derive(2).flatMap(({ payload }) => (payload.riskId as string | undefined) ?? []);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(200);
  });
});
