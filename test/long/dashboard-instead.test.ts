import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, type DashboardPage, note } from '../support/dashboard-page.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

const PHONE = { width: 390, height: 844 };
const THEMES = ['light', 'dark'] as const;

describe.skipIf(!BROWSER)('in place of a page of the dashboard', () => {
  const browser = new DashboardBrowser();
  /** Expects one heading, what to do, and one thing to press. */
  const says = async ({ page, expectAccessible }: DashboardPage, title: string, action: string) => {
    const main = page.getByRole('main');
    await main.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await main.getByRole('heading').count()).toBe(1);
    expect(await main.locator('p').count()).toBe(1);
    expect(await main.locator('a, button').allInnerTexts()).toEqual([action]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await expectAccessible();
  };

  it.each(THEMES)('stands a heading with what to do, in the %s theme', async (colorScheme) => {
    const { url } = browser.server;
    const dashboard = await browser.open(url, { colorScheme });
    const { page } = dashboard;
    await dashboard.signIn();
    await page.goto(`${url}/p/nowhere`);
    await says(dashboard, 'There is no such project, or you may not read it.', 'Back to your projects');
    await page.getByRole('link', { name: 'Back to your projects' }).click();
    await page.waitForURL(`${url}/p/acme`);
    await page.goto(`${url}/p/acme/nothing`);
    await says(dashboard, 'There is no such page.', 'Back to your projects');
    await page.goto(`${url}/system/nothing`);
    await says(dashboard, 'There is no such part of the system view.', 'To the overview');
    await page.setViewportSize(PHONE);
    await says(dashboard, 'There is no such part of the system view.', 'To the overview');
    await page.getByRole('link', { name: 'To the overview' }).click();
    await page.getByRole('heading', { name: 'System', level: 1 }).waitFor();
    dashboard.expectClean(url);
  });

  it.each(THEMES)('stands what is away or may not be seen, in the %s theme', async (colorScheme) => {
    const { url } = browser.server;
    const dashboard = await browser.open(url, { colorScheme, viewport: PHONE });
    const { page } = dashboard;
    await browser.publish(note('one'));
    await dashboard.signIn((await browser.keyWith('READ')).secret);
    await page.goto(`${url}/system`);
    await says(dashboard, 'You may not see the system view.', 'Back to your projects');
    await page.route('**/health', (route) => route.abort());
    await page.route('**/project-view-*.js', (route) => route.abort());
    await page.goto(`${url}/p/acme/project`);
    await says(dashboard, 'A part of this page could not be loaded.', 'Load it anew');

    // One who has not been here: otherwise the last known state is shown.
    const away = await browser.open(url, { colorScheme, viewport: PHONE });
    let asked = 0;
    await away.page.route(/session|graphql/, (route) => {
      asked++;
      return route.abort();
    });
    await away.page.reload();
    await says(away, 'The hub cannot be reached.', 'Try again');
    // While it is away: the page also tries by itself, and then the button is gone.
    const before = asked;
    await away.page.getByRole('button', { name: 'Try again' }).click();
    await until(() => asked > before);
    await away.page.unrouteAll();
    await away.page.getByLabel('API key or token').waitFor();
  });

  it.each([320, 390, 1_280])(
    'stands the sign-in, which says where the key is but not what it is, %i px wide',
    async (width) => {
      const dashboard = await browser.open(browser.server.url, { viewport: { width, height: 844 } });
      const { page } = dashboard;
      const hint = page.locator('#hint');
      const file = hint.getByText('.tidings/admin.key');
      await file.scrollIntoViewIfNeeded();
      expect(await file.evaluate(isCut)).toBe(false);
      await file.click();
      expect(await page.evaluate('getSelection().toString()')).toBe('.tidings/admin.key');
      expect(await everything(page)).not.toContain(KEY);
      await page.getByLabel('API key or token').fill(KEY);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await dashboard.isSaid('live');
      await dashboard.signOut();
      await file.waitFor();
      expect(await everything(page)).not.toContain(KEY);
      await dashboard.expectAccessible();
    },
  );
});

/** Whether a part of an element is outside of the window, or of what is around it. */
const isCut = (element: Element): boolean => {
  const { left, right } = element.getBoundingClientRect();
  const around = element.parentElement!.getBoundingClientRect();
  return left < Math.max(0, around.left) || right > Math.min(innerWidth, around.right) + 1;
};

/** What the page shows and keeps. */
const everything = (page: Page): Promise<string> =>
  page.evaluate(
    '[document.documentElement.outerHTML, document.querySelector("input").value, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join()',
  );
