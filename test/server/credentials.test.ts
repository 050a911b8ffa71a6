import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type JWTHeaderParameters, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from '../../src/auth/methods/key-text.js';
import { Issuer } from '../support/issuer.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { HTTP, STREAMS, type Transport, take } from '../support/transports.js';

const SECRET = 'a secret of at least thirty-two bytes';
const NEVER = 1_000_000;

let issuer: Issuer;
let server: TestServer;
let key: string;
/** Where tokens point that want the hub to ask somebody for a key. */
const tempter = createServer((_, res) => res.end('{"keys":[]}'));
let tempted = 0;
let temptation: string;

beforeAll(async () => {
  issuer = await Issuer.start();
  await issuer.addKey('rsa', 'RS256');
  await issuer.addKey('ec', 'ES256');
  await issuer.addKey('ed', 'EdDSA');
  tempter.on('connection', () => tempted++);
  await new Promise<void>((resolve) => tempter.listen(0, '127.0.0.1', resolve));
  temptation = `http://127.0.0.1:${(tempter.address() as AddressInfo).port}/`;
  server = await startTestServer({
    access: {
      signInFailures: NEVER,
      jwt: { secret: SECRET, jwksUrl: issuer.url, issuer: 'https://issuer.example', audience: 'tidings' },
    },
  });
  await server.hub.projects.create(ADMIN, { id: 'beta' });
  const created = await server.access.keys.create(ADMIN, { name: 'ci', grants: [READ_ACME] }, '');
  key = created.secret;
});
afterAll(async () => {
  await server.close();
  await issuer.close();
  tempter.close();
});

const READ_ACME = { projects: 'acme', actions: ['READ'] };
const now = () => Math.floor(server.clock.now() / 1_000);
const claims = (more: object = {}) => ({
  ...{ iss: 'https://issuer.example', aud: 'tidings', sub: 'grace', exp: now() + 60, tidings: [READ_ACME] },
  ...more,
});
const hs256 = (payload: object, { secret = SECRET, ...header }: Record<string, unknown> = {}) =>
  new SignJWT({ ...payload })
    .setProtectedHeader({ alg: 'HS256', ...header } as JWTHeaderParameters)
    .sign(new TextEncoder().encode(secret as string));
/** A token that no library would make. */
const forged = (header: object | string, payload: object, signature = '') => {
  const encode = (part: object | string) =>
    Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
  return `${encode(header)}.${encode(payload)}.${signature}`;
};

const QUERY = 'query { project(id: "acme") { id } }';
const SUBSCRIPTION = 'subscription { activity(projectId: "acme", last: 1) { summary } }';
const publish = () => server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 's' } }]);

