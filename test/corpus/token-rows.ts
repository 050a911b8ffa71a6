import { expect } from 'vitest';
import type { Case } from './case.js';
import { expectRefused, type Scene } from './scene.js';
import { AUDIENCE, HMAC_SECRET, nowSeconds } from './token-issuer.js';

interface TokenRow {
  readonly id: string;
  readonly title: string;
  readonly token: (scene: Scene) => string | Promise<string>;
  /** It is a good one. */
  readonly accepted?: true;
}

/** Any rights will do. */
const READ = [{ projects: 'acme', actions: ['READ'] }];
/** As text, since no library writes it. */
const DEEP = `{"sub":"ada","deep":${'['.repeat(3_000)}${']'.repeat(3_000)}}`;

const TOKENS: readonly TokenRow[] = [
  { id: 'T01', title: 'algorithm none', token: ({ issuer }) => issuer.forged({ alg: 'none' }) },
  { id: 'T01', title: 'algorithm nOnE', token: ({ issuer }) => issuer.forged({ alg: 'nOnE' }) },
  { id: 'T01', title: 'no signature', token: ({ issuer }) => issuer.forged({ alg: 'HS256' }) },
  { id: 'T01', title: 'no signature, of RS256', token: ({ issuer }) => issuer.forged({ alg: 'RS256', kid: 'rsa' }) },
  {
    id: 'T02',
    title: 'HS256 by the public RSA key',
    token: async ({ issuer }) => issuer.forged({ alg: 'HS256', kid: 'rsa' }, { key: await issuer.publicText() }),
  },
  {
    id: 'T02',
    title: 'HS256 by the public RSA key with a blank in front',
    token: async ({ issuer }) => issuer.forged({ alg: 'HS256', kid: 'rsa' }, { key: ` ${await issuer.publicText()}` }),
  },
  {
    id: 'T02',
    title: 'HS256 under a key whose algorithm is left open',
    token: async ({ issuer }) => issuer.forged({ alg: 'HS256', kid: 'no-alg' }, { key: await issuer.publicText() }),
  },
  { id: 'T02', title: 'HS512', token: ({ issuer }) => issuer.forged({ alg: 'HS512' }, { key: 'x' }) },
  { id: 'T03', title: 'an expiry a minute ago', token: ({ issuer }) => issuer.rs256({ exp: nowSeconds() - 61 }) },
  { id: 'T03', title: 'a beginning in two minutes', token: ({ issuer }) => issuer.rs256({ nbf: nowSeconds() + 120 }) },
  { id: 'T03', title: 'no expiry', token: ({ issuer }) => issuer.rs256({ exp: undefined }) },
  {
    id: 'T03',
    title: 'an expiry that is text',
    token: ({ issuer }) => issuer.forged({ alg: 'HS256' }, { key: HMAC_SECRET, claims: { exp: 'string' } }),
  },
  {
    id: 'T03',
    title: 'an expiry beyond all times',
    token: ({ issuer }) => issuer.forged({ alg: 'HS256' }, { key: HMAC_SECRET, claims: { exp: 1e308 } }),
  },
  { id: 'T04', title: 'another issuer', token: ({ issuer }) => issuer.rs256({ iss: 'https://evil.example' }) },
  { id: 'T04', title: 'another audience', token: ({ issuer }) => issuer.rs256({ aud: 'others' }) },
  { id: 'T04', title: 'other audiences', token: ({ issuer }) => issuer.rs256({ aud: ['others', 'more'] }) },
  {
    id: 'T04',
    title: 'ours among the audiences',
    token: ({ issuer }) => issuer.rs256({ aud: ['others', AUDIENCE] }),
    accepted: true,
  },
  {
    id: 'T05',
    title: 'a key id that is a path',
    token: ({ issuer }) => issuer.rs256({}, { kid: '../../../../etc/passwd' }),
  },
  { id: 'T05', title: 'a key id that is SQL', token: ({ issuer }) => issuer.rs256({}, { kid: "' UNION SELECT 1 --" }) },
  { id: 'T05', title: 'a key id of 5 KB', token: ({ issuer }) => issuer.rs256({}, { kid: 'k'.repeat(5_000) }) },
  {
    id: 'T05',
    title: 'a key id that is a list',
    token: ({ issuer }) => issuer.forged({ alg: 'RS256', kid: ['rsa'] }, { key: 'x' }),
  },
  {
    id: 'T06',
    title: 'a key set of its own by jku',
    token: ({ issuer }) => issuer.foreign({ jku: `${issuer.url}/jku` }),
  },
  {
    id: 'T06',
    title: 'a certificate of its own by x5u',
    token: ({ issuer }) => issuer.foreign({ x5u: `${issuer.url}/x5u` }),
  },
  {
    id: 'T06',
    title: 'a key of its own by jwk',
    token: ({ issuer }) => issuer.foreign({ jwk: {} }),
  },
  {
    id: 'T07',
    title: 'something critical that nobody knows',
    token: ({ issuer }) => issuer.forged({ alg: 'HS256', crit: ['unheard-of'], 'unheard-of': 1 }, { key: HMAC_SECRET }),
  },
  {
    id: 'T07',
    title: 'a payload that is not encoded',
    token: ({ issuer }) => issuer.forged({ alg: 'HS256', b64: false, crit: ['b64'] }, { key: HMAC_SECRET }),
  },
  // What a request line and headers have room for.
  { id: 'T08', title: 'a token of 12 KB', token: ({ issuer }) => issuer.rs256({ fat: 'x'.repeat(9_000) }) },
  {
    id: 'T08',
    title: 'claims nested 3,000 deep',
    token: ({ issuer }) => issuer.forged({ alg: 'HS256' }, { key: HMAC_SECRET, claims: DEEP }),
  },
  { id: 'T11', title: 'a key that is none', token: () => 'nobody' },
  {
    id: 'T11',
    title: 'a key with a wrong check',
    token: async (scene) =>
      (await scene.key(READ)).authorization.replace('Bearer ', '').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  },
  ...['rs256', 'edDsa', 'hs256'].map((way) => ({
    id: 'T04',
    title: `a good token, by ${way}`,
    token: ({ issuer }: Scene) => issuer[way as 'rs256'](),
    accepted: true as const,
  })),
];

