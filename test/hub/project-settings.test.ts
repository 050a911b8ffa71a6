import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCursors } from '../../src/core/cursor.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { Hub } from '../../src/hub/hub.js';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';

const DAY = 86_400_000;
const OWNER = viewerWith([{ projects: 'acme', actions: ['ADMIN'] }], { id: 'own' });
const note = (summary: string, idempotencyKey?: string) => ({
  ...{ type: 'activity', payload: { kind: 'k', summary }, options: { idempotencyKey } },
});
const line = { type: 'log_line', payload: { source: 's', stream: 'STDOUT', level: 'INFO', message: 'm' } };

let node: Awaited<ReturnType<typeof createTestHub>>;
beforeEach(async () => {
  node = await createTestHub({ retention: { days: 30, events: 100 } });
  await node.hub.projects.create(ADMIN, { id: 'acme' });
});
afterEach(() => node.close());

const publish = (...items: readonly object[]) => node.hub.publish(OWNER, 'acme', items as never);
const summaries = async () =>
  (await node.hub.history(OWNER, { project: 'acme', first: 500 })).edges.map(({ node: { type, payload } }) =>
    type === 'activity' ? payload.summary : type,
  );
const found = (error: unknown) => error as { code: string; extensions: object };
/** Another hub on the log, as another node would be. */
const otherHub = () =>
  new Hub({
    ...{ log: node.log, clock: node.clock, maxEventBytes: 65_536, retention: { days: 30, events: 100 } },
    registry: createRegistry(CATALOGUE),
    cursors: createCursors('a secret of the tests'),
    secretBox: new SecretBox('a secret of the tests'),
    onError: (error) => {
      throw error;
    },
  });

