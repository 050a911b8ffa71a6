import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';

describe.skipIf(!BROWSER)('the dashboard of a hub that was updated', () => {
  const browser = new DashboardBrowser();

  it('is loaded anew when a part of its version is gone, and goes on', async () => {
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
});
