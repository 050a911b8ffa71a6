import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/auth/audit.js';
import { ApiKeys } from '../../src/auth/methods/api-keys.js';
import { nextTurn } from '../../src/core/clock.js';
import type { EventLog, KeyedRecords } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';

let clock: FakeClock;
let log: EventLog;
let reads: string[];
let audited: Partial<AuditEntry>[];
let errors: unknown[];
let nodes: ApiKeys[];

/** The keys as one more node on the same store has them. */
function node(records: KeyedRecords = log.records): ApiKeys {
  const counted: KeyedRecords = {
    get: (kind, id) => {
      reads.push(id);
      return records.get(kind, id);
    },
    list: (kind) => records.list(kind),
    count: (kind) => records.count(kind),
    put: (record) => records.put(record),
    delete: (record) => records.delete(record),
  };
  const keys = new ApiKeys({
    ...{ records: counted, clock, audit: (entry) => void audited.push(entry) },
    onError: (error) => void errors.push(error),
  });
  nodes.push(keys);
  return keys;
}

beforeEach(async () => {
  [clock, reads, audited, errors, nodes] = [new FakeClock(), [], [], [], []];
  log = await openSqlite({ file: ':memory:', clock });
});
afterEach(async () => {
  for (const keys of nodes) keys.close();
  await log.close();
  expect(errors).toEqual([]);
});

const READ_ACME = { name: 'ci', grants: [{ projects: 'acme', actions: ['READ'] }] };
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });
const storedOf = async (id: string) => (await log.records.get('api-key', id))!.value as Record<string, unknown>;

describe('a key', () => {
  it('has the name and rights that it was made with, on every node', async () => {
    const { secret, apiKey } = await node().create(ADMIN, READ_ACME, '192.0.2.1');
    const identity = await node().verify(secret);
    expect(identity).toMatchObject({
      actor: { id: apiKey.id, name: 'ci', kind: 'SERVICE' },
      method: 'API_KEY',
      expiresAt: null,
    });
    expect(identity!.grants()).toEqual(READ_ACME.grants);
  });

  it('is stored as a digest, and shown only in the answer', async () => {
    const keys = node();
    const { secret, apiKey } = await keys.create(ADMIN, READ_ACME, '192.0.2.1');
    const stored = JSON.stringify(await log.records.list('api-key'));
    for (const text of [stored, JSON.stringify(await keys.list(ADMIN)), JSON.stringify(audited)]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(secret.split('_')[2]);
    }
    expect(Object.keys(apiKey)).not.toContain('digest');
    expect(audited).toEqual([
      expect.objectContaining({ action: 'API_KEY_CREATED', actorId: 'ada', target: apiKey.id }),
    ]);
  });

  it('with a typo is refused without asking the store', async () => {
    const keys = node();
    const { secret } = await keys.create(ADMIN, READ_ACME, '');
    for (let at = 4; at < secret.length; at++) {
      const typo = secret.slice(0, at) + (secret[at] === 'a' ? 'b' : 'a') + secret.slice(at + 1);
      await expect(keys.verify(typo)).rejects.toEqual(refused);
    }
    expect(reads).toEqual([]);
  });

  it('in use is not looked up again', async () => {
    const keys = node();
    const { secret } = await keys.create(ADMIN, READ_ACME, '');
    for (let n = 0; n < 100; n++) await keys.verify(secret);
    expect(reads).toHaveLength(1);
  });

  it('expires', async () => {
    const keys = node();
    const { secret, apiKey } = await keys.create(ADMIN, { ...READ_ACME, expiresAt: clock.now() + 1_000 }, '');
    expect(await keys.verify(secret)).toMatchObject({ expiresAt: clock.now() + 1_000 });
    expect(await keys.identify({ kind: 'api-key', id: apiKey.id })).not.toBeNull();
    clock.advance(1_000);
    expect(await keys.identify({ kind: 'api-key', id: apiKey.id })).toBeNull();
  });

  it('is refused with another secret, or with an unknown id', async () => {
    const keys = node();
    const [one, other] = [await keys.create(ADMIN, READ_ACME, ''), await keys.create(ADMIN, READ_ACME, '')];
    await expect(node().verify(one.secret.replace(one.apiKey.id, other.apiKey.id))).rejects.toEqual(refused);
    await log.records.delete({ kind: 'api-key', id: one.apiKey.id, expected: 1 });
    await expect(keys.verify(one.secret)).rejects.toEqual(refused);
    expect(await keys.verify('a credential of another kind')).toBeNull();
  });
});

