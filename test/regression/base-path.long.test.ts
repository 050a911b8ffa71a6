import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { start, stop } from '../cli/run.js';
import { BROWSER, launchBrowser, type Watched, watchedPage } from '../support/browser.js';
import { NGINX, NginxServer } from '../support/nginx-server.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const activity = (summary: string) => ({ type: 'activity', payload: { kind: 'k', summary } });

describe.skipIf(!BROWSER || !NGINX)('a hub that nginx serves below a path', () => {
  let browser: Browser;
  let server: TestServer;
  let nginx: NginxServer;
  let watched: Watched;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startTestServer({ server: { basePath: '/hub', trustedProxies: ['loopback'] } });
    nginx = await NginxServer.start({ 'hub-1': server.url, 'hub-2': server.url, 'hub-3': server.url }, '/hub');
    watched = await watchedPage(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await nginx?.remove();
    await server?.close();
  });

  it('serves its pages, sign-in, cookie and streams below that path', async () => {
    const { page } = watched;
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.goto(`${nginx.url}/hub/`);
    await page.getByLabel('API key or token').fill(KEY);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.conn[data-truth="live"]').waitFor();
    expect(new URL(page.url()).pathname).toBe('/hub/p/acme');
    expect((await page.context().cookies())[0]).toMatchObject({ path: '/hub', httpOnly: true });
    expect(sockets.splice(0)).toEqual([`${nginx.url.replace('http', 'ws')}/hub/graphql`]);

    await page.goto(`${nginx.url}/hub/graphql`);
    await until(async () => (await page.textContent('#who'))?.includes('Signed in as admin'));
    const shown = async () => (await page.textContent('.result-window'))!;
    for (const transport of ['sse', 'ws']) {
      await page.selectOption('#transport', transport);
      await page.click('.graphiql-execute-button');
      await until(
        async () => (await server.post('{ connections { nodes { id } } }')).data.connections.nodes.length === 1,
      );
      await server.hub.publish(ADMIN, 'acme', [{ ...activity(transport), options: { tags: [transport] } }]);
      await until(async () => (await shown()).includes('ACTIVITY'));
      await page.click('.graphiql-execute-button');
      await until(
        async () => (await server.post('{ connections { nodes { id } } }')).data.connections.nodes.length === 0,
      );
    }
    expect(sockets).toEqual([`${nginx.url.replace('http', 'ws')}/hub/graphql`]);

    await page.goto(`${nginx.url}/hub/sign-in`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API key').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    const elsewhere = watched.requests.filter(
      ({ protocol, pathname }) => protocol === 'http:' && !pathname.startsWith('/hub/'),
    );
    expect(elsewhere).toEqual([]);
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
  }, 60_000);

  it.each(['/hub/graphql', '/graphql'])(
    'also answers on %s itself, for a proxy that cuts nothing off',
    async (path) => {
      const headers = { authorization: server.authorization, 'content-type': 'application/json' };
      const body = JSON.stringify({ query: '{ viewer { id } }' });
      const response = await fetch(server.url + path, { method: 'POST', headers, body });
      expect(await response.json()).toMatchObject({ data: { viewer: { id: 'admin' } } });
      const socket = new WebSocket(server.url.replace('http', 'ws') + path, 'graphql-transport-ws');
      await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
      socket.terminate();
    },
  );

  it('is printed with that path at start, and answers there', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'tidings-base-path-'));
    const env = { PORT: '0', TIDINGS_BASE_PATH: '/hub/', TIDINGS_DRAIN_MS: '0', TIDINGS_LOG_LEVEL: 'silent' };
    const running = start(['serve', '--no-watch'], { cwd, env });
    const [, page] = await running.says(/^dashboard +(\S+)$/m);
    expect(page).toMatch(/\/hub\/$/);
    expect(await (await fetch(page!)).text()).toContain('src="/hub/assets/');
    await stop(running);
    await rm(cwd, { recursive: true });
  });

  it.each(['/hub', '/hubble/graphql', '/hub/hub/graphql', '/hub//graphql'])('answers %s with 404', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(404);
  });
});
