import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

const FOLLOW = 'subscription Follow { events(projectId: "acme") { id } }';
const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { offset } }';
const LIST = `query ($first: Int, $after: String, $nodeId: ID, $orderBy: ConnectionOrder) {
  connections(first: $first, after: $after, nodeId: $nodeId, orderBy: $orderBy) {
    nodes { id transport node { id version } client { name } subscriptions { operationName sentEvents stream { lagEvents } } }
    missing { node { id } reason }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Shown {
  readonly id: string;
  readonly transport: string;
  readonly node: { readonly id: string };
  readonly client: { readonly name: string };
  readonly subscriptions: readonly { readonly operationName: string; readonly sentEvents: number }[];
}

describe.skipIf(!REDIS)('of three hubs on one Redis, each', () => {
  let hubs: RedisHubs;
  let three: RedisHub[];
  const disposals: (() => unknown)[] = [];

  beforeEach(async () => {
    hubs = await RedisHubs.make();
    await hubs.server.start();
    three = [await hubs.start('a'), await hubs.start('b'), await hubs.start('c')];
    await three[0]!.post('mutation { createProject(input: { id: "acme" }) { id } }');
    await until(() => three.every((hub) => idsOfOthers(hub).length === 2));
  });
  afterEach(async () => {
    for (const dispose of disposals.splice(0)) dispose();
    await hubs.remove();
  });

  const idsOfOthers = ({ running }: RedisHub) => running.hub.nodes.directory.others().map(({ node }) => node.id);
  const idOf = ({ running }: RedisHub) => running.hub.nodes.directory.self.id;
  const list = async (hub: RedisHub, variables: object = {}) =>
    (await hub.post(LIST, { variables })).data.connections as {
      readonly nodes: Shown[];
      readonly missing: readonly { readonly reason: string; readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };

  /** Follows a hub with the stock clients of both transports. @returns what they have received. */
  function follow(hub: RedisHub, name: string) {
    const frames: object[] = [];
    const closes: unknown[] = [];
    const sink = {
      next: (frame: object) => void frames.push(frame),
      error: () => undefined,
      complete: () => undefined,
    };
    const ws = createWsClient({
      url: `${hub.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${KEY}`, 'graphql-client-name': `${name}-ws` },
      on: { closed: (event) => void closes.push((event as { code: number }).code) },
      retryAttempts: 0,
    });
    const sse = createSseClient({
      url: `${hub.url}/graphql/stream`,
      headers: { authorization: `Bearer ${KEY}`, 'graphql-client-name': `${name}-sse` },
      retryAttempts: 0,
    });
    disposals.push(ws.subscribe({ query: FOLLOW }, sink), sse.subscribe({ query: FOLLOW }, sink));
    return { frames, closes };
  }

  it('lists and closes the connections to all of them, and names the one that hangs', async () => {
    const followed = three.map((hub, index) => follow(hub, 'abc'[index]!));
    await until(async () => (await list(three[1]!)).nodes.length === 6);
    await three[2]!.post(PUBLISH);
    await until(() => followed.every(({ frames }) => frames.length === 2));
    for (const hub of three) {
      const { nodes, missing } = await list(hub);
      expect(missing).toEqual([]);
      const shown = nodes.map(({ client, node, subscriptions }) => [client.name, node.id, subscriptions]);
      const expected = three.flatMap((each, index) =>
        ['ws', 'sse'].map((transport) => [
          `${'abc'[index]}-${transport}`,
          idOf(each),
          [{ operationName: 'Follow', sentEvents: 1, stream: { lagEvents: 0 } }],
        ]),
      );
      expect(shown.sort()).toEqual(expected.sort());
    }

    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const { nodes, pageInfo } = await list(three[0]!, { first: 4, after, orderBy: 'NEWEST' });
      seen.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const whole = await list(three[2]!, { orderBy: 'NEWEST' });
    expect(seen).toEqual(whole.nodes.map(({ id }) => id));

    const ofB = (await list(three[0]!, { nodeId: idOf(three[1]!) })).nodes;
    expect(ofB.map(({ client }) => client.name).sort()).toEqual(['b-sse', 'b-ws']);
    const { id } = ofB.find(({ transport }) => transport === 'WS')!;
    const one = await three[2]!.post('query ($id: ID!) { connection(id: $id) { id node { id } } }', {
      variables: { id },
    });
    expect(one.data.connection).toEqual({ id, node: { id: idOf(three[1]!) } });
    const close = 'mutation ($id: ID!) { closeConnection(id: $id) { id client { name } } }';
    const closed = await three[0]!.post(close, { variables: { id } });
    expect(closed.data.closeConnection).toEqual({ id, client: { name: 'b-ws' } });
    await until(() => followed[1]!.closes.includes(4403));
    const again = await three[0]!.post(close, { variables: { id } });
    expect(again.errors![0]!.extensions.code).toBe('NOT_FOUND');
    // Written in the background.
    const audited = async () =>
      (await three[2]!.post('{ auditLog(actions: [CONNECTION_CLOSED]) { nodes { target } } }')).data.auditLog.nodes;
    await until(async () => (await audited()).length > 0);
    expect(await audited()).toEqual([{ target: id }]);

    // As one that hangs.
    const { nodes: inquiry } = three[1]!.running.hub;
    inquiry.answer('connections', () => new Promise(() => undefined));
    const rest = await list(three[0]!);
    expect(rest.missing).toEqual([{ node: { id: idOf(three[1]!) }, reason: 'SILENT' }]);
    expect(rest.nodes).toHaveLength(4);
  });
});
