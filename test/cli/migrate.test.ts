import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { HubProcess } from '../support/hub-process.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { type Answer, KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { run } from './run.js';

const EVENTS = 100_000;
const BATCH = 1_000;
const PUBLISH = 'mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { offset } }';
const FOLLOW = 'subscription ($after: String) { events(projectId: "acme", after: $after) { offset } }';
const FOLLOW_ALL = 'subscription { events(types: [ACTIVITY]) { id } }';

const authorization = `Bearer ${KEY}`;

async function post(hub: HubProcess, query: string, variables: object = {}, key = KEY): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const activities = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    event: { activity: { kind: 'note', summary: `Something has happened, number ${from + index}` } },
  }));

const task = (status: string) => ({
  event: { taskUpdate: { taskId: '7', title: 'Ship it', status, labels: [] } },
  options: { idempotencyKey: `task-${status}` },
});

/** A project with so many events. @returns the secret of a key that may read and publish there. */
async function fill(hub: HubProcess): Promise<string> {
  await post(hub, 'mutation { createProject(input: {id: "acme", name: "Acme", description: "The first"}) { id } }');
  await post(hub, PUBLISH, { events: [task('IN_PROGRESS'), task('DONE')] });
  for (let from = 3; from <= EVENTS; from += BATCH)
    await post(hub, PUBLISH, { events: activities(from, Math.min(BATCH, EVENTS - from + 1)) });
  const grants = '[{projects: "acme", actions: [READ, PUBLISH]}]';
  const { data } = await post(hub, `mutation { createApiKey(input: {name: "ci", grants: ${grants}}) { secret } }`);
  return data.createApiKey.secret;
}

