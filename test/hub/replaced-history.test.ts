import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import type { EventRecord } from '../../src/core/record.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import type { PageRequest } from '../../src/hub/streams/history.js';
import type { Reader } from '../../src/hub/streams/reader.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

type Listener = Parameters<EventLog['listen']>[0];

/** A log whose store is replaced by a copy while the hub goes on, as a Redis can be that is started anew. */
class RestoredLog {
  readonly #root: string;
  readonly #listening: { listener: Listener; feed?: string; unlisten: () => void }[] = [];
  #log!: EventLog;
  #stores = 0;
  /** Called once, after the next page was read. */
  afterRead: (() => Promise<void>) | null = null;

  constructor(root: string) {
    this.#root = root;
  }

  /** As the hub holds it. */
  readonly handle = new Proxy({} as EventLog, {
    get: (_, name) => {
      if (name === 'listen') return this.#listen;
      if (name === 'read') return this.#read;
      const value = Reflect.get(this.#log, name, this.#log);
      return typeof value === 'function' ? value.bind(this.#log) : value;
    },
  });

  get #data() {
    return join(this.#root, `${this.#stores}`);
  }

  async open(): Promise<void> {
    this.#log = await openSqlite({ file: join(this.#data, 'tidings.db') });
  }

  async copy(): Promise<string> {
    const path = join(this.#root, `copy-${this.#stores}`);
    await cp(this.#data, path, { recursive: true });
    return path;
  }

  /** Puts a copy in the place of the store. Listeners go on where it contains what they have heard, as engines promise. */
  async replaceBy(copy: string): Promise<void> {
    const newest = (await this.#log.head('acme'))!;
    const before = this.#log;
    this.#stores++;
    await cp(copy, this.#data, { recursive: true });
    // At once: what the hub writes in the background would find a log that is closed.
    await this.open();
    await before.close();
    if (!(await this.#log.knows(newest))) return;
    for (const one of this.#listening) one.unlisten = this.#log.listen(one.listener, one.feed);
  }

  readonly #read: EventLog['read'] = async (query) => {
    const page = await this.#log.read(query);
    const { afterRead } = this;
    this.afterRead = null;
    await afterRead?.();
    return page;
  };

  readonly #listen: EventLog['listen'] = (listener, feed) => {
    const one = { listener, feed, unlisten: this.#log.listen(listener, feed) };
    this.#listening.push(one);
    return () => one.unlisten();
  };
}

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };
const EXPIRED = (reason: string) => ({ code: 'CURSOR_EXPIRED', extensions: { reason } });

let root: string;
let restored: RestoredLog;
let test: Awaited<ReturnType<typeof createTestHub>>;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tidings-'));
  restored = new RestoredLog(root);
  await restored.open();
  test = await createTestHub({ log: restored.handle, reading: { tailRecords: 3, pageRecords: 4 } });
  await test.hub.projects.create(ADMIN, { id: 'acme' });
  await publish(10);
});

afterEach(async () => {
  await test.close();
  await rm(root, { recursive: true });
});

const publish = (count: number) => test.hub.publish(ADMIN, 'acme', Array(count).fill(push));
const follow = (after?: string) => test.hub.subscribe(ADMIN, { project: 'acme', types: ['push'], after });
const recordOf = ({ value }: Awaited<ReturnType<Reader['next']>>) => value!.record as EventRecord;

/** Reads the first records of a stream. */
async function take(reader: Reader, count: number): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  while (records.length < count) records.push(recordOf(await reader.next()));
  return records;
}

it('lets a live stream go on over a restart of the store that has lost nothing', async () => {
  const reader = await follow();
  const next = reader.next();
  await restored.replaceBy(await restored.copy());
  const [published] = await publish(1);
  test.clock.advance(1_000);
  const { value } = await next;
  expect(value!.record).toMatchObject({ offset: 12, run: (published as EventRecord).run });
  await publish(1);
  expect((await take(await follow(value!.cursor), 1))[0]!.offset).toBe(13);
  expect((await take(reader, 1))[0]!.offset).toBe(13);
  await reader.return();
});

it('ends a live stream with CURSOR_EXPIRED when the store comes back with less, whether or not its head is further', async () => {
  for (const [since, reason] of [
    [0, 'AHEAD'],
    [15, 'EPOCH'],
  ] as const) {
    const copy = await restored.copy();
    await publish(10);
    const reader = await follow();
    const lost = test.hub.cursors.seal('acme', { ...(await test.log.head('acme'))!, at: 21 });
    const next = reader.next();
    await restored.replaceBy(copy);
    if (since > 0) await publish(since);
    test.clock.advance(1_000);
    await expect(next).rejects.toMatchObject(EXPIRED(reason));
    await expect(follow(lost)).rejects.toMatchObject(EXPIRED(reason));
  }
});

it('ends a replay with CURSOR_EXPIRED when the store is replaced between two pages', async () => {
  const copy = await restored.copy();
  await publish(10);
  const cursor = test.hub.cursors.seal('acme', { ...(await test.log.head('acme'))!, at: 5 });
  const reader = await follow(cursor);
  await take(reader, 4);
  await restored.replaceBy(copy);
  await publish(15);
  // What is left of its page is of the history that was.
  await expect(take(reader, 10)).rejects.toMatchObject(EXPIRED('EPOCH'));
});

it('starts no stream on a feed in memory whose history was replaced', async () => {
  const copy = await restored.copy();
  const [early] = await publish(10);
  const other = await follow();
  await restored.replaceBy(copy);
  await publish(15);
  const { run, sequence, epoch } = (await test.log.read({ feed: 'acme', after: 9, limit: 1 })).records[0]!;
  const reader = await follow(test.hub.cursors.seal('acme', { epoch, run, sequence, at: 10 }));
  const read = await take(reader, 16);
  expect(read.map(({ offset }) => offset)).toEqual(Array.from({ length: 16 }, (_, n) => n + 11));
  expect(read.map(({ id }) => id)).not.toContain(early!.id);
  await reader.return();
  await other.return();
});

describe('a page of history that takes several reads', () => {
  /** Six of these do not fit into one page of the log. */
  const large = { ...push, payload: { ...push.payload, ref: 'r'.repeat(60_000) } };
  const history = (request: PageRequest) => test.hub.history(ADMIN, { project: 'acme', types: ['push'], ...request });
  const replaceAfterNextRead = (copy: string) => {
    restored.afterRead = async () => {
      await restored.replaceBy(copy);
      await test.hub.publish(ADMIN, 'acme', Array(12).fill(large));
    };
  };

  it.each([{ first: 20 }, { last: 20 }])(
    'holds records of the new history only when the store is replaced: %o',
    async (request) => {
      const copy = await restored.copy();
      await test.hub.publish(ADMIN, 'acme', Array(10).fill(large));
      replaceAfterNextRead(copy);
      const ids = (await history(request)).edges.map(({ node }) => node.id);
      const { edges } = await history(request);
      expect(edges).toHaveLength(20);
      expect(ids).toEqual(edges.map(({ node }) => node.id));
    },
  );

  it('fails with CURSOR_EXPIRED when its cursor is not part of the new history', async () => {
    const copy = await restored.copy();
    await test.hub.publish(ADMIN, 'acme', Array(10).fill(large));
    const after = (await history({ last: 8 })).pageInfo.startCursor;
    replaceAfterNextRead(copy);
    await expect(history({ first: 20, after })).rejects.toMatchObject(EXPIRED('EPOCH'));
  });
});