describe('a key that is revoked', () => {
  it('is refused from then on, and notifies its listeners before the answer', async () => {
    const keys = node();
    const { secret, apiKey } = await keys.create(ADMIN, READ_ACME, '');
    const { revocation } = (await keys.verify(secret))!;
    let told = 0;
    revocation!.onRevoked(() => told++);
    const before = await keys.revoke(ADMIN, apiKey.id, '192.0.2.1');
    expect(told).toBe(1);
    expect(before.revokedAt).toBe(clock.now());
    await expect(keys.verify(secret)).rejects.toEqual(refused);
    clock.advance(1_000);
    expect(await keys.revoke(ADMIN, apiKey.id, '')).toEqual(before);
    expect(audited.map(({ action }) => action)).toEqual(['API_KEY_CREATED', 'API_KEY_REVOKED']);
  });

  it('notifies listeners on another node within a second', async () => {
    const [here, there] = [node(), node()];
    const { secret, apiKey } = await here.create(ADMIN, READ_ACME, '');
    const { revocation } = (await there.verify(secret))!;
    let told = false;
    revocation!.onRevoked(() => {
      told = true;
    });
    await here.revoke(ADMIN, apiKey.id, '');
    expect(told).toBe(false);
    clock.advance(900);
    await until(() => told);
    await expect(there.verify(secret)).rejects.toEqual(refused);
  });

  it('notifies listeners on another node at once by a signal', async () => {
    const [here, there] = [node(), node()];
    const { secret, apiKey } = await here.create(ADMIN, READ_ACME, '');
    const { revocation } = (await there.verify(secret))!;
    await here.revoke(ADMIN, apiKey.id, '');
    await there.reload(apiKey.id);
    expect(revocation!.revokedAt).not.toBeNull();
  });

  it('is refused on another node after a second, though it was not in use', async () => {
    const [here, there] = [node(), node()];
    const { secret, apiKey } = await here.create(ADMIN, READ_ACME, '');
    await there.verify(secret);
    clock.advance(60_000);
    await here.revoke(ADMIN, apiKey.id, '');
    await expect(there.verify(secret)).rejects.toEqual(refused);
  });
});

