import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { until } from '../support/until.js';

const MINUTE_MS = 60_000;

describe.skipIf(!BROWSER)('the palette', () => {
  const browser = new DashboardBrowser();
  /** Publishes notes that lie a minute apart. @returns when each was recorded. */
  const history = async (...summaries: string[]) => {
    const times: string[] = [];
    for (const summary of summaries) {
      const [record] = await browser.publish(note(summary));
      times.push(new Date(record!.recordedAt).toISOString());
      browser.server.clock.advance(MINUTE_MS);
    }
    return times;
  };
  const open = async (path = '/p/acme', key?: string) => {
    const dashboard = await browser.open();
    await dashboard.signIn(key);
    await dashboard.page.goto(`${browser.server.url}${path}`);
    await dashboard.page.locator('.conn').waitFor();
    return { dashboard, page: dashboard.page };
  };
  const type = async (page: Page, text: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).fill(text);
  };
  const choose = async (page: Page, text: string, name: string | RegExp) => {
    await type(page, text);
    await page.getByRole('option', { name }).first().click();
  };
  const place = (page: Page) => {
    const { pathname, searchParams } = new URL(page.url());
    return [pathname, Object.fromEntries(searchParams)] as const;
  };

  it('keeps the view and the moment of a time travel, unless another project is chosen', async () => {
    const [, at] = await history('one', 'two', 'three');
    await browser.server.hub.projects.create(ADMIN, { id: 'beta', name: 'Beta' });
    const { dashboard, page } = await open(`/p/acme/travel?at=${at}&speed=5`);
    await dashboard.shows('noted: two');

    await choose(page, 'one', /Show only events with/);
    await until(async () => (await dashboard.sentences()).join() === 'Ada noted: one');
    expect(place(page)).toEqual(['/p/acme/travel', { at, speed: '5', q: 'one' }]);

    // What the filter hides is shown nevertheless; what had not happened by then is not offered.
    await type(page, 'three');
    expect(await page.getByRole('option', { name: 'Ada noted: three' }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Search or jump to' }).fill('two');
    await page.getByRole('option', { name: 'Ada noted: two' }).click();
    await page
      .getByRole('complementary', { name: /^Event/ })
      .getByText('"summary"')
      .waitFor();
    expect(place(page)).toEqual(['/p/acme/travel', { at, speed: '5', event: '3' }]);
    expect(await dashboard.sentences()).toContain('Ada noted: one');

    await choose(page, '2', 'Position 2');
    await until(async () => place(page)[1].event === '2');
    expect(place(page)).toEqual(['/p/acme/travel', { at, speed: '5', event: '2' }]);
    await type(page, '4');
    expect(await page.getByRole('option', { name: 'Position 4' }).count()).toBe(0);
    await page.keyboard.press('Escape');

    await choose(page, 'beta', /Beta/);
    await dashboard.isSaid('live');
    expect(place(page)).toEqual(['/p/beta', {}]);
    dashboard.expectClean(browser.server.url);
  });

  it('has views, their panels and actions before events', async () => {
    await browser.publish(note('the board of directors'), note('projected feed'));
    const { page } = await open();
    await type(page, 'board');
    const options = page.getByRole('option');
    await options.filter({ hasText: 'the board of directors' }).waitFor();
    await options.first().getByText('Tasks').waitFor();
    await page.getByRole('combobox', { name: 'Search or jump to' }).fill('feed');
    await options.filter({ hasText: 'projected feed' }).waitFor();
    await options.first().getByText('Feed', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Search or jump to' }).fill('board');
    await page.keyboard.press('Enter');
    await until(() => new URL(page.url()).pathname === '/p/acme/project');
    await until(async () => (await page.evaluate('document.activeElement.id')) === 'board');
  });

  it('finds people by the names that the page has for them, and shows only what they did', async () => {
    const { hub } = browser.server;
    await browser.publish(note('by Ada'));
    const grace = viewerWith([{ projects: 'acme', actions: ['PUBLISH'] }], { id: 'user-17', name: 'Grace Hopper' });
    await hub.publish(grace, 'acme', [note('by Grace')]);
    const { dashboard, page } = await open();
    await dashboard.shows('by Grace');

    await type(page, 'user-17');
    expect(await page.getByRole('option', { name: 'Grace Hopper', exact: true }).count()).toBe(1);
    await dashboard.expectAccessible();
    // Who has signed in has published nothing here, and is here.
    await page.getByRole('combobox', { name: 'Search or jump to' }).fill('');
    await page.getByRole('option', { name: /Here now$/ }).waitFor();
    await page.getByRole('combobox', { name: 'Search or jump to' }).fill('grace');
    await page.getByRole('option', { name: 'Grace Hopper', exact: true }).click();
    await until(async () => (await dashboard.sentences()).join() === 'Grace Hopper noted: by Grace');
    expect(place(page)).toEqual(['/p/acme', { by: 'user-17' }]);

    const [, at] = await history('later', 'later still');
    await page.goto(`${browser.server.url}/p/acme/travel?at=${at}`);
    await dashboard.shows('later still');
    await choose(page, 'grace', 'Grace Hopper');
    await until(async () => (await dashboard.sentences()).join() === 'Grace Hopper noted: by Grace');
    expect(place(page)).toEqual(['/p/acme/travel', { at, by: 'user-17' }]);
    dashboard.expectClean(browser.server.url);
  });

  it('has what is called so before events, finds it by other words for it, and signs out', async () => {
    await browser.publish(note('announce the release'), note('a light theme, a dark theme'));
    const { dashboard, page } = await open();
    await dashboard.shows('dark theme');
    const found = async (text: string) => {
      await page.getByRole('combobox').fill(text);
      return page.getByRole('option').allInnerTexts();
    };
    await page.keyboard.press('Control+k');
    for (const text of ['ann', 'announce', 'broadcast']) expect((await found(text))[0], text).toBe('Announce…');
    expect((await found('announce'))[1]).toMatch(/^Ada noted: announce/);
    expect((await found('dark'))[0]).toBe('Dark theme');
    expect((await found('night'))[0]).toBe('Dark theme');
    expect((await found('theme')).slice(0, 3)).toEqual(['Dark theme', 'Light theme', 'Theme of the system']);
    expect((await found('light'))[0]).toBe('Light theme');
    for (const text of ['log out', 'logout', 'sign out']) expect((await found(text))[0], text).toBe('Sign out');
    await dashboard.expectAccessible();
    await page.keyboard.press('Escape');
    const theme = () => page.locator('html').getAttribute('data-theme');
    for (const name of ['dark', 'light']) {
      await type(page, name);
      await page.keyboard.press('Enter');
      await expect.poll(theme).toBe(name);
    }
    await type(page, 'log out');
    await page.keyboard.press('Enter');
    await page.getByLabel('API key or token').waitFor();
    dashboard.expectClean(browser.server.url);
  });

  it('highlights one option, the one that Enter runs, whatever was typed before', async () => {
    const { hub } = browser.server;
    const names = ['Teo', 'Zoe'];
    for (const name of names) {
      const viewer = viewerWith([{ projects: 'acme', actions: ['PUBLISH'] }], { id: name.toLowerCase(), name });
      await hub.publish(viewer, 'acme', [note(`by ${name}`)]);
    }
    const { dashboard, page } = await open();
    await dashboard.shows('by Zoe');
    const box = page.getByRole('combobox');
    const options = page.getByRole('option');
    const expectOne = async (text: string) => {
      const marked = page.locator('[role="option"][aria-selected="true"]');
      expect(await marked.count(), text).toBe(1);
      expect(await box.getAttribute('aria-activedescendant'), text).toBe(await marked.getAttribute('id'));
      const ids = await options.evaluateAll((all) => all.map(({ id }) => id));
      expect(new Set(ids).size, text).toBe(ids.length);
    };
    await page.keyboard.press('Control+k');
    // The system view, the project `system` and the theme of the system are three.
    await box.fill('system');
    await expectOne('system');
    expect((await options.allInnerTexts()).map((each) => each.replace(/\s+/g, ' '))).toEqual(
      expect.arrayContaining(['System the hub', 'Theme of the system']),
    );
    for (const before of ['te', 'sys']) {
      await box.fill('');
      await box.pressSequentially(before);
      await page.keyboard.press('ArrowDown');
      await expectOne(before);
      await box.fill('');
      await expectOne('');
      await box.pressSequentially('zoe');
      await expectOne('zoe');
      expect((await options.allInnerTexts()).filter((each) => /system/i.test(each))).toEqual([]);
    }
    expect(await page.locator('.opt__name').first().innerText()).toBe('Zoe');
    await page.keyboard.press('Enter');
    await until(async () => (await dashboard.sentences()).join() === 'Zoe noted: by Zoe');
    dashboard.expectClean(browser.server.url);
  });

  it('opens what one may do: an announcement, and a board to share', async () => {
    const { dashboard, page } = await open();
    await choose(page, 'announce', 'Announce…');
    await page.getByRole('region', { name: 'New announcement' }).getByLabel('Text').waitFor();
    expect(place(page)).toEqual(['/system/broadcasts', {}]);
    // The system view is of no project whose board could be shared.
    await type(page, 'a');
    await page.getByRole('option', { name: 'Announce…' }).waitFor();
    expect(await page.getByRole('option', { name: 'Share a board…' }).count()).toBe(0);
    await page.goto(`${browser.server.url}/p/acme`);
    await dashboard.isSaid('live');
    await choose(page, 'board', 'Share a board…');
    await page.getByRole('dialog', { name: 'Share a board' }).getByLabel('Name').waitFor();
    dashboard.expectClean(browser.server.url);

    const { secret } = await browser.keyWith('READ', 'PUBLISH');
    const other = await open('/p/acme', secret);
    await type(other.page, 'a');
    await other.page.getByRole('option', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await other.page.getByRole('option', { name: /^(Announce|Share a board)…/ }).count()).toBe(0);
  });
});
