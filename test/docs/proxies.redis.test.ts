import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { HubProcess } from '../support/hub-process.js';
import { NGINX } from '../support/nginx-server.js';
import { freePort } from '../support/redis-server.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { readDocument } from './documents.js';
import { Samples } from './samples.js';

const PATH = 'docs/guides/origins-and-proxies.md';
const FOLDERS = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
const query = '{ viewer { id } }';

describe.skipIf(!NGINX)(`the nginx location of ${PATH}`, () => {
  let folder: string;
  let hub: HubProcess;
  let nginx: ChildProcess;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-proxies-'));
    const samples = new Samples(PATH);
    const settings = [...samples.block('sh', 'TIDINGS_BASE_PATH').matchAll(/\b(TIDINGS_\w+)=(\S+)/g)];
    const env = Object.fromEntries(settings.map(([, name, value]) => [name!, value!]));
    hub = new HubProcess({ args: ['--no-watch'], data: join(folder, '.tidings'), env });
    await hub.start();
    const port = await freePort();
    const [, map] = /`(map \$http_upgrade .*?\})`/.exec(readDocument(PATH))!;
    const location = samples.block('nginx', 'location').replace('127.0.0.1:4000', new URL(hub.url).host);
    const folders = FOLDERS.map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ');
    const http = `http { access_log off; ${folders} ${map} server { listen 127.0.0.1:${port}; ${location} } }`;
    await writeFile(join(folder, 'nginx.conf'), `pid ${join(folder, 'pid')}; events {} ${http}`);
    nginx = spawn(NGINX!, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' });
    url = `http://127.0.0.1:${port}/hub`;
    const answers = () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok || null,
        () => null,
      );
    await until(answers, { what: 'nginx answers' });
  });

  afterAll(async () => {
    nginx.kill('SIGTERM');
    await once(nginx, 'close');
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('passes on HTTP', async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { id: 'admin' } } });
  });

  it('passes on WebSocket', async () => {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${KEY}` },
    });
    const { value } = await client.iterate({ query }).next();
    expect(value).toEqual({ data: { viewer: { id: 'admin' } } });
    await client.dispose();
  });

  it('serves pages whose links have the path', async () => {
    const page = await fetch(`${url}/sign-in`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('"/hub/');
  });
});
