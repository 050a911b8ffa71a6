import { createClient } from 'graphql-ws';
import { expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestServer } from '../support/test-server.js';

it('a client that reads nothing, and so does not answer the good-bye, does not keep the hub from stopping', async () => {
  const { wsUrl, authorization, close } = await startTestServer();
  let socket: WebSocket | undefined;
  const client = createClient({
    ...{ url: wsUrl, lazy: false, retryAttempts: 0, onNonLazyError: () => undefined },
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols);
        socket = this;
      }
    },
    connectionParams: { authorization },
  });
  await new Promise((resolve) => client.on('connected', resolve));
  socket!.pause();
  // The library would wait half a minute for it: the test would not.
  await expect(close()).resolves.toBeUndefined();
  socket!.terminate();
  await client.dispose();
}, 10_000);
