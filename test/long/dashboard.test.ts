import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser } from '../support/browser.js';
import { type DashboardPage, dashboardPage } from '../support/dashboard-page.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const PHONE = { width: 390, height: 844 };
const note = (summary: string) => ({ type: 'activity', payload: { kind: 'note', summary } });

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

  it.each(['light', 'dark'] as const)('works on a phone, in the %s theme', async (colorScheme) => {
    await publish(note('one'), note('two'));
    dashboard = await dashboardPage(browser, server.url, { colorScheme, viewport: PHONE });
    const { page } = dashboard;
    await dashboard.signIn();
    await page.locator('.rows').getByText('two').waitFor();
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
    dashboard.expectClean(server.url);
  });

  it('holds few rows of many in the document, and reads older ones as it is scrolled', async () => {
    for (let batch = 0; batch < 8; batch++)
      await publish(...Array.from({ length: 250 }, (_, index) => note(`note ${batch * 250 + index}`)));
    dashboard = await dashboardPage(browser, server.url);
    const { page } = dashboard;
    await dashboard.signIn();
    await page.keyboard.press('b');
    await page.locator('.rows').getByText('note 1999').waitFor();
    const bottom = 'document.querySelector(".list").scrollTop = 1e9';
    await until(async () => {
      await page.evaluate(bottom);
      return (await dashboard.sentences()).some((text) => text.endsWith('noted: note 0'));
    });
    expect(await page.locator('.rows > li').count()).toBeLessThan(120);
    await publish(note('much later'));
    await page.getByRole('button', { name: /^1 new/ }).click();
    await page.locator('.rows').getByText('much later').waitFor();
  });
});
