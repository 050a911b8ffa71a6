import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { EventRecord } from '../../src/core/record.js';
import type { Selection } from '../../src/hub/streams/selection.js';
import { viewerWith } from '../support/test-hub.js';
import { startTestServer } from '../support/test-server.js';
import { type Conversation, SSE, WEBSOCKET } from '../support/transports.js';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
  await server.hub.projects.create(HUB_VIEWER, { id: 'zeta' });
});
afterAll(() => server.close());

const everything = [{ projects: '*', actions: ['ADMIN' as const] }];
const viewers = ['ada', 'bob'].map((id) => viewerWith(everything, { id, name: id }));

/** What the n-th event says: every filter selects some of them. */
const options = (n: number) => ({
  tags: [`t${n % 3}`, ...(n % 4 === 0 ? ['four'] : [])],
  ...(n % 5 === 0 && { correlationId: 'matter' }),
  ...(n % 6 === 0 && { causationId: `cause-${n % 4}` }),
  priority: n % 7 === 0 ? ('HIGH' as const) : ('NORMAL' as const),
});
const summaryOf = (n: number) => (n % 2 === 0 ? `Größe ${n}` : `nothing of note`);

async function publish(project: string, n: number): Promise<string> {
  const item = { type: 'activity', payload: { kind: 'k', summary: summaryOf(n) }, options: options(n) };
  const [record] = await server.hub.publish(viewers[n % 2]!, project, [item]);
  return (record as EventRecord).id;
}

const FILTERS: readonly [filter: Selection, wanted: (n: number) => boolean][] = [
  [{ actorIds: ['bob'] }, (n) => n % 2 === 1],
  [{ actorIds: ['ada', 'bob'], tags: ['four', 't2'] }, (n) => n % 4 === 0 || n % 3 === 2],
  [{ text: 'GRÖSSE' }, () => false],
  [{ text: 'grÖße 1' }, (n) => n % 2 === 0 && String(n).startsWith('1')],
  [{ text: 'kind' }, () => false],
  [{ correlationId: 'matter', minPriority: 'HIGH' }, (n) => n % 35 === 0],
  [{ causationId: 'cause-2' }, (n) => n % 6 === 0 && n % 4 === 2],
  [{ correlationId: 'matter', causationId: 'cause-0' }, (n) => n % 30 === 0 && n % 4 === 0],
  [{ tags: [] }, () => false],
  [{}, () => true],
];

