import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser, watchedPage } from '../support/browser.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';
import { bundleReactPage, openReactPage } from './pages/open-react-page.js';

const ALL = ['activities', 'again', 'tasks', 'present', 'state'];

describe.skipIf(!BROWSER)('the hooks for React, in a browser', () => {
  let bundle: string;
  let browser: Browser;
  let server: TestServer;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    bundle = await bundleReactPage();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    // A quiet stream that has resumed is known to have caught up with the next heartbeat.
    server = await startTestServer({ server: { heartbeatMs: 4_000 } });
    proxy = await startProxy(server.url);
    ({ page, errors } = await watchedPage(browser));
    // React reports its findings here. The browser reports requests that failed as well.
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource|net::/.test(message.text()))
        errors.push(message.text());
    });
    await page.goto(`${proxy.url}/health`);
    await openReactPage(page, bundle);
  });
  afterEach(async () => {
    expect(errors).toEqual([]);
    await page.context().close();
    await proxy.close();
    await server.close();
  });

  const start = (parts: readonly string[], hydrate = false) =>
    page.evaluate(
      `page.start({ url: location.origin, credential: '${KEY}' }, ${JSON.stringify({ parts, hydrate })})`,
    ) as Promise<string>;
  const textOf = (part: string) => page.textContent(`#${part}`);
  const shows = (part: string, text: string) =>
    until(async () => (await textOf(part)) === text, { what: `${part} to show ${text}` });
  const publish = (...summaries: string[]) =>
    server.hub.publish(
      ADMIN,
      'acme',
      summaries.map((summary) => ({ type: 'activity', payload: { kind: 'k', summary } })),
    );
  const publishTask = (taskId: string, taskStatus: string) =>
    server.hub.publish(ADMIN, 'acme', [{ type: 'task_update', payload: { taskId, title: 't', taskStatus } }]);
  const live = () => shows('state', 'live');
  const subscriptions = async () => {
    const { data } = await server.post('{ connections { nodes { subscriptions { field } } } }');
    return data.connections.nodes.map(({ subscriptions }: { subscriptions: unknown[] }) => subscriptions.length);
  };

  it('open one socket under StrictMode, and share a subscription between components', async () => {
    await publishTask('t-1', 'TODO');
    await start(ALL);
    await live();
    await shows('tasks', 't-1=TODO');
    await shows('present', 'admin');
    await publish('a', 'b');
    await publishTask('t-1', 'DONE');
    await publishTask('t-2', 'TODO');
    await shows('activities', 'a b');
    await shows('again', 'a b');
    await shows('tasks', 't-1=DONE t-2=TODO');
    expect(await page.evaluate('sockets')).toBe(1);
    expect(await subscriptions()).toEqual([3]);
  });

  it('go on after a lost connection with nothing missed', async () => {
    await start(ALL);
    await live();
    await shows('tasks', '');
    await publish('a');
    await shows('activities', 'a');
    proxy.block();
    await publish('b', 'c');
    await publishTask('t-1', 'DONE');
    await until(async () => (await textOf('state')) !== 'live');
    proxy.unblock();
    // Tries again at once, not after the wait that has grown meanwhile.
    await page.evaluate('dispatchEvent(new Event("online"))');
    await publish('d');
    await shows('activities', 'a b c d');
    await shows('tasks', 't-1=DONE');
    await live();
  });

  it('end their subscriptions when the last component leaves', async () => {
    await start(ALL);
    await live();
    await until(async () => (await subscriptions())[0] === 3);
    await page.evaluate(`page.mount(['again', 'state'])`);
    await until(async () => (await subscriptions())[0] === 1);
    await publish('a');
    await shows('again', 'a');
    await page.evaluate(`page.mount(['state'])`);
    await shows('state', 'idle');
  });

  it('show the same to all components of one rendering', async () => {
    await start(['activities', 'state']);
    await live();
    await page.evaluate('window.tears = page.watchForTears(); 0');
    for (let round = 0; round < 5; round++) {
      await page.evaluate(`page.mount(['activities', 'state'${round % 2 ? '' : ", 'slow'"}])`);
      for (let count = 0; count < 10; count++) await publish(`${round}-${count}`);
    }
    await until(async () => (await textOf('activities'))!.split(' ').length === 50);
    await until(async () => (await textOf('slow')) === '50'.repeat(20));
    expect(await page.evaluate('tears')).toEqual([]);
  });

  it('render on a server without a connection, and hydrate', async () => {
    const html = await start(ALL, true);
    expect(html.replaceAll(/<\/?(section|p)[^>]*>/g, ' ').split(/ +/)).toEqual(['', 'loading', 'loading', 'idle', '']);
    await live();
    await shows('present', 'admin');
    expect(await page.evaluate('sockets')).toBe(1);
  });
});
