import { expect, it } from 'vitest';
import { CoalescedTask } from '../../src/core/async/coalesced-task.js';
import { until } from '../support/until.js';

it('follows a run by one more, however often it is called meanwhile, also when one fails', async () => {
  const errors: unknown[] = [];
  const ends: ((failure?: Error) => void)[] = [];
  const task = new CoalescedTask({
    task: () => new Promise((resolve, reject) => ends.push((failure) => (failure ? reject(failure) : resolve()))),
    onError: (error) => errors.push(error),
  });
  expect(task.running).toBeNull();
  for (let call = 0; call < 10; call++) task.run();
  const { running } = task;
  const failure = new Error('no');
  ends[0]!(failure);
  await until(() => ends.length === 2);
  ends[1]!();
  await running;
  expect(task.running).toBeNull();
  expect(ends).toHaveLength(2);
  task.run();
  expect(ends).toHaveLength(3);
  expect(errors).toEqual([failure]);
});
