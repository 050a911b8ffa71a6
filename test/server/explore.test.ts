import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

let open: TestServer;
let closed: TestServer;
beforeAll(async () => {
  open = await startTestServer();
  closed = await startTestServer({ server: { explore: false } });
});
afterAll(async () => {
  await open.close();
  await closed.close();
});

it.each([
  '{ __schema { types { name } } }',
  '{ __type(name: "Query") { name } }',
  '{ a: __type(name: "Query") { name } }',
])('answers %s, and refuses it where exploring is off', async (query) => {
  expect(await open.post(query)).not.toHaveProperty('errors');
  const { errors } = await closed.post(query);
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

it('hints at the nearest name, and does not where exploring is off', async () => {
  const [hinted, bare] = await Promise.all([open, closed].map((server) => server.post('{ projecs { nodes { id } } }')));
  expect(hinted!.errors![0]!.message).toContain('Did you mean');
  expect(bare!.errors![0]).toMatchObject({
    message: 'Cannot query field "projecs" on type "Query".',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

it('serves no GraphiQL where exploring is off', async () => {
  const page = (server: TestServer) => fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
  expect((await page(open)).headers.get('content-type')).toContain('text/html');
  expect(String((await page(closed)).headers.get('content-type'))).not.toContain('text/html');
});
