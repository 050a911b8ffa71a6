import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:net';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestServer } from '../support/test-server.js';

it('stops although a client reads nothing and does not answer the close frame', async () => {
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

it('resolves a second close with the first', async () => {
  const { server, close } = await startTestServer();
  const resolved: string[] = [];
  const first = server.close(0).then(() => resolved.push('first'));
  await server.close(0).then(() => resolved.push('second'));
  expect(resolved).toEqual(['first', 'second']);
  await first;
  await close();
});

it('reports an error of its listening socket and goes on serving', async () => {
  const logged: { err: Error }[] = [];
  const log = Object.assign(pino({ level: 'silent' }), { error: (entry: { err: Error }) => logged.push(entry) });
  const accepted = new Promise<Server>((resolve) => {
    const onSocket = (message: unknown) => {
      unsubscribe('net.server.socket', onSocket);
      resolve((message as { socket: { server: Server } }).socket.server);
    };
    subscribe('net.server.socket', onSocket);
  });
  const { url, close } = await startTestServer({ server: { log: log as never } });
  await fetch(`${url}/health`);
  const failure = Object.assign(new Error('accept ENOBUFS'), { code: 'ENOBUFS' });
  (await accepted).emit('error', failure);
  expect(logged).toMatchObject([{ err: failure }]);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  await close();
});
