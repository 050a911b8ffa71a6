import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import { viewerWith } from '../support/test-hub.js';
import { startTestServer } from '../support/test-server.js';

const READER = 'the-key-of-a-reader-0123456789';
const grants = [{ projects: '*', actions: ['ADMIN' as const] }];
const [ADA, BOB] = ['ada', 'bob'].map((id) => viewerWith(grants, { id, name: id }));
const MINUTE = 60_000;

let server: Awaited<ReturnType<typeof startTestServer>>;
let start: number;

beforeAll(async () => {
  const viewers = { [READER]: viewerWith([{ projects: 'acme', actions: ['READ'] }]) };
  server = await startTestServer({ viewers });
  await server.hub.projects.create(HUB_VIEWER, { id: 'zeta' });
  // The next full hour: what the set-up has published lies before.
  const { clock } = server;
  clock.advance(3_600_000 - (clock.now() % 3_600_000));
  start = clock.now();
  for (let n = 0; n < 12; n++) {
    const priority = n % 4 === 0 ? ('HIGH' as const) : ('NORMAL' as const);
    const item = { type: 'activity', payload: { kind: 'k', summary: 's' }, options: { priority } };
    const push = { type: 'push', payload: { ref: 'r', after: 'a', commitCount: 1, forced: false } };
    await server.hub.publish(n % 3 === 0 ? BOB! : ADA!, 'acme', [item]);
    if (n < 2) await server.hub.publish(ADA!, 'zeta', [push]);
    clock.advance(20 * MINUTE);
  }
});
afterAll(() => server.close());

const QUERY = `query ($projectId: ID, $since: DateTime!, $until: DateTime, $slotMs: SafeInt, $by: [CountedBy!],
    $types: [EventType!], $minPriority: Priority, $actorIds: [ID!]) {
  eventCounts(projectId: $projectId, since: $since, until: $until, slotMs: $slotMs, by: $by, types: $types,
    minPriority: $minPriority, actorIds: $actorIds) {
    since until total counts { at type priority actor { id name kind } count }
  }
}`;
interface Counts {
  readonly since: string;
  readonly until: string;
  readonly total: number;
  readonly counts: readonly {
    at: string;
    type: string | null;
    priority: string | null;
    actor: { id: string } | null;
    count: number;
  }[];
}

const at = (minutes: number) => new Date(start + minutes * MINUTE).toISOString();
const counts = async (variables: object = {}, key?: string) => {
  const headers = key === undefined ? undefined : { authorization: `Bearer ${key}` };
  const { data, errors } = await server.post(QUERY, { since: at(0), until: at(240), ...variables }, headers);
  return errors ? errors[0]!.extensions : (data as { eventCounts: Counts }).eventCounts;
};
const answered = async (variables: object, key?: string) => (await counts(variables, key)) as Counts;
const rows = ({ counts: found }: Counts) =>
  found.map(({ at: slot, type, actor, priority, count }) =>
    [(Date.parse(slot) - start) / MINUTE, type, actor?.id, priority, count].filter((part) => part != null).join(' '),
  );

describe('eventCounts', () => {
  it('counts by slots that begin at `since`, and leaves out empty ones', async () => {
    const hours = await answered({ types: ['ACTIVITY'], slotMs: 60 * MINUTE, since: at(-60) });
    expect(hours).toMatchObject({ total: 12, since: at(-60), until: at(240) });
    expect(rows(hours)).toEqual(['0 3', '60 3', '120 3', '180 3']);
    const halves = await answered({ projectId: 'acme', slotMs: 30 * MINUTE, since: at(10.5), until: at(99.5) });
    expect(halves).toMatchObject({ total: 4, since: at(10), until: at(100) });
    expect(rows(halves)).toEqual(['10 1', '40 2', '70 1']);
  });

  it('counts apart by type, actor and priority, and takes filters', async () => {
    const all = { by: ['TYPE', 'ACTOR', 'PRIORITY'] };
    expect(rows(await answered({ projectId: 'acme', ...all })).sort()).toEqual([
      ...['0 ACTIVITY ada HIGH 2', '0 ACTIVITY ada NORMAL 6', '0 ACTIVITY bob HIGH 1', '0 ACTIVITY bob NORMAL 3'],
    ]);
    expect(rows(await answered({ projectId: 'acme', by: ['ACTOR'], minPriority: 'HIGH' })).sort()).toEqual([
      '0 ada 2',
      '0 bob 1',
    ]);
    expect(rows(await answered({ by: ['TYPE'] })).sort()).toEqual(['0 ACTIVITY 12', '0 PUSH 2']);
    expect(rows(await answered({ actorIds: ['bob'], types: ['ACTIVITY', 'PUSH'] }))).toEqual(['0 4']);
  });

  it('counts a long range by hours, up to now', async () => {
    const days = { since: at(-90 * 1_440), until: null, slotMs: 30 * 24 * 60 * MINUTE };
    const found = await answered({ projectId: 'acme', types: ['ACTIVITY'], ...days });
    expect(found.total).toBe(12);
    expect(rows(found)).toEqual([`${0} 12`]);
  });

  it('counts only what may be read', async () => {
    expect(await counts({ types: ['PUSH', 'ACTIVITY'] }, READER)).toMatchObject({ total: 12 });
    expect(await counts({ projectId: 'zeta' }, READER)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await counts({ projectId: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await counts({}, '')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('leaves out what retention has removed', async () => {
    await server.hub.projects.create(HUB_VIEWER, { id: 'short' });
    const item = { type: 'activity', payload: { kind: 'k', summary: 's' } };
    await server.hub.publish(ADA!, 'short', Array(5).fill(item));
    await server.log.trim({ project: 'short', keep: 2 });
    expect(await counts({ projectId: 'short', since: at(239), until: null })).toMatchObject({ total: 2 });
  });

  it('refuses what is out of bounds', async () => {
    const refusals: readonly [field: string, variables: object][] = [
      ['since', { since: at(240), until: at(0) }],
      ['since', { since: at(-500 * 1_440) }],
      ['slotMs', { slotMs: 1_000 }],
      ['slotMs', { slotMs: 0 }],
      ['slotMs', { since: at(-72 * 60), slotMs: MINUTE }],
      ['slotMs', { since: at(-1_440), slotMs: MINUTE }],
      ['actorIds', { actorIds: Array(101).fill('a') }],
    ];
    for (const [field, variables] of refusals)
      expect(await counts({ projectId: 'acme', ...variables })).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
