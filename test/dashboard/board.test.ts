import { describe, expect, it } from 'vitest';
import { ProjectEvents } from '../../src/dashboard/model/events/project-events.js';
import {
  columnsOf,
  isSettled,
  type Move,
  statusBeside,
  type Task,
  taskOf,
} from '../../src/dashboard/model/project/board.js';
import { mayPublish } from '../../src/dashboard/model/rights/publish-right.js';
import { headerAt } from '../support/project-events.js';

const taskEvent = (offset: number, taskId: string, taskStatus: string, more: object = {}) =>
  headerAt(offset, 'task_update', { taskId, title: taskId, taskStatus, labels: [], ...more });
const shown = (tasks: readonly Task[], moves: Record<string, Move> = {}) =>
  Object.fromEntries(
    columnsOf(tasks, new Map(Object.entries(moves))).map(({ status, tasks }) => [status, tasks.map(({ id }) => id)]),
  );

describe('the events of a project', () => {
  const events = [
    taskEvent(1, 'T-1', 'TODO'),
    taskEvent(2, 'T-2', 'TODO'),
    taskEvent(3, 'T-1', 'IN_PROGRESS'),
    headerAt(4, 'build_status', { buildId: 'b', buildStatus: 'PASSED' }),
    headerAt(5, 'build_status', { buildId: 'b', buildStatus: 'FAILED' }),
  ];
  it.each([
    ['in their order', [0, 1, 2, 3, 4]],
    ['backwards', [4, 3, 2, 1, 0]],
    ['some of them twice', [2, 4, 0, 3, 1, 0, 2, 4]],
  ])('are the same when they are added %s', (_, order) => {
    const kept = new ProjectEvents();
    for (const index of order) kept.add([events[index]!]);
    expect([...kept.latest('task_update').values()].map(({ offset }) => offset).sort()).toEqual([2, 3]);
    expect(kept.newest('build_status').map(({ offset }) => offset)).toEqual([4, 5]);
  });

  it('keep no more of a history than is said, and the newest', () => {
    const kept = new ProjectEvents();
    kept.add(Array.from({ length: 1_000 }, (_, index) => headerAt(index + 1, 'commit', { sha: `${index}` })));
    kept.add([headerAt(1, 'commit', { sha: 'again' })]);
    expect(kept.newest('commit')).toHaveLength(400);
    expect(kept.newest('commit')[0]!.offset).toBe(601);
  });

  it('tell by a version of what has changed', () => {
    const kept = new ProjectEvents();
    expect(kept.add([headerAt(1, 'file_change', {})])).toBe(false);
    kept.add([events[0]!]);
    const before = kept.versionOf(['task_update']);
    kept.add([events[3]!, events[0]!]);
    expect(kept.versionOf(['task_update'])).toBe(before);
    kept.clear();
    expect(kept.versionOf(['task_update'])).not.toBe(before);
    expect(kept.latest('task_update').size).toBe(0);
  });
});

describe('the board', () => {
  const tasks = [
    taskEvent(1, 'T-9', 'TODO'),
    taskEvent(2, 'T-10', 'TODO'),
    taskEvent(3, 'T-3', 'DONE'),
    taskEvent(4, 'T-1', 'DONE'),
  ].map(taskOf);

  it('has the highest id first, and what was done last', () => {
    expect(shown(tasks)).toEqual({ TODO: ['T-10', 'T-9'], IN_PROGRESS: [], BLOCKED: [], DONE: ['T-1', 'T-3'] });
  });

  it('has a column of cancelled tasks when there are some', () => {
    expect(shown([taskOf(taskEvent(1, 'T-9', 'CANCELLED'))])).toHaveProperty('CANCELLED', ['T-9']);
  });

  it.each<[string, Move, string]>([
    ['shows a move that is being published', { to: 'BLOCKED', base: 2, sent: null }, 'BLOCKED'],
    ['shows the move of another that came before', { to: 'BLOCKED', base: 1, sent: null }, 'TODO'],
    ['shows a move whose event is not here yet', { to: 'BLOCKED', base: 1, sent: 7 }, 'BLOCKED'],
    ['shows what the log says once the event is here', { to: 'BLOCKED', base: 1, sent: 2 }, 'TODO'],
  ])('%s', (_, move, status) => {
    expect(shown(tasks, { 'T-10': move })[status]).toContain('T-10');
    expect(isSettled(move, { offset: 2 })).toBe(status === 'TODO');
  });

  it('reads a task, and when it was moved', () => {
    const dueAt = '2026-12-01T00:00:00.000Z';
    const more = { previousTaskStatus: 'TODO', percentage: 31, dueAt, labels: ['a'], assignee: 'ada' };
    expect(taskOf(taskEvent(5, 'T-1', 'DONE', more))).toMatchObject({
      ...{ id: 'T-1', status: 'DONE', percentage: 31, dueAt: Date.parse(dueAt), labels: ['a'], movedAt: 5_000 },
    });
    expect(taskOf(taskEvent(5, 'T-1', 'TODO', { previousTaskStatus: 'TODO' })).movedAt).toBeNull();
  });

  it('knows the status beside one', () => {
    expect(statusBeside('TODO', 1)).toBe('IN_PROGRESS');
    expect(statusBeside('TODO', -1)).toBeNull();
    expect(statusBeside('CANCELLED', 1)).toBeNull();
  });
});

it.each([
  [['PUBLISH'], 'acme', null, true],
  [['ADMIN'], '*', null, true],
  [['READ'], '*', null, false],
  [['PUBLISH'], 'ac*me', null, true],
  [['PUBLISH'], '*-web', null, false],
  [['PUBLISH'], 'acme-*', null, false],
  [['PUBLISH'], 'a*m*', ['TASK_UPDATE'], true],
  [['PUBLISH'], '*', ['COMMIT'], false],
] as const)('knows whether %j on %s for %j is the right to move a task: %s', (actions, projects, types, expected) => {
  const grants = [{ actions: [...actions], projects, types: types && [...types] }];
  expect(mayPublish(grants, 'acme', 'task_update')).toBe(expected);
});
