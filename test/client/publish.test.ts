import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClientIn } from '../../src/client/client.js';
import { surroundings } from '../../src/client/connection/surroundings.js';
import { type Client, createClient } from '../../src/client/index.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const activity = (summary: string, project = 'acme') =>
  ({ project, type: 'activity', payload: { kind: 'k', summary } }) as const;

describe('client.publish', () => {
  let server: TestServer;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let client: Client;

  beforeEach(async () => {
    server = await startTestServer();
    proxy = await startProxy(server.url);
    client = createClient({ url: proxy.url, credential: KEY });
  });
  afterEach(async () => {
    client.close();
    await proxy.close();
    await server.close();
  });

  const summaries = async (project = 'acme') => {
    const { edges } = await server.hub.history(ADMIN, { project, types: ['activity'], first: 500 });
    return edges.map(({ node }) => node.payload.summary);
  };

  it('publishes an event of any type, and returns its place', async () => {
    const published = await client.publish({
      project: 'acme',
      type: 'task_update',
      payload: { taskId: 't-1', title: 'Tests', taskStatus: 'DONE' },
      options: { tags: ['nightly'], priority: 'HIGH' },
    });
    const [newest] = (await server.hub.history(ADMIN, { project: 'acme', last: 1 })).edges;
    expect(newest!.node).toMatchObject({ type: 'task_update', tags: ['nightly'], priority: 'HIGH' });
    expect(published).toEqual({
      id: newest!.node.id,
      offset: newest!.node.offset,
      cursor: server.hub.cursorOf(newest!.node),
      recordedAt: expect.stringMatching(/Z$/),
    });
  });

  it.each([
    ['NOT_FOUND', activity('s', 'nowhere')],
    ['BAD_USER_INPUT', { project: 'acme', type: 'activity', payload: { kind: 'k' } as never }],
    ['PAYLOAD_TOO_LARGE', activity('x'.repeat(100_000))],
    ['PAYLOAD_TOO_LARGE', activity('x'.repeat(5_000_000))],
  ] as const)('rejects with the code of the hub: %s', async (code, publication) => {
    await expect(client.publish(publication)).rejects.toMatchObject({ name: 'ClientError', code });
    expect(client.publishing.value).toEqual({ waiting: 0, refused: 0 });
  });

  it('keeps events in order while the hub cannot be reached, and reports them', async () => {
    proxy.block();
    const published = Array.from({ length: 250 }, (_, index) => client.publish(activity(`${index}`)));
    await until(() => client.publishing.value.waiting === 250);
    proxy.unblock();
    const offsets = (await Promise.all(published)).map(({ offset }) => offset!);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(await summaries()).toEqual(offsets.map((_, index) => `${index}`));
    expect(client.publishing.value).toEqual({ waiting: 0, refused: 0 });
  });

  it('publishes each event once when answers are lost', async () => {
    let requests = 0;
    const losing = createClientIn(
      {
        ...surroundings,
        random: () => 0,
        async fetch(...request) {
          const response = await surroundings.fetch(...request);
          if (++requests % 3 !== 0) throw new TypeError('The answer was lost');
          return response;
        },
      },
      { url: server.url, credential: KEY },
    );
    const published = Array.from({ length: 60 }, (_, index) => losing.publish(activity(`${index}`)));
    const offsets = (await Promise.all(published)).map(({ offset }) => offset!);
    expect(await summaries()).toEqual(published.map((_, index) => `${index}`));
    expect(new Set(offsets).size).toBe(60);
    losing.close();
  });

  it('publishes no faster than the hub allows', async () => {
    await server.close();
    // A burst of two seconds, and as many again in one.
    server = await startTestServer({ publishRate: 50 });
    const limited = createClient({ url: server.url, credential: KEY });
    const published = Promise.all(Array.from({ length: 150 }, (_, index) => limited.publish(activity(`${index}`))));
    let isDone = false;
    void published.then(() => {
      isDone = true;
    });
    await until(() => {
      server.clock.advance(100);
      return isDone;
    });
    expect(await summaries()).toEqual((await published).map((_, index) => `${index}`));
    limited.close();
  });

  it('rejects beyond its limit with QUEUE_FULL', async () => {
    const small = createClient({ url: proxy.url, credential: KEY, maxWaitingPublishes: 2 });
    const all = ['a', 'b', 'c'].map((summary) => small.publish(activity(summary)));
    await expect(all[2]).rejects.toMatchObject({ name: 'ClientError', code: 'QUEUE_FULL' });
    await Promise.all(all.slice(0, 2));
    expect(await summaries()).toEqual(['a', 'b']);
    small.close();
  });

  it('rejects what waits with CLOSED when it is closed', async () => {
    proxy.block();
    const waiting = client.publish(activity('a'));
    client.close();
    await expect(waiting).rejects.toMatchObject({ code: 'CLOSED' });
  });
});
