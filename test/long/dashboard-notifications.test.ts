import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';

interface Told {
  readonly title: string;
  readonly options: NotificationOptions;
}

/** Takes the place of the browser's notifications, and of what hides a page: a headless browser has neither. */
const STUB = `
  window.told = [];
  let isHidden = false;
  Object.defineProperty(document, 'hidden', { get: () => isHidden });
  window.hide = (next) => {
    isHidden = next;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  window.asked = 0;
  window.Notification = class {
    static permission = 'default';
    static async requestPermission() {
      window.asked++;
      return (this.permission = 'granted');
    }
    constructor(title, options) {
      window.last = this;
      window.told.push({ title, options });
    }
    close() {}
  };`;
const high = (summary: string, priority: 'HIGH' | 'URGENT' | 'NORMAL' = 'HIGH') => ({
  ...note(summary),
  options: { priority },
});

describe.skipIf(!BROWSER)('notifications of the dashboard', () => {
  const browser = new DashboardBrowser();
  const told = (page: Page) => page.evaluate<Told[]>('told');
  const openMenu = (page: Page) => page.getByRole('button', { name: /account/ }).click();
  const open = async () => {
    await browser.publish(note('before'));
    const dashboard = await browser.open();
    await dashboard.page.addInitScript(STUB);
    // The clock of the hub stands still: what it says happened now is history to a browser with another.
    await dashboard.page.clock.install({ time: browser.server.clock.now() });
    await dashboard.page.reload();
    await dashboard.signIn();
    return dashboard;
  };
  /** Waits until the page notifies: that part of it is loaded when it is chosen, and is silent in its first seconds. */
  const untilNotifying = async (page: Page) => {
    await page.evaluate('hide(true)');
    await expect
      .poll(async () => {
        await browser.publish(high('is it there?'));
        return (await told(page)).length;
      })
      .toBeGreaterThan(0);
    await page.evaluate('hide(false); told.length = 0');
  };

  it('come by choice, of live events of high priority, while the page is hidden', async () => {
    const dashboard = await open();
    const { page } = dashboard;
    await page.evaluate('hide(true)');
    await browser.publish(high('not chosen'));
    await dashboard.shows('not chosen');
    expect(await page.evaluate('asked')).toBe(0);
    await page.evaluate('hide(false)');

    await openMenu(page);
    await page.getByRole('menuitemcheckbox', { name: 'High and urgent' }).click();
    await expect.poll(() => page.evaluate('asked')).toBe(1);
    await untilNotifying(page);
    await browser.publish(high('seen'));
    await dashboard.shows('seen');
    await page.evaluate('hide(true)');
    await browser.publish(high('calm', 'NORMAL'), high('first'));
    await expect.poll(() => told(page)).toHaveLength(1);
    const [first] = await told(page);
    expect(first).toMatchObject({
      title: 'acme: high priority',
      options: { body: expect.stringContaining('first'), tag: 'tidings:acme', silent: true },
    });

    const burst = await browser.publish(
      ...Array.from({ length: 30 }, (_, place) => high(`burst ${place}`)),
      high('worst', 'URGENT'),
    );
    await dashboard.shows('worst');
    await page.clock.runFor(10_000);
    await expect.poll(() => told(page)).toHaveLength(2);
    expect((await told(page))[1]).toMatchObject({
      title: 'acme: 32 events, 1 urgent',
      options: { body: expect.stringContaining('worst'), tag: 'tidings:acme' },
    });
    await page.evaluate('hide(false); last.onclick()');
    await page
      .getByRole('heading', { name: /^Event|worst/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('event')).toBe(String(burst.at(-1)!.offset));
    dashboard.expectClean(browser.server.url);
  });

  it('can be switched off, and say where they are impossible', async () => {
    const dashboard = await open();
    const { page } = dashboard;
    await openMenu(page);
    await page.getByRole('menuitemcheckbox', { name: 'Urgent only' }).click();
    await page.clock.runFor(4_000);
    await openMenu(page);
    expect(await page.getByRole('menuitemcheckbox', { name: 'Urgent only' }).getAttribute('aria-checked')).toBe('true');
    await page.getByRole('menuitemcheckbox', { name: 'Never' }).click();
    await page.evaluate('hide(true)');
    await browser.publish(high('off', 'URGENT'));
    await dashboard.shows('off');
    expect(await told(page)).toEqual([]);
    await page.evaluate('Notification.permission = "denied"; hide(false)');
    await openMenu(page);
    await page.getByText('The browser blocks notifications of this page.').waitFor();
  });
});