describe('the use of a key', () => {
  it('is stored in the background, about once a minute', async () => {
    const keys = node();
    const { secret, apiKey } = await keys.create(ADMIN, READ_ACME, '');
    const usedAt = clock.now();
    await keys.verify(secret);
    expect(await storedOf(apiKey.id)).toMatchObject({ lastUsedAt: null });
    clock.advance(400);
    await until(async () => (await storedOf(apiKey.id)).lastUsedAt === usedAt);
    clock.advance(30_000);
    await keys.verify(secret);
    clock.advance(400);
    clock.advance(400);
    expect((await log.records.get('api-key', apiKey.id))!.version).toBe(2);
    clock.advance(30_000);
    await keys.verify(secret);
    await until(async () => {
      clock.advance(400);
      return (await log.records.get('api-key', apiKey.id))!.version === 3;
    });
  });

  it('has the address of the last one, and is written once a minute however many there are', async () => {
    const keys = node();
    const { secret, apiKey } = await keys.create(ADMIN, READ_ACME, '');
    const use = async (from: string) => (await keys.verify(secret))!.noteUse!(from);
    const began = clock.now();
    await use('192.0.2.1');
    clock.advance(400);
    await until(async () => (await storedOf(apiKey.id)).lastUsedFrom === '192.0.2.1');
    for (let n = 0; n < 50; n++) {
      await use(`192.0.2.${n}`);
      clock.advance(400);
      await nextTurn();
    }
    const usedAt = clock.now();
    await use('192.0.2.99');
    expect((await log.records.get('api-key', apiKey.id))!.version).toBe(2);
    // It is used no more: the last use is stored all the same.
    await until(async () => {
      clock.advance(400);
      return (await log.records.get('api-key', apiKey.id))!.version === 3;
    });
    expect(clock.now() - began).toBeGreaterThanOrEqual(60_000);
    const [told] = await keys.list(ADMIN);
    expect(told).toMatchObject({ lastUsedAt: usedAt, lastUsedFrom: '192.0.2.99' });
    for (let n = 0; n < 400; n++) {
      clock.advance(400);
      await nextTurn();
    }
    expect((await log.records.get('api-key', apiKey.id))!.version).toBe(3);
  });

  it('is no use with another secret', async () => {
    const keys = node();
    const { secret, apiKey } = await keys.create(ADMIN, READ_ACME, '');
    await keys.rotate(ADMIN, apiKey.id, { overlapMs: 0, address: '' });
    await expect(keys.verify(secret)).rejects.toEqual(refused);
    for (let n = 0; n < 10; n++) {
      clock.advance(400);
      await nextTurn();
    }
    expect(await storedOf(apiKey.id)).toMatchObject({ lastUsedAt: null, lastUsedFrom: null });
  });

  it('on two nodes keeps the later one', async () => {
    const [here, there] = [node(), node()];
    const { secret, apiKey } = await here.create(ADMIN, READ_ACME, '');
    const use = async (keys: ApiKeys, from: string) => (await keys.verify(secret))!.noteUse!(from);
    const pass = async (ms: number) => {
      for (let left = ms; left > 0; left -= 400) {
        clock.advance(400);
        await nextTurn();
      }
    };
    await use(here, '192.0.2.1');
    await pass(2_000);
    await use(here, '192.0.2.2');
    await pass(2_000);
    await use(there, '192.0.2.3');
    const usedAt = clock.now();
    await pass(200_000);
    expect(await storedOf(apiKey.id)).toMatchObject({ lastUsedAt: usedAt, lastUsedFrom: '192.0.2.3' });
    expect((await log.records.get('api-key', apiKey.id))!.version).toBeLessThanOrEqual(4);
  });

  it('never undoes a revocation meanwhile', async () => {
    let release!: () => void;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let putting = false;
    const slow: KeyedRecords = {
      get: (kind, id) => log.records.get(kind, id),
      list: (kind) => log.records.list(kind),
      count: (kind) => log.records.count(kind),
      delete: (record) => log.records.delete(record),
      put: async (record) => {
        putting = record.expected > 0;
        if (putting) await held;
        return log.records.put(record);
      },
    };
    const [here, there] = [node(slow), node()];
    const { secret, apiKey } = await here.create(ADMIN, READ_ACME, '');
    const { revocation } = (await here.verify(secret))!;
    clock.advance(400);
    await until(() => putting);
    await there.revoke(ADMIN, apiKey.id, '');
    release();
    await until(() => {
      clock.advance(400);
      return revocation!.revokedAt !== null;
    });
    expect((await storedOf(apiKey.id)).revokedAt).not.toBeNull();
  });
});

it('removes keys that ended long ago when another is made', async () => {
  const later = (days: number) => {
    clock = new FakeClock(clock.now() + days * 86_400_000);
    return node();
  };
  const keys = node();
  const { apiKey } = await keys.create(ADMIN, READ_ACME, '');
  await keys.create(ADMIN, { ...READ_ACME, expiresAt: clock.now() + 1 }, '');
  await keys.revoke(ADMIN, apiKey.id, '');
  const kept = await later(80).create(ADMIN, READ_ACME, '');
  expect(await keys.list(ADMIN)).toHaveLength(3);
  const last = await later(20).create(ADMIN, READ_ACME, '');
  expect((await keys.list(ADMIN)).map(({ id }) => id)).toEqual([kept.apiKey.id, last.apiKey.id].sort());
});

it('reports an outage of the store once, and accepts a busy key meanwhile', async () => {
  let down = false;
  const records: KeyedRecords = {
    ...log.records,
    list: (kind) => log.records.list(kind),
    count: (kind) => log.records.count(kind),
    put: (record) => log.records.put(record),
    get: async (kind, id) => {
      if (down) throw new Error('down');
      return log.records.get(kind, id);
    },
  };
  const keys = node(records);
  const { secret } = await keys.create(ADMIN, READ_ACME, '');
  const { revocation } = (await keys.verify(secret))!;
  down = true;
  clock.advance(400);
  await until(() => errors.length > 0);
  clock.advance(400);
  expect(await keys.verify(secret)).not.toBeNull();
  expect(errors.splice(0)).toHaveLength(1);
  expect(revocation!.revokedAt).toBeNull();
  clock.advance(400);
  await expect(keys.verify(secret)).rejects.toThrow('down');
});
