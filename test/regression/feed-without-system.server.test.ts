import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { STREAMS, take } from '../support/transports.js';
import { until } from '../support/until.js';

const PUBLISH =
  'mutation($summary: String!) { publishActivity(projectId: "acme", input: {kind: "note", summary: $summary}) { id } }';
const FOLLOW = `subscription($projectId: ID, $types: [EventType!], $last: Int, $after: String) {
  events(projectId: $projectId, types: $types, last: $last, after: $after) { projectId type payload }
}`;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ systemEvents: true });
});
afterAll(() => server.close());

/** Connects and disconnects, which the hub records as events of the project `system`. */
async function connectOnce() {
  const before = await connects();
  const stream = await STREAMS[0]!.open(server, { query: FOLLOW });
  stream.close();
  await until(async () => (await connects()) > before);
}

const connects = async () =>
  (await server.post('{ events(types: [DISCONNECT], last: 500) { nodes { id } } }')).data.events.nodes.length;

describe('the feed over all projects', () => {
  it('leaves the events of the project system out of a query, unless a type or the project is named', async () => {
    await server.post(PUBLISH, { summary: 'ours' });
    for (let count = 0; count < 3; count++) await connectOnce();
    const projectsOf = async (args: string) => {
      const { data } = await server.post(`{ events(${args}) { nodes { projectId } } }`);
      return [...new Set(data.events.nodes.map(({ projectId }: { projectId: string }) => projectId))];
    };
    for (const page of ['last: 10', 'last: 1', 'first: 2', 'minPriority: LOW'])
      expect(await projectsOf(page), page).toEqual(['acme']);
    expect(await projectsOf('types: [CONNECT]')).toEqual(['system']);
    expect(await projectsOf('types: [CONNECT, ACTIVITY]')).toEqual(['acme', 'system']);
    expect(await projectsOf('projectId: "system"')).toEqual(['system']);
  });

  it.each(STREAMS)('leaves them out of a subscription over $name, replayed and live', async (transport) => {
    await server.post(PUBLISH, { summary: 'before' });
    await connectOnce();
    const stream = await transport.open(server, { query: FOLLOW, variables: { last: 1 } });
    await take(stream, 1);
    await connectOnce();
    await server.post(PUBLISH, { summary: 'after' });
    const frames = await take(stream, 2);
    stream.close();
    expect(frames.map(({ data }) => data.events)).toMatchObject([
      { projectId: 'acme', payload: { summary: 'before' } },
      { projectId: 'acme', payload: { summary: 'after' } },
    ]);
  });

  it('has them in a subscription that names their type, and one that names the project', async () => {
    await connectOnce();
    for (const variables of [{ types: ['CONNECT'] }, { projectId: 'system' }]) {
      const stream = await STREAMS[0]!.open(server, { query: FOLLOW, variables: { ...variables, last: 1 } });
      expect((await take(stream, 1))[0]!.data.events.projectId).toBe('system');
      stream.close();
    }
  });
});
