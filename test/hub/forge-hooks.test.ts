import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { ForgeHooks } from '../../src/hub/forge-hooks.js';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';

const ADMIN_OF_ACME = viewerWith([{ projects: 'acme', actions: ['ADMIN'] }], { id: 'bob' });
const READER = viewerWith([{ projects: '*', actions: ['READ', 'PUBLISH'] }], { id: 'eve' });

const clock = new FakeClock();
const audited: object[] = [];
let log: Awaited<ReturnType<typeof openSqlite>>;
const nodeWith = (box: SecretBox) =>
  new ForgeHooks({ records: log.records, clock, box, audit: (entry) => audited.push(entry) });
let node: ForgeHooks;
let other: ForgeHooks;
beforeAll(async () => {
  log = await openSqlite({ file: ':memory:', clock });
  node = nodeWith(new SecretBox('the key that nodes share'));
  other = nodeWith(new SecretBox('the key that nodes share'));
});
afterAll(() => log.close());

const ACME = { forge: 'github', repository: 'octo/app', project: 'acme' } as const;

describe('a hook', () => {
  it('shows its secret once, and is stored sealed', async () => {
    const { secret, hook } = await node.create(ADMIN, ACME);
    expect(hook).toMatchObject({ ...ACME, path: `/hooks/github/${hook.id}`, createdBy: 'ada' });
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await node.list(ADMIN))).not.toContain(secret);
    expect(JSON.stringify(await log.records.get('forge-hook', hook.id))).not.toContain(secret);
    expect(await node.find(hook.id)).toMatchObject({ ...ACME, secret });
    expect(audited.at(-1)).toMatchObject({
      action: 'HOOK_CREATED',
      actorId: 'ada',
      projectId: 'acme',
      target: hook.id,
    });
  });

  it('may have a secret that the forge has made; one of ours for GitLab is a signing token too', async () => {
    expect((await node.create(ADMIN, { ...ACME, secret: 'whsec_abc' })).secret).toBe('whsec_abc');
    expect((await node.create(ADMIN, { ...ACME, forge: 'gitlab' })).secret).toMatch(/^whsec_[\w+/]{43}=$/);
  });

  it('is known to other nodes within a second, and forgotten as fast', async () => {
    await other.find('0'.repeat(16));
    const { secret, hook } = await node.create(ADMIN, ACME);
    clock.advance(1_000);
    expect(await other.find(hook.id)).toMatchObject({ secret });
    await node.delete(ADMIN, hook.id);
    expect(await node.find(hook.id)).toBeNull();
    clock.advance(1_000);
    expect(await other.find(hook.id)).toBeNull();
    expect(audited.at(-1)).toMatchObject({ action: 'HOOK_DELETED', target: hook.id });
  });

  it('asks the log once a second, whatever is asked', async () => {
    let lists = 0;
    const { records } = log;
    const counting = Object.assign(Object.create(records) as typeof records, {
      list: (kind: string) => {
        lists++;
        return records.list(kind);
      },
    });
    const busy = new ForgeHooks({ records: counting, clock, box: new SecretBox('k'), audit: () => undefined });
    await Promise.all(Array.from({ length: 100 }, (_, index) => busy.find(String(index))));
    await busy.find('again');
    expect(lists).toBe(1);
  });

  it('has no secret for a node with another key', async () => {
    const { hook } = await node.create(ADMIN, ACME);
    expect(await nodeWith(new SecretBox('another key')).find(hook.id)).toMatchObject({ secret: null });
  });

  it('needs ADMIN on its project, and on all without one', async () => {
    await expect(node.create(null, ACME)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(node.create(READER, ACME)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { hook } = await node.create(ADMIN_OF_ACME, ACME);
    await expect(node.create(ADMIN_OF_ACME, { ...ACME, project: 'other' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(node.create(ADMIN_OF_ACME, { ...ACME, project: null })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { hook: ofAll } = await node.create(ADMIN, { ...ACME, project: null });
    const seen = (await node.list(ADMIN_OF_ACME)).map(({ id }) => id);
    expect(seen).toContain(hook.id);
    expect(seen).not.toContain(ofAll.id);
    await expect(node.delete(ADMIN_OF_ACME, ofAll.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(node.delete(READER, hook.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await node.list(READER)).toEqual([]);
    await expect(node.list(null)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each([
    ['input.repository', { repository: '' }],
    ['input.repository', { repository: 'a\nb\u0007' }],
    ['input.projectId', { project: 'Not an id' }],
    ['input.projectId', { project: 'system' }],
    ['input.secret', { secret: '' }],
  ])('is rejected for its %s: %o', async (field, fault) => {
    await expect(node.create(ADMIN, { ...ACME, ...fault })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { field },
    });
  });
});
