import { expect, it } from 'vitest';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const update = (taskId: string) => ({
  type: 'task_update',
  payload: { taskId, title: 't', taskStatus: 'DONE', labels: [] },
});

it('retention bounds the keys with a latest event, and counts removed keys', async () => {
  const { hub, close } = await createTestHub({ retention: { days: 30, events: 2, latestKeys: 3 } });
  await hub.projects.create(ADMIN, { id: 'acme' });
  await hub.publish(ADMIN, 'acme', ['a', 'b', 'c', 'd', 'e', 'a'].map(update));
  await hub.retention.run();
  const keys = async (page = {}) =>
    (await hub.latest(ADMIN, { project: 'acme', type: 'task_update', ...page })).map(({ key }) => key);
  expect(await keys()).toEqual(['a', 'd', 'e']);
  expect(await keys({ first: 1, afterKey: 'a' })).toEqual(['d']);
  expect(hub.measurements.removedLatestKeys.value).toBe(2);
  expect((await hub.history(ADMIN, { project: 'acme' })).edges).toHaveLength(2);
  await close();
});

it('lists all members of a project that has more than a page of them', async () => {
  const { hub, close } = await createTestHub();
  await hub.projects.create(ADMIN, { id: 'acme' });
  for (let n = 0; n < 520; n++) await hub.projects.join(ADMIN, 'acme', { userId: `u${n}`, role: 'reader' });
  expect(await hub.projects.members(ADMIN, 'acme')).toHaveLength(520);
  await close();
});
