import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { StreamClient } from '../support/stream-client.js';

const MAKE_KEY = `mutation { createApiKey(input: { name: "k", grants: [{ projects: "*", actions: [READ] }] })
  { secret apiKey { id } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeApiKey(id: $id) { id } }';
const ISSUE = 'mutation { createStreamTicket { ticket } }';

describe.skipIf(!REDIS)('a ticket that one node has issued', () => {
  let hubs: RedisHubs;
  let a: RedisHub;
  let b: RedisHub;

  beforeEach(async () => {
    hubs = await RedisHubs.make();
    await hubs.server.start();
    a = await hubs.start('a');
    b = await hubs.start('b');
    await a.post('mutation { createProject(input: { id: "acme" }) { id } }');
  });
  afterEach(() => hubs.remove());

  const show = async (hub: RedisHub, ticket: string) => {
    const parameters = new URLSearchParams({ query: '{ viewer { id } }', ticket });
    const response = await fetch(`${hub.url}/graphql?${parameters}`);
    const { data, errors } = await response.json();
    return data?.viewer.id ?? errors[0].extensions.code;
  };

  it('is good once on all of them together, also when it is shown to all at once', async () => {
    // Nine failures: one more would close the door for the address.
    for (let n = 0; n < 3; n++) {
      const { ticket } = (await a.post(ISSUE)).data.createStreamTicket;
      const outcomes = await Promise.all([a, b, a, b].map((hub) => show(hub, ticket)));
      expect(outcomes.sort()).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'admin']);
    }
    expect(await hubs.server.command('HLEN', '{tidings}:r:ticket')).toBe(0);
  });

  it('opens a stream on another, which ends with the key that the ticket was made with', async () => {
    const { secret, apiKey } = (await a.post(MAKE_KEY)).data.createApiKey;
    const { ticket } = (await a.post(ISSUE, { key: secret })).data.createStreamTicket;
    const query = 'subscription { events(projectId: "acme") { type } }';
    const parameters = new URLSearchParams({ query, ticket });
    const stream = await StreamClient.open({ url: `${b.url}/graphql/stream?${parameters}` });
    expect(stream.isEnded).toBe(false);
    await a.post(REVOKE, { variables: { id: apiKey.id } });
    await stream.ended;
    expect(stream.frames().at(-1)!.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });
});
