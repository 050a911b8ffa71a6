import { afterEach, expect, it } from 'vitest';
import type { Identity } from '../../src/auth/identity.js';
import { measured } from '../support/measured.js';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

let server: TestServer;
afterEach(() => server.close());

it('releases the credential listener of a client that disconnects during its authentication', async () => {
  let asked = 0;
  let watching = 0;
  let answer: () => void = () => undefined;
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const identity: Identity = {
    ...{ actor: { id: 'ada', name: 'Ada', kind: 'USER' }, method: 'API_KEY', credential: 'slow', expiresAt: null },
    grants: () => [],
    revocation: {
      revokedAt: null,
      onRevoked() {
        watching++;
        return () => watching--;
      },
    },
  };
  const verifier = async (credential: string) => {
    if (credential !== 'a-key-that-takes-its-time') return null;
    asked++;
    await mayAnswer;
    return identity;
  };
  server = await startTestServer({ access: { verifiers: [verifier] } });
  const options = { authorization: 'Bearer a-key-that-takes-its-time' };
  const gone = await SocketClient.open(server.wsUrl, { init: false });
  gone.send({ type: 'connection_init', payload: options });
  await until(() => asked === 1);
  gone.close();
  await until(async () => (await measured(server, 'tidings_connections{transport="WS"}')) === 0);
  answer();
  const stays = await SocketClient.open(server.wsUrl, options);
  expect(stays.messages).toEqual([{ type: 'connection_ack' }]);
  expect(watching).toBe(1);
  stays.close();
  await until(() => watching === 0);
});
