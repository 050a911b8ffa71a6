import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser, watchedPage } from '../support/browser.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const FOLLOW = 'subscription { activity(projectId: "acme") { summary } }';

describe.skipIf(!BROWSER)('the EventSource of a browser', () => {
  let browser: Browser;
  let server: TestServer;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startTestServer();
    proxy = await startProxy(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await server?.close();
  });

  const publish = (...summaries: string[]) =>
    server.hub.publish(
      ADMIN,
      'acme',
      summaries.map((summary) => ({ type: 'activity', payload: { kind: 'k', summary } })),
    );

  it('resumes a stream that is cut before its first event', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${proxy.url}/health`);
    // What runs in the page is written as text: it knows nothing of this file.
    await page.evaluate(`(async () => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/session', { method: 'POST', headers, body: ${JSON.stringify(JSON.stringify({ key: KEY }))} });
      window.received = [];
      const source = new EventSource('/graphql/stream?query=' + encodeURIComponent(${JSON.stringify(FOLLOW)}));
      source.addEventListener('next', ({ data }) => received.push(JSON.parse(data).data.activity.summary));
      await new Promise((resolve) => (source.onopen = resolve));
      // The first block follows the head of the answer.
      for (let n = 0; n < 3; n++) await fetch('/health');
    })()`);
    proxy.block();
    await publish('a', 'b');
    proxy.unblock();
    await publish('c');
    const received = () => page.evaluate('received') as Promise<string[]>;
    await until(async () => (await received()).length >= 3, { withinMs: 30_000 });
    expect(await received()).toEqual(['a', 'b', 'c']);
  });
});
