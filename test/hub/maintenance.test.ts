import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import { createCursors } from '../../src/core/cursor.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { Hub } from '../../src/hub/hub.js';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';

const PUBLISHER = viewerWith([{ projects: 'acme', actions: ['READ', 'PUBLISH'] }], { id: 'pub' });
const ITEM = { type: 'activity', payload: { kind: 'k', summary: 's' } };
const REASON = 'Moving to a larger disk';

let node: Awaited<ReturnType<typeof createTestHub>>;
let second: Hub;
beforeEach(async () => {
  node = await createTestHub();
  await node.hub.projects.create(ADMIN, { id: 'acme' });
  second = hubOn(node);
});
afterEach(async () => {
  await second.close();
  await node.close();
});

/** Another hub on the log, without signals between the two. */
const hubOn = ({ log, clock }: typeof node) =>
  new Hub({
    ...{ log, clock, maxEventBytes: 65_536, retention: { days: 30, events: 1_000 } },
    registry: createRegistry(CATALOGUE),
    cursors: createCursors('a secret of the tests'),
    secretBox: new SecretBox('a secret of the tests'),
    onError: (error) => {
      throw error;
    },
  });

const publish = (hub = node.hub, viewer = PUBLISHER) => hub.publish(viewer, 'acme', [ITEM]);
const refusal = (hub = node.hub, viewer = PUBLISHER) =>
  publish(hub, viewer).then(
    () => null,
    (error: { code: string; message: string; extensions: object }) => error,
  );
async function told(): Promise<unknown[]> {
  const page = await node.hub.history(HUB_VIEWER, { project: 'system', types: ['maintenance_mode'], first: 50 });
  return page.edges.map(({ node: { payload } }) => payload);
}

