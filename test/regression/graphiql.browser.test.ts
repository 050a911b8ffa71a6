import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser, type Watched, watchedPage } from '../support/browser.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const commit = {
  type: 'commit',
  payload: {
    sha: '9f2c1e7d3b5a4860c1d2e3f405162738495a6b7c',
    message: 'Tell it at once',
    authorName: 'Ada',
    parents: [],
  },
};

describe.skipIf(!BROWSER)('GraphiQL', () => {
  let browser: Browser;
  let server: TestServer;
  let watched: Watched;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    server = await startTestServer();
    watched = await watchedPage(browser);
    page = watched.page;
  });
  afterEach(async () => {
    await page.context().close();
    await server.close();
  });

  const open = async () => {
    await page.goto(`${server.url}/graphql`);
    await page.locator('.view-line', { hasText: 'Everything' }).waitFor();
  };
  const signIn = async () => {
    const { cookie } = await server.access.credentials.signIn({ credential: KEY, address: '127.0.0.1' });
    await page.context().addCookies([{ name: 'tidings_session', value: cookie, url: server.url, httpOnly: true }]);
  };
  const run = () => page.click('.graphiql-execute-button');
  const shown = async () => (await page.textContent('.result-window'))!.replaceAll('\u00a0', ' ');
  const shows = (text: string) => until(async () => (await shown()).includes(text));
  const kept = () => page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })') as Promise<string>;
  const activeTab = () => page.textContent('.graphiql-tab-active');

  async function typeKey(): Promise<void> {
    await page.click('[data-uri$="request-headers.json"]');
    for (const key of ['Control+End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await page.keyboard.type(KEY);
  }

  it('keeps no header in the browser, and removes those that it kept before', async () => {
    const headers = `{"Authorization": "Bearer ${KEY}"}`;
    const tab = { id: 'a', title: 'Kept', query: 'query Kept { __typename }', variables: null, headers };
    const state = { activeTabIndex: 0, tabs: [{ ...tab, operationName: 'Kept', response: null }] };
    const before = { tabState: JSON.stringify(state), headers, shouldPersistHeaders: 'true' };
    await page.goto(`${server.url}/health`);
    await page.evaluate(
      `for (const [name, value] of Object.entries(${JSON.stringify(before)})) localStorage.setItem('graphiql:' + name, value)`,
    );
    await page.goto(`${server.url}/graphql`);
    await until(async () => (await activeTab())?.includes('Kept'));
    expect(await kept()).not.toContain(KEY);
    await typeKey();
    await run();
    await shows('__typename');
    await page.reload();
    await until(async () => (await activeTab())?.includes('Kept'));
    expect(await kept()).not.toContain(KEY);
  }, 40_000);

  it.each(['sse', 'ws'])(
    'runs its example for who has signed in, without a header, by %s',
    async (transport) => {
      const sockets: string[] = [];
      page.on('websocket', (socket) => sockets.push(socket.url()));
      await signIn();
      await open();
      await until(async () => (await page.textContent('#who'))?.includes('Signed in as admin. No header needed.'));
      await page.selectOption('#transport', transport);
      await run();
      await shows('PROJECT_CREATED');
      await server.hub.publish(ADMIN, 'acme', [commit]);
      await shows(commit.payload.message);
      expect(sockets).toEqual(transport === 'ws' ? [server.wsUrl] : []);
      expect(watched.requests.some(({ pathname }) => pathname === '/graphql/stream')).toBe(transport === 'sse');
      // The stop button ends the subscription.
      await run();
      await until(async () => (await connections()) === 0);
      expect(watched.violations).toEqual([]);
      expect(watched.errors).toEqual([]);
    },
    40_000,
  );

  const connections = async () =>
    (await server.post('{ connections { nodes { id } } }')).data.connections.nodes.length as number;

  it.each(['sse', 'ws'])(
    'shows what the hub says to who has not signed in, and takes a key, by %s',
    async (transport) => {
      await open();
      await until(async () => (await page.textContent('#who'))?.includes('Not signed in'));
      await page.selectOption('#transport', transport);
      await run();
      await shows('UNAUTHENTICATED');
      await typeKey();
      await run();
      await shows('PROJECT_CREATED');
    },
    40_000,
  );

  it('opens on its examples, and after a reload on the tab that was in front, without an empty one', async () => {
    await signIn();
    await open();
    const tabs = () => page.locator('.graphiql-tab').allTextContents();
    const before = await tabs();
    expect(before.length).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Progress', exact: true }).click();
    await until(async () => (await activeTab())?.includes('Progress'));
    await until(async () => (await kept()).includes('\\"activeTabIndex\\":2'));
    await page.reload();
    await until(async () => (await activeTab())?.includes('Progress'));
    expect(await tabs()).toEqual(before);
  }, 40_000);

  it.each([375, 1_280])(
    'shows the first comment whole at %i pixels',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await signIn();
      await open();
      // In one step: the editor draws its lines anew as it finds out their colours.
      const overlap = () =>
        page.evaluate(`(() => {
        const lines = [...document.querySelectorAll('.graphiql-query-editor .view-line > span')];
        const ends = lines.filter((line) => line.textContent.startsWith('#')).map((line) => line.getBoundingClientRect().right);
        return Math.max(...ends) - document.querySelector('.graphiql-toolbar').getBoundingClientRect().left;
      })()`) as Promise<number>;
      await until(async () => Number.isFinite(await overlap()));
      expect(await overlap()).toBeLessThanOrEqual(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
    40_000,
  );

  it('lists events first among the fields of its documentation', async () => {
    await signIn();
    await open();
    await page.click('[aria-label="Show Documentation Explorer"]');
    for (const type of ['Subscription', 'Query']) {
      await page.locator('.graphiql-doc-explorer-type-name', { hasText: type }).first().click();
      await until(async () => (await page.textContent('.graphiql-doc-explorer-title')) === type);
      expect(await page.locator('.graphiql-doc-explorer-field-name').first().textContent()).toBe('events');
      await page.click('.graphiql-doc-explorer-back');
    }
  }, 40_000);
});
