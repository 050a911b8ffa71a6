import { afterAll, beforeAll, expect, it } from 'vitest';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createExamples } from '../../src/server/site/examples.js';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const EXAMPLES = createExamples(createRegistry(CATALOGUE)).map((query) => ({
  name: /subscription (\w+)/.exec(query)![1]!,
  query,
}));

let server: TestServer;
let client: SocketClient;
beforeAll(async () => {
  server = await startTestServer();
  client = await SocketClient.open(server.wsUrl, { authorization: server.authorization });
});
afterAll(async () => {
  client.close();
  await server.close();
});

it('has one example for everything and one for each domain', () => {
  expect(EXAMPLES.map(({ name }) => name)).toEqual([
    'Everything',
    ...new Set(CATALOGUE.map(({ domain }) => domain[0]!.toUpperCase() + domain.slice(1))),
  ]);
});

it.each(EXAMPLES)('the example $name is accepted under the default limits', async ({ name, query }) => {
  client.subscribe(name, query);
  await until(() => client.frames(name)[0] ?? client.pinged()?.[name]);
  expect(client.frames(name).flatMap(({ errors = [] }) => errors)).toEqual([]);
});

it('begins each example with a comment of short lines', () => {
  for (const { query } of EXAMPLES) {
    const comments = query.split('\n').filter((line) => line.startsWith('#'));
    expect(comments.length).toBeGreaterThan(0);
    expect(Math.max(...comments.map(({ length }) => length))).toBeLessThanOrEqual(26);
  }
});
