import { afterEach, beforeEach, expect, it } from 'vitest';
import { Revocation } from '../../src/auth/identity.js';
import { Viewers } from '../../src/auth/live-viewers.js';
import { ApiKeys } from '../../src/auth/methods/api-keys.js';
import { nextTurn } from '../../src/core/clock.js';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog, KeyedRecords } from '../../src/core/log.js';
import { NO_METER } from '../../src/core/observe/meter.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const READ_ACME = { name: 'ci', grants: [{ projects: 'acme', actions: ['READ'] }] };
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });

let clock: FakeClock;
let log: EventLog;
let errors: unknown[];
let canWrite: boolean;
let keys: ApiKeys;

beforeEach(async () => {
  [clock, errors, canWrite] = [new FakeClock(), [], true];
  log = await openSqlite({ file: ':memory:', clock });
  const records: KeyedRecords = {
    get: (kind, id) => log.records.get(kind, id),
    list: (kind) => log.records.list(kind),
    count: (kind) => log.records.count(kind),
    delete: (record) => log.records.delete(record),
    put: (record) => (canWrite ? log.records.put(record) : Promise.reject(new TidingsError('UNAVAILABLE'))),
  };
  keys = new ApiKeys({ records, clock, audit: () => undefined, onError: (error) => errors.push(error) });
});
afterEach(async () => {
  keys.close();
  await log.close();
});

/** Time in which everything in use is read again, several times. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 100) {
    clock.advance(100);
    await nextTurn();
  }
}

const storedOf = async (id: string) => (await log.records.get('api-key', id))!;
async function spoil(id: string, value: unknown): Promise<void> {
  const { version } = await storedOf(id);
  await log.records.put({ kind: 'api-key', id, value, expected: version });
}

it('keeps streams reading while the store cannot be written, and notes the use of keys once it can', async () => {
  const { secret, apiKey } = await keys.create(ADMIN, READ_ACME, '');
  const { hub, close } = await createTestHub({ log, rightsAreKnown: () => !keys.isBehind });
  await hub.projects.create(ADMIN, { id: 'acme' });
  const reader = await hub.subscribe(ADMIN, { project: 'acme', last: 1 });
  canWrite = false;
  const { revocation } = (await keys.verify(secret))!;
  await pass(120_000);
  expect(keys.isBehind).toBe(false);
  expect((await reader.next()).value).toMatchObject({ record: { type: 'project_created' } });
  expect(await keys.verify(secret)).not.toBeNull();
  expect(revocation!.revokedAt).toBeNull();
  expect(errors).toEqual([]);
  expect((await storedOf(apiKey.id)).value).toMatchObject({ lastUsedAt: null });
  canWrite = true;
  await pass(1_000);
  expect((await storedOf(apiKey.id)).value).toMatchObject({ lastUsedAt: expect.any(Number) });
  await reader.return();
  await close();
});

it.each([
  ['null', null],
  ['a text', 'x'],
  ['a key without a digest', { name: 'ci', grants: [], revokedAt: null }],
  ['a key with a short digest', { ...READ_ACME, digest: 'x', owner: 'o', createdBy: 'a', createdAt: 1 }],
])('refuses just the key whose document is %s, and reports it once', async (_, value) => {
  const good = await keys.create(ADMIN, READ_ACME, '');
  const spoilt = await keys.create(ADMIN, READ_ACME, '');
  await keys.verify(good.secret);
  const { revocation } = (await keys.verify(spoilt.secret))!;
  await spoil(spoilt.apiKey.id, value);
  await pass(5_000);
  expect(revocation!.revokedAt).not.toBeNull();
  for (let attempt = 0; attempt < 3; attempt++) await expect(keys.verify(spoilt.secret)).rejects.toEqual(refused);
  expect(await keys.verify(good.secret)).not.toBeNull();
  expect(keys.isBehind).toBe(false);
  expect((await keys.list(ADMIN)).map(({ id }) => id)).toEqual([good.apiKey.id]);
  await keys.create(ADMIN, READ_ACME, '');
  await expect(keys.revoke(ADMIN, spoilt.apiKey.id, '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(errors.map(String)).toEqual([expect.stringContaining(spoilt.apiKey.id)]);
});

it('notifies every listener of a revocation when one of them throws, and reports the error', () => {
  const mistake = new TypeError('a mistake');
  const fail = () => {
    throw mistake;
  };
  const revocation = new Revocation((error) => errors.push(error));
  const heard: string[] = [];
  revocation.onRevoked(fail);
  revocation.onRevoked(() => heard.push('revocation'));
  const viewers = new Viewers({ clock, meter: NO_METER, onError: (error) => errors.push(error) });
  const actor = { id: 'a', name: 'A', kind: 'USER' } as const;
  const identity = { actor, method: 'API_KEY', credential: 'key:a', grants: () => [], expiresAt: null } as const;
  const viewer = viewers.admit({ ...identity, revocation });
  viewer.watch({ rightsChanged: fail });
  viewer.watch({ rightsChanged: () => void heard.push('viewer') });
  revocation.revoke(1);
  expect(heard).toEqual(['revocation', 'viewer']);
  expect(errors).toEqual([mistake, mistake]);
  viewers.close();
});

it.each(['subscribe', 'presence'] as const)(
  'ends a stream whose credential was revoked while it was being opened: %s',
  async (kind) => {
    const revocation = new Revocation((error) => errors.push(error));
    const viewers = new Viewers({ clock, meter: NO_METER, onError: (error) => errors.push(error) });
    const actor = { id: 'a', name: 'A', kind: 'USER' } as const;
    const grants = () => [{ projects: '*', actions: ['READ'] }] as const;
    const viewer = viewers.admit({
      ...{ actor, method: 'API_KEY', credential: 'key:a', grants, expiresAt: null, revocation },
    });
    const { hub, close } = await createTestHub();
    await hub.projects.create(ADMIN, { id: 'acme' });
    // Behind the last check of its rights.
    const watch = hub.presence.watch.bind(hub.presence);
    hub.presence.watch = (...args) => {
      watch(...args);
      revocation.revoke(1);
    };
    const stream = await (kind === 'subscribe'
      ? hub.subscribe(viewer, { project: null, types: ['push'] })
      : hub.presence.follow(viewer, 'acme'));
    await expect(stream.next()).rejects.toEqual(refused);
    expect(errors).toEqual([]);
    viewers.close();
    await close();
  },
);
