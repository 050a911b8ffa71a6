import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SampleHub } from '../docs/sample-hub.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { ADAPTER_ROWS, type AdapterRow } from './adapter-rows.js';

let hub: SampleHub;
const cleanups: (() => unknown)[] = [];
beforeAll(async () => {
  hub = await SampleHub.start();
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  await until(async () => (await subscriptions()) === 0);
});
afterAll(() => hub.stop());

const CREATE = 'createProject(input: {id: "acme"}) { head { cursor } }';
const recreate = () =>
  hub.post<{ createProject: { head: { cursor: string } } }>(`mutation { deleteProject(id: "acme") { id } ${CREATE} }`);
const subscriptions = async () => {
  const { connections } = await hub.post<{ connections: { nodes: { subscriptions: unknown[] }[] } }>(
    '{ connections { nodes { subscriptions { field } } } }',
  );
  return connections.nodes.reduce((sum, node) => sum + node.subscriptions.length, 0);
};

/** Follows the activities of a project. */
function follow({ connect }: AdapterRow, variables: object = {}, { key = KEY, options = {} } = {}) {
  const client = connect({ url: hub.env.TIDINGS_URL, authorization: `Bearer ${key}` });
  const seen = { summaries: [] as string[], extensions: [] as object[], errors: [] as unknown[], completed: 0 };
  const stop = client.follow(
    { projectId: 'acme', types: ['ACTIVITY'], ...variables },
    {
      next({ payload }, extensions) {
        seen.summaries.push((payload as { summary: string }).summary);
        seen.extensions.push(extensions);
      },
      error: (error) => seen.errors.push(error),
      complete: () => seen.completed++,
    },
    options,
  );
  cleanups.push(() => client.close(), stop);
  return { ...seen, seen, stop };
}
const arrived = (summaries: readonly string[], count: number) =>
  until(() => summaries.length >= count, { withinMs: 60_000, what: () => `${count} events; there are ${summaries}` });

it('all adapters go on after restarts of the hub, also one before the first event', async () => {
  const followers = ADAPTER_ROWS.map((row) => follow(row));
  const all = async (count: number) => {
    for (const { summaries } of followers) await arrived(summaries, count);
  };
  await until(async () => (await subscriptions()) === ADAPTER_ROWS.length);
  await hub.followed();
  await hub.restart('a', 'b');
  await hub.publish('c');
  await all(3);
  await hub.restart('d');
  await hub.restart('e');
  await all(5);
  for (const { summaries, errors } of followers) {
    expect(summaries).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(errors).toEqual([]);
  }
});

describe.each(ADAPTER_ROWS)('$name', (row) => {
  const { extensionsOf, refused } = row;

  it('gives each event its cursor', async () => {
    const first = follow(row);
    await hub.followed();
    await hub.publish('a', 'b');
    await arrived(first.summaries, 2);
    const [{ cursor }] = first.extensions as [{ cursor: string }];
    const second = follow(row, { after: cursor });
    await arrived(second.summaries, 1);
    expect(second.summaries).toEqual(['b']);
  });

  it('reports a gap as an error with the cursors to go on from', async () => {
    const { createProject } = await recreate();
    await recreate();
    await hub.publish('a');
    const { errors } = follow(row, { after: createProject.head.cursor });
    await until(() => errors.length > 0);
    expect(extensionsOf(errors[0])).toMatchObject({
      code: 'CURSOR_EXPIRED',
      reason: 'EPOCH',
      earliest: expect.any(String),
      head: expect.any(String),
    });
  });

  it('goes on behind a gap where asked, and reports it', async () => {
    const { createProject } = await recreate();
    await recreate();
    await hub.publish('a');
    const after = createProject.head.cursor;
    const { summaries, extensions } = follow(row, { after, onGap: 'CONTINUE' }, { options: { gap: 'continue' } });
    await arrived(summaries, 1);
    expect(summaries).toEqual(['a']);
    expect(extensions[0]).toMatchObject({ gap: { reason: 'EPOCH' } });
  });

  it('reports an error of the hub as its client does', async () => {
    const { errors } = follow(row, { projectId: 'nowhere' });
    await until(() => errors.length > 0);
    expect(extensionsOf(errors[0])).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('reports a refused credential, and ends', async () => {
    const { errors, summaries } = follow(row, {}, { key: 'a-key-that-the-hub-does-not-know' });
    await until(() => errors.length > 0);
    expect(`${errors[0]} ${JSON.stringify(errors[0])}`).toMatch(refused);
    expect(summaries).toEqual([]);
  });

  it('repeats no event when the project is deleted, which ends the stream', async () => {
    const { summaries, errors } = follow(row);
    await hub.followed();
    await hub.publish('a', 'b');
    await arrived(summaries, 2);
    await recreate();
    await until(async () => (await subscriptions()) === 0);
    await hub.post('{ viewer { id } }');
    expect(summaries).toEqual(['a', 'b']);
    expect(errors).toEqual([]);
  });

  it('ends its subscription on the hub when it is stopped', async () => {
    const { stop, seen } = follow(row);
    await hub.followed();
    stop();
    await until(async () => (await subscriptions()) === 0);
    expect(seen.errors).toEqual([]);
  });
});
