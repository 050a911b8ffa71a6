import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { until } from '../support/until.js';

const PHONE = { width: 390, height: 844 };

describe.skipIf(!BROWSER)('the dashboard', () => {
  const browser = new DashboardBrowser();
  const publish = browser.publish.bind(browser);

  it.each(['light', 'dark'] as const)('works on a phone, in the %s theme', async (colorScheme) => {
    await publish(note('one'), note('two'));
    const dashboard = await browser.open(undefined, { colorScheme, viewport: PHONE });
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('two');
    await dashboard.expectAccessible();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole('link', { name: 'noted: two' }).click();
    await page.getByText('"summary"').waitFor();
    await dashboard.expectAccessible();
    await page.getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('dialog').getByRole('radio', { name: /High/ }).click();
    await until(() => page.url().includes('min=high'));
    await dashboard.expectAccessible();
    dashboard.expectClean(browser.server.url);
  });

  it('holds few rows of many in the document, and reads older ones as it is scrolled', async () => {
    for (let batch = 0; batch < 8; batch++)
      await publish(...Array.from({ length: 250 }, (_, index) => note(`note ${batch * 250 + index}`)));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.keyboard.press('b');
    await dashboard.shows('note 1999');
    const bottom = 'document.querySelector(".list").scrollTop = 1e9';
    await until(async () => {
      await page.evaluate(bottom);
      return (await dashboard.sentences()).some((text) => text.endsWith('noted: note 0'));
    });
    expect(await page.locator('.rows > li').count()).toBeLessThan(120);
    await publish(note('much later'));
    await page.getByRole('button', { name: /^1 new/ }).click();
    await dashboard.shows('much later');
  });
});
