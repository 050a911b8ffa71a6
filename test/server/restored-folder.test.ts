import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningHub, startHub } from '../../src/wiring/compose.js';
import { loadConfig } from '../../src/wiring/engines.js';
import { StreamClient } from '../support/stream-client.js';
import { type Answer, KEY } from '../support/test-server.js';
import { HTTP, refusal, SSE, STREAMS, take, WEBSOCKET } from '../support/transports.js';

const FOLLOW = `subscription ($after: String, $onGap: GapPolicy) {
  events(projectId: "acme", after: $after, onGap: $onGap) { ... on Event { offset } }
}`;
const FOLLOW_ALL = 'subscription ($after: String) { events(after: $after, types: [ACTIVITY]) { offset } }';
const READ = `query ($after: String, $before: String) {
  events(projectId: "acme", first: 100, after: $after, before: $before) { edges { cursor node { offset } } }
}`;
const READ_ALL =
  'query ($after: String) { events(types: [ACTIVITY], first: 100, after: $after) { edges { cursor node { offset } } } }';
const PUBLISH = `mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { cursor } }`;
const ACTIVITY = { event: { activity: { kind: 'note', summary: 's' } } };

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const offsetsOf = (frames: readonly Answer[]) => frames.map(({ data }) => data!.events.offset);

interface Edge {
  readonly cursor: string;
  readonly node: { readonly offset: number };
}

describe('a data folder that was put back from a copy', () => {
  let root: string;
  let hub: RunningHub;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tidings-'));
    await start();
    await answer('mutation { createProject(input: { id: "acme" }) { id } }');
    await publish(10);
  });
  afterEach(async () => {
    await hub.close();
    await rm(root, { recursive: true });
  });

  async function start(): Promise<void> {
    const env = { PORT: '0', TIDINGS_DATA: join(root, 'data'), TIDINGS_ADMIN_KEY: KEY };
    const { config } = await loadConfig({
      cwd: root,
      env: { ...env, TIDINGS_LOG_LEVEL: 'error', TIDINGS_DRAIN_MS: '0' },
    });
    hub = await startHub(config);
  }

  const target = () => ({
    url: hub.url,
    wsUrl: `${hub.url.replace('http', 'ws')}/graphql`,
    authorization: `Bearer ${KEY}`,
  });

  async function answer(query: string, variables: object = {}): Promise<Answer> {
    const { frames } = await HTTP.open(target(), { query, variables: { ...variables } });
    return frames()[0]!;
  }

  async function publish(count: number): Promise<void> {
    const { errors } = await answer(PUBLISH, { events: Array(count).fill(ACTIVITY) });
    expect(errors).toBeUndefined();
  }

  /** The cursor of each event, by its offset. */
  async function cursors(query = READ): Promise<Map<number, string>> {
    const { data } = await answer(query);
    return new Map((data!.events.edges as Edge[]).map(({ cursor, node }) => [node.offset, cursor]));
  }

  const copy = () => cp(join(root, 'data'), join(root, 'copy'), { recursive: true });

  /** Ten events more, and then the folder is put back and 15 others follow. @returns the cursors of before. */
  async function replaced() {
    await publish(10);
    const before = { acme: await cursors(), all: await cursors(READ_ALL) };
    expect(before.acme.size).toBe(21);
    await hub.close();
    await rm(join(root, 'data'), { recursive: true });
    await cp(join(root, 'copy'), join(root, 'data'), { recursive: true });
    await start();
    return before;
  }

  const COPIES = {
    'while the hub was stopped': async () => {
      await hub.close();
      await copy();
      await start();
    },
    'while the hub was running': copy,
  };
  const EXPIRED = { code: 'CURSOR_EXPIRED', reason: 'EPOCH', earliest: expect.any(String), head: expect.any(String) };

  it.each(Object.entries(COPIES))(
    'expires every cursor of what was lost, and no other, when the copy was made %s',
    async (_, copied) => {
      await copied();
      const before = await replaced();
      const after = before.acme.get(21)!;
      // Right after: the head has not come so far.
      expect(await refusal(WEBSOCKET, target(), { query: FOLLOW, variables: { after } })).toMatchObject({
        ...EXPIRED,
        reason: 'AHEAD',
      });
      await publish(15);
      expect((await cursors()).size).toBe(26);

      for (const transport of STREAMS) {
        expect(await refusal(transport, target(), { query: FOLLOW, variables: { after } })).toMatchObject(EXPIRED);
        const everywhere = { query: FOLLOW_ALL, variables: { after: before.all.get(21)! } };
        expect(await refusal(transport, target(), everywhere)).toMatchObject(EXPIRED);
      }
      for (const variables of [{ after }, { before: after }])
        expect((await answer(READ, variables)).errors![0]!.extensions).toMatchObject(EXPIRED);
      const source = await eventSource(after);
      expect((await take(source, 1))[0]!.errors![0]!.extensions).toMatchObject(EXPIRED);
      source.close();

      for (const transport of STREAMS) {
        const variables = { after, onGap: 'CONTINUE' };
        const stream = await transport.open(target(), { query: FOLLOW, variables });
        const frames = await take(stream, 26);
        expect(frames[0]!.extensions!.gap).toMatchObject({ reason: 'EPOCH' });
        expect(offsetsOf(frames)).toEqual(range(1, 26));
        stream.close();
      }

      // What was not lost is gone on from exactly.
      for (const transport of STREAMS) {
        const stream = await transport.open(target(), { query: FOLLOW, variables: { after: before.acme.get(9)! } });
        expect(offsetsOf(await take(stream, 17))).toEqual(range(10, 26));
        stream.close();
      }
      const page = await answer(READ_ALL, { after: before.all.get(9)! });
      expect((page.data!.events.edges as Edge[]).map(({ node }) => node.offset)).toEqual(range(10, 26));
    },
  );

  it('expires every cursor when the key of the cursors was lost, and rejects what is none', async () => {
    const after = (await cursors()).get(9)!;
    await hub.close();
    await rm(join(root, 'data', 'cursor.key'));
    await start();
    expect(await refusal(WEBSOCKET, target(), { query: FOLLOW, variables: { after } })).toMatchObject(EXPIRED);
    expect((await answer(READ, { after })).errors![0]!.extensions).toMatchObject(EXPIRED);
    const stream = await SSE.open(target(), { query: FOLLOW, variables: { after, onGap: 'CONTINUE' } });
    expect((await take(stream, 1))[0]).toMatchObject({ data: { events: { offset: 1 } }, extensions: { gap: {} } });
    stream.close();
    const changed = `${after.slice(0, -1)}${after.endsWith('a') ? 'b' : 'a'}`;
    expect((await answer(READ, { after: changed })).errors![0]!.extensions.code).toBe('CURSOR_INVALID');
  });

  it('expires every cursor when the whole folder was lost and the project made again', async () => {
    const after = (await cursors()).get(9)!;
    await hub.close();
    await rm(join(root, 'data'), { recursive: true });
    await start();
    await answer('mutation { createProject(input: { id: "acme" }) { id } }');
    await publish(20);
    expect(await refusal(WEBSOCKET, target(), { query: FOLLOW, variables: { after } })).toMatchObject(EXPIRED);
  });

  /** What a browser does that comes back: the document in the URL and the last id in a header. */
  function eventSource(lastEventId: string): Promise<StreamClient> {
    const query = 'subscription { events(projectId: "acme") { offset } }';
    return StreamClient.open({
      url: `${hub.url}/graphql/stream?${new URLSearchParams({ query })}`,
      headers: { authorization: `Bearer ${KEY}`, 'last-event-id': lastEventId },
    });
  }
});
