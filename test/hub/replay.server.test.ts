import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { RightsListener } from '../../src/auth/viewer.js';
import type { ReplayRequest } from '../../src/hub/streams/open-replay.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';
import { startTestServer } from '../support/test-server.js';
import { type Conversation, DISTINCT, refusal, SSE, type Transport, take, WEBSOCKET } from '../support/transports.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const REPLAY = `subscription ($project: ID, $types: [EventType!], $tags: [String!], $after: String, $since: DateTime,
    $last: Int, $until: DateTime, $before: String, $pace: Int, $onGap: GapPolicy) {
  events(projectId: $project, types: $types, tags: $tags, after: $after, since: $since, last: $last, until: $until,
    before: $before, pace: $pace, onGap: $onGap) {
    projectId cursor ... on Activity { summary }
  }
}`;

let server: Awaited<ReturnType<typeof startTestServer>>;
/** When the history begins: the first event of it is recorded then. */
let begin: number;
let cursors: string[];

/** Records events now, and says where they are. */
const publish = async (summary: string, project = 'acme') => {
  const item = { type: 'activity', payload: { kind: 'k', summary }, options: { tags: [`tag-${summary}`] } };
  const [record] = await server.hub.publish(ADMIN, project, [item]);
  return server.hub.cursorOf(record!)!;
};

beforeEach(async () => {
  server = await startTestServer();
  await server.hub.projects.create(HUB_VIEWER, { id: 'zeta' });
  server.clock.advance(MINUTE);
  begin = server.clock.now();
  cursors = [];
  // Silences of 10 s, 20 s and an hour.
  for (const silence of [0, 10 * SECOND, 20 * SECOND, 60 * MINUTE]) {
    server.clock.advance(silence);
    cursors.push(await publish(String(cursors.length + 1)));
  }
  server.clock.advance(60 * MINUTE);
});
afterEach(() => server.close());

const iso = (ms: number) => new Date(ms).toISOString();
const all = () => ({ project: 'acme', types: ['ACTIVITY'], since: iso(begin) });
const open = (variables: object, transport: Transport = WEBSOCKET) =>
  transport.open(server, { query: REPLAY, variables: { ...all(), ...variables } });
const summaries = ({ frames }: Conversation) => frames().map(({ data }) => data?.events.summary as string);

/** Sees to it that what a replay would send by now has been sent. */
const settled = () => server.post('{ viewer { name } }');

describe('a replay', () => {
  it.each([WEBSOCKET, SSE, DISTINCT])(
    'divides the silences by its pace, cuts long ones and completes, over $name',
    async (transport) => {
      const replay = await open({ pace: 10 }, transport);
      await take(replay, 1);
      for (const [count, waitMs] of [
        [2, 1 * SECOND],
        [3, 2 * SECOND],
        // An hour, which would be six minutes.
        [4, 10 * SECOND],
      ] as const) {
        server.clock.advance(waitMs - 1);
        await settled();
        expect(replay.frames()).toHaveLength(count - 1);
        server.clock.advance(1);
        await take(replay, count);
      }
      await expect.poll(() => replay.isComplete()).toBe(true);
      expect(summaries(replay)).toEqual(['1', '2', '3', '4']);
      replay.close();
    },
  );

  it('ends where the log stood at its start, and has nothing live', async () => {
    const replay = await open({ pace: 100 });
    await take(replay, 1);
    await publish('later');
    for (let count = 2; count <= 4; count++) {
      server.clock.advance(10 * SECOND);
      await take(replay, count);
    }
    await expect.poll(() => replay.isComplete()).toBe(true);
    expect(summaries(replay)).toEqual(['1', '2', '3', '4']);
    replay.close();
  });

  it.each([
    ['a time', () => ({ until: iso(begin + 30 * SECOND) }), ['1', '2']],
    ['a time just behind an event', () => ({ until: iso(begin + 30 * SECOND + 1) }), ['1', '2', '3']],
    ['a time to come', () => ({ until: iso(begin + 600 * MINUTE) }), ['1', '2', '3', '4']],
    ['a time before every event', () => ({ since: iso(0), until: iso(1_000) }), []],
    ['a cursor', () => ({ before: cursors[2] }), ['1', '2']],
    ['a filter', () => ({ pace: 100, tags: ['tag-3', 'other'] }), ['3']],
    ['a cursor behind which it resumes', () => ({ after: cursors[1], until: iso(begin + 31 * SECOND) }), ['3']],
    ['a cursor at its end', () => ({ after: cursors[2], before: cursors[3] }), []],
  ])('is limited by %s', async (_, variables, expected) => {
    const replay = await open(variables());
    await expect.poll(() => replay.isComplete()).toBe(true);
    expect(summaries(replay)).toEqual(expected);
    replay.close();
  });

  it('replays all projects in the order of the log', async () => {
    const before = await publish('5', 'zeta');
    await publish('6');
    expect(before).toBeTypeOf('string');
    const replay = await open({ project: null, until: iso(server.clock.now() + 1) });
    await expect.poll(() => replay.isComplete()).toBe(true);
    expect(summaries(replay)).toEqual(['1', '2', '3', '4', '5', '6']);
    replay.close();
  });

  it('resumes behind the cursor of its last frame, and behind Last-Event-ID', async () => {
    const range = { pace: 100, until: iso(begin + 31 * SECOND) };
    const cut = await open(range);
    const [first] = await take(cut, 1);
    cut.close();
    const rest = await open({ ...range, after: first!.extensions!.cursor });
    await take(rest, 1);
    server.clock.advance(SECOND);
    await expect.poll(() => rest.isComplete()).toBe(true);
    expect(summaries(rest)).toEqual(['2', '3']);
    rest.close();
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        ...{ authorization: server.authorization, 'content-type': 'application/json' },
        ...{ accept: 'text/event-stream', 'last-event-id': String(first!.extensions!.cursor) },
      },
      body: JSON.stringify({ query: REPLAY, variables: { ...all(), until: range.until } }),
    });
    const text = await answer.text();
    expect([...text.matchAll(/"summary":"(\d)"/g)].map(([, summary]) => summary)).toEqual(['2', '3']);
  });

  it.each([
    ['pace', { pace: 0 }],
    ['pace', { pace: 101 }],
    ['pace', { pace: 5, since: null }],
    ['until', { until: iso(0), since: null }],
    ['until', { until: iso(0) }],
    ['before', { before: 'c', until: iso(Date.UTC(2030, 0)) }],
    ['last', { last: 3, pace: 5 }],
  ])('is refused with BAD_USER_INPUT that names %s: %o', async (field, variables) => {
    const operation = { query: REPLAY, variables: { ...all(), ...variables } };
    expect(await refusal(WEBSOCKET, server, operation)).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await refusal(SSE, server, operation)).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('refuses a cursor of another feed', async () => {
    const before = await publish('other', 'zeta');
    const operation = { query: REPLAY, variables: { ...all(), before } };
    expect(await refusal(WEBSOCKET, server, operation)).toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('is listed without a lag', async () => {
    const replay = await open({ pace: 1 });
    await take(replay, 1);
    const { data } = await server.post(
      '{ connections(first: 1) { nodes { resumes subscriptions { stream { phase lagEvents position cursor } } } } }',
    );
    const stream = { phase: 'REPLAYING', lagEvents: 0, cursor: cursors[0] };
    expect(data.connections.nodes).toMatchObject([{ resumes: 0, subscriptions: [{ stream }] }]);
    replay.close();
  });
});

describe('the replay of a hub', () => {
  const replay = (request: Partial<ReplayRequest> = {}, viewer = ADMIN) =>
    server.hub.replay(viewer, { project: 'acme', types: ['activity'], since: begin, ...request });

  it('does not make up for time that its consumer took', async () => {
    const { clock } = server;
    const events = await replay({ pace: 10 });
    await events.next();
    clock.advance(60 * SECOND);
    await events.next();
    let given = false;
    const third = events.next().then(() => {
      given = true;
    });
    // It is late by no more than a second.
    clock.advance(999);
    await settled();
    expect(given).toBe(false);
    clock.advance(1);
    await third;
    await events.return();
  });

  it('stops at once while it waits', async () => {
    const events = await replay({ pace: 1 });
    await events.next();
    const waiting = events.next();
    await events.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it.each([
    ['with a gap before the first event that is left', 2, {}, ['3', '4']],
    ['without a gap where nothing of its range is lost', 1, { after: 1 }, ['2', '3', '4']],
  ] as const)('goes on behind what was removed %s', async (_, removed, { after }: { after?: number }, expected) => {
    await server.log.trim({ project: 'acme', keep: 4 - removed });
    const events = await replay({ after: cursors[(after ?? 1) - 1], onGap: 'CONTINUE' });
    const found: unknown[] = [];
    const gaps: unknown[] = [];
    for await (const { record, gap } of events) {
      found.push(record.payload.summary);
      if (gap) gaps.push(gap.reason);
    }
    expect(found).toEqual(expected);
    expect(gaps).toEqual(after ? [] : ['TRIMMED']);
  });

  it('fails where everything of its range was removed, whatever it does at a gap', async () => {
    await server.log.trim({ project: 'acme', keep: 1 });
    const range = { after: cursors[0], before: cursors[2] };
    const expired = { code: 'CURSOR_EXPIRED', extensions: { reason: 'TRIMMED' } };
    await expect(replay(range)).rejects.toMatchObject(expired);
    const events = await replay({ ...range, onGap: 'CONTINUE' });
    await expect(events.next()).rejects.toMatchObject(expired);
  });

  it('reports what retention removes while it waits', async () => {
    const { hub, log, clock, close } = await createTestHub({ reading: { tailRecords: 1, pageRecords: 1 } });
    await hub.projects.create(ADMIN, { id: 'acme' });
    const since = clock.now();
    for (const summary of ['1', '2', '3', '4']) {
      await hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary } }]);
      clock.advance(SECOND);
    }
    const request = { project: 'acme', types: ['activity'], since, pace: 100, onGap: 'CONTINUE' as const };
    const events = await hub.replay(ADMIN, request);
    expect(await events.next()).toMatchObject({ value: { record: { payload: { summary: '1' } } } });
    await log.trim({ project: 'acme', keep: 1 });
    const next = events.next();
    await expect
      .poll(() => {
        clock.advance(SECOND);
        return Promise.race([next, null]);
      })
      .toMatchObject({
        value: { record: { payload: { summary: '4' } }, gap: { reason: 'TRIMMED' } },
      });
    await events.return();
    await close();
  });

  it('fails at once where retention removes the rest of its range', async () => {
    const { hub, log, clock, close } = await createTestHub({ reading: { tailRecords: 1, pageRecords: 1 } });
    await hub.projects.create(ADMIN, { id: 'acme' });
    const activity = { type: 'activity', payload: { kind: 'k', summary: 's' } };
    await hub.publish(ADMIN, 'acme', [activity, activity, activity]);
    const events = await hub.replay(ADMIN, {
      project: 'acme',
      types: ['activity'],
      since: clock.now(),
      onGap: 'CONTINUE',
    });
    await events.next();
    await log.trim({ project: 'acme', keep: 0 });
    await expect(events.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED', extensions: { reason: 'TRIMMED' } });
    await close();
  });

  it('ends with its project', async () => {
    const first = await replay({ pace: 1 });
    await first.next();
    const deleted = first.next();
    await server.hub.projects.delete(ADMIN, 'acme');
    expect(await deleted).toMatchObject({ done: true });
  });

  it('fails at once when its viewer loses the right, though nothing is due', async () => {
    let grants: readonly { projects: string; actions: ('READ' | 'ADMIN')[] }[] = [
      { projects: 'acme', actions: ['READ'] },
    ];
    let changed: () => void = () => undefined;
    const viewer = {
      ...viewerWith([]),
      grants: () => grants,
      watch: (listener: RightsListener) => {
        changed = () => listener.rightsChanged();
      },
    };
    const events = await replay({ pace: 1 }, viewer);
    await events.next();
    const waiting = events.next();
    grants = [];
    changed();
    await expect(waiting).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
