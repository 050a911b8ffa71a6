import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_PROJECT } from '../../src/auth/audit.js';
import type { Viewer } from '../../src/auth/viewer.js';
import { createCursors } from '../../src/core/cursor.js';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { AuditLog } from '../../src/hub/self/audit-log.js';
import { EventWriter } from '../../src/hub/self/event-writer.js';
import { FakeClock } from '../support/fake-clock.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';

type TestHub = Awaited<ReturnType<typeof createTestHub>>;

let test: TestHub;
beforeEach(async () => {
  test = await createTestHub();
});
afterEach(() => test.close());

const entriesOf = async (viewer: Viewer, request: Parameters<TestHub['hub']['audit']['read']>[1] = {}) =>
  (await test.hub.audit.read(viewer, request)).edges.map(({ node }) => node);

const FROM_AFAR: Viewer = { ...ADMIN, address: '192.0.2.14' };

describe('the audit log', () => {
  it('records who did what to a project and its members, and from where', async () => {
    const { hub } = test;
    await hub.projects.create(FROM_AFAR, { id: 'acme' });
    await hub.projects.update(FROM_AFAR, 'acme', { name: 'Acme' });
    await hub.projects.join(FROM_AFAR, 'acme', { userId: 'bob', role: 'member' });
    await hub.projects.leave(FROM_AFAR, 'acme', 'bob');
    await hub.projects.delete(FROM_AFAR, 'acme');
    const entries = await entriesOf(ADMIN, { projectId: 'acme' });
    expect(entries.map(({ action, target }) => [action, target])).toEqual([
      ['PROJECT_CREATED', null],
      ['PROJECT_UPDATED', null],
      ['MEMBER_JOINED', 'bob'],
      ['MEMBER_LEFT', 'bob'],
      ['PROJECT_DELETED', null],
    ]);
    for (const entry of entries)
      expect(entry).toMatchObject({ actorId: 'ada', credential: 'ada', address: '192.0.2.14', projectId: 'acme' });
  });

  it('is readable with full access, and for one project with ADMIN on it', async () => {
    await test.hub.projects.create(ADMIN, { id: 'acme' });
    await test.hub.projects.create(ADMIN, { id: 'zeta' });
    const owner = viewerWith([{ projects: 'acme', actions: ['ADMIN'] }]);
    const monitor = viewerWith([{ projects: '*', actions: ['READ', 'MONITOR'] }]);
    expect(await entriesOf(owner, { projectId: 'acme' })).toHaveLength(1);
    await expect(entriesOf(owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(entriesOf(owner, { projectId: 'zeta' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(entriesOf(monitor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(entriesOf(monitor, { projectId: 'acme' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(test.hub.audit.read(null, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('filters by action, actor, address and time', async () => {
    const { hub, clock } = test;
    hub.audit.record({ action: 'SIGNED_IN', actorId: 'ada', address: '192.0.2.1' });
    clock.advance(1_000);
    const later = clock.now();
    hub.audit.record({ action: 'SIGNED_OUT', actorId: 'ada', address: '192.0.2.2' });
    hub.audit.record({ action: 'SIGNED_IN', actorId: 'bob', address: '192.0.2.2' });
    const found = async (request: Parameters<typeof entriesOf>[1]) =>
      (await entriesOf(ADMIN, { ...request })).filter(({ action }) => action.startsWith('SIGNED')).length;
    expect(await found({ actions: ['SIGNED_IN'] })).toBe(2);
    expect(await found({ actorId: 'ada' })).toBe(2);
    expect(await found({ address: '192.0.2.2', actorId: 'ada' })).toBe(1);
    expect(await found({ since: later })).toBe(2);
    expect(await found({ until: later })).toBe(1);
  });

  it('pages in both directions with its own cursors', async () => {
    for (let n = 1; n <= 5; n++) test.hub.audit.record({ action: 'SIGNED_IN', target: `${n}` });
    const page = async (request: object) => {
      const { edges, pageInfo } = await test.hub.audit.read(ADMIN, { actions: ['SIGNED_IN'], ...request });
      return { targets: edges.map(({ node }) => node.target), ...pageInfo };
    };
    const newest = await page({ last: 2 });
    expect(newest).toMatchObject({ targets: ['4', '5'], hasPreviousPage: true });
    expect(await page({ last: 9, before: newest.startCursor })).toMatchObject({ targets: ['1', '2', '3'] });
    const first = await page({ first: 2 });
    expect(await page({ first: 2, after: first.endCursor })).toMatchObject({ targets: ['3', '4'], hasNextPage: true });
    const { edges } = await test.hub.history(ADMIN, { project: 'system', last: 1 });
    await expect(page({ after: edges[0]!.cursor })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('pages past tens of thousands of entries of others, with pages that find nothing', async () => {
    const { audit } = test.hub;
    const others = async (count: number) => {
      for (let n = 1; n <= count; n++) {
        audit.record({ action: 'REFUSED', actorId: 'ada', projectId: 'zeta' });
        // Fewer than may wait.
        if (n % 5_000 === 0) await audit.flush();
      }
      await audit.flush();
    };
    const wanted = { action: 'SIGNED_IN', actorId: 'bob', projectId: 'acme' } as const;
    const from = test.clock.now();
    audit.record({ ...wanted, target: '1' });
    await others(25_000);
    for (const target of ['2', '3']) audit.record({ ...wanted, target });
    await others(10_500);
    audit.record({ ...wanted, target: '4' });
    test.clock.advance(1);
    const filters = [
      { actorId: 'bob' },
      { projectId: 'acme' },
      { actions: ['SIGNED_IN'] },
      { actorId: 'bob', projectId: 'acme', actions: ['SIGNED_IN'], since: from, until: test.clock.now() },
    ] as const;
    for (const filter of filters) {
      const pages: string[][] = [];
      let after: string | null = null;
      do {
        const page = await audit.read(ADMIN, { ...filter, first: 2, after });
        pages.push(page.edges.map(({ node }) => node.target!));
        expect(page.pageInfo.hasNextPage && page.pageInfo.endCursor === null).toBe(false);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(pages.flat(), JSON.stringify(filter)).toEqual(['1', '2', '3', '4']);
      expect(pages).toContainEqual([]);
      const back: string[][] = [];
      let before: string | null = null;
      do {
        const page = await audit.read(ADMIN, { ...filter, last: 2, before });
        back.unshift(page.edges.map(({ node }) => node.target!));
        before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
      } while (before);
      expect(back.flat(), JSON.stringify(filter)).toEqual(['1', '2', '3', '4']);
    }
  });

  it('cannot be read in any other way, whatever the rights', async () => {
    const { hub, log } = test;
    hub.audit.record({ action: 'SIGNED_IN' });
    await hub.audit.flush();
    const { records } = await log.read({ feed: AUDIT_PROJECT, limit: 10 });
    const item = { type: 'progress_update', payload: { percentage: 1 } };
    const attempts = [
      hub.projects.get(ADMIN, AUDIT_PROJECT),
      hub.projects.delete(ADMIN, AUDIT_PROJECT),
      hub.projects.update(ADMIN, AUDIT_PROJECT, { name: 'mine' }),
      hub.projects.members(ADMIN, AUDIT_PROJECT),
      hub.history(ADMIN, { project: AUDIT_PROJECT }),
      hub.subscribe(ADMIN, { project: AUDIT_PROJECT, last: 5 }),
      hub.publish(ADMIN, AUDIT_PROJECT, [item]),
      hub.latest(ADMIN, { project: AUDIT_PROJECT, type: 'audit_entry' }),
      hub.event(ADMIN, records[0]!.id),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(hub.projects.create(ADMIN, { id: AUDIT_PROJECT })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await hub.projects.list(ADMIN)).map(({ id }) => id)).toEqual(['system']);
    expect((await hub.history(ADMIN, {})).edges).toEqual([]);
    const types = ['project_created', 'health_check'];
    expect((await hub.history(ADMIN, { types })).edges.map(({ node }) => node.project)).toEqual(['system']);
    const reader = await hub.subscribe(ADMIN, { types, last: 500 });
    expect((await reader.next()).value?.record.project).toBe('system');
    hub.audit.record({ action: 'SIGNED_IN' });
    await hub.audit.flush();
    await hub.publish(ADMIN, 'system', [{ type: 'health_check', payload: { component: 'c', health: 'HEALTHY' } }]);
    expect((await reader.next()).value?.record.type).toBe('health_check');
    await reader.return();
  });

  it('is trimmed like a project', async () => {
    test.hub.audit.record({ action: 'SIGNED_IN' });
    await test.hub.audit.flush();
    test.clock.skip(31 * 86_400_000);
    await test.hub.retention.run();
    expect(await entriesOf(ADMIN)).toEqual([]);
  });

  it('escapes and shortens text that clients sent', async () => {
    test.hub.audit.record({ action: 'REFUSED', projectId: `a\n\x1b[2J${'x'.repeat(1_000)}` });
    const [entry] = await entriesOf(ADMIN, { actions: ['REFUSED'] });
    const projectId = entry!.projectId!;
    expect(projectId).toMatch(/^a\\n\\u001b\[2Jx+…$/);
    expect(projectId.length).toBeLessThan(300);
  });

  it('writes every waiting entry when the hub closes', async () => {
    const clock = new FakeClock();
    const log = await openSqlite({ file: ':memory:', clock });
    const writer = new EventWriter({ clock, onError: () => undefined });
    const audit = new AuditLog({ log, cursors: createCursors('a secret'), clock, writer });
    for (let n = 0; n < 2_500; n++) audit.record({ action: 'SIGNED_IN' });
    await writer.close();
    await writer.close();
    expect((await log.head(AUDIT_PROJECT))?.head).toBe(2_500);
    await log.close();
  });
});

describe('while the log is away', () => {
  it('keeps a bounded number of entries, and writes them with the number of lost ones once the log is back', async () => {
    const clock = new FakeClock();
    const inner = await openSqlite({ file: ':memory:', clock });
    let away = true;
    const log: EventLog = Object.assign(Object.create(inner), {
      append: (request: Parameters<EventLog['append']>[0]) =>
        away ? Promise.reject(new TidingsError('UNAVAILABLE')) : inner.append(request),
      head: (feed: string) => inner.head(feed),
      read: (query: Parameters<EventLog['read']>[0]) => inner.read(query),
    });
    const told: unknown[] = [];
    const writer = new EventWriter({ clock, onError: (error) => told.push(error) });
    const audit = new AuditLog({ log, cursors: createCursors('a secret'), clock, writer });
    for (let n = 0; n < 10_007; n++) audit.record({ action: 'SIGNED_IN', target: `${n}` });
    await audit.flush();
    clock.advance(5_000);
    await audit.flush();
    expect(told).toHaveLength(1);
    away = false;
    clock.advance(1_000);
    await audit.flush();
    const { edges } = await audit.read(ADMIN, { actions: ['ENTRIES_LOST'] });
    expect(edges.map(({ node }) => node.reason)).toEqual(['7 entries did not fit into the backlog']);
    const { edges: kept } = await audit.read(ADMIN, { actions: ['SIGNED_IN'], last: 1 });
    expect(kept[0]!.node.target).toBe('9999');
    await writer.close();
    await inner.close();
  });
});
