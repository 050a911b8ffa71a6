import { afterEach, describe, expect, it, vi } from 'vitest';
import { measured } from '../support/measured.js';
import { type Answer, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
afterEach(() => server.close());

const QUERY = 'subscription { activity(projectId: "acme", last: 0) { summary } }';
/** Longer than any test: it ends when the last client leaves. */
const DRAIN_MS = 3_600_000;
const STREAMED = ['text/event-stream', '*/*', 'text/*', 'application/json, text/event-stream;q=0.5', ''];
const NOT_STREAMED = [
  ...['application/json', 'application/graphql-response+json', 'multipart/mixed', 'multipart/mixed, application/json'],
  ...['text/xml', 'text/event-stream;q=0, */*', 'image/*'],
];

/** Requests for one subscription that each take another way through the hub. */
const FORMS: Readonly<Record<string, { method: string; search?: string; body?: object }>> = {
  'a plain POST': { method: 'POST', body: { query: QUERY } },
  'a POST with extensions': { method: 'POST', body: { query: QUERY, extensions: {} } },
  'a POST that names the operation': {
    method: 'POST',
    body: { query: `query Q { __typename } ${QUERY.replace('subscription', 'subscription S')}`, operationName: 'S' },
  },
  'a GET': { method: 'GET', search: `?${new URLSearchParams({ query: QUERY })}` },
};

/** Sends a request with exactly this Accept header. The answer may be a stream, so it is not read. */
async function ask(accept: string, form: keyof typeof FORMS = 'a plain POST', path = '/graphql') {
  const { method, search = '', body } = FORMS[form]!;
  const abort = new AbortController();
  // fetch adds an Accept header where there is none: an empty one stands for its absence.
  const headers = { authorization: server.authorization, 'content-type': 'application/json', accept };
  const response = await fetch(server.url + path + search, {
    ...{ method, headers, signal: abort.signal },
    body: body && JSON.stringify(body),
  });
  return { response, type: response.headers.get('content-type') ?? '', close: () => abort.abort() };
}

describe('a subscription that the client does not accept as a stream', () => {
  const CASES = NOT_STREAMED.flatMap((accept) => Object.keys(FORMS).map((form) => ({ accept, form })));

  it.each(CASES)('is answered 406 and not executed: $form, $accept', async ({ accept, form }) => {
    server = await startTestServer();
    const subscribe = vi.spyOn(server.hub, 'subscribe');
    const { response, type } = await ask(accept, form);
    expect(response.status).toBe(406);
    // Its errors reach a GraphQL client in the media type of GraphQL only.
    const own = 'application/graphql-response+json';
    expect(type).toBe(`${accept === own ? own : 'application/json'}; charset=utf-8`);
    const { errors } = (await response.json()) as Answer;
    const { message, extensions } = errors![0]!;
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'accept' });
    expect(message).toContain('text/event-stream');
    expect(subscribe).not.toHaveBeenCalled();
  });

  it('leaves no reader, no presence and no slot behind, however often it is sent', async () => {
    let following = 0;
    server = await startTestServer({
      through: (log) =>
        new Proxy(log, {
          get(target, name: keyof typeof log) {
            if (name !== 'listen') return typeof target[name] === 'function' ? target[name].bind(target) : target[name];
            return (listener: never) => {
              following++;
              const unlisten = target.listen(listener);
              return () => {
                following--;
                unlisten();
              };
            };
          },
        }),
    });
    const before = following;
    for (let n = 0; n < 50; n++) await (await ask(n % 2 ? 'application/json' : 'multipart/mixed')).response.text();
    expect(following).toBe(before);
    expect(await measured(server, 'tidings_present_users')).toBe(0);
    expect(await measured(server, 'tidings_connections{transport="SSE"}')).toBe(0);
    expect(server.hub.presence.size).toBe(0);
  });

  it('is answered 401 without a credential, as every subscription is', async () => {
    server = await startTestServer();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });
    expect(response.status).toBe(401);
  });
});

describe('a subscription that the client accepts as a stream', () => {
  it.each(STREAMED)('is streamed for Accept: %s', async (accept) => {
    server = await startTestServer();
    for (const form of Object.keys(FORMS)) {
      const { response, type, close } = await ask(accept, form);
      expect([response.status, type], form).toEqual([200, 'text/event-stream; charset=utf-8']);
      close();
    }
  });

  it.each(STREAMED)('counts against the limit of streams: Accept: %s', async (accept) => {
    server = await startTestServer({ server: { limits: { maxSockets: 4 } } });
    const all = [];
    for (let n = 0; n < 4; n++) all.push(await ask(accept));
    // One credential has half of all slots.
    expect(all.map(({ response }) => response.status)).toEqual([200, 200, 503, 503]);
    const refused = all[2]!;
    expect(refused.response.headers.get('retry-after')).toBe('1');
    expect(await refused.response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_CONNECTIONS' } }] });
    all[0]!.close();
    await until(async () => (await measured(server, 'tidings_connections{transport="SSE"}')) === 1);
    const next = await ask(accept);
    expect(next.response.status).toBe(200);
    for (const { close } of [...all, next]) close();
  });

  it.each(STREAMED)('is asked to come back while the hub drains: Accept: %s', async (accept) => {
    server = await startTestServer();
    const held = [await ask(accept), await ask(accept)];
    const closed = server.server.close(DRAIN_MS);
    for (const form of Object.keys(FORMS)) {
      const { response, type } = await ask(accept, form);
      expect([response.status, type], form).toEqual([200, 'text/event-stream; charset=utf-8']);
      expect(await response.text()).toMatch(/^retry: \d+\n\n$/);
    }
    expect(await measured(server, 'tidings_connections{transport="SSE"}')).toBeLessThanOrEqual(2);
    for (const { close } of held) close();
    await closed;
  });
});

describe('a query', () => {
  it('is answered while the hub drains, also as an event stream', async () => {
    server = await startTestServer();
    const held = [await ask('*/*'), await ask('*/*')];
    const closed = server.server.close(DRAIN_MS);
    const response = await fetch(`${server.url}/graphql?${new URLSearchParams({ query: '{ __typename }' })}`, {
      headers: { accept: 'text/event-stream', authorization: server.authorization },
    });
    expect(await response.text()).toContain('"__typename":"Query"');
    for (const { close } of held) close();
    await closed;
  });

  it('takes no slot of a stream', async () => {
    server = await startTestServer({ server: { limits: { maxSockets: 2 } } });
    const held = await ask('text/event-stream');
    const response = await fetch(`${server.url}/graphql?${new URLSearchParams({ query: '{ __typename }' })}`, {
      headers: { accept: 'text/event-stream', authorization: server.authorization },
    });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('"__typename":"Query"')]);
    held.close();
  });
});

describe('the single connection mode while the hub drains', () => {
  it('takes no reservation and opens no stream', async () => {
    server = await startTestServer();
    const url = `${server.url}/graphql/stream`;
    const { authorization } = server;
    const token = await (await fetch(url, { method: 'PUT', headers: { authorization } })).text();
    const held = [await ask('*/*'), await ask('*/*')];
    const closed = server.server.close(DRAIN_MS);
    const reserved = await fetch(url, { method: 'PUT', headers: { authorization } });
    expect(reserved.status).toBe(503);
    expect(await reserved.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    const headers = { authorization, accept: 'text/event-stream', 'x-graphql-event-stream-token': token };
    const opened = await fetch(url, { headers });
    expect(await opened.text()).toMatch(/^retry: \d+\n\n$/);
    for (const { close } of held) close();
    await closed;
  });
});
