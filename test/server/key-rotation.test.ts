import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { Issuer } from '../support/issuer.js';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer } from '../support/test-server.js';

const QUERY = 'query { project(id: "acme") { id } }';

describe('a rotation of keys', () => {
  it('is taken up with the first token of the new key, and the old key is none from then on', async () => {
    const rotating = await Issuer.start();
    await rotating.addKey('old', 'ES256');
    const jwt = { jwksUrl: rotating.url };
    const other = await startTestServer({ access: { jwt, onError: () => undefined } });
    const token = (kid: string) =>
      rotating.sign(kid, { sub: 'grace', exp: Math.floor(other.clock.now() / 1_000) + 60 });
    const answer = async (credential: string) =>
      other.post('{ viewer { id } }', {}, { authorization: `Bearer ${credential}` });
    const old = await token('old');
    expect((await answer(old)).status).toBe(200);
    await rotating.addKey('new', 'ES256');
    rotating.removeKey('old');
    expect((await answer(await token('new'))).status).toBe(200);
    expect((await answer(old)).status).toBe(401);
    const byName = new SignJWT({ sub: 'grace', exp: 4e9 }).setProtectedHeader({ alg: 'HS256', kid: 'new' });
    const guessed = await byName.sign(new TextEncoder().encode(await rotating.publicText('new')));
    expect((await answer(guessed)).status).toBe(401);
    await other.close();
    await rotating.close();
  });

  it('that cannot be fetched is no fault of the token: UNAVAILABLE, and 1013 on a WebSocket', async () => {
    const broken = await Issuer.start();
    await broken.addKey('key', 'RS256');
    broken.status = 500;
    const told: unknown[] = [];
    const other = await startTestServer({
      access: { jwt: { jwksUrl: broken.url }, onError: (error) => void told.push(error) },
    });
    const authorization = `Bearer ${await broken.sign('key', { sub: 'x', exp: 4e9 })}`;
    const { status, errors } = await other.post(QUERY, {}, { authorization });
    expect({ status, errors }).toEqual({
      status: 503,
      errors: [{ message: 'Tokens cannot be verified now', extensions: { code: 'UNAVAILABLE' } }],
    });
    const socket = await SocketClient.open(other.wsUrl, { authorization });
    expect((await socket.closed).code).toBe(1013);
    expect(told).toHaveLength(2);
    broken.status = 200;
    expect((await other.post('{ viewer { id } }', {}, { authorization })).status).toBe(200);
    await other.close();
    await broken.close();
  });

  it('is not asked for any more when it has failed five times in a row, but by single attempts', async () => {
    const broken = await Issuer.start();
    await broken.addKey('key', 'RS256');
    broken.status = 500;
    const steps: unknown[] = [];
    const jwt = { jwksUrl: broken.url };
    const onKeySetRecovery = (step: object) => void steps.push(step);
    const other = await startTestServer({ access: { jwt, onKeySetRecovery, onError: () => undefined } });
    const authorization = `Bearer ${await broken.sign('key', { sub: 'x', exp: 4e9 })}`;
    const ask = async () => (await other.post('{ viewer { id } }', {}, { authorization })).status;
    for (let count = 0; count < 8; count++) expect(await ask()).toBe(503);
    expect(broken.requests).toHaveLength(5);
    expect(other.access.keySetCircuit!.status).toEqual({ state: 'OPEN', failures: 5, opened: 1 });
    broken.status = 200;
    other.clock.advance(2_000);
    expect([await ask(), await ask()]).toEqual([200, 200]);
    expect(other.access.keySetCircuit!.status.state).toBe('CLOSED');
    expect(steps).toEqual([
      { attempt: 1, outcome: 'TRYING' },
      { attempt: 1, outcome: 'SUCCEEDED' },
    ]);
    await other.close();
    await broken.close();
  });
});
