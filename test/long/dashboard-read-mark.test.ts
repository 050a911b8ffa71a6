import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { until } from '../support/until.js';

describe.skipIf(!BROWSER)('what one has read', () => {
  const browser = new DashboardBrowser();
  /** Publishes notes that lie too far apart for one row. */
  const say = async (...summaries: string[]) => {
    for (const summary of summaries) {
      await browser.publish(note(summary));
      browser.server.clock.advance(10_000);
    }
  };
  const lastRead = async () => {
    const { data } = await browser.server.post('{ project(id: "acme") { lastRead { offset } } }');
    return data.project.lastRead?.offset ?? 0;
  };
  const visit = async () => {
    const dashboard = await browser.open();
    await dashboard.signIn();
    return dashboard;
  };
  /** Requests of the page that mark what was read. */
  const marksOf = (page: Page) => {
    const marks: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('markRead')) marks.push(request.postData()!);
    });
    return marks;
  };

  it('is marked at the newest end, and parts the list at the next visit, while the page is open', async () => {
    await say('one', 'two');
    const first = await visit();
    await first.shows('noted: two');
    await until(async () => (await lastRead()) === 3);
    await say('three');
    await first.shows('noted: three');
    await until(async () => (await lastRead()) === 4);
    expect(await first.page.locator('.unread-mark').count()).toBe(0);
    await first.close();

    await say('four', 'five');
    const dashboard = await visit();
    const { page } = dashboard;
    const mark = page.locator('.slot').filter({ has: page.locator('.unread-mark') });
    const isBelowFour = async () => {
      await mark.getByText('2 new since you were last here').waitFor();
      expect(await mark.locator('.say__text').innerText()).toBe('Ada noted: four');
    };
    await isBelowFour();
    await dashboard.expectAccessible();
    await until(async () => (await lastRead()) === 6);
    await say('six');
    await dashboard.shows('noted: six');
    await isBelowFour();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.locator('#board').waitFor();
    await page.keyboard.press('l');
    await isBelowFour();
    await until(async () => (await lastRead()) === 7);
    dashboard.expectClean(browser.server.url);

    const last = await visit();
    await last.shows('noted: six');
    await say('seven');
    await last.shows('noted: seven');
    expect(await last.page.locator('.unread-mark').count()).toBe(0);
  });

  it('parts nothing for those who never left the page, wherever in it they were', async () => {
    await say('one');
    const dashboard = await visit();
    const { page } = dashboard;
    await until(async () => (await lastRead()) === 2);
    const elsewhere = async () => {
      await page.getByRole('link', { name: 'System' }).click();
      await page.getByRole('heading', { name: 'Components' }).waitFor();
    };
    await elsewhere();
    await say('two');
    await page.goBack();
    await dashboard.shows('noted: two');
    await until(async () => (await lastRead()) === 3);
    expect(await page.locator('.unread-mark').count()).toBe(0);

    // Whoever hides the page has left it.
    await elsewhere();
    await page.evaluate(`{
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      delete document.visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
    }`);
    await say('three');
    await page.goBack();
    await page.getByText('1 new since you were last here').waitFor();
  });

  it('is not marked in the past, in an open event, behind a filter, or on a hidden page', async () => {
    const [one] = await browser.publish(note('one'), note('two'));
    const dashboard = await visit();
    const { page } = dashboard;
    await page.goto('about:blank');
    const marks = marksOf(page);
    await page.clock.install();
    const at = new Date((one as { recordedAt: number }).recordedAt).toISOString();
    for (const address of ['/travel', `?at=${at}`, '?event=2', '?type=activity']) {
      await page.goto(`${browser.server.url}/p/acme${address}`);
      await dashboard.shows('noted: one');
      await page.clock.runFor(10_000);
    }
    await page.goto(`${browser.server.url}/p/acme`);
    await dashboard.isSaid('live');
    await page.evaluate('Object.defineProperty(document, "hidden", { configurable: true, get: () => true })');
    await page.clock.runFor(10_000);
    expect(marks).toEqual([]);
    await page.evaluate('delete document.hidden');
    await until(async () => {
      await page.clock.runFor(1_000);
      return marks.length > 0;
    });
    // Once: there is nothing new to mark.
    await page.clock.runFor(10_000);
    expect(marks).toHaveLength(1);
  });

  it('is no error for those who may not mark it', async () => {
    await browser.publish(note('one'));
    const dashboard = await visit();
    const { page } = dashboard;
    let refused = 0;
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes('markRead')) return route.continue();
      refused++;
      return route.fulfill({ json: { errors: [{ message: 'No', extensions: { code: 'FORBIDDEN' } }] } });
    });
    await page.reload();
    await dashboard.isSaid('live');
    await until(() => refused > 0);
    await browser.publish(note('two'));
    await dashboard.shows('noted: two');
    expect((await page.getByRole('alert').allInnerTexts()).join('')).toBe('');
    dashboard.expectClean(browser.server.url);
  });
});