describe('maintenance', () => {
  it('refuses publishing to all but operators, with the reason and the time to wait', async () => {
    const until = node.clock.now() + 40_000;
    await node.hub.maintenance.set(ADMIN, { active: true, reason: REASON, until });
    const times = { since: '2026-01-01T00:00:00.000Z', until: '2026-01-01T00:00:40.000Z' };
    expect(await refusal()).toMatchObject({
      ...{ code: 'UNAVAILABLE', message: `The hub is in maintenance; nothing was written: ${REASON}` },
      extensions: { reason: REASON, retryAfterMs: 40_000, maintenance: times },
    });
    const ownerOfOne = viewerWith([{ projects: 'acme', actions: ['ADMIN'] }]);
    expect(await refusal(node.hub, ownerOfOne)).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await refusal(node.hub, ADMIN)).toBeNull();
    expect((await node.hub.history(PUBLISHER, { project: 'acme', last: 1 })).edges).toHaveLength(1);
    expect([...node.hub.measurements.refusals.counts]).toEqual([['maintenance', 2]]);
  });

  it('refuses whatever else makes events, and lets the hub itself go on', async () => {
    await node.hub.maintenance.set(ADMIN, { active: true });
    const owner = viewerWith([
      { projects: '*', actions: ['READ', 'PUBLISH', 'MODERATE'] },
      { projects: 'own-*', actions: ['ADMIN'] },
    ]);
    const broadcast = { audience: 'PROJECT', projectId: 'acme', body: 'b' } as const;
    const refused = { code: 'UNAVAILABLE', extensions: { reason: 'maintenance', retryAfterMs: 10_000 } };
    await expect(node.hub.projects.create(owner, { id: 'own-1' })).rejects.toMatchObject(refused);
    await expect(node.hub.projects.join(owner, 'acme', { userId: 'ada', role: 'r' })).rejects.toMatchObject(refused);
    await expect(node.hub.broadcasts.send(owner, broadcast)).rejects.toMatchObject(refused);
    expect((await node.hub.broadcasts.list(ADMIN, true)).items).toEqual([]);
    await node.hub.projects.ensure(HUB_VIEWER, 'of-a-source');
    await node.hub.publish(HUB_VIEWER, 'system', [{ type: 'warning_issued', payload: { code: 'c', message: 'm' } }]);
    const said = { status: 'BUSY', message: null } as const;
    expect(await node.hub.presence.say(owner, 'acme', said)).toMatchObject({ user: 'ada' });
  });

  it('holds on every node within a second, and after a restart', async () => {
    expect(await refusal(second)).toBeNull();
    await node.hub.maintenance.set(ADMIN, { active: true, reason: REASON });
    node.clock.advance(1_000);
    await expect.poll(() => second.maintenance.isActive).toBe(true);
    expect(await refusal(second)).toMatchObject({ code: 'UNAVAILABLE' });
    const later = hubOn(node);
    expect(await refusal(later)).toMatchObject({ code: 'UNAVAILABLE', extensions: { reason: REASON } });
    await later.close();
    await second.maintenance.set(ADMIN, { active: false });
    expect(await node.hub.maintenance.get(PUBLISHER)).toMatchObject({ active: false, changedBy: 'ada' });
    expect(await refusal()).toBeNull();
    expect(await told()).toEqual([{ enabled: true, reason: REASON }, { enabled: false }]);
  });

  it('ends by itself at its end on every node, with one event', async () => {
    const until = node.clock.now() + 60_000;
    await node.hub.maintenance.set(ADMIN, { active: true, reason: REASON, until });
    await second.maintenance.get(ADMIN);
    // Without a look at the log: the clock of a node alone opens it.
    node.clock.step(60_000);
    expect([node.hub, second].map((hub) => hub.maintenance.isOpen)).toEqual([true, true]);
    expect(node.hub.maintenance.state).toMatchObject({ active: false, since: until, changedBy: null });
    await Promise.all([node.hub, second].map((hub) => hub.maintenance.get(ADMIN)));
    await Promise.all([node.hub, second].map((hub) => hub.maintenance.get(ADMIN)));
    const end = '2026-01-01T00:01:00.000Z';
    expect(await told()).toEqual([
      { enabled: true, reason: REASON, until: end },
      { enabled: false, reason: REASON, until: end },
    ]);
  });

  it('writes the event of a change that a node has died after', async () => {
    const value = {
      active: true,
      reason: REASON,
      until: null,
      since: 1,
      changedBy: 'ada',
      change: 'c',
      announced: false,
    };
    await node.log.records.put({ kind: 'maintenance', id: 'mode', value, expected: 0 });
    await Promise.all([node.hub, second].map((hub) => hub.maintenance.get(ADMIN)));
    expect(await told()).toEqual([{ enabled: true, reason: REASON }]);
  });

  it('has one event and one audit entry for each change, and none where nothing changes', async () => {
    const set = (input: { active: boolean; reason?: string }) => node.hub.maintenance.set(ADMIN, input);
    await set({ active: false });
    await set({ active: true, reason: REASON });
    await set({ active: true, reason: REASON });
    await set({ active: true, reason: 'Longer' });
    await set({ active: false });
    await set({ active: false });
    expect(await told()).toMatchObject([{ reason: REASON }, { reason: 'Longer' }, { enabled: false }]);
    const changes = ['MAINTENANCE_STARTED', 'MAINTENANCE_ENDED'] as const;
    const entries = (await node.hub.audit.read(ADMIN, { actions: changes })).edges.map((edge) => edge.node);
    expect(entries.map(({ action, actorId, reason }) => [action, actorId, reason])).toEqual([
      ['MAINTENANCE_STARTED', 'ada', REASON],
      ['MAINTENANCE_STARTED', 'ada', 'Longer'],
      ['MAINTENANCE_ENDED', 'ada', null],
    ]);
  });

  it('needs ADMIN on system, and an input that makes sense', async () => {
    const monitor = viewerWith([{ projects: 'system', actions: ['READ', 'MONITOR'] }]);
    const set = (viewer: typeof ADMIN | null, input: object) =>
      node.hub.maintenance.set(viewer, { active: true, ...input });
    await expect(set(null, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(set(PUBLISHER, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(set(monitor, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const [field, input] of [
      ['input.until', { until: node.clock.now() }],
      ['input.until', { active: false, until: node.clock.now() + 1_000 }],
      ['input.reason', { reason: '' }],
      ['input.reason', { reason: 'x'.repeat(501) }],
    ] as const)
      await expect(set(ADMIN, input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field } });
    expect(await told()).toEqual([]);
    await expect(node.hub.maintenance.get(null)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
