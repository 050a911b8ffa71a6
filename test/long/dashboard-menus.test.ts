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
});
