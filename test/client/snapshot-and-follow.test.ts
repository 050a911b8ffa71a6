import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, createClient, type EventOf, type LatestFeed } from '../../src/client/index.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

const KEYS = 1_200;

type Task = EventOf<'task_update'>;

describe('client.snapshotAndFollow', () => {
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

  const task = (number: number, title: string) => ({
    type: 'task_update',
    payload: { taskId: `t-${number}`, title, taskStatus: 'TODO' },
  });
  const publish = (...items: object[]) => server.hub.publish(ADMIN, 'acme', items as never);
  const follow = () => client.snapshotAndFollow({ project: 'acme', type: 'task_update' });
  const stateOfHub = async () => {
    const state = new Map<string, number>();
    for (let afterKey: string | undefined; ; ) {
      const page = await server.hub.latest(ADMIN, { project: 'acme', type: 'task_update', first: 500, afterKey });
      for (const { key, offset } of page) state.set(key!, offset);
      if (page.length < 500) return state;
      afterKey = page.at(-1)!.key!;
    }
  };

  /** Applies updates until the state is that of a moment at which the hub had this offset. */
  async function applyUntil(feed: LatestFeed<'task_update'>, offset: number, state = new Map<string, Task>()) {
    const changes: number[] = [];
    let newest = 0;
    while (newest < offset) {
      const { value } = await feed.next();
      if (value!.kind === 'SNAPSHOT') state.clear();
      for (const [key, event] of value!.latest) {
        expect(event.payload.taskId).toBe(key);
        expect(event.offset).toBeGreaterThan(state.get(key)?.offset ?? 0);
        state.set(key, event);
        newest = Math.max(newest, event.offset!);
        if (value!.kind === 'CHANGED') changes.push(event.offset!);
      }
    }
    return { state, changes };
  }

  it('yields all pages of the state, then each change', async () => {
    for (let from = 0; from < KEYS; from += 400)
      await publish(...Array.from({ length: 400 }, (_, index) => task(from + index, 'before')));
    const feed = follow();
    const { value } = await feed.next();
    expect(value!.kind).toBe('SNAPSHOT');
    expect(value!.latest.size).toBe(KEYS);
    const [changed] = await publish(task(7, 'after'));
    expect((await feed.next()).value).toEqual({
      kind: 'CHANGED',
      latest: new Map([['t-7', expect.objectContaining({ type: 'task_update', offset: changed!.offset })]]),
    });
  });

  it('yields an empty state, and the events of its type only', async () => {
    const feed = follow();
    expect((await feed.next()).value).toEqual({ kind: 'SNAPSHOT', latest: new Map() });
    await publish({ type: 'activity', payload: { kind: 'k', summary: 's' } }, task(1, 'new'));
    expect([...(await feed.next()).value!.latest.keys()]).toEqual(['t-1']);
  });

  it('loses and repeats no change that comes while the state is read, through cuts', async () => {
    for (let from = 0; from < KEYS; from += 400)
      await publish(...Array.from({ length: 400 }, (_, index) => task(from + index, 'before')));
    let newest = 0;
    let isReading = true;
    const publishing = (async () => {
      for (let number = 0; isReading || number % 100; number++) {
        const [record] = await publish(task((number * 7) % (KEYS + 300), `change ${number}`));
        newest = record!.offset!;
        // Not for ever: on a busy machine no page would pass between two cuts.
        if (number % 40 === 0 && number <= 400) proxy.cut();
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const feed = follow();
    const first = await feed.next();
    isReading = false;
    await publishing;
    const state = new Map(first.value!.latest);
    const start = Math.max(...[...state.values()].map(({ offset }) => offset!));
    expect(newest).toBeGreaterThan(start - 1);
    if (newest > start) await applyUntil(feed, newest, state);
    expect(new Map([...state].map(([key, { offset }]) => [key, offset]))).toEqual(await stateOfHub());
  });

  it('yields a new snapshot after a gap', async () => {
    await publish(task(1, 'a'), task(2, 'a'));
    const feed = follow();
    await applyUntil(feed, 3);
    const waiting = feed.next();
    proxy.block();
    await server.hub.projects.delete(ADMIN, 'acme');
    await server.hub.projects.create(ADMIN, { id: 'acme' });
    await publish(task(1, 'b'));
    proxy.unblock();
    const { value } = await waiting;
    expect(value!.kind).toBe('SNAPSHOT');
    expect([...value!.latest.values()].map(({ payload }) => payload.title)).toEqual(['b']);
  });

  it('waits for a hub that cannot be reached, and rejects what the hub rejects', async () => {
    proxy.block();
    const feed = follow();
    const waiting = feed.next();
    proxy.unblock();
    expect((await waiting).value!.kind).toBe('SNAPSHOT');
    const missing = client.snapshotAndFollow({ project: 'nowhere', type: 'task_update' });
    await expect(missing.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await missing.next()).toEqual({ value: undefined, done: true });
  });

  it('ends when it is left, also while it waits, and when the client is closed', async () => {
    const [early, left, closed] = [follow(), follow(), follow()];
    const loading = early.next();
    await early.return();
    expect(await loading).toEqual({ value: undefined, done: true });
    await Promise.all([left.next(), closed.next()]);
    const waiting = left.next();
    await left.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    const last = closed.next();
    client.close();
    expect(await last).toEqual({ value: undefined, done: true });
  });
});
