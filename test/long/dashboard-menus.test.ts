import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { ADMIN } from '../support/test-hub.js';

const WIDTHS = Array.from({ length: 29 }, (_, place) => 320 + place * 40);
const HEIGHTS = [844, 480];
/** The menu of the account needs more than a low window has. */
const SCROLLS = 480;

describe.skipIf(!BROWSER)('the top bar of the dashboard', () => {
  const browser = new DashboardBrowser();

  it.each(HEIGHTS)('opens menus that are inside of a window of any width, %i px high', async (height) => {
    await browser.server.hub.projects.create(ADMIN, {
      id: 'long',
      name: 'A crew with a name as long as that of others',
    });
    await browser.publish(note('one'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('one');
    const menu = page.locator('.menu');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height });
      const outside = await page.evaluate(
        `[...document.querySelectorAll('.topbar > *, .tabbar > *')]
          .filter((each) => each.checkVisibility() && !each.matches('.skip'))
          .map((each) => [each.className, each.getBoundingClientRect()])
          .filter(([, { left, right }]) => left < 0 || right > innerWidth)`,
      );
      expect(outside, `${width}`).toEqual([]);
      for (const button of await page.locator('.topbar [aria-haspopup]:not(.jump)').filter({ visible: true }).all()) {
        await button.click();
        await menu.waitFor();
        const place = await menu.evaluate((each) => {
          const { left, top, right, bottom } = each.getBoundingClientRect();
          const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
          return {
            isInside,
            isScrolled: each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth,
          };
        });
        const name = `${await button.getAttribute('aria-label')} at ${width}`;
        expect(place.isInside, name).toBe(true);
        if (height > SCROLLS) expect(place.isScrolled, name).toBe(false);
        await page.keyboard.press('Escape');
        await menu.waitFor({ state: 'detached' });
      }
    }
    await page.getByRole('button', { name: /account/ }).click();
    expect(await menu.getByText('Sign out').isVisible()).toBe(true);
    const { y, height: high } = (await menu.getByText('Sign out').boundingBox())!;
    expect(y + high).toBeLessThanOrEqual(height);
    dashboard.expectClean(browser.server.url);
  });

  it('makes a project where the viewer may, says what is wrong with its id, and opens it', async () => {
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.getByRole('button', { name: /Switch project/ }).click();
    await page.getByRole('menuitem', { name: 'New project' }).click();
    const dialog = page.getByRole('dialog', { name: 'New project' });
    await dialog.getByLabel('Name').fill('The web');
    await dialog.getByLabel('Id').fill('The web');
    const make = () => dialog.getByRole('button', { name: 'Make it' }).click();
    await make();
    await dialog.getByRole('alert').filter({ hasText: 'lower-case letters' }).waitFor();
    await dialog.getByLabel('Id').fill('acme');
    await make();
    await dialog.getByRole('alert').filter({ hasText: 'A project has the id acme already' }).waitFor();
    await dashboard.expectAccessible();
    await dialog.getByLabel('Id').fill('web');
    await make();
    await page.waitForURL('**/p/web');
    await page.getByRole('button', { name: 'Project: The web. Switch project' }).waitFor();
    expect(await dialog.count()).toBe(0);
    dashboard.expectClean(browser.server.url);
  });

  it('offers no new project to a viewer who may make none', async () => {
    const dashboard = await browser.open();
    await dashboard.signIn((await browser.keyWith('READ', 'PUBLISH')).secret);
    await dashboard.page.getByRole('button', { name: /Switch project/ }).click();
    await dashboard.page.getByRole('menuitemcheckbox').first().waitFor();
    expect(await dashboard.page.getByRole('menuitem', { name: 'New project' }).count()).toBe(0);
  });
});
