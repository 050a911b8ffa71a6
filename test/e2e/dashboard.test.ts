import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { commit, DashboardBrowser, note } from '../support/dashboard-page.js';
import { startProxy } from '../support/proxy.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';

const MARKUP = '<img src=x onerror="window.injected = 1"><b>{actor:b}</b>';

describe.skipIf(!BROWSER)('the dashboard', () => {
  const browser = new DashboardBrowser();
  const publish = browser.publish.bind(browser);
  /** What a browser says when its network is back: what waits tries again. */
  const isOnline = (page: Page) => page.evaluate('dispatchEvent(new Event("online"))');

  it('signs in, shows an event as it happens, opens it, filters, and signs out', async () => {
    await publish(note('before'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await page.getByLabel('API key or token').fill('a-key-that-nobody-has-given-out');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('This hub does not accept it.').waitFor();
    await dashboard.signIn();
    expect(new URL(page.url()).pathname).toBe('/p/acme');
    await dashboard.shows('noted: before');

    await publish(commit(MARKUP), note(MARKUP));
    await dashboard.shows('Ada committed 9f2c1e7');
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
    await dashboard.shows('while reading');

    await page.keyboard.press('/');
    await page.keyboard.type('type:commit');
    await until(() => page.url().includes('type=commit'));
    await expect.poll(() => dashboard.sentences()).toEqual(['Ada committed 9f2c1e7']);
    await publish(note('not shown'), commit('shown'));
    await until(async () => (await dashboard.sentences()).length === 2);

    await dashboard.signOut();
    await page.getByLabel('API key or token').waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('commit');
    dashboard.expectClean(browser.server.url);
  });

  it('has a project in its menu as soon as it is made, and no longer once it is deleted', async () => {
    const { hub } = browser.server;
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    // Of a project that one learns to read without an event the menu knows when it opens.
    const beta = page.getByRole('menuitemcheckbox', { name: /Beta/ });
    await page.getByRole('button', { name: /Switch project/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'acme' }).waitFor();
    await hub.projects.create(ADMIN, { id: 'beta', name: 'Beta' });
    await beta.waitFor();
    await beta.click();
    await page.getByRole('button', { name: 'Project: Beta. Switch project' }).waitFor();
    await hub.projects.delete(ADMIN, 'acme');
    await page.getByRole('button', { name: /Switch project/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'acme' }).waitFor({ state: 'detached' });
    dashboard.expectClean(browser.server.url);
  });

  it('says that it is offline, goes on where it was, and shows its last state after a reload', async () => {
    const proxy = await startProxy(browser.server.url);
    await publish(note('one'));
    const dashboard = await browser.open(proxy.url);
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('noted: one');
    proxy.block();
    await dashboard.isSaid('offline');
    expect(await page.locator('.banner').innerText()).toMatch(/^Offline since/);
    await publish(note('two'), commit('three'), note('four'));
    proxy.unblock();
    await isOnline(page);
    await dashboard.isSaid('live');
    await dashboard.shows('noted: four');
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
    await dashboard.shows('noted: four');
    await dashboard.isSaid('offline');
    await publish(note('five'));
    await page.unroute('**/graphql');
    await isOnline(page);
    await dashboard.isSaid('live');
    await dashboard.shows('noted: five');
    expect((await dashboard.sentences()).slice(0, 2)).toEqual(['Ada noted: five', 'Ada noted: four']);
    expect(dashboard.violations).toEqual([]);
    expect(dashboard.errors).toEqual([]);
    await proxy.close();
  });

  it('opens by the link of a start, once', async () => {
    await publish(note('before'));
    const { ticket } = await browser.server.access.issueOpening();
    const link = `${browser.server.url}/#open=${ticket}`;
    const dashboard = await browser.open(link);
    await dashboard.isSaid('live');
    expect(dashboard.page.url()).not.toContain(ticket);
    const later = await browser.open(link);
    await later.page.getByText('That link has been used').waitFor();
    later.expectClean(browser.server.url);
  });
});
