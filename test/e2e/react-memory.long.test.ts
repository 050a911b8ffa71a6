import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser, watchedPage } from '../support/browser.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';
import { bundleReactPage, openReactPage } from './pages/open-react-page.js';

const CYCLES = 10_000;
const WARM_UP = 1_000;
const PARTS = JSON.stringify(['activities', 'again', 'tasks', 'present', 'state']);

describe.skipIf(!BROWSER)('components that come and go ten thousand times', () => {
  let browser: Browser;
  let server: TestServer;
  let page: Page;
  let devtools: CDPSession;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startTestServer({
      server: { limits: { subscribeRate: 1_000_000, subscribeBurst: 1_000_000, messageRate: 1_000_000 } },
    });
    ({ page } = await watchedPage(browser));
    await page.goto(`${server.url}/health`);
    await openReactPage(page, await bundleReactPage());
    await page.evaluate(`page.start({ url: location.origin, credential: '${KEY}' }, { parts: ${PARTS} }); 0`);
    devtools = await page.context().newCDPSession(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const usedBytes = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const subscriptions = async () => {
    const { data } = await server.post('{ connections { nodes { subscriptions { field } } } }');
    return data.connections.nodes.map(({ subscriptions }: { subscriptions: unknown[] }) => subscriptions.length);
  };

  it('leave neither memory nor subscriptions behind', { timeout: 1_200_000 }, async () => {
    await page.evaluate(`page.cycle(${WARM_UP}, ${PARTS})`);
    const before = await usedBytes();
    const sockets = await page.evaluate('sockets');
    for (let cycles = 0; cycles < CYCLES; cycles += WARM_UP) await page.evaluate(`page.cycle(${WARM_UP}, ${PARTS})`);
    await until(async () => (await subscriptions()).every((count: number) => count === 0));
    expect(await page.evaluate('page.status().status')).toBe('idle');
    const after = await usedBytes();
    console.log(
      `${before} bytes of heap before ${CYCLES} cycles, ${after} after; ${await page.evaluate('sockets')} sockets`,
    );
    expect(after - before).toBeLessThan(1_000_000);
    expect(sockets).toBeGreaterThan(0);
  });
});