const NAMES = 'actorIds tags text correlationId causationId minPriority'.split(' ');
const TYPES = ['[ID!]', '[String!]', 'String', 'String', 'String', 'Priority'];
const declared = NAMES.map((name, index) => `$${name}: ${TYPES[index]}`).join(', ');
const given = NAMES.map((name) => `${name}: $${name}`).join(', ');
const SUBSCRIPTION = `subscription ($project: ID, $after: String, $last: Int, ${declared}) {
  events(projectId: $project, types: [ACTIVITY], after: $after, last: $last, ${given}) { id }
}`;
const QUERY = `query ($project: ID, $first: Int, $after: String, $last: Int, $before: String, ${declared}) {
  events(projectId: $project, types: [ACTIVITY], first: $first, after: $after, last: $last, before: $before, ${given}) {
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface PageAnswer {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

const pageOf = async (variables: object) => {
  const { data, errors } = await server.post(QUERY, variables);
  expect(errors).toBeUndefined();
  return (data as { events: PageAnswer }).events;
};

async function allPages(variables: object): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await pageOf({ ...variables, first: 4, after });
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}

const idsOf = (conversation: Conversation) =>
  conversation.frames().map((frame) => (frame.data as { events: { id: string } }).events.id);

describe('filters of events', () => {
  it.each([
    ['a project', 'acme'],
    ['all projects', null],
  ])('select the same from the history, from replay and live, in the feed of %s', async (_, project) => {
    const live = await Promise.all(
      FILTERS.flatMap(([filter]) =>
        // The second of each transport shares the execution of the first.
        [WEBSOCKET, WEBSOCKET, SSE].map((transport) =>
          transport.open(server, { query: SUBSCRIPTION, variables: { project, ...filter } }),
        ),
      ),
    );
    const before = await server.post('{ project(id: "acme") { head { cursor } } }');
    const ids: string[] = [];
    for (let n = 0; n < 72; n++) ids.push(await publish(project ?? (n % 3 === 0 ? 'zeta' : 'acme'), n));
    const start = (before.data as { project: { head: { cursor: string } } }).project.head.cursor;
    for (const [index, [filter, isWanted]] of FILTERS.entries()) {
      const wanted = ids.filter((_id, n) => isWanted(n));
      const name = JSON.stringify(filter);
      for (const stream of live.slice(3 * index, 3 * index + 3))
        await expect.poll(() => idsOf(stream), { message: name }).toEqual(wanted);
      const isNew = (id: string) => ids.includes(id);
      expect((await allPages({ project, ...filter })).filter(isNew), name).toEqual(wanted);
      const { nodes } = await pageOf({ project, ...filter, last: 3 });
      expect(nodes.map(({ id }) => id).filter(isNew), name).toEqual(wanted.slice(-3));
      const position = project === null ? { last: wanted.length } : { after: start };
      const replay = await WEBSOCKET.open(server, {
        query: SUBSCRIPTION,
        variables: { project, ...filter, ...position },
      });
      await expect.poll(() => idsOf(replay), { message: name }).toEqual(wanted);
      replay.close();
    }
    for (const stream of live) stream.close();
  });

  it('end a search of 10,000 records with a cursor that resumes it, forwards and backwards', async () => {
    await server.hub.projects.create(HUB_VIEWER, { id: 'long' });
    const item = (summary: string) => ({ type: 'activity', payload: { kind: 'k', summary } });
    const batch = Array.from({ length: 1_000 }, () => item('hay'));
    const [first] = await server.hub.publish(HUB_VIEWER, 'long', [item('a needle')]);
    for (let round = 0; round < 11; round++) await server.hub.publish(HUB_VIEWER, 'long', batch);
    const [last] = await server.hub.publish(HUB_VIEWER, 'long', [item('Needle 2')]);
    const filter = { project: 'long', text: 'NEEDLE' };
    const page = await pageOf({ ...filter, first: 2 });
    expect(page).toMatchObject({ nodes: [{ id: first!.id }], pageInfo: { hasNextPage: true } });
    const rest = await pageOf({ ...filter, first: 2, after: page.pageInfo.endCursor });
    expect(rest).toMatchObject({ nodes: [{ id: last!.id }], pageInfo: { hasNextPage: false } });
    const newest = await pageOf({ ...filter, last: 2 });
    expect(newest).toMatchObject({ nodes: [{ id: last!.id }], pageInfo: { hasPreviousPage: true } });
    const oldest = await pageOf({ ...filter, last: 2, before: newest.pageInfo.startCursor });
    expect(oldest).toMatchObject({ nodes: [{ id: first!.id }], pageInfo: { hasPreviousPage: false } });
    // A stream starts with those that the same bound lets it find.
    const stream = await WEBSOCKET.open(server, { query: SUBSCRIPTION, variables: { ...filter, last: 2 } });
    await expect.poll(() => idsOf(stream)).toEqual([last!.id]);
    stream.close();
  });

  it('are refused beyond their bounds', async () => {
    const many = Array.from({ length: 101 }, (_, n) => `a${n}`);
    for (const [field, value] of [
      ['actorIds', many],
      ['tags', many],
      ['text', ''],
      ['text', 'x'.repeat(201)],
    ] as const) {
      const refusal = { code: 'BAD_USER_INPUT', field };
      const { errors } = await server.post(QUERY, { [field]: value });
      expect(errors?.[0]?.extensions).toMatchObject(refusal);
      const stream = await WEBSOCKET.open(server, { query: SUBSCRIPTION, variables: { [field]: value } });
      await expect.poll(() => stream.frames()[0]?.errors?.[0]?.extensions).toMatchObject(refusal);
      stream.close();
    }
  });
});
