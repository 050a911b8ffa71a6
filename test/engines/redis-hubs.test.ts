import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_PROJECT } from '../../src/auth/audit.js';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { Hub } from '../../src/hub/hub.js';
import type { Reader } from '../../src/hub/streams/reader.js';
import { isUnavailable } from '../support/disturbance.js';
import { REDIS } from '../support/redis-server.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';
import { until } from '../support/until.js';
import { isReady, RedisNodes } from './redis-nodes.js';

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };
const publish = (hub: Hub) => hub.publish(ADMIN, 'acme', [push]);

/** The audit log, too, cannot be written then. */
const whileAway = (error: unknown) => expect(error).toMatchObject({ code: 'UNAVAILABLE' });

describe.skipIf(!REDIS)('hubs that share a Redis', () => {
  let nodes: RedisNodes;
  let hubs: Awaited<ReturnType<typeof createTestHub>>[];
  const readers: Reader[] = [];

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    hubs = [];
    for (let n = 0; n < 2; n++) hubs.push(await createTestHub({ log: await nodes.open(), onError: whileAway }));
    await hubs[0]!.hub.projects.create(ADMIN, { id: 'acme' });
  });

  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.return();
    for (const { close } of hubs) await close();
    await nodes.remove();
  });

  async function follow({ hub }: { hub: Hub }, request: Partial<Parameters<Hub['subscribe']>[1]> = {}) {
    const reader = await hub.subscribe(ADMIN, { project: 'acme', types: ['push'], ...request });
    readers.push(reader);
    return reader;
  }

  it('deliver what was published on the other, in one order, with cursors that are good on both', async () => {
    const [a, b] = hubs as [(typeof hubs)[0], (typeof hubs)[0]];
    const [onA, onB] = [await follow(a), await follow(b, { project: null })];
    await Promise.all([publish(a.hub), publish(b.hub), publish(a.hub)]);
    const ids: string[][] = [[], []];
    for (let n = 0; n < 3; n++)
      for (const [index, reader] of [onA, onB].entries())
        ids[index]!.push(((await reader.next()).value as Delivered).record.id);
    expect(ids[0]).toEqual(ids[1]);
    const [first] = (await a.hub.history(ADMIN, { project: 'acme', types: ['push'], first: 1 })).edges;
    const resumed = await follow(b, { after: first!.cursor });
    expect(((await resumed.next()).value as Delivered).record.id).toBe(ids[0]![1]);
  });

  it('listen only for projects that they have readers of', async () => {
    const channels = () => nodes.server.command<string[]>('PUBSUB', 'SHARDCHANNELS');
    expect(await channels()).toEqual([]);
    const reader = await follow(hubs[0]!);
    expect(await channels()).toEqual(['{tidings}:c:acme']);
    await reader.return();
    await expect.poll(channels).toEqual([]);
  });

  it('receive in one call what another hub has appended in one turn', async () => {
    const [a, b] = hubs as [(typeof hubs)[0], (typeof hubs)[0]];
    const heard: number[][] = [];
    const stop = b.log.listen((records) => void heard.push(records.map(({ offset }) => offset!)), 'acme');
    await b.log.head('acme');
    await Promise.all(Array.from({ length: 5 }, () => publish(a.hub)));
    await expect.poll(() => heard).toEqual([[2, 3, 4, 5, 6]]);
    stop();
  });

  it('keep their readers while Redis is down, and continue at their positions', async () => {
    const reader = await follow(hubs[0]!);
    const next = reader.next();
    await nodes.server.kill();
    await expect.poll(async () => (await hubs[1]!.hub.ready()).status).toBe('unreachable');
    await expect(publish(hubs[1]!.hub)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await nodes.server.start();
    for (const { log } of hubs) await isReady(log);
    await publish(hubs[1]!.hub);
    expect(((await next).value as Delivered).record.offset).toBe(2);
  });

  it('publish their own events, and write the audit log, on a Redis that came back empty', async () => {
    const connect = { connectionId: 'c', transport: 'WS', remoteAddress: '192.0.2.14' };
    await nodes.server.restartEmpty();
    for (const { log } of hubs) await isReady(log);
    for (const { hub } of hubs) {
      await hub.publish(HUB_VIEWER, 'system', [{ type: 'connect', payload: connect }]);
      hub.audit.record({ action: 'SIGNED_OUT' });
    }
    await Promise.all(hubs.map(({ hub }) => hub.audit.flush()));
    const { log } = hubs[0]!;
    expect((await log.read({ feed: 'system', types: ['connect'], limit: 9 })).records).toHaveLength(2);
    expect((await log.read({ feed: AUDIT_PROJECT, limit: 9 })).records.length).toBeGreaterThanOrEqual(2);
  });

  it('send broadcasts to everybody on a Redis that came back empty', async () => {
    await nodes.server.restartEmpty();
    for (const { log } of hubs) await isReady(log);
    for (const { hub } of hubs) {
      const send = () => hub.broadcasts.send(ADMIN, { audience: 'SYSTEM', body: 'b' });
      // Refused while the other hub finds out that the log is empty, and begins another run.
      await until(() => send().catch((error: unknown) => !isUnavailable(error) && Promise.reject(error)));
    }
    expect((await hubs[0]!.hub.broadcasts.list(ADMIN)).items).toHaveLength(2);
  });

  it('expire every reader and every resumed cursor when history was lost', async () => {
    const [a, b] = hubs as [(typeof hubs)[0], (typeof hubs)[0]];
    await publish(a.hub);
    const [edge] = (await a.hub.history(ADMIN, { project: 'acme', first: 1 })).edges;
    const next = (await follow(a, { project: null })).next();
    const copy = await nodes.server.copy();
    await publish(b.hub);
    await next;
    const waiting = readers[0]!.next();
    await nodes.server.restoreFrom(copy);
    for (const { log } of hubs) await isReady(log);
    // As many as were lost and one more: the next number of the old history, in the new one.
    for (let n = 0; n < 2; n++) await publish(b.hub);
    a.clock.advance(1_000);
    await expect(waiting).rejects.toMatchObject({ code: 'CURSOR_EXPIRED', extensions: { reason: 'EPOCH' } });
    await expect(follow(b, { after: edge!.cursor })).rejects.toMatchObject({
      code: 'CURSOR_EXPIRED',
      extensions: { reason: 'EPOCH' },
    });
  });

  it.each(['while no hub is up', 'under a hub that lives on', 'while only another hub lives on'])(
    'expire a cursor of lost records after the head has passed it: Redis restored from a copy %s',
    async (when) => {
      const [a, b] = hubs as [(typeof hubs)[0], (typeof hubs)[0]];
      const newest = async () => (await a.hub.history(ADMIN, { project: 'acme', last: 1 })).edges[0]!.cursor;
      await publish(a.hub);
      const kept = await newest();
      const copy = await nodes.server.copy();
      for (let n = 0; n < 3; n++) await publish(a.hub);
      const lost = await newest();
      if (when !== 'under a hub that lives on') await a.close();
      if (when === 'while no hub is up') await b.close();
      await nodes.server.restoreFrom(copy);
      const log = await nodes.open();
      await isReady(log);
      hubs = [await createTestHub({ log, onError: whileAway }), ...hubs];
      const late = hubs[0]!;
      if (when !== 'while no hub is up') await isReady(b.log);
      for (let n = 0; n < 10; n++) await publish(late.hub);
      await expect(follow(late, { after: lost })).rejects.toMatchObject({
        code: 'CURSOR_EXPIRED',
        extensions: { reason: 'EPOCH' },
      });
      if (when === 'while no hub is up')
        expect(((await (await follow(late, { after: kept })).next()).value as Delivered).record.offset).toBe(3);
    },
  );

  it('deliver nothing of a lost history to a stream of the new one, before they notice the loss', async () => {
    const [a, b] = hubs as [(typeof hubs)[0], (typeof hubs)[0]];
    const old = await follow(a);
    const copy = await nodes.server.copy();
    for (let n = 0; n < 2; n++) {
      await publish(a.hub);
      await old.next();
    }
    await nodes.server.restoreFrom(copy);
    for (const { log } of hubs) await isReady(log);
    const [newest] = (await b.hub.history(ADMIN, { project: 'acme', last: 1 })).edges;
    const told = expect(old.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED', extensions: { reason: 'EPOCH' } });
    const begun = await follow(a, { after: newest!.cursor });
    await told;
    const [published] = await publish(b.hub);
    expect(((await begun.next()).value as Delivered).record.id).toBe(published!.id);
  });
});

interface Delivered {
  readonly record: { readonly id: string; readonly offset: number };
}