describe.skipIf(!REDIS)('tidings migrate', () => {
  let folder: string;
  let data: string;
  let redis: RedisServer;
  const hubs: HubProcess[] = [];
  const clients: { close(): void }[] = [];

  async function startHub(engine: string, at = data): Promise<HubProcess> {
    const env = { TIDINGS_ENGINE: engine, TIDINGS_PUBLISH_RATE: '1000000' };
    const hub = new HubProcess({ args: ['--no-watch'], data: at, env });
    hubs.push(hub);
    await hub.start();
    return hub;
  }

  const migrate = (...args: string[]) =>
    run(['migrate', '--from', `sqlite:${join(data, 'tidings.db')}`, '--to', redis.url(), ...args], { cwd: folder });

  /** What a subscription over WebSocket brings; the first frames, as soon as there are so many. */
  async function followSocket(hub: HubProcess, variables: object, count: number): Promise<Answer[]> {
    const client = await SocketClient.open(`${hub.url.replace('http', 'ws')}/graphql`, { authorization });
    clients.push(client);
    client.subscribe('1', FOLLOW, { variables });
    await until(() => client.frames('1').length >= count, { withinMs: 60_000 });
    return client.frames('1');
  }

  /** The same over an event stream of all projects, from where `Last-Event-ID` says. */
  async function followStream(hub: HubProcess, count: number, after: string): Promise<StreamClient> {
    const headers = { authorization, 'last-event-id': after };
    const client = await StreamClient.open({ url: `${hub.url}/graphql/stream`, body: { query: FOLLOW_ALL }, headers });
    clients.push(client);
    await until(() => client.frames().length >= count, { withinMs: 60_000 });
    return client;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-migrate-'));
    data = join(folder, 'data');
    redis = await RedisServer.start();
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    for (const hub of hubs.splice(0)) await hub.kill();
  });

  afterAll(async () => {
    await redis.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('moves 100,000 events, and cursors taken before go on after', { timeout: 180_000 }, async () => {
    const before = await startHub('sqlite:');
    const key = await fill(before);
    const all =
      '{ project(id: "acme") { name description head { cursor offset epoch } latestTaskUpdate { status offset } } }';
    const state = (await post(before, all)).data;
    expect(state.project.head.offset).toBeGreaterThanOrEqual(EVENTS);
    const head = state.project.head.offset as number;
    const history = '{ events(projectId: "acme", last: 300) { edges { cursor } } }';
    const cursor = (await post(before, history)).data.events.edges[0].cursor as string;
    const feed = '{ events(types: [ACTIVITY], last: 400) { edges { cursor node { id } } } }';
    const edges = (await post(before, feed)).data.events.edges as { cursor: string; node: { id: string } }[];
    const streamed = await followStream(before, 300, edges[99]!.cursor);
    const lastEventId = streamed.blocks.filter(({ event }) => event === 'next')[99]!.id!;
    expect(await followSocket(before, { after: cursor }, 299)).toHaveLength(299);

    const open = await migrate();
    expect(open).toMatchObject({ code: 1, stdout: '' });
    expect(open.stderr).toMatch(/is in use by another process\n$/);
    await before.stop();

    const startedAt = performance.now();
    const { code, stdout, stderr } = await migrate();
    const seconds = (performance.now() - startedAt) / 1_000;
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^(tidings: \d+ %, \d+ of \d+ events\n)+$/),
    });
    expect(stdout).toMatch(/^moved 1\d{5} events of \d projects to Redis at 127\.0\.0\.1:\d+ in \d+\.\d s\n/);
    console.log(`tidings migrate of ${EVENTS} events: ${seconds.toFixed(1)} s as a process. It said:\n${stdout}`);
    expect(await migrate()).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('has a log') });

    const after = await startHub(redis.url());
    expect((await post(after, all)).data).toEqual(state);
    expect((await post(after, '{ viewer { name } }', {}, key)).data.viewer.name).toBe('ci');
    const resumed = await followSocket(after, { after: cursor }, 299);
    const stream = await followStream(after, 0, lastEventId);
    const again = await post(after, PUBLISH, { events: [task('DONE'), ...activities(1, 3)] }, key);
    expect(again.data.publishEvents.map(({ offset }: { offset: number }) => offset)).toEqual([
      ...[state.project.latestTaskUpdate[0].offset],
      ...[head + 1, head + 2, head + 3],
    ]);
    expect(resumed.map(({ data: { events } }) => events.offset)).toEqual(
      Array.from({ length: 299 }, (_, index) => head - 298 + index),
    );
    await until(() => stream.frames().length >= 203);
    const published = (await post(after, feed.replace('400', '3'))).data.events.edges as typeof edges;
    expect(stream.frames().map(({ data: { events } }) => events)).toEqual(
      [...edges.slice(200), ...published].map(({ node }) => node),
    );
  });

  it.each([
    ['2', /there is no log at .*nowhere/, ['--from', 'sqlite:nowhere']],
    ['2', /write sqlite: and the path/, ['--from', 'mysql:it']],
    ['2', /--to is no address of a Redis/, ['--to', 'redis//me:hunter2@127.0.0.1']],
    ['1', /Redis at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/, ['--to', 'redis://me:hunter2@127.0.0.1:1']],
    ['1', /Redis at 127\.0\.0\.1:\d+ answers WRONGPASS/, ['--to', 'REDIS']],
    ['1', /cursor\.key is not there/, ['--data', 'elsewhere']],
  ])('ends with %s and says %s', async (code, message, args) => {
    const copy = await mkdtemp(join(folder, 'other-'));
    await (await openSqlite({ file: join(copy, 'tidings.db') })).close();
    await writeFile(join(copy, 'cursor.key'), 'a-key-of-cursors-0123456789');
    const to = `redis://me:hunter2@127.0.0.1:${redis.port}/0?prefix=other`;
    const source = ['--from', `sqlite:${join(copy, 'tidings.db')}`, '--to', to];
    const ended = await run(['migrate', ...source, ...args.map((arg) => arg.replace('REDIS', to))], { cwd: folder });
    expect(ended).toMatchObject({ code: Number(code), stdout: '', stderr: expect.stringMatching(message) });
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.stderr).not.toContain('hunter2');
  });
});