describe('a credential that is good opens every transport, the same way:', () => {
  const GOOD: Record<string, () => Promise<string> | string> = {
    'an API key': () => key,
    'a token by HS256': () => hs256(claims()),
    'a token by RS256': () => issuer.sign('rsa', claims()),
    'a token by ES256': () => issuer.sign('ec', claims()),
    'a token by EdDSA': () => issuer.sign('ed', claims()),
    'a token for us among others': () => issuer.sign('rsa', claims({ aud: ['tidings', 'another'] })),
    'a token of an issuer whose clock is a little ahead': () => hs256(claims({ nbf: now() + 59 })),
    'a token of an issuer whose clock is a little behind': () => hs256(claims({ exp: now() - 59 })),
    'a token of a subject with a long name': () => hs256(claims({ sub: `https://issuer.example/${'x'.repeat(231)}` })),
    'a token with all kinds of other claims': () => hs256(claims({ roles: ['x'], nested: { a: [1, { b: null }] } })),
  };
  const transports: [Transport, string][] = [
    [HTTP, QUERY],
    ...STREAMS.map((each) => [each, SUBSCRIPTION] as [Transport, string]),
  ];

  it.each(Object.entries(GOOD))('%s', async (_, credential) => {
    await publish();
    const authorization = `Bearer ${await credential()}`;
    for (const [transport, query] of transports) {
      const conversation = await transport.open(server, { query }, authorization);
      const [frame] = await take(conversation, 1);
      expect(frame!.errors, transport.name).toBeUndefined();
      conversation.close();
      const other = await HTTP.open(server, { query: 'query { project(id: "beta") { id } }' }, authorization);
      expect(other.frames()[0]!.errors![0]!.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('and says who it is', async () => {
    const who = async (credential: string) =>
      (
        await server.post(
          '{ viewer { id name kind grants { projects actions autoCreate } } }',
          {},
          {
            authorization: `Bearer ${credential}`,
          },
        )
      ).data.viewer;
    const grants = [{ ...READ_ACME, autoCreate: false }];
    expect(await who(await hs256(claims()))).toEqual({ id: 'grace', name: 'grace', kind: 'USER', grants });
    expect(await who(await hs256(claims({ name: 'Grace', kind: 'HUB' })))).toMatchObject({
      name: 'Grace',
      kind: 'USER',
    });
    expect(await who(await hs256(claims({ tidings: undefined })))).toMatchObject({ id: 'grace', grants: [] });
    expect(await who(key)).toMatchObject({ name: 'ci', kind: 'SERVICE', grants });
  });
});

/** Rows of bad tokens and keys; what each is made from is made when it runs. */
const BAD: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['T01 alg none', () => forged({ alg: 'none' }, claims())],
  ['T01 alg nOnE', () => forged({ alg: 'nOnE' }, claims())],
  ['T01 no alg', () => forged({}, claims())],
  ['T01 an empty signature', async () => (await hs256(claims())).replace(/[^.]+$/, '')],
  ['T01 two parts', async () => (await hs256(claims())).split('.').slice(0, 2).join('.')],
  ['T01 another secret', () => hs256(claims(), { secret: 'another secret of thirty-two bytes..' })],
  [
    'T01 a signature of which one bit differs',
    async () => (await hs256(claims())).replace(/.$/, (end) => (end === 'A' ? 'Q' : 'A')),
  ],
  ['T01 an algorithm that is not accepted', () => hs256(claims(), { alg: 'HS384', secret: SECRET.repeat(2) })],
  [
    'T02 HS256 signed with the RSA public key',
    async () => hs256(claims(), { secret: await issuer.publicText('rsa'), kid: 'rsa' }),
  ],
  [
    'T02 the same with a leading blank',
    async () => hs256(claims(), { secret: ` ${await issuer.publicText('rsa')}`, kid: 'rsa' }),
  ],
  ['T02 RS256 that names an EC key', async () => issuer.sign('rsa', claims(), { kid: 'ec' })],
  ['T03 expired', () => hs256(claims({ exp: now() - 61 }))],
  ['T03 just expired', () => hs256(claims({ exp: now() - 60 }))],
  ['T03 not yet', () => hs256(claims({ nbf: now() + 61 }))],
  ['T03 issued in the future', () => hs256(claims({ iat: now() + 61 }))],
  ['T03 no exp', () => hs256(claims({ exp: undefined }))],
  ['T03 exp is text', () => hs256(claims({ exp: 'tomorrow' }))],
  ['T03 exp is 1e308', () => hs256(claims({ exp: 1e308 }))],
  ['T03 nbf is text', () => hs256(claims({ nbf: 'yesterday' }))],
  ['T04 another issuer', () => hs256(claims({ iss: 'https://issuer.example.com' }))],
  ['T04 no issuer', () => hs256(claims({ iss: undefined }))],
  ['T04 for somebody else', () => hs256(claims({ aud: 'another' }))],
  ['T04 for several others', () => hs256(claims({ aud: ['another', 'tidings.example'] }))],
  ['T05 kid is a path', () => issuer.sign('rsa', claims(), { kid: '../../../../dev/null' })],
  ['T05 kid is SQL', () => issuer.sign('rsa', claims(), { kid: "x' UNION SELECT 'key" })],
  ['T05 kid of 4 KB', () => issuer.sign('rsa', claims(), { kid: 'k'.repeat(4_096) })],
  ['T05 kid is a list', () => issuer.sign('rsa', claims(), { kid: ['rsa'] as unknown as string })],
  [
    'T06 a key in the header',
    async () => issuer.sign('rsa', claims(), { kid: 'none', jwk: { kty: 'RSA', n: 'x', e: 'AQAB' } }),
  ],
  ['T06 jku', () => issuer.sign('rsa', claims(), { kid: 'none', jku: temptation })],
  ['T06 x5u', () => issuer.sign('rsa', claims(), { kid: 'none', x5u: temptation })],
  ['T07 an unknown crit', () => forged({ alg: 'HS256', crit: ['mine'], mine: 1 }, claims(), 'c2ln')],
  ['T07 b64 false', () => forged({ alg: 'HS256', crit: ['b64'], b64: false }, claims(), 'c2ln')],
  ['T08 9 KB', () => hs256(claims({ padding: 'x'.repeat(9_000) }))],
  [
    'T08 deeply nested claims that are no grants',
    () => hs256(claims({ tidings: JSON.parse('['.repeat(1_500) + ']'.repeat(1_500)) })),
  ],
  ['a header that is not JSON', () => forged('{', claims(), 'c2ln')],
  ['no subject', () => hs256(claims({ sub: undefined }))],
  ['an empty subject', () => hs256(claims({ sub: '' }))],
  ['a subject with a line break', () => hs256(claims({ sub: 'grace\n{"level":30}' }))],
  ['a subject that is too long', () => hs256(claims({ sub: 'x'.repeat(256) }))],
  ['grants that are text', () => hs256(claims({ tidings: 'ADMIN' }))],
  ['grants that are null', () => hs256(claims({ tidings: null }))],
  ['a grant of an action that is none', () => hs256(claims({ tidings: [{ projects: '*', actions: ['ROOT'] }] }))],
  ['a grant with more to it', () => hs256(claims({ tidings: [{ ...READ_ACME, unless: 'x' }] }))],
  ['T11 a key with a typo', () => key.replace(/.$/, (end) => (end === '0' ? '1' : '0'))],
  ['a key that nobody has made', () => makeKey().key],
  ['a key without its secret', () => key.slice(0, 20)],
  ['the admin key and one character', () => `${KEY}x`],
  ['what is no bearer credential', () => 'x y z'],
];

describe('a credential that is bad is refused on every transport:', () => {
  it.each(BAD)('%s', async (_, make) => {
    const credential = await make();
    const authorization = `Bearer ${credential}`;
    const answers = [
      ['/graphql', QUERY, 'application/json'],
      ['/graphql', SUBSCRIPTION, 'text/event-stream'],
      ['/graphql/stream', SUBSCRIPTION, 'text/event-stream'],
    ] as const;
    for (const [path, query, accept] of answers) {
      const response = await fetch(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, authorization },
        body: JSON.stringify({ query }),
      });
      const answer = await response.text();
      expect(response.status, answer).toBe(401);
      expect(JSON.parse(answer).errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED' });
      expect(answer).not.toContain(credential);
    }
    const socket = await SocketClient.open(server.wsUrl, { authorization });
    expect(await socket.closed).toEqual({
      code: 4403,
      reason: 'The credential was refused: it is wrong, expired or revoked',
    });
    expect(socket.messages).toEqual([]);
  });

  it('and nobody whom a token names was asked for anything', async () => {
    for (const header of [{ jku: temptation }, { x5u: temptation }, { jku: temptation, kid: 'none' }])
      await HTTP.open(server, { query: QUERY }, `Bearer ${await issuer.sign('rsa', claims(), header)}`);
    expect(tempted).toBe(0);
    expect(issuer.requests.every((path) => path === '/keys')).toBe(true);
  });
});

describe('two credentials at once (T09)', () => {
  /** `fetch` would make one header of two. */
  async function send(headers: [string, string][]) {
    const sent = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: [['host', 'localhost'], ['content-type', 'application/json'], ...headers].flat() as unknown as string[],
    });
    const answered = new Promise<{ status: number; body: string }>((resolve, reject) => {
      sent.on('response', async (response) => resolve({ status: response.statusCode!, body: await text(response) }));
      sent.on('error', reject);
    });
    sent.end(JSON.stringify({ query: QUERY }));
    const { status, body } = await answered;
    return { status, extensions: JSON.parse(body).errors?.[0].extensions };
  }

  it.each<[string, () => Promise<[string, string][]> | [string, string][]]>([
    [
      'two headers',
      () => [
        ['authorization', `Bearer ${KEY}`],
        ['authorization', `Bearer ${key}`],
      ],
    ],
    [
      'two headers that are the same',
      () => [
        ['Authorization', `Bearer ${KEY}`],
        ['authorization', `Bearer ${KEY}`],
      ],
    ],
    ['a header of two', () => [['authorization', `Bearer ${KEY}, Bearer ${key}`]]],
    ['a key and a token', async () => [['authorization', `Bearer ${key} ${await hs256(claims())}`]]],
    ['a token and a key', async () => [['authorization', `Bearer ${await hs256(claims())}, ${key}`]]],
  ])('are refused: %s', async (_, headers) => {
    expect(await send(await headers())).toEqual({
      status: 400,
      extensions: { code: 'BAD_USER_INPUT', field: 'authorization' },
    });
  });

  it('close a WebSocket with 4400', async () => {
    const socket = await SocketClient.open(server.wsUrl, { authorization: `Bearer ${KEY}, Bearer ${key}` });
    expect((await socket.closed).code).toBe(4400);
  });
});

it('a key or token in a URL is none (T10)', async () => {
  for (const name of ['ticket', 'token', 'access_token', 'authorization', 'key'])
    for (const credential of [KEY, key, await hs256(claims())]) {
      const search = new URLSearchParams({ query: '{ projects { nodes { id } } }', [name]: credential });
      const response = await fetch(`${server.url}/graphql?${search}`, { headers: { accept: 'application/json' } });
      expect((await response.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }
});

describe('the key set', () => {
  const status = async (token: string) =>
    (
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: QUERY }),
      })
    ).status;

  it('is asked once for many tokens, and again for a key that is new', async () => {
    const before = issuer.requests.length;
    for (let n = 0; n < 20; n++) expect(await status(await issuer.sign('rsa', claims()))).toBe(200);
    expect(issuer.requests.length).toBe(before);
  });

  it('is asked for what nobody knows ten times a minute at most', async () => {
    for (let n = 0; n < 30; n++) await status(await issuer.sign('rsa', claims(), { kid: `unknown-${n}` }));
    expect(issuer.requests.length).toBeLessThanOrEqual(11);
  });
});