describe('the retention of a project', () => {
  it('replaces that of the hub by days, by events and by type', async () => {
    const retention = { days: 3, types: [{ type: 'log_line', days: 1 }] };
    await node.hub.projects.update(OWNER, 'acme', { retention });
    await publish(note('old'), line);
    node.clock.skip(2 * DAY);
    await publish(note('newer'));
    await node.hub.retention.run();
    expect(await summaries()).toEqual(['project_created', 'project_updated', 'old', 'newer']);
    node.clock.skip(2 * DAY);
    await node.hub.retention.run();
    expect(await summaries()).toEqual(['newer']);
    await node.hub.projects.update(OWNER, 'acme', { retention: { events: 2 } });
    await publish(note('1'), note('2'));
    await node.hub.retention.run();
    expect(await summaries()).toEqual(['1', '2']);
    await node.hub.projects.update(OWNER, 'acme', { retention: null });
    expect((await node.hub.projects.get(OWNER, 'acme')).about).not.toHaveProperty('retention');
  });

  it('lets a type that the hub keeps for a short time live longer', async () => {
    const retention = { types: [{ type: 'log_line', days: 20 }] };
    await node.hub.projects.update(OWNER, 'acme', { retention });
    await publish(line);
    node.clock.skip(19 * DAY);
    await node.hub.retention.run();
    expect(await summaries()).toContain('log_line');
    node.clock.skip(2 * DAY);
    await node.hub.retention.run();
    expect(await summaries()).not.toContain('log_line');
  });

  it('goes beyond that of the hub only by an operator, and has bounds', async () => {
    for (const retention of [{ days: 31 }, { events: 101 }]) {
      await expect(node.hub.projects.update(OWNER, 'acme', { retention })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await node.hub.projects.update(ADMIN, 'acme', { retention });
    }
    const twice = Array.from({ length: 2 }, () => ({ type: 'log_line', days: 1 }));
    for (const retention of [
      { days: 0 },
      { events: 1.5 },
      { types: [{ type: 'log_line', days: -1 }] },
      { types: twice },
    ])
      await expect(node.hub.projects.update(ADMIN, 'acme', { retention })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
  });
});

describe('the quota of a project', () => {
  const quota = (eventsPerDay: number | null, bytesPerDay: number | null = null) =>
    node.hub.projects.update(ADMIN, 'acme', { quota: { eventsPerDay, bytesPerDay } });
  const refusal = (...items: object[]) => publish(...items).then(() => null, found);

  it('is used up to the last event of a day, and is full again the next', async () => {
    await quota(5);
    await publish(note('1'), note('2'), note('3'));
    const limit = { name: 'eventsPerDay', max: 5, found: 6 };
    const half = 12 * 3_600_000;
    node.clock.skip(half);
    expect(await refusal(note('4'), note('5'), note('6'))).toMatchObject({
      ...{ code: 'RATE_LIMITED', extensions: { limit, retryAfterMs: DAY - half } },
    });
    await publish(note('4'), note('5'));
    expect(await refusal(note('6'))).toMatchObject({ extensions: { limit } });
    expect(await node.hub.rules.quotas.used('acme')).toMatchObject({ events: 5 });
    node.clock.skip(half);
    expect(await refusal(note('6'))).toBeNull();
    expect(node.hub.measurements.refusals.counts.get('project_quota')).toBe(2);
  });

  it('counts bytes of payloads, and no event that was published before', async () => {
    const bytes = JSON.stringify(note('a').payload).length;
    await quota(null, 2 * bytes);
    await publish(note('a', 'key'));
    for (let times = 0; times < 5; times++) await publish(note('a', 'key'));
    await publish(note('b'));
    expect(await refusal(note('c'))).toMatchObject({
      extensions: { limit: { name: 'bytesPerDay', found: 3 * bytes } },
    });
  });

  it('is never exceeded by several nodes, and what one has reserved comes back', async () => {
    await quota(1_000);
    const second = otherHub();
    const both = [node.hub, second];
    await Promise.all(both.map((hub) => hub.retention.run()));
    const results = await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        both[n % 2]!.publish(OWNER, 'acme', [note('1'), note('2'), note('3'), note('4')]).then(
          () => 4,
          () => 0,
        ),
      ),
    );
    const published = results.reduce((sum: number, count) => sum + count, 0);
    expect(published).toBeLessThanOrEqual(1_000);
    expect(published).toBeGreaterThan(900);
    node.clock.advance(2_000);
    await expect.poll(async () => (await node.hub.rules.quotas.used('acme')).events).toBe(published);
    for (let left = 1_000 - published; left > 0; left--) await second.publish(OWNER, 'acme', [note('rest')]);
    expect(await refusal(note('one more'))).toMatchObject({ code: 'RATE_LIMITED' });
    await second.close();
  });

  it('is for operators to set, and not for the project system', async () => {
    const change = { quota: { eventsPerDay: 1 } };
    await expect(node.hub.projects.update(OWNER, 'acme', change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(node.hub.projects.update(ADMIN, 'system', change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await quota(1);
    await publish(note('1'));
    expect(await refusal(note('2'))).not.toBeNull();
    await node.hub.projects.update(ADMIN, 'acme', { quota: null });
    expect(await refusal(note('2'))).toBeNull();
  });
});

describe('an archived project', () => {
  it('is read and not written, on every node, and is in no list unless it is asked for', async () => {
    const second = otherHub();
    await second.publish(OWNER, 'acme', [note('before')]);
    await node.hub.projects.update(OWNER, 'acme', { archived: true });
    await second.retention.run();
    for (const hub of [node.hub, second])
      await expect(hub.publish(OWNER, 'acme', [note('after')])).rejects.toMatchObject({
        ...{ code: 'FORBIDDEN', extensions: { reason: 'ARCHIVED' } },
      });
    const member = { userId: 'ada', role: 'r' };
    await expect(node.hub.projects.join(OWNER, 'acme', member)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await node.hub.projects.list(OWNER)).toEqual([]);
    expect(await node.hub.projects.list(OWNER, { archived: true })).toMatchObject([{ id: 'acme' }]);
    expect(await summaries()).toContain('before');
    expect((await node.hub.projects.get(OWNER, 'acme')).about.archivedAt).toBe(node.clock.now());
    await node.hub.projects.update(OWNER, 'acme', { archived: false });
    await publish(note('after'));
    const actions = (await node.hub.audit.read(ADMIN, {})).edges.map((edge) => edge.node.action);
    expect(actions).toEqual(expect.arrayContaining(['PROJECT_ARCHIVED', 'PROJECT_RESTORED']));
    await expect(node.hub.projects.update(ADMIN, 'system', { archived: true })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await second.close();
  });
});

describe('a deleted project', () => {
  const names = async () => (await node.log.projects()).map(({ id }) => id).filter((id) => id.includes('acme'));
  const missing = { code: 'NOT_FOUND' };

  it('is gone at once, and can be restored with its history, its cursors and its settings', async () => {
    await node.hub.projects.update(OWNER, 'acme', { retention: { days: 5 } });
    const [first] = await publish(note('before'));
    const cursor = node.hub.cursorOf(first!);
    await node.hub.projects.delete(OWNER, 'acme');
    await expect(node.hub.projects.get(OWNER, 'acme')).rejects.toMatchObject(missing);
    await expect(publish(note('after'))).rejects.toMatchObject(missing);
    await expect(node.hub.event(OWNER, first!.id)).rejects.toMatchObject(missing);
    const all = await node.hub.history(ADMIN, { types: ['activity'], first: 10 });
    expect(all.edges).toEqual([]);
    expect(await node.hub.projects.list(ADMIN, { archived: true })).toEqual([]);
    const deletedAt = node.clock.now();
    const listed = [{ id: 'acme', name: 'acme', deletedAt, removedAt: deletedAt + 7 * DAY }];
    expect(await node.hub.projects.deleted(OWNER)).toEqual(listed);
    expect(await node.hub.projects.deleted(viewerWith([{ projects: '*', actions: ['READ'] }]))).toEqual([]);

    node.clock.skip(6 * DAY);
    await node.hub.projects.restore(OWNER, 'acme');
    expect((await node.hub.projects.get(OWNER, 'acme')).about).toMatchObject({ retention: { days: 5 } });
    await publish(note('after'));
    const { edges } = await node.hub.history(OWNER, { project: 'acme', after: cursor, first: 10 });
    expect(edges.map((edge) => edge.node.type)).toEqual(['project_deleted', 'project_updated', 'activity']);
    expect(await node.hub.projects.restore(OWNER, 'acme')).toMatchObject({ id: 'acme' });
  });

  it('is removed for good after a week, by whichever node comes first', async () => {
    await node.hub.projects.delete(OWNER, 'acme');
    const second = otherHub();
    node.clock.skip(7 * DAY);
    await Promise.all([node.hub, second].map((hub) => hub.retention.run()));
    expect(await names()).toEqual([]);
    await expect(node.hub.projects.restore(OWNER, 'acme')).rejects.toMatchObject(missing);
    await second.close();
  });

  it('makes room for a new project of its id, and is then gone', async () => {
    await publish(note('old'));
    await node.hub.projects.delete(OWNER, 'acme');
    await node.hub.projects.create(OWNER, { id: 'acme' });
    expect(await names()).toEqual(['acme']);
    expect(await summaries()).toEqual(['project_created']);
    await node.hub.projects.delete(OWNER, 'acme');
    await node.hub.projects.restore(OWNER, 'acme');
    expect(await summaries()).toEqual(['project_created', 'project_deleted', 'project_updated']);
  });

  it('leaves no rules on a node that changed it before another has deleted it', async () => {
    await node.hub.projects.update(OWNER, 'acme', { archived: true });
    const other = otherHub();
    await other.projects.delete(OWNER, 'acme');
    for (let run = 0; run < 2; run++) await node.hub.retention.run();
    expect(node.hub.rules.isEmpty).toBe(true);
    await other.close();
  });

  it('is set aside by retention where a node has died in between', async () => {
    const { about } = await node.hub.projects.get(OWNER, 'acme');
    const entry = { ...about, deleted: true, deletedAt: node.clock.now() };
    await node.log.rename({ project: 'acme', to: 'acme-2', about: entry });
    await node.log.rename({ project: 'acme-2', to: 'acme', about: entry });
    await expect(node.hub.projects.get(OWNER, 'acme')).rejects.toMatchObject(missing);
    await node.hub.retention.run();
    expect(await node.hub.projects.deleted(OWNER)).toMatchObject([{ id: 'acme' }]);
  });
});
