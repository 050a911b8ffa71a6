import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ server: { heartbeatMs: 50, limits: { initMs: 500 } } });
});
afterAll(() => server.close());

it.each(['/health', '/ready'])('%s answers with any credential', async (path) => {
  const response = await fetch(`${server.url}${path}`, { headers: { authorization: 'Bearer of-nothing-good' } });
  expect(response.status).toBe(200);
});

it('/ready looks at the log once for all probes that ask meanwhile', async () => {
  let looks = 0;
  let answer: () => void = () => undefined;
  const slow = (inner: EventLog): EventLog =>
    new Proxy(inner, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        if (name !== 'ready') return value.bind(target);
        return async () => {
          looks++;
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
          return target.ready();
        };
      },
    });
  const own = await startTestServer({ through: slow });
  const probes = Array.from({ length: 10 }, () => fetch(`${own.url}/ready`));
  await until(() => looks > 0);
  // A request of its own connection: those before it were taken in.
  await Promise.all(Array.from({ length: 10 }, () => fetch(`${own.url}/health`)));
  answer();
  expect((await Promise.all(probes)).map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(looks).toBe(1);
  await own.close();
});

it.each(['variables', 'extensions'])('rejects %s in a URL that are not JSON, and names them', async (name) => {
  const parameters = new URLSearchParams({ query: '{ __typename }', [name]: '{' });
  for (const path of ['/graphql', '/graphql/stream']) {
    const { authorization } = server;
    const response = await fetch(`${server.url}${path}?${parameters}`, { headers: { authorization } });
    expect(response.status).toBe(400);
    const [error] = ((await response.json()) as { errors: { extensions: object }[] }).errors;
    expect(error!.extensions).toEqual({ code: 'BAD_USER_INPUT', field: name });
  }
});

it('answers 400 in application/graphql-response+json for an operation that is not executed', async () => {
  const { authorization } = server;
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization };
  const body = JSON.stringify({ query: 'query ($id: ID!) { project(id: $id) { id } }' });
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { field: 'id' } }] }]);
});

it('closes a client without an init after the time of the setting, however often others are pinged', async () => {
  const client = await SocketClient.open(server.wsUrl, { init: false });
  expect(await client.closed).toMatchObject({ code: 4408 });
});

it('seals the cursors of the list of projects', async () => {
  const { data } = await server.post('{ projects(first: 1) { edges { cursor } } }');
  const { cursor } = data.projects.edges[0];
  const after = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`;
  const { errors } = await server.post('query ($after: String) { projects(after: $after) { nodes { id } } }', {
    after,
  });
  expect(errors![0]!.extensions.code).toBe('CURSOR_INVALID');
});
