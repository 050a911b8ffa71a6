import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { NGINX, NginxServer } from '../support/nginx-server.js';
import { SocketClient } from '../support/socket-client.js';
import { KEY } from '../support/test-server.js';

const authorization = `Bearer ${KEY}`;

describe.skipIf(!NGINX)('one hub behind the nginx of deploy/ without compose', () => {
  let folder: string;
  let hub: HubProcess;
  let nginx: NginxServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-deploy-'));
    hub = new HubProcess({ args: ['--no-watch'], data: folder, env: { TIDINGS_TRUST_PROXY: 'loopback' } });
    await hub.start();
    nginx = await NginxServer.start(hub.url);
  });

  afterAll(async () => {
    await nginx?.remove();
    await hub.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers queries, and streams over SSE and WebSocket', async () => {
    const headers = { authorization, accept: 'text/event-stream' };
    const ask = (text: string) => `${nginx.url}/graphql/stream?query=${encodeURIComponent(text)}`;
    const [stream, socket] = await Promise.all([
      fetch(ask('subscription { systemStatus { __typename } }'), { headers, signal: AbortSignal.timeout(10_000) }),
      SocketClient.open(`${nginx.url.replace('http', 'ws')}/graphql`, { authorization }),
    ]);
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await stream.body!.cancel();
    const body = JSON.stringify({ query: '{ connections(first: 5) { nodes { remoteAddress transport } } }' });
    const type = { 'content-type': 'application/json' };
    const answer = await fetch(`${nginx.url}/graphql`, { method: 'POST', headers: { authorization, ...type }, body });
    const { data } = await answer.json();
    expect(data.connections.nodes).toContainEqual({ remoteAddress: '127.0.0.1', transport: 'WS' });
    socket.close();
  });
});
