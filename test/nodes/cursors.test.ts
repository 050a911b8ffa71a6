import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';

const CREATE = 'mutation { createProject(input: { id: "acme" }) { id } }';
const HEAD = '{ project(id: "acme") { head { cursor } } }';
const READ =
  'query ($after: String) { events(projectId: "acme", first: 1, after: $after) { edges { cursor node { type } } } }';
const FOLLOW = 'subscription ($after: String) { events(projectId: "acme", after: $after) { type } }';

const read = async (hub: RedisHub, after?: string) => hub.post(READ, { variables: { after } });
const codeOf = (answer: Awaited<ReturnType<typeof read>>) => answer.errors?.[0]?.extensions.code;

describe.skipIf(!REDIS)('the cursors of hubs that share a Redis', () => {
  let hubs: RedisHubs;
  beforeEach(async () => {
    hubs = await RedisHubs.make();
  });
  afterEach(() => hubs.remove());

  /** A project, and the cursor of its head. */
  async function headOf(hub: RedisHub): Promise<string> {
    await hub.post(CREATE);
    return (await hub.post(HEAD)).data.project.head.cursor as string;
  }

  it('are good on every node and transport, also of one that has come later', async () => {
    await hubs.server.start();
    const a = await hubs.start('a');
    const b = await hubs.start('b');
    const cursor = await headOf(a);
    const c = await hubs.start('c');
    for (const hub of [a, b, c]) {
      expect(codeOf(await read(hub, cursor))).toBeUndefined();
      const client = await hub.connect();
      client.subscribe('1', FOLLOW, { variables: { after: cursor } });
      await hub.post(
        'mutation { publishActivity(projectId: "acme", input: { kind: "note", summary: "s" }) { cursor } }',
      );
      await expect.poll(() => client.frames('1').at(-1)?.data).toEqual({ events: { type: 'ACTIVITY' } });
      client.close();
    }
    const key = (await readFile(join(a.folder, 'cursor.key'), 'utf8')).trim();
    expect(await hubs.server.command('HGET', '{tidings}:r:secret', 'cursor-key')).toBe(`1 ${JSON.stringify(key)}`);
  });

  it('work as soon as Redis is there, when it was away at the start', async () => {
    const hub = await hubs.start('a');
    expect(await hub.probe('/ready', null)).toEqual({ http: 503, status: 'unavailable', reason: 'unreachable' });
    expect(codeOf(await read(hub))).toBe('UNAVAILABLE');
    await hubs.server.start();
    await hub.isReady();
    const cursor = await headOf(hub);
    expect(codeOf(await read(await hubs.start('b'), cursor))).toBeUndefined();
  });

  it('are of the same key again on a Redis that came back empty, and what is old is known as old', async () => {
    await hubs.server.start();
    const [a, b] = [await hubs.start('a'), await hubs.start('b')];
    const old = await headOf(a);
    await hubs.server.restartEmpty();
    for (const hub of [a, b]) {
      await hub.isReady();
      const { errors } = await read(hub, old);
      expect(errors![0]!.extensions.code).toMatch(/^(NOT_FOUND|CURSOR_EXPIRED)$/);
    }
    const cursor = await headOf(b);
    await expect.poll(async () => codeOf(await read(a, cursor))).toBeUndefined();
    for (const hub of [a, b, await hubs.start('c')])
      await expect
        .poll(async () => (await read(hub, old)).errors![0]!.extensions)
        .toMatchObject({ code: 'CURSOR_EXPIRED', reason: 'EPOCH' });
  });

  it('that were sealed with a key of before are still opened, by all nodes, when it was replaced', async () => {
    await hubs.server.start();
    const [a, b] = [await hubs.start('a'), await hubs.start('b')];
    const old = await headOf(a);
    await hubs.server.command('HSET', '{tidings}:r:secret', 'cursor-key', '2 "another key of the cursors"');
    await expect.poll(() => headOf(b)).not.toBe(old);
    await expect.poll(() => headOf(a)).not.toBe(old);
    const cursor = await headOf(a);
    for (const hub of [a, b, await hubs.start('c')])
      for (const after of [old, cursor]) expect(codeOf(await read(hub, after))).toBeUndefined();
    const forged = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`;
    expect(codeOf(await read(a, forged))).toBe('CURSOR_INVALID');
  });
});
