import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CredentialRefusal } from '../../src/auth/credentials.js';
import type { Notice } from '../../src/core/log.js';
import { Issuer } from '../support/issuer.js';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const AUDIENCE = 'tidings';

let issuer: Issuer;
let server: TestServer;
let refusals: CredentialRefusal[];
let notices: Notice[];
beforeEach(async () => {
  [refusals, notices] = [[], []];
  issuer = await Issuer.start();
});
afterEach(async () => {
  await server.close();
  await issuer.close();
});

async function start({ leewayMs }: { leewayMs?: number } = {}): Promise<void> {
  server = await startTestServer({
    access: {
      signInFailures: 1_000,
      jwt: { jwksUrl: issuer.url, audience: AUDIENCE, leewayMs },
      onRefused: (refusal) => void refusals.push(refusal),
      onNotice: (notice) => void notices.push(notice),
      onError: () => undefined,
    },
  });
}

const seconds = (fromNow: number) => Math.floor(server.clock.now() / 1_000) + fromNow;
const claims = (more: object = {}) => ({ sub: 'grace', aud: AUDIENCE, exp: seconds(10 * 86_400), ...more });
const sign = (kid: string, more: object = {}, header: Partial<JWTHeaderParameters> = {}) =>
  issuer.sign(kid, claims(more), header);

async function statusOf(token: string): Promise<number> {
  return (await server.post('{ viewer { id } }', {}, { authorization: `Bearer ${token}` })).status;
}
/** Reasons of the audit log, of the newest entry first. */
async function auditedReason(): Promise<string> {
  const query = '{ auditLog(last: 1, actions: [AUTHENTICATION_FAILED]) { nodes { reason } } }';
  return until(async () => (await server.post(query)).data.auditLog.nodes[0]?.reason as string | undefined);
}

describe('a token whose claim is of another form', () => {
  it.each([
    ['an object with grants', { tidings: { grants: [] } }, /tidings: .*expected array, received object/],
    ['an action that is none', { tidings: [{ projects: '*', actions: ['ROOT'] }] }, /tidings\.0\.actions\.0: .*"READ"/],
    ['a member that no grant has', { tidings: [{ projects: '*', actions: ['READ'], x: 1 }] }, /tidings\.0: .*members/],
    ['another audience', { aud: 'others' }, /"aud"/],
    ['an expiry long ago', { exp: 1 }, /"exp"/],
    ['a time of issue in the future', { iat: 9_999_999_999 }, /iat/],
  ])('is refused with the words of the validator in the log and the audit: %s', async (_, more, words) => {
    await issuer.addKey('rsa', 'RS256');
    await start();
    const token = await sign('rsa', more);
    expect(await statusOf(token)).toBe(401);
    expect(refusals).toMatchObject([{ address: '127.0.0.1', reason: expect.stringMatching(words) }]);
    expect(await auditedReason()).toMatch(words);
    expect(JSON.stringify(refusals)).not.toContain(token.split('.')[1]);
  });

  it('by an algorithm that is not accepted is refused with those that are', async () => {
    await start();
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32));
    expect(await statusOf(token)).toBe(401);
    expect(refusals[0]!.reason).toBe('Its alg is not accepted; accepted: RS256, ES256, EdDSA, Ed25519');
  });
});

describe('a token without a key id', () => {
  beforeEach(async () => {
    await issuer.addKey('one', 'RS256');
    await issuer.addKey('two', 'RS256');
    await issuer.addKey('other', 'ES256');
    await start();
  });

  it.each(['one', 'two', 'other'])('is verified by each key that fits it: %s', async (kid) => {
    expect(await statusOf(await sign(kid, {}, { kid: undefined }))).toBe(200);
  });

  it('is refused when no key of the set has signed it', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    expect(await statusOf(token)).toBe(401);
    expect(refusals[0]!.reason).toBe('signature verification failed');
  });

  it('is refused for its claims, whichever key fits', async () => {
    expect(await statusOf(await sign('two', { aud: 'others' }, { kid: undefined }))).toBe(401);
    expect(refusals[0]!.reason).toContain('"aud"');
  });
});

describe('an algorithm with two names', () => {
  it.each([
    ['EdDSA', 'EdDSA'],
    ['EdDSA', 'Ed25519'],
    ['Ed25519', 'EdDSA'],
    ['Ed25519', 'Ed25519'],
  ])('is accepted when the token says %s and the key set %s', async (ofToken, ofKey) => {
    await issuer.addKey('ed', 'Ed25519', { alg: ofKey });
    await start();
    expect(await statusOf(await sign('ed', {}, { alg: ofToken }))).toBe(200);
  });
});

