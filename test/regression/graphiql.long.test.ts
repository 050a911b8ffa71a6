import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { Graphiql } from '../support/graphiql.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY } from '../support/test-server.js';
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
  const graphiql = new Graphiql();

  const open = async () => {
    await graphiql.page.goto(`${graphiql.server.url}/graphql`);
    await graphiql.page.locator('.view-line', { hasText: 'Everything' }).waitFor();
  };
  const signIn = async () => {
    const { cookie } = await graphiql.server.access.credentials.signIn({ credential: KEY, address: '127.0.0.1' });
    await graphiql.page
      .context()
      .addCookies([{ name: 'tidings_session', value: cookie, url: graphiql.server.url, httpOnly: true }]);
  };
  const kept = () =>
    graphiql.page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })') as Promise<string>;
  const activeTab = () => graphiql.page.textContent('.graphiql-tab-active');

  it('keeps no header in the browser, and removes those that it kept before', async () => {
    const headers = `{"Authorization": "Bearer ${KEY}"}`;
    const tab = { id: 'a', title: 'Kept', query: 'query Kept { __typename }', variables: null, headers };
    const state = { activeTabIndex: 0, tabs: [{ ...tab, operationName: 'Kept', response: null }] };
    const before = { tabState: JSON.stringify(state), headers, shouldPersistHeaders: 'true' };
    await graphiql.page.goto(`${graphiql.server.url}/health`);
    await graphiql.page.evaluate(
      `for (const [name, value] of Object.entries(${JSON.stringify(before)})) localStorage.setItem('graphiql:' + name, value)`,
    );
    await graphiql.page.goto(`${graphiql.server.url}/graphql`);
    await until(async () => (await activeTab())?.includes('Kept'));
    expect(await kept()).not.toContain(KEY);
    await graphiql.typeKey();
    await graphiql.run();
    await graphiql.shows('__typename');
    await graphiql.page.reload();
    await until(async () => (await activeTab())?.includes('Kept'));
    expect(await kept()).not.toContain(KEY);
  }, 40_000);

  it.each(['sse', 'ws'])(
    'runs its example for who has signed in, without a header, by %s',
    async (transport) => {
      const sockets: string[] = [];
      graphiql.page.on('websocket', (socket) => sockets.push(socket.url()));
      await signIn();
      await open();
      await until(async () =>
        (await graphiql.page.textContent('#who'))?.includes('Signed in as admin. No header needed.'),
      );
      await graphiql.page.selectOption('#transport', transport);
      await graphiql.run();
      await graphiql.shows('PROJECT_CREATED');
      await graphiql.server.hub.publish(ADMIN, 'acme', [commit]);
      await graphiql.shows(commit.payload.message);
      expect(sockets).toEqual(transport === 'ws' ? [graphiql.server.wsUrl] : []);
      expect(graphiql.watched.requests.some(({ pathname }) => pathname === '/graphql/stream')).toBe(
        transport === 'sse',
      );
      // The stop button ends the subscription.
      await graphiql.run();
      await until(async () => (await connections()) === 0);
      expect(graphiql.watched.violations).toEqual([]);
      expect(graphiql.watched.errors).toEqual([]);
    },
    40_000,
  );

  const connections = async () =>
    (await graphiql.server.post('{ connections { nodes { id } } }')).data.connections.nodes.length as number;

  it.each(['sse', 'ws'])(
    'shows what the hub says to who has not signed in, and takes a key, by %s',
    async (transport) => {
      await open();
      await until(async () => (await graphiql.page.textContent('#who'))?.includes('Not signed in'));
      await graphiql.page.selectOption('#transport', transport);
      await graphiql.run();
      await graphiql.shows('UNAUTHENTICATED');
      await graphiql.typeKey();
      await graphiql.run();
      await graphiql.shows('PROJECT_CREATED');
    },
    40_000,
  );

  it('opens on its examples, and after a reload on the tab that was in front, without an empty one', async () => {
    await signIn();
    await open();
    const tabs = () => graphiql.page.locator('.graphiql-tab').allTextContents();
    const before = await tabs();
    expect(before.length).toBeGreaterThan(10);
    await graphiql.page.getByRole('button', { name: 'Progress', exact: true }).click();
    await until(async () => (await activeTab())?.includes('Progress'));
    await until(async () => (await kept()).includes('\\"activeTabIndex\\":2'));
    await graphiql.page.reload();
    await until(async () => (await activeTab())?.includes('Progress'));
    expect(await tabs()).toEqual(before);
  }, 40_000);

  it.each([375, 1_280])(
    'shows the first comment whole at %i pixels',
    async (width) => {
      await graphiql.page.setViewportSize({ width, height: 800 });
      await signIn();
      await open();
      // In one step: the editor draws its lines anew as it finds out their colours.
      const overlap = () =>
        graphiql.page.evaluate(`(() => {
        const lines = [...document.querySelectorAll('.graphiql-query-editor .view-line > span')];
        const ends = lines.filter((line) => line.textContent.startsWith('#')).map((line) => line.getBoundingClientRect().right);
        return Math.max(...ends) - document.querySelector('.graphiql-toolbar').getBoundingClientRect().left;
      })()`) as Promise<number>;
      await until(async () => Number.isFinite(await overlap()));
      expect(await overlap()).toBeLessThanOrEqual(0);
      expect(await graphiql.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
    40_000,
  );

  it('lists events first among the fields of its documentation', async () => {
    await signIn();
    await open();
    await graphiql.page.click('[aria-label="Show Documentation Explorer"]');
    for (const type of ['Subscription', 'Query']) {
      await graphiql.page.locator('.graphiql-doc-explorer-type-name', { hasText: type }).first().click();
      await until(async () => (await graphiql.page.textContent('.graphiql-doc-explorer-title')) === type);
      expect(await graphiql.page.locator('.graphiql-doc-explorer-field-name').first().textContent()).toBe('events');
      await graphiql.page.click('.graphiql-doc-explorer-back');
    }
  }, 40_000);
});
