import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { HubProcess } from '../support/hub-process.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { type Answer, KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { run, start, stop } from './run.js';

const EVENTS = 100_000;
const BATCH = 1_000;
const PUBLISH = 'mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { offset } }';
const FOLLOW = 'subscription ($after: String) { events(projectId: "acme", after: $after) { offset } }';
const PROJECT = `{ project(id: "acme") { name description createdAt head { cursor offset epoch }
  latestTaskUpdate { taskStatus offset } } }`;
const IDS = 'query ($last: Int!) { events(types: [ACTIVITY], last: $last) { edges { cursor node { id } } } }';
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
  event: { taskUpdate: { taskId: '7', title: 'Ship it', taskStatus: status, labels: [] } },
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

describe.skipIf(!REDIS)('tidings migrate of 100,000 events', { timeout: 120_000 }, () => {
  let folder: string;
  let data: string;
  let redis: RedisServer;
  /** On the embedded engine first, then on Redis. */
  let hub: HubProcess;
  let command: string[];
  const clients: { close(): void }[] = [];
  /** Of a key that may read and publish. */
  let key: string;
  let project: { head: { offset: number }; latestTaskUpdate: { offset: number }[] };
  let cursors: { socket: string; stream: string };
  /** Of what follows the cursor of the stream. */
  let ids: { id: string }[];

  async function startHub(engine: string): Promise<void> {
    const env = { TIDINGS_ENGINE: engine, TIDINGS_PUBLISH_RATE: '1000000' };
    hub = new HubProcess({ args: ['--no-watch'], data, env });
    await hub.start();
  }

  const readProject = async () => (await post(hub, PROJECT)).data.project;
  const readIds = async (last: number) =>
    (await post(hub, IDS, { last })).data.events.edges as { cursor: string; node: { id: string } }[];

  async function followSocket(variables: object): Promise<() => number[]> {
    const client = await SocketClient.open(`${hub.url.replace('http', 'ws')}/graphql`, { authorization });
    clients.push(client);
    client.subscribe('1', FOLLOW, { variables });
    return () => client.frames('1').map(({ data: { events } }) => events.offset);
  }

  /** Over all projects, from where `Last-Event-ID` says. */
  async function followStream(after: string): Promise<StreamClient> {
    const headers = { authorization, 'last-event-id': after };
    const client = await StreamClient.open({ url: `${hub.url}/graphql/stream`, body: { query: FOLLOW_ALL }, headers });
    clients.push(client);
    return client;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-migrate-'));
    data = join(folder, 'data');
    redis = await RedisServer.start();
    command = ['migrate', '--from', `sqlite:${join(data, 'tidings.db')}`, '--to', redis.url()];
    await startHub('sqlite:');
    key = await fill(hub);
    project = await readProject();
    const history = '{ events(projectId: "acme", last: 300) { edges { cursor } } }';
    const socket = (await post(hub, history)).data.events.edges[0].cursor as string;
    const offsets = await followSocket({ after: socket });
    const edges = await readIds(400);
    const stream = await followStream(edges[99]!.cursor);
    await until(() => stream.frames().length === 300 && offsets().length === 299);
    cursors = { socket, stream: stream.blocks.filter(({ event }) => event === 'next')[99]!.id! };
    ids = edges.slice(200).map(({ node }) => node);
  });

  afterAll(async () => {
    for (const client of clients) client.close();
    await hub.kill();
    await redis.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('rejects a log that a hub has open', async () => {
    const { code, stdout, stderr } = await run(command, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^tidings: The log .* is in use by another process\n$/);
    await hub.stop();
  });

  it('prints its progress, verifies the copy, and starts over after it was killed', async () => {
    const interrupted = start(command, { cwd: folder });
    await until(() => interrupted.stderr().includes('%, '));
    await stop(interrupted);
    const startedAt = performance.now();
    const { code, stdout, stderr } = await run(command, { cwd: folder });
    const seconds = (performance.now() - startedAt) / 1_000;
    expect(stderr).toMatch(/^(tidings: \d+ %, \d+ of 1\d{5} events\n){10,11}$/);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^moved 1\d{5} events to Redis at 127\.0\.0\.1:\d+ in \d+\.\d s\n/);
    console.log(`tidings migrate of ${EVENTS} events: ${seconds.toFixed(1)} s as a process. It said:\n${stdout}`);
  });

  it('rejects a Redis that contains a log', async () => {
    const { code, stdout, stderr } = await run(command, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^tidings: Redis at .* has a log under this address; it was left as it is\n$/);
  });

  it('preserves projects, latest records, API keys and idempotency keys', async () => {
    await startHub(redis.url());
    expect(await readProject()).toEqual(project);
    expect((await post(hub, '{ viewer { name } }', {}, key)).data.viewer.name).toBe('ci');
    const again = await post(hub, PUBLISH, { events: [task('DONE')] }, key);
    expect(again.data.publishEvents).toEqual([{ offset: project.latestTaskUpdate[0]!.offset }]);
  });

  it('preserves cursors: a WebSocket and an event stream resume', async () => {
    const { offset: head } = project.head;
    const offsets = await followSocket({ after: cursors.socket });
    const stream = await followStream(cursors.stream);
    await post(hub, PUBLISH, { events: activities(1, 3) }, key);
    await until(() => stream.frames().length >= 203 && offsets().length >= 302);
    expect(offsets()).toEqual(Array.from({ length: 302 }, (_, index) => head - 298 + index));
    const published = (await readIds(3)).map(({ node }) => node);
    expect(stream.frames().map(({ data: { events } }) => events)).toEqual([...ids, ...published]);
  });
});

describe.skipIf(!REDIS)('tidings migrate', () => {
  let folder: string;
  let redis: RedisServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-migrate-'));
    redis = await RedisServer.start();
  });

  afterAll(async () => {
    await redis.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['2', /there is no log at .*nowhere/, ['--from', 'sqlite:nowhere']],
    ['2', /write sqlite: and the path/, ['--from', 'mysql:it']],
    ['2', /--to is not the address of a Redis/, ['--to', 'redis//me:hunter2@127.0.0.1']],
    ['1', /Redis at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/, ['--to', 'redis://me:hunter2@127.0.0.1:1']],
    ['1', /Redis at 127\.0\.0\.1:\d+ answers WRONGPASS/, ['--to', 'REDIS']],
    ['1', /cursor\.key is missing/, ['--data', 'elsewhere']],
  ])('exits with %s and prints %s', async (code, message, args) => {
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
