import { createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import type { SocketClient } from '../support/socket-client.js';
import { StreamClient } from '../support/stream-client.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

const FIELDS = `connections { name count } subscriptions { name count } eventsInPerSecond eventsOutPerSecond bytesOutPerSecond
  publishLatency { count p50 p95 p99 } deliveryLatency { count p50 p95 p99 } lag { subscriptions events ms }
  resumes gaps { name count } refusals { name count } errors { name count }`;
const STATS = `{ stats { ${FIELDS} nodes { node { id } ${FIELDS} } missing { node { id } reason } } }`;
const FOLLOW = 'subscription ($after: String) { activity(projectId: "acme", after: $after) { id } }';
const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { cursor } }';

describe.skipIf(!REDIS)('the statistics of three hubs on one Redis', () => {
  let hubs: RedisHubs;
  let three: RedisHub[];

  beforeEach(async () => {
    hubs = await RedisHubs.make();
    await hubs.server.start();
    three = [await hubs.start('a'), await hubs.start('b'), await hubs.start('c')];
    await three[0]!.post('mutation { createProject(input: { id: "acme" }) { id } }');
    await until(() => three.every(({ running }) => running.hub.nodes.directory.others().length === 2));
  });
  afterEach(() => hubs.remove());

  const stats = async (hub: RedisHub) => (await hub.post(STATS)).data.stats;
  const counts = (list: readonly { name: string; count: number }[]) =>
    Object.fromEntries(list.map(({ name, count }) => [name, count]));

  it('are what a script did, in sum and by node', async () => {
    const before = await stats(three[1]!);
    const sockets: SocketClient[] = [];
    for (const hub of three.slice(0, 2)) {
      const socket = await hub.connect();
      socket.subscribe('1', FOLLOW);
      sockets.push(socket);
    }
    const stream = await StreamClient.open({
      url: `${three[2]!.url}/graphql`,
      body: { query: FOLLOW },
      headers: { authorization: `Bearer ${KEY}` },
    });
    await until(async () => counts((await stats(three[0]!)).subscriptions).activity === 3);
    const cursors: string[] = [];
    for (let n = 0; n < 20; n++) cursors.push((await three[n % 2]!.post(PUBLISH)).data.publishActivity.cursor);
    await until(() => [...sockets.map((one) => one.frames('1')), stream.frames()].every(({ length }) => length === 20));
    sockets[0]!.subscribe('resumed', FOLLOW, { variables: { after: cursors[9] } });
    await until(() => sockets[0]!.frames('resumed').length === 10);
    for (let n = 0; n < 5; n++) await three[2]!.post('{ project(id: "nowhere") { id } }');
    const after = await stats(three[1]!);
    expect(after.missing).toEqual([]);
    expect(counts(after.connections)).toEqual({ WS: 2, SSE: 1 });
    expect(counts(after.subscriptions)).toEqual({ activity: 4 });
    expect(after.resumes - before.resumes).toBe(1);
    expect(counts(after.errors)).toEqual({ ...counts(before.errors), NOT_FOUND: 5 });
    expect(after.publishLatency.count - before.publishLatency.count).toBeGreaterThanOrEqual(20);
    // Without what a subscription was sent while it read up to the newest event.
    const live = after.deliveryLatency.count - before.deliveryLatency.count;
    expect([live > 30, live <= 60]).toEqual([true, true]);
    const { p50, p95, p99 } = after.deliveryLatency;
    expect([p50 > 0, p50 <= p95, p95 <= p99]).toEqual([true, true, true]);
    expect(after.eventsOutPerSecond).toBeGreaterThan(0);
    expect(after.bytesOutPerSecond).toBeGreaterThan(0);
    expect(after.lag).toEqual({ subscriptions: 0, events: 0, ms: 0 });
    const byNode = new Map(after.nodes.map((each: { node: { id: string } }) => [each.node.id, each]));
    const ofNode = three.map(({ running }) => byNode.get(running.hub.nodes.directory.self.id) as typeof after);
    expect(ofNode.map(({ connections }) => counts(connections))).toEqual([
      { WS: 1, SSE: 0 },
      { WS: 1, SSE: 0 },
      { WS: 0, SSE: 1 },
    ]);
    expect(ofNode.map(({ resumes }) => resumes)).toEqual([1, 0, 0]);
    expect(ofNode.map(({ errors }) => counts(errors).NOT_FOUND ?? 0)).toEqual([0, 0, 5]);
  });

  it('are kept over time by each node, and summed', async () => {
    const sockets = [await three[0]!.connect(), await three[1]!.connect()];
    const query = `{ metricValues(names: ["connections", "memory_bytes"]) {
      total { name values } nodes { node { id } metrics { name values } } missing { reason }
    } }`;
    const newest = (metrics: readonly { name: string; values: readonly (number | null)[] }[], name: string) =>
      metrics.find((one) => one.name === name)?.values.findLast((value) => value !== null) ?? null;
    const { nodes, missing } = await until(async () => {
      const { metricValues } = (await three[2]!.post(query)).data;
      const connections = metricValues.nodes.map(({ metrics }: { metrics: [] }) => newest(metrics, 'connections'));
      return newest(metricValues.total, 'connections') === 2 && connections.join() === '0,1,1' && metricValues;
    });
    expect(missing).toEqual([]);
    expect(nodes.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual(
      three.map(({ running }) => running.hub.nodes.directory.self.id).sort(),
    );
    await until(async () => newest((await three[2]!.post(query)).data.metricValues.total, 'memory_bytes') !== null);
    for (const socket of sockets) socket.close();
  });

  it('are sent to a stock client at once and when they change, not to one who may not monitor', async () => {
    const client = createClient({
      url: `${three[0]!.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${KEY}` },
    });
    const seen: Record<string, number>[] = [];
    const query = 'subscription { stats { errors { name count } nodes { node { id } } } }';
    const stop = client.subscribe(
      { query },
      {
        next: ({ data }) => void seen.push(counts((data as { stats: { errors: never[] } }).stats.errors)),
        error: (error) => {
          throw error;
        },
        complete: () => undefined,
      },
    );
    await until(() => seen.length > 0);
    await three[2]!.post('{ project(id: "nowhere") { id } }');
    await until(() => seen.at(-1)?.NOT_FOUND === 1);
    const make =
      'mutation { createApiKey(input: { name: "k", grants: [{ projects: "*", actions: [READ] }] }) { secret } }';
    const key = (await three[0]!.post(make)).data.createApiKey.secret;
    const reader = await three[0]!.connect(key);
    reader.subscribe('1', query);
    await until(() => reader.frames('1').length > 0);
    expect(reader.frames('1')[0]!.errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await three[0]!.post(STATS, { key })).errors![0]!.extensions.code).toBe('FORBIDDEN');
    stop();
    await client.dispose();
  });
});
