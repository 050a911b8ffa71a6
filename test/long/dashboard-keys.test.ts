import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { task } from '../support/task-board.js';

const MINUTE_MS = 60_000;

describe.skipIf(!BROWSER)('the keys of the dashboard', () => {
  const browser = new DashboardBrowser();
  const isAt = (page: Page, path: string, search = {}) =>
    expect
      .poll(() => {
        const { pathname, searchParams } = new URL(page.url());
        return [pathname, Object.fromEntries(searchParams)];
      })
      .toEqual([path, search]);

  it('show with E all that is about the thing of an event, and everything again', async () => {
    await browser.publish(task('T-1', 'TODO'), note('between'), task('T-2', 'TODO'), task('T-1', 'DONE'));
    await browser.publish({ ...note('of the release'), options: { correlationId: 'T-1' } });
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('of the release');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await isAt(page, '/p/acme', { about: 'T-1' });
    await expect.poll(async () => (await dashboard.sentences()).length).toBe(3);
    expect((await dashboard.sentences()).join()).not.toMatch(/T-2|between/);
    await page.keyboard.press('e');
    await isAt(page, '/p/acme');

    await page.getByRole('link', { name: 'noted: of the release' }).click();
    const drawer = page.getByRole('complementary', { name: /^Event/ });
    await drawer.getByRole('button', { name: 'Everything about the same thing' }).click();
    await isAt(page, '/p/acme', { event: '6', about: 'T-1' });
    await expect.poll(async () => (await dashboard.sentences()).length).toBe(3);
    await dashboard.expectAccessible();
    dashboard.expectClean(browser.server.url);
  });

  it('travel with T to the moment of an event, and lead back to live with L from anywhere', async () => {
    const { clock, url } = browser.server;
    const [one] = await browser.publish({ ...note('one'), options: { occurredAt: clock.now() - MINUTE_MS } });
    clock.advance(MINUTE_MS);
    await browser.publish(note('two'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.getByRole('link', { name: 'noted: one' }).click();
    await page.keyboard.press('t');
    const at = new Date(one!.recordedAt).toISOString();
    await isAt(page, '/p/acme/travel', { event: '2', at });
    await page.locator('.conn[data-truth="replay"]').waitFor();
    await dashboard.shows('noted: one');
    expect((await dashboard.sentences()).join()).not.toContain('two');
    await page.keyboard.press('l');
    await isAt(page, '/p/acme');
    await dashboard.isSaid('live');

    // Without an event it is now, with the filter of the list.
    await page.keyboard.press('3');
    await isAt(page, '/p/acme', { domain: 'workflow' });
    await page.keyboard.press('t');
    await isAt(page, '/p/acme/travel', { domain: 'workflow' });
    for (const path of ['/p/acme/project', '/system/keys', '/p/acme?event=2&at=2026-01-01T00:00:00Z']) {
      await page.goto(`${url}${path}`);
      await dashboard.isSaid('live');
      await page.keyboard.press('l');
      await isAt(page, '/p/acme');
      await dashboard.shows('noted: two');
    }
    await page.goto(`${url}/system/keys`);
    await dashboard.isSaid('live');
    await page.keyboard.press('t');
    await isAt(page, '/p/acme/travel');
    dashboard.expectClean(url);
  });

  it('are letters in a field, and stand in the sheet', async () => {
    await browser.publish(note('one'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.keyboard.press('/');
    await page.keyboard.type('tell');
    await isAt(page, '/p/acme', { q: 'tell' });
    await page.keyboard.press('Escape');
    // The second of two keys is not the key that it is alone.
    await page.keyboard.press('j');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await isAt(page, '/p/acme/travel');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    for (const [say, keys] of [
      ['Everything about the same thing', ['E']],
      ['Time travel, to the event that is selected', ['T']],
      ['Back to live', ['L']],
    ] as const) {
      const line = sheet.locator('dl > div').filter({ hasText: say }).first();
      expect(await line.locator('kbd').allInnerTexts()).toEqual(keys);
    }
    await dashboard.expectAccessible();
    dashboard.expectClean(browser.server.url);
  });
});
