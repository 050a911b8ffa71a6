import { describe, expect, it } from 'vitest';
import { History } from './history.js';

const progressOf = (history: History, hour: number) =>
  history
    .derive(hour)
    .filter(({ type }) => type === 'progress_update')
    .map(({ payload: { percentage, completedTasks, totalTasks } }) => [percentage, completedTasks, totalTasks]);

describe('progress of a project', () => {
  it('is silent without tasks', () => {
    const history = new History();
    history.add(0, 'file_change', { filePath: 'a', changeType: 'CREATED' });
    history.add(0, 'build_status', { buildId: '1', name: 'check', buildStatus: 'PASSED' });
    expect(history.outputs(1)).toEqual([]);
  });

  it.each([
    [
      'counts done tasks',
      [
        ['A', 'DONE'],
        ['B', 'TODO'],
        ['C', 'TODO'],
      ],
      [33.3, 1, 3],
    ],
    [
      'weights open tasks by their percentage',
      [
        ['A', 'IN_PROGRESS', 50],
        ['B', 'TODO'],
      ],
      [25, 0, 2],
    ],
    [
      'counts a done task as whole',
      [
        ['A', 'DONE', 10],
        ['B', 'TODO'],
      ],
      [50, 1, 2],
    ],
    [
      'leaves cancelled tasks out',
      [
        ['A', 'DONE'],
        ['B', 'CANCELLED', 90],
      ],
      [100, 1, 1],
    ],
    ['is 0 when all are cancelled', [['A', 'CANCELLED']], [0, 0, 0]],
    [
      'reaches 100 only when all are done',
      [
        ['A', 'IN_PROGRESS', 99.99],
        ['B', 'DONE'],
      ],
      [99.9, 1, 2],
    ],
  ] as const)('%s', (_, tasks, expected) => {
    const history = new History();
    for (const [id, status, percentage] of tasks as readonly (readonly [string, string, number?])[])
      history.task(0, id, status, percentage === undefined ? {} : { percentage });
    expect(progressOf(history, 0)).toEqual([expected]);
    expect(progressOf(history, 0)).toEqual([]);
  });

  it('names the event that has changed it, and is published only when it changes', () => {
    const history = new History();
    history.task(0, 'A', 'TODO');
    const [first] = history.derive(0);
    expect(first).toMatchObject({
      type: 'progress_update',
      payload: { scope: 'project' },
      options: { causationId: 'e1', correlationId: 'c1', tags: ['derived'] },
    });
    history.task(1, 'A', 'IN_PROGRESS');
    expect(progressOf(history, 1)).toEqual([]);
    history.task(2, 'A', 'DONE');
    expect(progressOf(history, 2)).toEqual([[100, 1, 1]]);
  });

  it('leaves a progress of a client until the tasks change', () => {
    const history = new History();
    history.task(0, 'A', 'TODO');
    history.derive(0);
    history.add(1, 'progress_update', { scope: 'project', percentage: 80 });
    expect(progressOf(history, 1)).toEqual([]);
    history.task(2, 'A', 'IN_PROGRESS', { percentage: 10 });
    expect(progressOf(history, 2)).toEqual([[10, 0, 1]]);
  });

  it('uses one key for one successor, whatever it says', () => {
    const [one, other] = [new History(), new History()];
    one.task(0, 'A', 'TODO');
    other.task(0, 'A', 'DONE');
    const keys = [one, other].map((history) => history.derive(0)[0]!.options.idempotencyKey);
    expect(keys[0]).toBe(keys[1]);
    one.task(1, 'A', 'DONE');
    expect(one.derive(1)[0]!.options.idempotencyKey).not.toBe(keys[0]);
  });

  it('counts at most so many tasks, the newest', () => {
    const history = new History({}, 3);
    for (const id of 'ABCDE') history.task(0, id, 'DONE');
    expect(progressOf(history, 0)).toEqual([[100, 3, 3]]);
  });
});
