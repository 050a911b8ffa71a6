import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Hub } from '../../src/hub/hub.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const DAY_MS = 86_400_000;
const line = {
  type: 'log_line',
  payload: { source: 's', stream: 'STDOUT', level: 'INFO', message: 'm' },
};
const activity = { type: 'activity', payload: { kind: 'k', summary: 's' } };

let test: Awaited<ReturnType<typeof createTestHub>>;
let hub: Hub;
let cursors: string[];

/** Ten days ago: project_created, then line and activity in turn; today one more activity. Lines live for seven days. */
beforeEach(async () => {
  test = await createTestHub();
  hub = test.hub;
  await hub.projects.create(ADMIN, { id: 'acme' });
  await hub.publish(ADMIN, 'acme', [line, activity, line, activity]);
  const { edges } = await hub.history(ADMIN, { project: 'acme' });
  cursors = edges.map(({ cursor }) => cursor);
  test.clock.skip(10 * DAY_MS);
  await hub.publish(ADMIN, 'acme', [activity]);
  await hub.retention.run();
});
afterEach(() => test.close());

const offsets = async (request: object) =>
  (await hub.history(ADMIN, { project: 'acme', ...request })).edges.map(({ node }) => node.offset);

it('history shows what is left around a type with a short life, and can be paged through', async () => {
  expect(await offsets({})).toEqual([1, 3, 5, 6]);
  expect(await offsets({ last: 3 })).toEqual([3, 5, 6]);
  const seen: number[] = [];
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo } = await hub.history(ADMIN, { project: 'acme', first: 1, after });
    seen.push(...edges.map(({ node }) => node.offset));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual([1, 3, 5, 6]);
});

it('a stream that would have had what is gone is told so, and one that would not goes on', async () => {
  await expect(hub.subscribe(ADMIN, { project: 'acme', after: cursors[0] })).rejects.toMatchObject({
    code: 'CURSOR_EXPIRED',
    extensions: { reason: 'TRIMMED' },
  });
  const reader = await hub.subscribe(ADMIN, { project: 'acme', types: ['activity'], after: cursors[0] });
  const delivered = [await reader.next(), await reader.next(), await reader.next()];
  expect(delivered.map(({ value }) => value!.record.offset)).toEqual([3, 5, 6]);
  await reader.return();
});

it.each([
  ['last', { last: 5 }],
  ['since', { since: 0 }],
])('a stream that starts by %s starts behind what is gone', async (_, start) => {
  const reader = await hub.subscribe(ADMIN, { project: 'acme', ...start });
  expect((await reader.next()).value).toMatchObject({ record: { offset: 5 } });
  await reader.return();
});

it('a cursor before all that is left has expired in history too', async () => {
  test.clock.skip(25 * DAY_MS);
  await hub.retention.run();
  expect(await offsets({})).toEqual([6]);
  await expect(offsets({ after: cursors[1] })).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  expect(await offsets({ after: cursors[4] })).toEqual([6]);
});