describe('a clock difference', () => {
  it.each([
    ['nbf', { nbf: 59 }, { nbf: 61 }],
    ['iat', { iat: 59 }, { iat: 61 }],
    ['exp', { exp: -59 }, { exp: -61 }],
  ])('of a minute is given to %s', async (_, within, beyond) => {
    await issuer.addKey('rsa', 'RS256');
    await start();
    const at = (offsets: object) =>
      Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, seconds(offset)]));
    expect(await statusOf(await sign('rsa', at(within)))).toBe(200);
    expect(await statusOf(await sign('rsa', at(beyond)))).toBe(401);
  });

  it('is as long as the setting says', async () => {
    await issuer.addKey('rsa', 'RS256');
    await start({ leewayMs: 5_000 });
    expect(await statusOf(await sign('rsa', { nbf: seconds(4) }))).toBe(200);
    expect(await statusOf(await sign('rsa', { nbf: seconds(6) }))).toBe(401);
    expect(await statusOf(await sign('rsa', { exp: seconds(-5) }))).toBe(401);
  });

  it('ends the streams of a token that is shown within it', async () => {
    await issuer.addKey('rsa', 'RS256');
    await start();
    const authorization = `Bearer ${await sign('rsa', { exp: seconds(-30) })}`;
    const client = await SocketClient.open(server.wsUrl, { authorization });
    server.clock.advance(29_000);
    expect(client.webSocket.readyState).toBe(client.webSocket.OPEN);
    server.clock.advance(1_250);
    expect(await client.closed).toEqual({ code: 4403, reason: 'Credential expired' });
  });
});

it('a subject may have 255 characters', async () => {
  await issuer.addKey('rsa', 'RS256');
  await start();
  const sub = `https://issuer.example/${'x'.repeat(232)}`;
  const authorization = `Bearer ${await sign('rsa', { sub, tidings: [{ projects: '*', actions: ['ADMIN'] }] })}`;
  expect((await server.post('{ viewer { id } }', {}, { authorization })).data.viewer.id).toBe(sub);
  const publish =
    'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { actor { id } } }';
  expect((await server.post(publish, {}, { authorization })).data.publishActivity.actor.id).toBe(sub);
  const join = 'mutation { setPresence(projectId: "acme", input: { status: ONLINE }) { __typename } }';
  expect((await server.post(join, {}, { authorization })).errors?.[0]?.extensions.field).not.toBe('sub');
});

describe('a key set that cannot be fetched', () => {
  const down = () => {
    issuer.status = 500;
  };

  it('leaves its last known keys for a day, with a warning at most each half minute', async () => {
    await issuer.addKey('rsa', 'RS256');
    await start();
    const token = await sign('rsa');
    expect(await statusOf(token)).toBe(200);
    down();
    server.clock.advance(11 * MINUTE_MS);
    for (let n = 0; n < 5; n++) expect(await statusOf(token)).toBe(200);
    expect(notices).toMatchObject([{ level: 'warn', message: expect.stringContaining('TIDINGS_JWKS_URL') }]);
    const asked = issuer.requests.length;
    server.clock.advance(29_000);
    expect(await statusOf(token)).toBe(200);
    expect(issuer.requests.length).toBe(asked);
    server.clock.skip(DAY_MS - 12 * MINUTE_MS);
    expect(await statusOf(token)).toBe(200);
    server.clock.advance(MINUTE_MS);
    expect(await statusOf(token)).toBe(503);
    issuer.status = 200;
    expect(await statusOf(token)).toBe(200);
  });

  it('is fetched again when it is back, and what it no longer has is refused', async () => {
    await issuer.addKey('old', 'RS256');
    await start();
    const token = await sign('old');
    expect(await statusOf(token)).toBe(200);
    down();
    server.clock.advance(11 * MINUTE_MS);
    expect(await statusOf(token)).toBe(200);
    await issuer.addKey('new', 'RS256');
    issuer.removeKey('old');
    issuer.status = 200;
    server.clock.advance(MINUTE_MS);
    expect(await statusOf(token)).toBe(401);
  });

  it('is no verdict on a token of a key that is not known yet', async () => {
    await issuer.addKey('old', 'RS256');
    await start();
    expect(await statusOf(await sign('old'))).toBe(200);
    await issuer.addKey('new', 'RS256');
    down();
    expect(await statusOf(await sign('new'))).toBe(503);
  });
});

it('a private key in a set is not taken', async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  await issuer.addKey('rsa', 'RS256', (await exportJWK(privateKey)) as Record<string, never>);
  await start();
  expect([401, 503]).toContain(await statusOf(await sign('rsa')));
});
