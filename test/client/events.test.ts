import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Client,
  createClient,
  type EventEnvelope,
  type EventOf,
  type EventsSubscription,
  type Publication,
} from '../../src/client/index.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

describe('client.events', () => {
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

  const activity = (summary: string) => ({ type: 'activity', payload: { kind: 'k', summary } });
  const push = { type: 'push', payload: { ref: 'main', after: 'abc', commitCount: 2, forced: false } };
  const publish = (...items: { type: string; payload: object }[]) => server.hub.publish(ADMIN, 'acme', items);

  it('replays a part of the history and ends with it', async () => {
    const [first] = await publish(activity('a'));
    await publish(activity('b'), activity('c'));
    const range = { project: 'acme', types: ['activity' as const], since: new Date(0).toISOString() };
    const summaries: string[] = [];
    for await (const { payload } of client.events({ ...range, pace: 100 })) summaries.push(payload.summary);
    expect(summaries).toEqual(['a', 'b', 'c']);
    const before = server.hub.cursorOf(first!)!;
    const none = client.events({ ...range, before });
    expect(await none.next()).toEqual({ done: true, value: undefined });
  });

  it('types events by the name of their type', () => {
    type Two = EventOf<'push' | 'activity'>;
    expectTypeOf<Extract<Two, { type: 'push' }>['payload']['commitCount']>().toEqualTypeOf<number>();
    expectTypeOf<Extract<Two, { type: 'activity' }>['payload']['link']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Two['type']>().toEqualTypeOf<'push' | 'activity'>();
    expectTypeOf<EventsSubscription['events']>().toExtend<EventEnvelope>();
    expectTypeOf<Extract<Publication, { type: 'push' }>['payload']['ref']>().toEqualTypeOf<string>();
    expectTypeOf<'project_created'>().not.toExtend<Publication['type']>();
  });

  it('yields the events of these types with their payloads', async () => {
    const [pushed] = await publish(push, activity('a'), { type: 'user_typing', payload: { userId: 'u', where: 'w' } });
    const events = client.events({ project: 'acme', types: ['push', 'activity'], last: 2 });
    const texts: string[] = [];
    for await (const event of events) {
      if (event.type === 'push') texts.push(`${event.payload.ref} ${event.payload.commitCount}`);
      else texts.push(event.payload.summary);
      if (event.type === 'push')
        expect(event).toEqual({
          ...{ id: pushed!.id, type: 'push', projectId: 'acme', offset: pushed!.offset, payload: push.payload },
          ...{ cursor: server.hub.cursorOf(pushed!), priority: 'NORMAL', tags: [] },
          ...{ correlationId: null, causationId: null, actor: { id: 'ada', name: 'Ada', kind: 'USER' } },
          ...{ occurredAt: expect.any(String), recordedAt: expect.any(String) },
        });
      if (texts.length === 2) break;
    }
    expect(texts).toEqual(['main 2', 'a']);
  });

  it('resumes after each of several cuts, and from a cursor of before', async () => {
    await publish(activity('first'));
    const events = client.events({ project: 'acme', types: ['activity'], last: 1 });
    const read: string[] = [];
    const take = async (from: typeof events, count: number) => {
      for (let taken = 0; taken < count; taken++) read.push((await from.next()).value!.payload.summary);
    };
    await take(events, 1);
    for (let round = 0; round < 3; round++) {
      proxy.cut();
      await publish(activity(`${round} a`), activity(`${round} b`));
      await take(events, 2);
    }
    const { cursor } = events;
    await events.return();
    await publish(activity('last'));
    await take(client.events({ project: 'acme', types: ['activity'], after: cursor }), 1);
    expect(read).toEqual(['first', '0 a', '0 b', '1 a', '1 b', '2 a', '2 b', 'last']);
  });

  it('follows every type of a project, and all projects', async () => {
    const [created] = (await server.hub.history(ADMIN, { project: 'acme', first: 1 })).edges;
    const [one, all] = [client.events({ project: 'acme', last: 1 }), client.events({ last: 1 })];
    for (const events of [one, all])
      expect((await events.next()).value).toMatchObject({ type: 'project_created', id: created!.node.id });
    await publish(activity('a'));
    for (const events of [one, all]) expect((await events.next()).value).toMatchObject({ type: 'activity' });
  });

  it('ends when it is left and when the client is closed', async () => {
    const [left, closed] = [client.events({ project: 'acme' }), client.events({ project: 'acme' })];
    const waiting = left.next();
    await left.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    const last = closed.next();
    client.close();
    expect(await last).toEqual({ value: undefined, done: true });
  });
});
