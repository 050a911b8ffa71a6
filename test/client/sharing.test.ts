import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type ClientOptions, createClientIn } from '../../src/client/client.js';
import {
  type CursorStore,
  EventsDocument,
  memoryStore,
  type Subscription,
  storageStore,
} from '../../src/client/index.js';
import { fileStore } from '../../src/client/stores/file-store.js';
import { createPlace } from '../support/client-place.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
let place: ReturnType<typeof createPlace>;
let folder: string;
let clients: Client[] = [];
let count = 0;

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'tidings-client-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  place = createPlace();
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  // A request that was under way ends a moment later.
  await until(() => place.left === 0);
});

const make = (options: Partial<ClientOptions> = {}) => {
  const client = createClientIn(place.surroundings, { url: server.url, credential: KEY, ...options });
  clients.push(client);
  return client;
};
const VARIABLES = { projectId: 'acme', types: ['ACTIVITY' as const] };
const publish = async (times = 1) => {
  const published = Array.from({ length: times }, () => ++count);
  const events = published.map((n) => ({ type: 'activity', payload: { kind: 'k', summary: `${n}` } }));
  await server.hub.publish(ADMIN, 'acme', events);
  return published;
};
type Stream = Subscription<{ events: { payload: unknown } }>;
async function take(stream: Stream, times = 1): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const { value } = await stream.next();
    taken.push(Number((value!.data.events.payload as { summary: string }).summary));
  }
  return taken;
}
const subscriptions = async () =>
  (
    await server.post('{ connections(first: 100) { nodes { subscriptions { field } } } }')
  ).data.connections.nodes.reduce(
    (sum: number, node: { subscriptions: unknown[] }) => sum + node.subscriptions.length,
    0,
  );

describe('equal subscriptions', () => {
  it('share one on the wire, which ends with the last of them', async () => {
    const client = make();
    const streams = [1, 2, 3].map(() => client.subscribe(EventsDocument, VARIABLES));
    await until(() => streams.every(({ cursor }) => cursor));
    // One more, when it has begun.
    await publish();
    for (const stream of streams) expect(await take(stream)).toEqual([count]);
    streams.push(client.subscribe(EventsDocument, VARIABLES));
    expect(await subscriptions()).toBe(1);
    const published = await publish(3);
    for (const stream of streams) expect(await take(stream, 3)).toEqual(published);
    for (const stream of streams.slice(1)) await stream.return();
    expect(await take(streams[0]!, (await publish()).length)).toEqual([count]);
    await streams[0]!.return();
    await until(async () => (await subscriptions()) === 0);
  });

  it('do not share when they start at other places', async () => {
    const client = make();
    const published = await publish(3);
    const first = client.subscribe(EventsDocument, { ...VARIABLES, last: 3 });
    expect(await take(first, 3)).toEqual(published);
    const second = client.subscribe(EventsDocument, { ...VARIABLES, last: 3 });
    expect(await take(second, 3)).toEqual(published);
  });

  it('do not slow each other down', async () => {
    const client = make();
    const [fast, slow] = [0, 1].map(() => client.subscribe(EventsDocument, VARIABLES)) as Stream[] as [Stream, Stream];
    await until(() => fast.cursor && slow.cursor);
    const all: number[] = [];
    for (let round = 0; round < 3; round++) {
      const published = await publish(800);
      all.push(...published);
      expect(await take(fast, 800)).toEqual(published);
    }
    expect(await take(slow, 2_400)).toEqual(all);
  });
});

describe.each<[string, () => CursorStore]>([
  ['a memory store', memoryStore],
  ['a storage', () => storageStore(mapStorage())],
  ['a file', () => fileStore(join(folder, `${count}.json`))],
])('a named subscription with %s', (_, makeStore) => {
  it('resumes after the last frame that was processed', async () => {
    const store = makeStore();
    const follow = () => make({ store }).subscribe(EventsDocument, VARIABLES, { name: 'mine' });
    const first = follow();
    await until(() => first.cursor);
    const [a, b, c] = await publish(3);
    expect(await take(first, 2)).toEqual([a, b]);
    const atA = first.cursor;
    clients.pop()!.close();
    await until(async () => (await store.get('mine')) && (await store.get('mine')) !== atA);
    // The second was being processed.
    expect(await take(follow(), 2)).toEqual([b, c]);
  });

  it('keeps the position of a quiet stream', async () => {
    const store = makeStore();
    const first = make({ store }).subscribe(EventsDocument, VARIABLES, { name: 'quiet' });
    const waiting = first.next();
    await until(async () => store.get('quiet'));
    clients.pop()!.close();
    await waiting;
    const published = await publish(2);
    const second = make({ store }).subscribe(EventsDocument, VARIABLES, { name: 'quiet' });
    expect(await take(second, 2)).toEqual(published);
  });
});

describe('a file store', () => {
  it('keeps the newest of many positions, and those of other names', async () => {
    const file = join(folder, 'many.json');
    const store = fileStore(file);
    await Promise.all(Array.from({ length: 500 }, (_, n) => store.set(`name ${n % 5}`, `cursor ${n}`)));
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ 'name 0': 'cursor 495', 'name 4': 'cursor 499' });
    expect(await fileStore(file).get('name 3')).toBe('cursor 498');
    expect(await fileStore(file).get('constructor')).toBeUndefined();
  });

  it('ends the subscription when the file cannot be read or written', async () => {
    await writeFile(join(folder, 'broken.json'), '{');
    for (const path of ['broken.json', 'nowhere/positions.json']) {
      const store = fileStore(join(folder, path));
      const stream = make({ store }).subscribe(EventsDocument, VARIABLES, { name: 'x' });
      await expect(stream.next()).rejects.toMatchObject({ code: 'STORE_FAILED' });
    }
  });
});

function mapStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}
