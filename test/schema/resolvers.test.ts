import { graphql, parse, subscribe } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createSchema } from '../../src/schema/index.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';

const schema = createSchema({ registry: createRegistry(CATALOGUE) });
const READER = viewerWith([{ projects: 'acme', actions: ['READ'] }], { id: 'reader' });
const PUBLISHER = viewerWith([{ projects: 'acme', actions: ['PUBLISH'], autoCreate: true }], { id: 'publisher' });

let test: Awaited<ReturnType<typeof createTestHub>>;
beforeEach(async () => {
  test = await createTestHub();
  await test.hub.projects.create(ADMIN, { id: 'acme', name: 'Acme' });
});
afterEach(() => test.close());

interface RunOptions {
  readonly variables?: Record<string, unknown>;
  readonly viewer?: Viewer | null;
}

/** The data of an operation, or the extensions of its first error. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
async function run(source: string, { variables, viewer = ADMIN }: RunOptions = {}): Promise<any> {
  const contextValue = { hub: test.hub, viewer };
  const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue });
  return errors ? { ...errors[0]!.extensions, message: errors[0]!.message, data } : data;
}

async function open(source: string, viewer: Viewer | null = ADMIN) {
  const contextValue = { hub: test.hub, viewer };
  const stream = await subscribe({ schema, document: parse(source), contextValue });
  if (!(Symbol.asyncIterator in stream)) return { errors: stream.errors!, take: undefined };
  const take = async (count: number) => {
    const frames = [];
    for (let n = 0; n < count; n++) frames.push((await stream.next()).value);
    return frames;
  };
  return { take, end: () => stream.return(undefined) };
}

const risk = (riskId: string, resolved = false) => ({
  event: { riskAlert: { riskId, severity: 'LOW', message: 'm', resolved } },
});
const publish = (events: unknown[], viewer = ADMIN) =>
  run(
    'mutation($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { id offset cursor type } }',
    {
      variables: { events },
      viewer,
    },
  );

describe('publishing', () => {
  it('passes on every option, and accepts an actor with IMPERSONATE', async () => {
    const options = {
      ...{ occurredAt: '2026-11-21T13:00:00+01:00', priority: 'URGENT', correlationId: 'c', causationId: 'd' },
      ...{ tags: ['x'], idempotencyKey: 'k', actor: { id: 'bot' } },
    };
    const source = `mutation($options: PublishOptions) {
      publishMemoryExpired(projectId: "acme", input: { memoryId: "m" }, options: $options) {
        id offset occurredAt priority correlationId causationId tags actor { id name kind }
      }
    }`;
    const first = await run(source, { variables: { options } });
    expect(first.publishMemoryExpired).toMatchObject({
      ...{
        offset: 2,
        occurredAt: '2026-11-21T12:00:00.000Z',
        priority: 'URGENT',
        correlationId: 'c',
        causationId: 'd',
      },
      ...{ tags: ['x'], actor: { id: 'bot', name: 'bot', kind: 'USER' } },
    });
    expect(await run(source, { variables: { options } })).toEqual(first);
    expect(await run(source, { variables: { options }, viewer: PUBLISHER })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('keeps the order of a batch and names the invalid field', async () => {
    const live = { event: { typingStop: { channel: 'c', userId: 'u' } } };
    const answer = await publish([risk('a'), live, risk('b')]);
    expect(answer.publishEvents).toMatchObject([
      { offset: 2, type: 'RISK_ALERT' },
      { offset: null, cursor: null, type: 'TYPING_STOP' },
      { offset: 3, type: 'RISK_ALERT' },
    ]);
    const bad = { event: { progressUpdate: { percentage: 101 } } };
    expect(await publish([risk('c'), bad])).toMatchObject({ code: 'BAD_USER_INPUT', field: 'percentage', data: null });
    expect(await publish([])).toMatchObject({ code: 'BAD_USER_INPUT', field: 'events' });
  });

  it('rejects an event without exactly one member', async () => {
    const two = { event: { ...risk('a').event, memoryExpired: { memoryId: 'm' } } };
    expect((await publish([two])).message).toContain('Exactly one key');
    expect((await publish([{ event: {} }])).message).toContain('Exactly one key');
    expect((await publish([{ event: { riskAlert: null } }])).message).toContain('must be non-null');
  });

  it('rejects an event without exactly one member in a compiled mutation', async () => {
    const source =
      'mutation($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { offset } }';
    const query = compileQuery(schema, parse(source));
    if (!isCompiledQuery(query)) throw new Error(JSON.stringify(query));
    const answer = (event: object) => query.query(null, { hub: test.hub, viewer: ADMIN }, { events: [{ event }] });
    expect(await answer(risk('a').event)).toEqual({ data: { publishEvents: [{ offset: 2 }] } });
    for (const event of [{ ...risk('a').event, memoryExpired: { memoryId: 'm' } }, {}, { riskAlert: null }]) {
      const { errors } = await answer(event);
      expect(errors?.[0]?.message).toBe('An event has exactly one member');
    }
  });

  it('fills in defaults', async () => {
    const source =
      'mutation { publishProgressUpdate(projectId: "acme", input: { percentage: 5, scope: null }) { scope message } }';
    expect(await run(source)).toEqual({ publishProgressUpdate: { scope: 'project', message: null } });
  });
});

describe('projects', () => {
  it('are created, changed, joined, left and deleted', async () => {
    const fields = '{ id name description createdAt members { userId role joinedAt } head { offset cursor epoch } }';
    const made = await run(`mutation { createProject(input: { id: "web", description: "d" }) ${fields} }`);
    const { createdAt, head } = made.createProject;
    expect(made.createProject).toMatchObject({ id: 'web', name: 'web', description: 'd', members: [] });
    expect([createdAt, head.offset]).toEqual(['2026-01-01T00:00:00.000Z', 1]);
    const joined = await run(`mutation { joinProject(projectId: "web", input: {}) ${fields} }`);
    expect(joined.joinProject.members).toEqual([
      { userId: 'ada', role: 'member', joinedAt: '2026-01-01T00:00:00.000Z' },
    ]);
    const changed = await run(
      `mutation { updateProject(id: "web", input: { name: "Web", description: null }) ${fields} }`,
    );
    expect(changed.updateProject).toMatchObject({ name: 'Web', description: null });
    const left = await run(`mutation { leaveProject(projectId: "web", userId: "ada") ${fields} }`);
    expect(left.leaveProject.members).toEqual([]);
    expect(await run('mutation { deleteProject(id: "web") { id name } }')).toEqual({
      deleteProject: { id: 'web', name: 'Web' },
    });
    expect(await run('{ project(id: "web") { id } }')).toMatchObject({ code: 'NOT_FOUND', data: { project: null } });
  });

  it('show their members to readers only', async () => {
    const source = 'mutation { joinProject(projectId: "acme", input: {}) { id members { userId } } }';
    expect(await run(source, { viewer: PUBLISHER })).toMatchObject({ code: 'NOT_FOUND', data: null });
  });

  it('show progress and open risks', async () => {
    const source = '{ project(id: "acme") { progress { percentage } risks { riskId } } }';
    expect(await run(source)).toEqual({ project: { progress: null, risks: [] } });
    const progress = (scope: string, percentage: number) => ({ event: { progressUpdate: { scope, percentage } } });
    await publish([progress('project', 10), progress('part', 90), risk('a'), risk('b'), risk('a', true)]);
    expect(await run(source)).toEqual({ project: { progress: { percentage: 10 }, risks: [{ riskId: 'b' }] } });
  });

  it('are listed in pages by id, if the viewer may read them', async () => {
    for (const id of ['b', 'a', 'c']) await test.hub.projects.create(ADMIN, { id });
    const list = async (args: string, viewer = ADMIN) => {
      const source = `{ projects${args} { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      const answer = await run(source, { viewer });
      if (!answer.projects) return answer;
      return { ids: answer.projects.nodes.map(({ id }: { id: string }) => id), ...answer.projects.pageInfo };
    };
    expect((await list('')).ids).toEqual(['a', 'acme', 'b', 'c', 'system']);
    expect((await list('', READER)).ids).toEqual(['acme']);
    const first = await list('(first: 2)');
    expect(first).toMatchObject({ ids: ['a', 'acme'], hasNextPage: true, hasPreviousPage: false });
    expect(await list(`(first: 2, after: "${first.endCursor}")`)).toMatchObject({
      ids: ['b', 'c'],
      hasPreviousPage: true,
    });
    const last = await list('(last: 2)');
    expect(last).toMatchObject({ ids: ['c', 'system'], hasNextPage: false, hasPreviousPage: true });
    expect(await list(`(last: 9, before: "${last.startCursor}")`)).toMatchObject({
      ids: ['a', 'acme', 'b'],
      hasNextPage: true,
    });
    expect(await list('(first: 0)')).toMatchObject({ ids: [], startCursor: null, endCursor: null, hasNextPage: true });
    expect(await list('(first: 501)')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
    expect(await list('(first: 1, last: 1)')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'last' });
    expect(await list('(after: "nonsense")')).toMatchObject({ code: 'CURSOR_INVALID' });
  });
});

describe('reading', () => {
  it('pages through history with the cursors of the events', async () => {
    await publish(['a', 'b', 'c'].map((id) => risk(id)));
    const page = await run(
      '{ project(id: "acme") { riskAlertHistory(first: 2) { edges { cursor node { cursor riskId } } pageInfo { hasNextPage endCursor } } } }',
    );
    const { edges, pageInfo } = page.project.riskAlertHistory;
    expect(edges.map(({ node }: { node: { riskId: string } }) => node.riskId)).toEqual(['a', 'b']);
    for (const { cursor, node } of edges) expect(cursor).toBe(node.cursor);
    const rest = `{ events(projectId: "acme", after: "${pageInfo.endCursor}", types: [RISK_ALERT]) { nodes { __typename ... on RiskAlert { riskId } } } }`;
    expect(await run(rest)).toEqual({ events: { nodes: [{ __typename: 'RiskAlert', riskId: 'c' }] } });
  });

  it('has an empty history for live-only types', async () => {
    await publish([{ event: { typingStop: { channel: 'c', userId: 'u' } } }]);
    const source = '{ project(id: "acme") { typingStopHistory { nodes { id } pageInfo { hasNextPage } } } }';
    expect(await run(source)).toEqual({
      project: { typingStopHistory: { nodes: [], pageInfo: { hasNextPage: false } } },
    });
  });

  it('filters by every argument', async () => {
    await publish([risk('a'), { ...risk('b'), options: { priority: 'HIGH' } }]);
    test.clock.advance(1_000);
    await publish([risk('b')]);
    const ask = async (args: string) =>
      (await run(`{ project(id: "acme") { events(${args}) { nodes { offset } } } }`)).project.events.nodes.map(
        ({ offset }: { offset: number }) => offset,
      );
    expect(await ask('types: [RISK_ALERT], key: "b"')).toEqual([3, 4]);
    expect(await ask('minPriority: HIGH')).toEqual([3]);
    expect(await ask('since: "2026-01-01T00:00:00.001Z"')).toEqual([4]);
    expect(await ask('until: "2026-01-01T00:00:01Z", last: 1')).toEqual([3]);
    expect(await ask('types: null, key: null, minPriority: null, since: null, first: 2, after: null')).toEqual([1, 2]);
  });

  it('finds one event, and hides unreadable ones', async () => {
    const { publishEvents } = await publish([risk('a')]);
    const source = `{ event(id: "${publishEvents[0].id}") { __typename offset } }`;
    expect(await run(source, { viewer: READER })).toEqual({ event: { __typename: 'RiskAlert', offset: 2 } });
    expect(await run(source, { viewer: viewerWith([]) })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('returns every event type as declared', async () => {
    const { eventTypes } = await run(
      '{ eventTypes { name type domain description key kept from retentionDays example } }',
    );
    expect(eventTypes).toHaveLength(CATALOGUE.length);
    for (const [index, { name, key = null, kept, from, example, ...rest }] of CATALOGUE.entries())
      expect(eventTypes[index]).toEqual({
        ...{ name, type: name.toUpperCase(), key, kept: kept.toUpperCase(), example, description: rest.description },
        ...{
          domain: rest.domain,
          retentionDays: rest.retentionDays ?? null,
          from: from.map((who) => who.toUpperCase()),
        },
      });
  });

  it('returns the viewer', async () => {
    const source = '{ viewer { id name kind grants { projects actions autoCreate } } }';
    expect(await run(source, { viewer: null })).toMatchObject({ code: 'UNAUTHENTICATED', data: { viewer: null } });
    expect(await run(source, { viewer: READER })).toEqual({
      viewer: {
        id: 'reader',
        name: 'Ada',
        kind: 'USER',
        grants: [{ projects: 'acme', actions: ['READ'], autoCreate: false }],
      },
    });
  });

  it.each([
    '{ projects { nodes { id } } }',
    '{ project(id: "acme") { id } }',
    '{ events { nodes { id } } }',
    '{ event(id: "x") { id } }',
    '{ eventTypes { name } }',
    'mutation { joinProject(projectId: "acme", input: {}) { id } }',
    'mutation { publishMemoryExpired(projectId: "acme", input: { memoryId: "m" }) { id } }',
  ])('needs a credential: %s', async (source) => {
    expect(await run(source, { viewer: null })).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('subscribing', () => {
  it('replays and follows one type, of one key', async () => {
    await publish([risk('a'), risk('b')]);
    const stream = await open(
      'subscription { riskAlert(projectId: "acme", since: "2026-01-01T00:00:00Z", key: "b") { riskId offset } }',
    );
    await publish([risk('a'), risk('b', true)]);
    expect(await stream.take!(2)).toEqual([
      { data: { riskAlert: { riskId: 'b', offset: 3 } } },
      { data: { riskAlert: { riskId: 'b', offset: 5 } } },
    ]);
    await stream.end!();
  });

  it('follows all projects from a cursor, selected by type and priority', async () => {
    const stream = await open(
      'subscription { events(last: 1, types: [RISK_ALERT, TYPING_STOP], minPriority: NORMAL) { projectId type offset } }',
    );
    await publish([{ ...risk('a'), options: { priority: 'LOW' } }, risk('b')]);
    await publish([{ event: { typingStop: { channel: 'c', userId: 'u' } } }]);
    expect(await stream.take!(2)).toEqual([
      { data: { events: { projectId: 'acme', type: 'RISK_ALERT', offset: 3 } } },
      { data: { events: { projectId: 'acme', type: 'TYPING_STOP', offset: null } } },
    ]);
    await stream.end!();
  });

  it('continues after a cursor, and rejects an invalid one', async () => {
    const { publishEvents } = await publish([risk('a'), risk('b')]);
    const stream = await open(
      `subscription { events(projectId: "acme", after: "${publishEvents[0].cursor}") { offset } }`,
    );
    expect(await stream.take!(1)).toEqual([{ data: { events: { offset: 3 } } }]);
    await stream.end!();
    const refused = await open('subscription { events(projectId: "acme", after: "x") { offset } }');
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'CURSOR_INVALID' });
  });
});