const body = JSON.stringify({ query: '{ viewer { id } }', extensions: { operationId: '1' } });
const JSON_TYPE = ['content-type', 'application/json'] as const;

/** How a credential is shown, and what its refusal looks like. */
const WAYS: readonly { via: string; method: string; path: string; accept: string }[] = [
  { via: 'HTTP', method: 'POST', path: '/graphql', accept: 'application/json' },
  { via: 'SSE on /graphql', method: 'POST', path: '/graphql', accept: 'text/event-stream' },
  { via: 'SSE on /graphql/stream', method: 'POST', path: '/graphql/stream', accept: 'text/event-stream' },
  { via: 'SSE on a single connection', method: 'PUT', path: '/graphql/stream', accept: '*/*' },
];

const overHttp = ({ id, title, token, accepted }: TokenRow): Case[] =>
  WAYS.map(({ via, method, path, accept }) => ({
    ...{ id, title, via },
    async run(scene) {
      const authorization = `Bearer ${await token(scene)}`;
      const headers = [['authorization', authorization] as const, ['accept', accept] as const, JSON_TYPE];
      const answer = await scene.send({ method, path, headers, ...(method === 'POST' && { body }) });
      if (accepted) expect([200, 201]).toContain(answer.statuses[0]);
      else expectRefused(answer, 401, 'UNAUTHENTICATED');
      expect(answer.text).not.toContain(authorization.slice(-30));
      expect(scene.issuer.asked.filter((path) => path !== '/keys')).toEqual([]);
    },
  }));

const overWebSocket = ({ id, title, token, accepted }: TokenRow): Case => ({
  ...{ id, title, via: 'WebSocket' },
  async run(scene) {
    const client = await scene.socket({ authorization: `Bearer ${await token(scene)}` });
    if (accepted) expect(client.messages).toMatchObject([{ type: 'connection_ack' }]);
    else expect((await client.closed).code).toBe(4403);
    expect(scene.issuer.asked.filter((path) => path !== '/keys')).toEqual([]);
  },
});

const search = (parameters: Record<string, string>) =>
  `/graphql?${new URLSearchParams({ query: '{ viewer { id } }', ...parameters })}`;

/** Two credentials in one request: nobody can tell which of them counts. */
const TWO: readonly { title: string; headers: (key: string, token: string) => (readonly [string, string])[] }[] = [
  {
    title: 'the same header twice',
    headers: (key) => [
      ['authorization', key],
      ['authorization', key],
    ],
  },
  {
    title: 'a key and a token in two headers',
    headers: (key, token) => [
      ['authorization', key],
      ['authorization', `Bearer ${token}`],
    ],
  },
  { title: 'a key and a token in one header', headers: (key, token) => [['authorization', `${key}, Bearer ${token}`]] },
];

export const TOKEN_CASES: readonly Case[] = [
  ...TOKENS.flatMap((row) => [...overHttp(row), overWebSocket(row)]),
  ...TWO.flatMap(({ title, headers }) =>
    WAYS.map(({ via, method, path, accept }) => ({
      ...{ id: 'T09', title, via },
      async run(scene: Scene) {
        const shown = headers(scene.authorization, await scene.issuer.hs256());
        const request = { method, path, headers: [...shown, ['accept', accept] as const, JSON_TYPE] };
        expectRefused(await scene.send({ ...request, ...(method === 'POST' && { body }) }), 400);
      },
    })),
  ),
  ...['authorization', 'access_token', 'token', 'key', 'ticket'].flatMap((name) =>
    ['/graphql', '/graphql/stream'].map((path) => ({
      ...{
        id: 'T10',
        title: `a key as ${name} of the address`,
        via: path === '/graphql' ? 'HTTP' : 'SSE on /graphql/stream',
      },
      async run(scene: Scene) {
        const key = (await scene.key(READ)).authorization.replace('Bearer ', '');
        const url = search({ [name]: key }).replace('/graphql', path);
        const answer = await scene.send({ method: 'GET', path: url, headers: [['cookie', '']] });
        expectRefused(answer, [400, 401]);
        expect(scene.hub.log).not.toContain(key);
      },
    })),
  ),
];
