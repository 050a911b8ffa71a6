import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, createClientIn } from '../../src/client/client.js';
import { type Credential, EventsDocument } from '../../src/client/index.js';
import { createPlace } from '../support/client-place.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const SECRET = 'a secret of at least thirty-two bytes';

let server: TestServer;
let place: ReturnType<typeof createPlace>;
let client: Client | null = null;

beforeEach(async () => {
  server = await startTestServer({ access: { jwt: { secret: SECRET } } });
  place = createPlace(server.clock);
});
afterEach(async () => {
  client?.close();
  client = null;
  // A request that was under way ends a moment later.
  await until(() => place.left === 0);
  await server.close();
});

const token = (seconds: number) =>
  new SignJWT({ sub: 'grace', tidings: [{ projects: '*', actions: ['READ'] }], exp: secondsNow() + seconds })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));
const secondsNow = () => Math.floor(server.clock.now() / 1_000);
const publish = (summary: string) =>
  server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary } }]);

function follow(transport: 'ws' | 'sse', credential: Credential) {
  client = createClientIn(place.surroundings, { url: server.url, transport, credential });
  return client.subscribe(EventsDocument, { projectId: 'acme', types: ['ACTIVITY'] });
}
async function nextSummary(stream: ReturnType<typeof follow>) {
  const { value } = await stream.next();
  return (value!.data.events.payload as { summary: string }).summary;
}
const state = () => client!.state.value;

describe.each(['ws', 'sse'] as const)('over %s', (transport) => {
  it('ends at once with a string that is refused, and says so', async () => {
    const stream = follow(transport, 'wrong');
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(state()).toMatchObject({ status: 'ended', error: { code: 'UNAUTHENTICATED' } });
    await expect(
      client!.subscribe(EventsDocument, { projectId: 'acme', types: ['COMMIT'] }).next(),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each([
    ['the line end of its file', `${KEY}\n`],
    ['Bearer before it', `Bearer ${KEY}`],
  ])('takes a key with %s', async (_, credential) => {
    const stream = follow(transport, credential);
    await until(() => stream.cursor);
  });

  it.each(['two\nlines', 'ключ'])('ends at once with text that no header can carry: %j', async (credential) => {
    const stream = follow(transport, credential);
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(client!.query('{ __typename }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ends at once with two credentials', async () => {
    const stream = follow(transport, `${KEY}, Bearer ${KEY}`);
    await expect(stream.next()).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('asks for another credential when one is refused', async () => {
    const asked = ['wrong', KEY];
    const stream = follow(transport, async () => asked.shift());
    await until(() => stream.cursor);
    expect(asked).toEqual([]);
  });

  it.each([
    ['the same again', () => 'wrong', 2],
    ['another that is refused', (n: number) => `wrong ${n}`, 2],
    ['none', () => null, 2],
  ])('ends when a function gives %s', async (_, give, most) => {
    let asked = 0;
    const stream = follow(transport, () => give(asked++));
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(asked).toBeLessThanOrEqual(most);
    expect(state()).toMatchObject({ status: 'ended', error: { code: 'UNAUTHENTICATED' } });
  });

  it('renews a JWT before it expires, and misses nothing', async () => {
    let asked = 0;
    const stream = follow(transport, () => {
      asked++;
      return token(600);
    });
    await until(() => stream.cursor);
    const states: string[] = [];
    client!.state.subscribe(({ status }) => states.push(status));
    await publish('first');
    expect(await nextSummary(stream)).toBe('first');
    server.clock.skip(541_000);
    await until(() => asked > 1 && state().status === 'live');
    await publish('second');
    expect(await nextSummary(stream)).toBe('second');
    if (transport === 'ws') expect(states).toEqual([]);
    expect(states).not.toContain('offline');
  });

  it('connects again while its credential cannot be had', async () => {
    let asked = 0;
    const stream = follow(transport, () => {
      if (asked++ < 2) throw new Error('the sign-in server is away');
      return KEY;
    });
    await until(() => state().status === 'offline');
    expect(state()).toMatchObject({ error: { code: 'UNREACHABLE', message: 'the sign-in server is away' } });
    await until(() => {
      server.clock.advance(500);
      return stream.cursor;
    });
  });

  it('ends when a key is revoked', async () => {
    const { createApiKey } = (
      await server.post(
        'mutation { createApiKey(input: {name: "k", grants: [{projects: "acme", actions: [READ]}]}) { secret apiKey { id } } }',
      )
    ).data;
    const stream = follow(transport, createApiKey.secret);
    await until(() => stream.cursor);
    const ended = stream.next().catch((error: unknown) => error);
    await server.post('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id: createApiKey.apiKey.id });
    expect(await ended).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
