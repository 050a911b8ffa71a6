import { ApolloClient, type DocumentNode, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typePolicies } from '../../src/client/generated/type-policies.js';
import { viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const GRANTS = [{ projects: '*', actions: ['READ', 'PUBLISH', 'IMPERSONATE'] }] as const;

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

const publish = (mutation: string, key = 'person') =>
  server.post(`mutation { ${mutation} { id } }`, {}, { authorization: `Bearer ${key}` });

/** Reads a query from the hub into a cache, and then from the cache. */
async function cached<Node>(query: DocumentNode, cache: InMemoryCache): Promise<Node[]> {
  const link = new HttpLink({ uri: `${server.url}/graphql`, headers: { authorization: server.authorization } });
  const client = new ApolloClient({ cache, link });
  await client.query({ query });
  const { events } = client.readQuery({ query }) as { events: { nodes: Node[] } };
  client.stop();
  return events.nodes;
}

const ACTORS = gql`
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
const ISSUES = gql`
  query {
    events(projectId: "acme", types: [SIMILAR_ISSUES_FOUND]) {
      nodes {
        id
        ... on SimilarIssuesFound {
          issues {
            id
            score
          }
        }
      }
    }
  }
`;

describe('in the cache of Apollo Client', () => {
  it('two actors of one id and different kinds stay apart', async () => {
    for (const key of ['person', 'agent'])
      await publish('publishActivity(projectId: "acme", input: {kind: "k", summary: "s"})', key);
    expect(await cached(ACTORS, new InMemoryCache())).toMatchObject([
      { actor: { id: 'ada', name: 'Ada Lovelace', kind: 'USER' } },
      { actor: { id: 'ada', name: 'The agent Ada', kind: 'AGENT' } },
    ]);
  });

  it('with our policies, an actor keeps the name that it had when it published', async () => {
    const options = 'options: {actor: {id: "ada", name: "Ada King", kind: USER}}';
    await publish(`publishActivity(projectId: "acme", input: {kind: "k", summary: "s"}, ${options})`);
    const nodes = await cached<{ actor: { name: string } }>(ACTORS, new InMemoryCache({ typePolicies }));
    expect(nodes.map(({ actor }) => actor.name)).toEqual(['Ada Lovelace', 'The agent Ada', 'Ada King']);
  });

  it('with our policies, an issue keeps the score that each event gave it', async () => {
    for (const score of [0.9, 0.4])
      await publish(
        `publishSimilarIssuesFound(projectId: "acme", input: {issues: [{id: "issue-7", title: "t", score: ${score}}]})`,
      );
    const nodes = await cached<{ issues: object[] }>(ISSUES, new InMemoryCache({ typePolicies }));
    expect(nodes.map(({ issues }) => issues)).toMatchObject([[{ score: 0.9 }], [{ score: 0.4 }]]);
  });
});
