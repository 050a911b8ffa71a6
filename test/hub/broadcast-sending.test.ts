import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { Viewer } from '../../src/auth/viewer.js';
import type { BroadcastInput } from '../../src/hub/broadcasts/broadcast-input.js';
import {
  type BroadcastHub,
  createBroadcastHub,
  DAY_MS,
  MODERATOR,
  nextBody,
  READER,
  STRANGER,
  TO_ACME,
  TO_ALL,
  toUser,
} from '../support/broadcast-hub.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';

let test: BroadcastHub;
beforeEach(async () => {
  test = await createBroadcastHub();
});
afterEach(() => test.close());

describe('who may send', () => {
  const SYSTEM_MODERATOR = viewerWith([{ projects: 'system', actions: ['MONITOR', 'MODERATE'] }]);
  it.each<[string, BroadcastInput, Viewer | null, string | null]>([
    ['to a project, who moderates it', TO_ACME, MODERATOR, null],
    ['to a project, who only reads it', TO_ACME, READER, 'FORBIDDEN'],
    ['to a project, who moderates another', TO_ACME, STRANGER, 'NOT_FOUND'],
    ['to a project that does not exist, who administers all', { ...TO_ACME, projectId: 'none' }, ADMIN, 'NOT_FOUND'],
    ['to the audit log, who administers all', { ...TO_ACME, projectId: '~audit' }, ADMIN, 'NOT_FOUND'],
    ['to everybody, who moderates a project', TO_ALL, MODERATOR, 'FORBIDDEN'],
    ['to everybody, who moderates system', TO_ALL, SYSTEM_MODERATOR, null],
    ['to everybody, who administers all', TO_ALL, ADMIN, null],
    ['to everybody, the hub itself', TO_ALL, HUB_VIEWER, null],
    ['to a user, who moderates a project', toUser('rea'), MODERATOR, 'FORBIDDEN'],
    ['to a user, who moderates system', toUser('rea'), SYSTEM_MODERATOR, null],
    ['nobody', TO_ALL, null, 'UNAUTHENTICATED'],
  ])('%s', async (_, input, viewer, code) => {
    const sending = test.send(input, viewer);
    if (code === null) await expect(sending).resolves.toMatchObject({ body: 'b' });
    else await expect(sending).rejects.toMatchObject({ code });
    expect(await test.kept()).toHaveLength(code === null ? 1 : 0);
  });

  it('counts it as a publish, as who acknowledges does', async () => {
    const limited = await createTestHub({ publishRate: 1 });
    const { broadcasts } = limited.hub;
    const { id } = await broadcasts.send(ADMIN, TO_ALL);
    await broadcasts.acknowledge(ADMIN, id);
    await expect(broadcasts.send(ADMIN, TO_ALL)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(broadcasts.acknowledge(ADMIN, id)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await limited.close();
  });

  it('not more than is shown at once', async () => {
    const shown = { audience: 'SYSTEM', projectId: null, userId: null, sentAt: test.clock.now(), expiresAt: null };
    const put = (n: number, cancelledAt: number | null) => {
      const id = String(n).padStart(26, '0');
      return test.log.records.put({ kind: 'broadcast', id, value: { ...shown, id, cancelledAt }, expected: 0 });
    };
    for (let n = 0; n < 1_001; n++) await put(n, 1);
    for (let n = 2_000; n < 2_999; n++) await put(n, null);
    await test.send(TO_ALL);
    expect(await test.kept()).toHaveLength(2_000);
    await expect(test.send(TO_ALL)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field: 'input' } });
  });
});

describe('an idempotency key', () => {
  it('gives back the first broadcast, and sends nothing', async () => {
    const reader = await test.follow(READER);
    const input = { ...TO_ACME, title: 't', expiresAt: test.clock.now() + DAY_MS, idempotencyKey: 'k' };
    const [first, ...others] = await Promise.all([test.send(input), test.send(input), test.send(input)]);
    expect(others).toEqual([first, first]);
    expect(await test.kept()).toEqual([first!.id]);
    await test.send({ ...TO_ACME, body: 'last' });
    expect([await nextBody(reader), await nextBody(reader)]).toEqual(['b', 'last']);
  });

  it.each([{ body: 'another' }, { title: 'another' }, { expiresAt: Date.UTC(2030, 0, 1) }])(
    'is a conflict with %o',
    async (more) => {
      const { id } = await test.send({ ...TO_ACME, idempotencyKey: 'k' });
      const again = test.send({ ...TO_ACME, idempotencyKey: 'k', ...more });
      await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await test.kept()).toEqual([id]);
    },
  );

  it('is good again after a day', async () => {
    const { id } = await test.send({ ...TO_ACME, idempotencyKey: 'k' });
    test.clock.skip(DAY_MS);
    expect((await test.send({ ...TO_ACME, idempotencyKey: 'k' })).id).not.toBe(id);
  });
});

describe('bad input', () => {
  it.each<[string, object, string]>([
    ['a project that is missing', { audience: 'PROJECT' }, 'input.projectId'],
    ['a project that is empty', { audience: 'PROJECT', projectId: '' }, 'input.projectId'],
    ['a user beside a project', { ...TO_ACME, userId: 'u' }, 'input.userId'],
    ['a user that is missing', { audience: 'USER' }, 'input.userId'],
    ['a user with control characters', toUser('u\u0007'), 'input.userId'],
    ['a user that is too long', toUser('u'.repeat(129)), 'input.userId'],
    ['a project beside a user', { ...toUser('u'), projectId: 'acme' }, 'input.projectId'],
    ['a project of everybody', { ...TO_ALL, projectId: 'acme' }, 'input.projectId'],
    ['a user of everybody', { ...TO_ALL, userId: 'u' }, 'input.userId'],
    ['a body that is empty', { ...TO_ALL, body: ' \n' }, 'input.body'],
    ['a body with NUL', { ...TO_ALL, body: 'a\0' }, 'input.body'],
    ['a title with half a character', { ...TO_ALL, title: '\ud800' }, 'input.title'],
    ['an end that is now', { ...TO_ALL, expiresAt: Date.UTC(2026, 0, 1) }, 'input.expiresAt'],
    ['an end that is no time', { ...TO_ALL, expiresAt: Number.NaN }, 'input.expiresAt'],
    ['a key that is empty', { ...TO_ALL, idempotencyKey: '' }, 'input.idempotencyKey'],
    ['a key that is too long', { ...TO_ALL, idempotencyKey: 'k'.repeat(129) }, 'input.idempotencyKey'],
  ])('%s is refused by name', async (_, input, field) => {
    const sending = test.send({ body: 'b', ...input } as BroadcastInput);
    await expect(sending).rejects.toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field } });
    expect(await test.kept()).toEqual([]);
  });

  it('a text beyond what an event holds is refused, and nothing of it stays', async () => {
    await expect(test.send({ ...TO_ALL, body: 'x'.repeat(65_536) })).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
    expect(await test.kept()).toEqual([]);
  });

  it.each(['', 'x', '~audit', 'k\0', '\ud800', '01ARZ3NDEKTSV4RRFFQ69G5FAV'])('an id %j finds nothing', async (id) => {
    for (const call of ['get', 'cancel', 'acknowledge'] as const)
      await expect(test.broadcasts[call](ADMIN, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
