import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { EventRecord } from '../../src/core/record.js';
import { createTestHub, viewerWith } from '../support/test-hub.js';
import { startTestServer } from '../support/test-server.js';

const KEYS = ['ada', 'bob'].map((id) => `the-key-of-${id}-0123456789`);
const reading = (id: string) => viewerWith([{ projects: 'acme', actions: ['READ', 'PUBLISH'] }], { id });

let server: Awaited<ReturnType<typeof startTestServer>>;
const cursors: string[] = [];
beforeAll(async () => {
  server = await startTestServer({ viewers: { [KEYS[0]!]: reading('ada'), [KEYS[1]!]: reading('bob') } });
  const item = { type: 'activity', payload: { kind: 'k', summary: 's' } };
  const records = await server.hub.publish(HUB_VIEWER, 'acme', Array(9).fill(item));
  for (const record of records) cursors[(record as EventRecord).offset] = server.hub.cursorOf(record)!;
});
afterAll(() => server.close());

async function asked(query: string, variables: object = {}, who = 0) {
  const { data, errors } = await server.post(query, variables, { authorization: `Bearer ${KEYS[who]}` });
  return errors?.[0]?.extensions?.code ?? Object.values(data as Record<string, { lastRead: unknown }>)[0]!.lastRead;
}
const FIELDS = '{ lastRead { offset cursor } }';
const lastRead = (who = 0) => asked(`{ project(id: "acme") ${FIELDS} }`, {}, who);
const mark = (cursor: string | undefined, who = 0, projectId = 'acme') =>
  asked(
    `mutation ($p: ID!, $c: String!) { markRead(projectId: $p, cursor: $c) ${FIELDS} }`,
    { p: projectId, c: cursor },
    who,
  );

describe('the last position that a viewer has read', () => {
  it('is kept for each viewer, and never goes back, on any hub', async () => {
    expect(await lastRead()).toBeNull();
    expect(await mark(cursors[4])).toEqual({ offset: 4, cursor: cursors[4] });
    expect(await mark(cursors[3])).toEqual({ offset: 4, cursor: cursors[4] });
    const other = await createTestHub({ log: server.log });
    const positions = other.hub.insights.readPositions;
    const marked = [7, 5, 8, 6].map((offset) => positions.mark(reading('ada'), 'acme', cursors[offset]!));
    await Promise.all([...marked, mark(cursors[6])]);
    expect(await lastRead()).toEqual({ offset: 8, cursor: cursors[8] });
    expect(await lastRead(1)).toBeNull();
    await other.hub.close();
  });

  it('is refused for what is no cursor of the project, and for who may not read it', async () => {
    expect(await mark('nonsense')).toBe('CURSOR_INVALID');
    const { data } = await server.post('{ events(first: 1) { pageInfo { endCursor } } }');
    const overall = (data as { events: { pageInfo: { endCursor: string } } }).events.pageInfo.endCursor;
    expect(await mark(overall)).toBe('CURSOR_INVALID');
    expect(await mark(cursors[2], 0, 'zeta')).toBe('NOT_FOUND');
  });

  it('stays when retention removes the event, and goes with the history', async () => {
    await mark(cursors[5], 1);
    while ((await server.log.trim({ project: 'acme', keep: 0 })).more);
    expect(await lastRead(1)).toEqual({ offset: 5, cursor: cursors[5] });
    expect(await mark(cursors[6], 1)).toMatchObject({ offset: 6 });
    await server.log.drop('acme');
    await server.hub.projects.create(HUB_VIEWER, { id: 'acme' });
    expect(await lastRead(1)).toBeNull();
    expect(await mark(cursors[7], 1)).toBe('CURSOR_EXPIRED');
  });
});
