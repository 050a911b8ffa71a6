import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser } from '../support/browser.js';
import { type DashboardPage, dashboardPage } from '../support/dashboard-page.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const note = (summary: string) => ({ type: 'activity', payload: { kind: 'note', summary } });
const commit = (message: string) => ({
  type: 'commit',
  payload: { sha: '9f2c1e7d3b5a4860c1d2e3f405162738495a6b7c', message, authorName: 'Ada', parents: [] },
});
const MARKUP = '<img src=x onerror="window.injected = 1"><b>{actor:b}</b>';

describe.skipIf(!BROWSER)('the dashboard', () => {
  let browser: Browser;
  let server: TestServer;
  let dashboard: DashboardPage;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(async () => {
    await dashboard.close();
    await server.close();
  });
  const publish = (...events: { type: string; payload: object }[]) => server.hub.publish(ADMIN, 'acme', events);
  /** What a browser says when its network is back: what waits tries again. */
  const isOnline = () => dashboard.page.evaluate('dispatchEvent(new Event("online"))');
  const shows = (text: string) => dashboard.page.locator('.rows').getByText(text).first().waitFor();

  it('signs in, shows an event as it happens, opens it, filters, and signs out', async () => {
    await publish(note('before'));
    dashboard = await dashboardPage(browser, server.url);
    const { page } = dashboard;
    await page.getByLabel('API key or token').fill('a-key-that-nobody-has-given-out');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await until(async () => (await page.getByRole('alert').allInnerTexts()).some((text) => text !== ''));
    await dashboard.signIn();
    expect(new URL(page.url()).pathname).toBe('/p/acme');
    await shows('noted: before');

    await publish(commit(MARKUP), note(MARKUP));
    await shows('Ada committed 9f2c1e7');
    await page.getByRole('link', { name: MARKUP }).click();
    const drawer = page.getByRole('complementary', { name: /^Event/ });
    await drawer.getByText('"kind"').waitFor();
    expect(await drawer.locator('h2').innerText()).toBe(`Ada noted: ${MARKUP}`);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('window.injected')).toBeUndefined();

    // Held while an event is open: the new one waits.
    await publish(note('while reading'));
    await page.getByRole('button', { name: /^1 new/ }).waitFor();
    expect((await dashboard.sentences()).join()).not.toContain('while reading');
    await page.keyboard.press('Escape');
    await shows('while reading');

    await page.keyboard.press('/');
    await page.keyboard.type('type:commit');
    await until(() => page.url().includes('type=commit'));
    expect(await dashboard.sentences()).toEqual(['Ada committed 9f2c1e7']);
    await publish(note('not shown'), commit('shown'));
    await until(async () => (await dashboard.sentences()).length === 2);

    await page.getByRole('button', { name: /account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('API key or token').waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('commit');
    dashboard.expectClean(server.url);
  });

  it('says that it is offline, goes on where it was, and shows its last state after a reload', async () => {
    const proxy = await startProxy(server.url);
    await publish(note('one'));
    dashboard = await dashboardPage(browser, proxy.url);
    const { page } = dashboard;
    await dashboard.signIn();
    await shows('noted: one');
    proxy.block();
    await dashboard.isSaid('offline');
    expect(await page.locator('.banner').innerText()).toMatch(/^Offline since/);
    await publish(note('two'), commit('three'), note('four'));
    proxy.unblock();
    await isOnline();
    await dashboard.isSaid('live');
    await shows('noted: four');
    const sentences = await dashboard.sentences();
    expect(sentences.slice(0, 4)).toEqual([
      'Ada noted: four',
      'Ada committed 9f2c1e7',
      'Ada noted: two',
      'Ada noted: one',
    ]);

    // The page itself comes; then the hub is gone. What is known is there, with its time.
    await page.route('**/graphql', (route) => route.abort());
    await page.reload();
    await shows('noted: four');
    await dashboard.isSaid('offline');
    await publish(note('five'));
    await page.unroute('**/graphql');
    await isOnline();
    await dashboard.isSaid('live');
    await shows('noted: five');
    expect((await dashboard.sentences()).slice(0, 2)).toEqual(['Ada noted: five', 'Ada noted: four']);
    expect(dashboard.violations).toEqual([]);
    expect(dashboard.errors).toEqual([]);
    await proxy.close();
  });

  it('opens by the link of a start, once', async () => {
    await publish(note('before'));
    const { ticket } = await server.access.issueOpening();
    dashboard = await dashboardPage(browser, `${server.url}/#open=${ticket}`);
    await dashboard.isSaid('live');
    expect(dashboard.page.url()).not.toContain(ticket);
    await dashboard.close();
    dashboard = await dashboardPage(browser, `${server.url}/#open=${ticket}`);
    await dashboard.page.getByText('That link has been used').waitFor();
    dashboard.expectClean(server.url);
  });

  it('has nothing that axe finds, in either theme', async () => {
    const failure = { type: 'error_occurred', payload: { code: 'x', message: 'm', severity: 'HIGH' } };
    await publish(note('before'), commit('a'), failure);
    dashboard = await dashboardPage(browser, server.url);
    await dashboard.page.getByLabel('API key or token').waitFor();
    await dashboard.expectAccessible();
    await dashboard.signIn();
    await shows('Ada committed');
    await dashboard.expectAccessible();
    await dashboard.page.emulateMedia({ colorScheme: 'dark' });
    await dashboard.page.getByRole('link', { name: 'Ada committed 9f2c1e7' }).click();
    await dashboard.page.getByText('"parents"').waitFor();
    await dashboard.expectAccessible();
  });
});
