import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_AUDIT } from '../../src/auth/audit.js';
import { ApiKeys } from '../../src/auth/methods/api-keys.js';
import type { EventLog } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';

let clock: FakeClock;
let log: EventLog;
let keys: ApiKeys;
beforeEach(async () => {
  clock = new FakeClock();
  log = await openSqlite({ file: ':memory:', clock });
  const onError = (error: unknown) => {
    throw error;
  };
  keys = new ApiKeys({ records: log.records, clock, audit: NO_AUDIT, onError });
});
afterEach(async () => {
  keys.close();
  await log.close();
});

const READ_ACME = { name: 'ci', grants: [{ projects: 'acme', actions: ['READ'] }] };

describe('API keys', () => {
  const someAdmin = viewerWith([{ projects: 'acme-*', actions: ['ADMIN'] }], { id: 'bob' });
  const reader = viewerWith([{ projects: '*', actions: ['READ', 'PUBLISH', 'MONITOR'] }], { id: 'eve' });
  const web = { name: 'web', grants: [{ projects: 'acme-web', actions: ['READ', 'ADMIN'] }] };

  it('are made by viewers with ADMIN, for their own rights at most', async () => {
    expect((await keys.create(someAdmin, web, '')).apiKey).toMatchObject({ createdBy: 'bob', name: 'web' });
    const cases = [
      [null, web, 'UNAUTHENTICATED'],
      [reader, READ_ACME, 'FORBIDDEN'],
      [someAdmin, READ_ACME, 'FORBIDDEN'],
      [someAdmin, { name: 'x', grants: [{ projects: '*', actions: ['READ'] }] }, 'FORBIDDEN'],
      [someAdmin, { name: 'x', grants: [{ projects: 'acme*', actions: ['READ'] }] }, 'FORBIDDEN'],
    ] as const;
    for (const [viewer, input, code] of cases)
      await expect(keys.create(viewer, input, '')).rejects.toMatchObject({ code });
  });

  it('are seen and revoked by their maker, and by ADMIN on every project', async () => {
    const other = viewerWith([{ projects: 'acme-*', actions: ['ADMIN'] }], { id: 'carol' });
    const [admins, bobs] = [await keys.create(ADMIN, READ_ACME, ''), await keys.create(someAdmin, web, '')];
    const ids = async (viewer: typeof ADMIN) => (await keys.list(viewer)).map(({ id }) => id);
    expect(await ids(ADMIN)).toEqual([admins.apiKey.id, bobs.apiKey.id].sort());
    expect(await ids(someAdmin)).toEqual([bobs.apiKey.id]);
    expect(await ids(other)).toEqual([]);
    await expect(keys.list(reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const id of [bobs.apiKey.id, 'no-such-key'])
      await expect(keys.revoke(other, id, '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(keys.revoke(someAdmin, admins.apiKey.id, '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(keys.revoke(reader, bobs.apiKey.id, '')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await keys.revoke(someAdmin, bobs.apiKey.id, '')).revokedAt).not.toBeNull();
    expect((await keys.revoke(ADMIN, admins.apiKey.id, '')).revokedAt).not.toBeNull();
  });

  it('belong to a credential, not to a name', async () => {
    const { apiKey } = await keys.create(someAdmin, web, '');
    const namesake = { ...someAdmin, credential: 'jwt:bob' };
    expect(await keys.list(namesake)).toEqual([]);
    await expect(keys.revoke(namesake, apiKey.id, '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('an invalid input for a key is rejected with the field', async () => {
  const cases = [
    [{ ...READ_ACME, name: '' }, 'input.name'],
    [{ ...READ_ACME, name: 'x'.repeat(101) }, 'input.name'],
    [{ ...READ_ACME, name: 'two\nlines' }, 'input.name'],
    [{ ...READ_ACME, name: 'a lone \ud800' }, 'input.name'],
    [{ ...READ_ACME, grants: [] }, 'input.grants'],
    [{ ...READ_ACME, grants: [{ projects: 'A', actions: ['READ'] }] }, 'input.grants.0.projects'],
    [{ ...READ_ACME, expiresAt: clock.now() }, 'input.expiresAt'],
  ] as const;
  for (const [input, field] of cases)
    await expect(keys.create(ADMIN, input, '')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { field },
    });
});
