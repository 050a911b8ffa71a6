import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScript } from '../../deploy/client-package/build.js';
import { BROWSER, launchBrowser } from '../support/browser.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

/** Runs at each load of a page: follows under the name that its address has. */
const FOLLOW = `
  if (location.search) {
    window.received = [];
    window.states = [];
    window.client = Tidings.createClient({
      url: location.origin,
      credential: ${JSON.stringify(KEY)},
      store: Tidings.storageStore(),
    });
    client.state.subscribe(({ status }) => states.push(status));
    const query = 'subscription ($after: String) { activity(projectId: "acme", after: $after) { summary } }';
    (async () => {
      for await (const { data } of client.subscribe(query, {}, { name: location.search })) received.push(data.activity.summary);
    })();
  }
`;

describe.skipIf(!BROWSER)('the client in a browser', () => {
  let browser: Browser;
  let server: TestServer;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let folder: string;
  let script: string;
  let context: BrowserContext;
  let published: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-page-'));
    script = await readFile(await buildScript(folder), 'utf8');
    browser = await launchBrowser();
    server = await startTestServer();
    proxy = await startProxy(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await server?.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    published = [];
    context = await browser.newContext();
    await context.addInitScript({ content: `${script}\n${FOLLOW}` });
  });
  afterEach(() => context.close());

  const open = async (name: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${proxy.url}/health?${name}`);
    await isLive(page);
    return page;
  };
  /** The position of its own stream is stored: what is published from then on is for this page, too. */
  const isLive = (page: Page) =>
    until(() =>
      page.evaluate(
        'client.state.value.status === "live" && Object.keys(localStorage).some((key) => key.includes(location.search))',
      ),
    );
  const received = (page: Page) => page.evaluate('received') as Promise<string[]>;
  const publish = async (...summaries: string[]) => {
    published.push(...summaries);
    const events = summaries.map((summary) => ({ type: 'activity', payload: { kind: 'k', summary } }));
    await server.hub.publish(ADMIN, 'acme', events);
  };
  const arrived = (page: Page, count: number) =>
    until(async () => (await received(page)).length >= count, { what: `${count} events` });

  it('goes on after a reload where it was', async () => {
    const page = await open('reload');
    await publish('a', 'b');
    await arrived(page, 2);
    await page.goto('about:blank');
    await publish('c', 'd');
    await page.goto(`${proxy.url}/health?reload`);
    await arrived(page, 2);
    await publish('e');
    await arrived(page, 3);
    expect(await received(page)).toEqual(['c', 'd', 'e']);
  });

  it('follows in two tabs', async () => {
    const tabs = [await open('one'), await open('two')];
    await publish('a', 'b', 'c');
    for (const tab of tabs) await arrived(tab, 3);
    for (const tab of tabs) expect(await received(tab)).toEqual(published);
  });

  it('knows when it is offline, and misses nothing', async () => {
    const page = await open('offline');
    await publish('a');
    await arrived(page, 1);
    await context.setOffline(true);
    proxy.block();
    await until(() => page.evaluate('client.state.value.status === "offline"'));
    await publish('b', 'c');
    proxy.unblock();
    await context.setOffline(false);
    await isLive(page);
    await arrived(page, 3);
    expect(await received(page)).toEqual(published);
  });

  it('misses nothing while its tab is frozen, and its connection is lost', async () => {
    const page = await open('frozen');
    const devtools = await context.newCDPSession(page);
    await publish('a');
    await arrived(page, 1);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await publish('b');
    proxy.cut();
    await publish('c');
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await arrived(page, 3);
    await publish('d');
    await arrived(page, 4);
    expect(await received(page)).toEqual(published);
  });

  it('leaves nothing behind when it is closed', async () => {
    const page = await open('closed');
    await page.evaluate('client.close()');
    expect(await page.evaluate('client.state.value')).toEqual({ status: 'ended', error: null });
    await until(
      async () => (await server.post('{ connections(first: 9) { nodes { id } } }')).data.connections.nodes.length === 0,
    );
  });
});
