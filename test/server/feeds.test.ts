import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../src/auth/viewer.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { refusal, STREAMS, take } from '../support/transports.js';
import { until } from '../support/until.js';

const READER = 'Bearer reader';

let server: TestServer;
/** What the reader may do now. */
let grants: readonly Grant[];
beforeEach(async () => {
  grants = [{ projects: '*', actions: ['READ'] }];
  const reader = { ...viewerWith([], { id: 'reader' }), grants: () => grants };
  server = await startTestServer({ viewers: { reader } });
  await server.hub.projects.create(ADMIN, { id: 'globex' });
});
afterEach(() => server.close());

const activity = (summary: string) => ({ type: 'activity', payload: { kind: 'k', summary } });
const publish = (project: string, ...summaries: string[]) =>
  server.hub.publish(ADMIN, project, summaries.map(activity));

const one = `subscription($projectId: ID, $after: String, $last: Int) {
  events(projectId: $projectId, after: $after, last: $last) { type projectId offset ... on Activity { summary } }
}`;
const of = (variables: Record<string, unknown>) => ({ query: one, variables });
const history = (variables: Record<string, unknown>) => ({
  query: `query($projectId: ID, $after: String) {
    events(projectId: $projectId, after: $after, types: [ACTIVITY]) {
      edges { cursor node { projectId ... on Activity { summary } } }
    }
  }`,
  variables,
});
const headOf = async (project: string): Promise<string> =>
  (await server.post(`{ project(id: "${project}") { head { cursor } } }`)).data.project.head.cursor;

describe('a project that is deleted', () => {
  it.each(STREAMS)('sends its last event and completes its stream over $name', async (transport) => {
    const stream = await transport.open(server, of({ projectId: 'globex', after: await headOf('globex') }));
    await publish('globex', 'a');
    await take(stream, 1);
    await server.post('mutation { deleteProject(id: "globex") { id } }');
    const [, last] = await take(stream, 2);
    expect(last!.data.events).toMatchObject({ type: 'PROJECT_DELETED', projectId: 'globex', offset: 3 });
    await until(() => stream.isComplete());
    expect(stream.frames()).toHaveLength(2);
    expect(await refusal(transport, server, of({ projectId: 'globex' }))).toMatchObject({ code: 'NOT_FOUND' });
    stream.close();
  });

  it('has another history when it is created again, in which old cursors expire', async () => {
    await publish('globex', 'a', 'b');
    const after = await headOf('globex');
    await server.hub.projects.delete(ADMIN, 'globex');
    await server.hub.projects.create(ADMIN, { id: 'globex' });
    await publish('globex', 'c', 'd', 'e');
    for (const transport of STREAMS)
      expect(await refusal(transport, server, of({ projectId: 'globex', after }))).toMatchObject({
        code: 'CURSOR_EXPIRED',
        reason: 'EPOCH',
        head: await headOf('globex'),
      });
  });
});

describe('the feed over all projects', () => {
  it.each(STREAMS)(
    'keeps the order of each project over $name, and resumes from its own cursors',
    async (transport) => {
      const start = await transport.open(server, of({ last: 1 }), READER);
      const [{ extensions }] = (await take(start, 1)) as [{ extensions: { cursor: string } }];
      start.close();
      await Promise.all([publish('acme', 'a1', 'a2'), publish('globex', 'g1', 'g2'), publish('acme', 'a3')]);
      const stream = await transport.open(server, of({ after: extensions.cursor }), READER);
      const frames = await take(stream, 5);
      const summaries = (project: string) =>
        frames.filter(({ data }) => data.events.projectId === project).map(({ data }) => data.events.summary);
      expect(summaries('acme').sort()).toEqual(['a1', 'a2', 'a3']);
      expect(summaries('globex')).toEqual(['g1', 'g2']);
      const offsets = frames
        .filter(({ data }) => data.events.projectId === 'acme')
        .map(({ data }) => data.events.offset);
      expect(offsets).toEqual([2, 3, 4]);
      // On from each of its frames, over the next transport.
      const next = STREAMS[(STREAMS.indexOf(transport) + 1) % STREAMS.length]!;
      for (const [index, frame] of frames.slice(0, -1).entries()) {
        const resumed = await next.open(server, of({ after: frame.extensions!.cursor }), READER);
        expect((await take(resumed, 4 - index)).map(({ data }) => data)).toEqual(
          frames.slice(index + 1).map(({ data }) => data),
        );
        resumed.close();
      }
      stream.close();
    },
  );

  it('rejects cursors of a project, and a project rejects its cursors', async () => {
    await publish('acme', 'a');
    await publish('globex', 'g');
    const own = await server.post(history({}).query);
    const { cursor, node } = own.data.events.edges[0];
    expect(node).toMatchObject({ projectId: 'acme', summary: 'a' });
    const crossed = [{ after: await headOf('acme') }, { projectId: 'acme', after: cursor }];
    for (const variables of crossed) {
      for (const transport of STREAMS)
        expect(await refusal(transport, server, of(variables))).toEqual({ code: 'CURSOR_INVALID' });
      const { errors } = await server.post(history(variables).query, variables);
      expect(errors![0]!.extensions).toEqual({ code: 'CURSOR_INVALID' });
    }
    const rest = await server.post(history({}).query, { after: cursor });
    expect(rest.data.events.edges).toMatchObject([{ node: { summary: 'g' } }]);
  });

  it('shows only what may be read', async () => {
    grants = [{ projects: 'globex', actions: ['READ'] }];
    await publish('acme', 'secret');
    await publish('globex', 'g');
    for (const transport of STREAMS) {
      const stream = await transport.open(server, of({ last: 10 }), READER);
      expect((await take(stream, 2)).map(({ data }) => data.events.projectId)).toEqual(['globex', 'globex']);
      stream.close();
    }
  });
});

describe('current rights', () => {
  it.each(STREAMS)('end the stream of a project that may no longer be read, over $name', async (transport) => {
    const stream = await transport.open(server, of({ projectId: 'acme', after: await headOf('acme') }), READER);
    await publish('acme', 'before');
    await take(stream, 1);
    grants = [{ projects: 'globex', actions: ['READ'] }];
    await publish('acme', 'after');
    const [, end] = await take(stream, 2);
    expect(end!.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(JSON.stringify(stream.frames())).not.toContain('after');
    stream.close();
  });

  it.each(STREAMS)('remove a project from the feed over all, over $name', async (transport) => {
    const stream = await transport.open(server, of({ last: 1 }), READER);
    await take(stream, 1);
    grants = [{ projects: 'globex', actions: ['READ'] }];
    await publish('acme', 'secret');
    await publish('globex', 'g');
    expect((await take(stream, 2))[1]!.data.events).toMatchObject({ projectId: 'globex', summary: 'g' });
    stream.close();
  });

  it.each(STREAMS)('apply to replayed events as well, over $name', async (transport) => {
    await publish('acme', 'a');
    grants = [{ projects: 'globex', actions: ['READ'] }];
    expect(await refusal(transport, server, of({ projectId: 'acme', last: 5 }), READER)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
