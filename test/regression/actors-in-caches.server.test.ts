import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const GRANTS = [{ projects: '*', actions: ['READ', 'PUBLISH'] }] as const;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    viewers: {
      person: viewerWith(GRANTS, { id: 'ada', name: 'Ada Lovelace', kind: 'USER' }),
      agent: viewerWith(GRANTS, { id: 'ada', name: 'The agent Ada', kind: 'AGENT' }),
    },
  });
});
afterAll(() => server.close());

const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: {kind: "k", summary: "s"}) { id } }';
const READ = gql`
  query {
    events(projectId: "acme", types: [ACTIVITY]) {
      nodes {
        id
        actor {
          id
          name
          kind
        }
      }
    }
  }
`;

it('two actors of one id and different kinds stay apart in the cache of Apollo Client', async () => {
  for (const key of ['person', 'agent']) await server.post(PUBLISH, {}, { authorization: `Bearer ${key}` });
  const link = new HttpLink({ uri: `${server.url}/graphql`, headers: { authorization: server.authorization } });
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  await client.query({ query: READ });
  const cached = client.readQuery({ query: READ }) as { events: { nodes: { actor: object }[] } };
  expect(cached.events.nodes.map(({ actor }) => actor)).toMatchObject([
    { id: 'ada', name: 'Ada Lovelace', kind: 'USER' },
    { id: 'ada', name: 'The agent Ada', kind: 'AGENT' },
  ]);
  client.stop();
});
