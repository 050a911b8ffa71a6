import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { startProxy } from '../support/proxy.js';

describe.skipIf(!BROWSER)('the dashboard, a part of which cannot be loaded', () => {
  const browser = new DashboardBrowser();

  it('is loaded anew when the hub was updated, and goes on', async () => {
    await browser.publish(note('one'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('noted: one');
    let isGone = true;
    await page.route('**/account-menu-*.js', (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()));
    const reloaded = page.waitForEvent('framenavigated');
    const menu = page.getByRole('button', { name: /account/ });
    await menu.click();
    await reloaded;
    isGone = false;
    await dashboard.shows('noted: one');
    await menu.click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    expect(await page.locator('#page').innerText()).toContain('noted: one');
  });

  it('says so while the hub is away, and is loaded anew when it is back', async () => {
    const proxy = await startProxy(browser.server.url);
    await browser.publish(note('two'));
    const dashboard = await browser.open(proxy.url);
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('noted: two');
    proxy.block();
    await dashboard.isSaid('offline');
    await page.getByRole('button', { name: /account/ }).click();
    await page.getByRole('alert').getByText('A part of this page could not be loaded.').waitFor();
    await page.getByRole('button', { name: 'Load it anew' }).waitFor();
    proxy.unblock();
    await dashboard.shows('noted: two');
    await dashboard.isSaid('live');
    await proxy.close();
  });
});
