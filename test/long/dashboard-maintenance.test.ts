import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, type DashboardPage } from '../support/dashboard-page.js';
import { ADMIN } from '../support/test-hub.js';

describe.skipIf(!BROWSER)('maintenance', () => {
  const browser = new DashboardBrowser();
  const open = async (...rights: string[]) => {
    const dashboard = await browser.open();
    await dashboard.signIn((await browser.keyWith(...rights)).secret);
    return dashboard;
  };
  const barOf = ({ page }: DashboardPage) => page.getByRole('region', { name: 'Maintenance' });
  const start = (reason: string, until: number | null = null) =>
    browser.server.hub.maintenance.set(ADMIN, { active: true, reason, until });

  it('is said live, in every view, to those who cannot publish meanwhile, until it ends', async () => {
    const { server } = browser;
    const dashboard = await open('READ', 'PUBLISH');
    const { page } = dashboard;
    const until = server.clock.now() + 3_600_000;
    await start('Moving house', until);
    await barOf(dashboard).getByText('Moving house').waitFor();
    expect(await barOf(dashboard).innerText()).toMatch(/Maintenance: you cannot publish until .*\d\d:\d\d/);
    for (const view of ['/p/acme/project', '/p/acme/travel', '/p/acme', '/system']) {
      await page.goto(`${server.url}${view}`);
      await barOf(dashboard).getByText('Moving house').waitFor();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await dashboard.expectAccessible();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await start('Moving the other house');
    await barOf(dashboard).getByText('Moving the other house').waitFor();
    expect(await barOf(dashboard).innerText()).toMatch(/until an administrator ends it/);
    await server.hub.maintenance.set(ADMIN, { active: false });
    await barOf(dashboard).waitFor({ state: 'detached' });
    dashboard.expectClean(server.url);
  });

  it('is said to administrators in other words, and to nobody who may not publish anyway', async () => {
    const [reader, writer] = [await open('READ'), await open('READ', 'PUBLISH')];
    const admin = await browser.open();
    await admin.signIn();
    await start('Moving house');
    await barOf(writer).waitFor();
    await barOf(admin).getByText('only administrators can publish').waitFor();
    expect(await barOf(reader).count()).toBe(0);
    // The system view says it itself, with what ends it.
    await barOf(admin).getByRole('link').click();
    await admin.page.getByRole('button', { name: 'End maintenance' }).waitFor();
    await admin.page.locator('.maintenance').getByText('Moving house').waitFor();
    expect(await barOf(admin).count()).toBe(0);
  });
});
