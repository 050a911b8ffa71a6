import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { isIn, task } from '../support/task-board.js';

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

  it('travel with T to before an event, and lead back to live with L from anywhere', async () => {
    const { clock, url } = browser.server;
    const [one] = await browser.publish({ ...note('one'), options: { occurredAt: clock.now() - MINUTE_MS } });
    clock.advance(MINUTE_MS);
    const [two] = await browser.publish(note('two'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    const before = ({ recordedAt }: { recordedAt: number }) => ({ at: new Date(recordedAt - 1).toISOString() });
    // What came before is shown whatever the filter.
    await page.goto(`${url}/p/acme?q=two&event=3`);
    await page.getByRole('complementary', { name: 'Event 3' }).getByText('"summary"').waitFor();
    await page.keyboard.press('t');
    await isAt(page, '/p/acme/travel', before(two!));
    await page.locator('.conn[data-truth="replay"]').waitFor();
    await dashboard.shows('noted: one');
    expect((await dashboard.sentences()).join()).not.toContain('two');
    // From within the past too.
    await page.getByRole('link', { name: 'noted: one' }).click();
    await page.keyboard.press('t');
    await isAt(page, '/p/acme/travel', before(one!));
    await expect.poll(async () => (await dashboard.sentences()).join()).not.toContain('one');
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

  it('keep the past with those of the views, and leave it with L alone', async () => {
    const { clock, url } = browser.server;
    const [first] = await browser.publish(task('T-1', 'TODO'), note('one'));
    clock.advance(MINUTE_MS);
    await browser.publish(task('T-1', 'DONE'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    const at = new Date(first!.recordedAt).toISOString();
    const travel = (search = {}) => isAt(page, '/p/acme/travel', { at, speed: '5', ...search });
    const go = async (key: string) => {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
    };
    const views = page.getByRole('navigation', { name: 'Views' }).first();
    const chosen = () => views.locator('[aria-current]').allInnerTexts();
    await page.goto(`${url}/p/acme/travel?at=${at}&speed=5&event=3`);
    await dashboard.shows('noted: one');
    await expect.poll(chosen).toEqual(['Feed', 'Time travel']);
    await go('f');
    await go('t');
    await travel({ event: '3' });
    await go('p');
    await travel({ part: 'project' });
    await isIn(page, 'T-1', 'To do');
    await expect.poll(chosen).toEqual(['Project', 'Time travel']);
    await page.keyboard.press('t');
    await travel({ part: 'project' });
    await go('f');
    await travel();
    await dashboard.shows('noted: one');
    // So do the links of the bar, and the palette.
    await views.getByRole('link', { name: 'Project' }).click();
    await travel({ part: 'project' });
    await views.getByRole('link', { name: 'Feed' }).click();
    await travel();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('project');
    await page.getByRole('option', { name: 'Project', exact: true }).click();
    await travel({ part: 'project' });
    await page.getByRole('button', { name: 'Back to live' }).locator('kbd', { hasText: 'L' }).waitFor();
    await page.evaluate(`{
      const status = document.querySelector('[role="status"]');
      new MutationObserver(() => (window.said ??= []).push(status.textContent))
        .observe(status, { childList: true, characterData: true, subtree: true });
    }`);
    await page.keyboard.press('l');
    await isAt(page, '/p/acme/project');
    await dashboard.isSaid('live');
    await expect.poll(() => page.evaluate('window.said')).toContain('Back to live');
    await go('f');
    await isAt(page, '/p/acme');
    dashboard.expectClean(url);
  });

  it('undo a step along the chain or the list with the opposite one', async () => {
    const caused = (by: string, summary: string) => ({ ...note(summary), options: { causationId: by } });
    const [cause] = await browser.publish(note('cause'));
    await browser.publish(caused(cause!.id, 'first effect'), caused(cause!.id, 'second effect'));
    browser.server.clock.advance(MINUTE_MS);
    await browser.publish(task('T-1', 'TODO'));
    browser.server.clock.advance(MINUTE_MS);
    await browser.publish(note('a'), note('b'), note('c'), note('d'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    const opens = (offset: number) =>
      page
        .getByRole('complementary', { name: `Event ${offset}`, exact: true })
        .getByRole('heading', { name: /^Payload/ })
        .waitFor();
    await page.goto(`${browser.server.url}/p/acme?event=4`);
    await opens(4);
    await page.keyboard.press('[');
    await opens(2);
    await page.keyboard.press(']');
    await opens(4);
    // Without a step to undo it goes to what followed first.
    await page.goto(`${browser.server.url}/p/acme?event=2`);
    await opens(2);
    await page.keyboard.press(']');
    await opens(3);

    // A burst beside what is open.
    await page.goto(`${browser.server.url}/p/acme?event=5`);
    await opens(5);
    await page.keyboard.press('k');
    await opens(9);
    await page.keyboard.press('j');
    await opens(5);
    await page.reload();
    await opens(5);
    await page.getByRole('button', { name: 'Newer event (K)' }).click();
    await opens(9);
    await page.getByRole('button', { name: 'Older event (J)' }).click();
    await opens(5);
    dashboard.expectClean(browser.server.url);
  });

  it('stand for a chain that is parted into causes and effects, each in its order', async () => {
    const after = async (by: { id: string } | null, summary: string) => {
      browser.server.clock.advance(10_000);
      const [record] = await browser.publish({ ...note(summary), options: { causationId: by?.id ?? null } });
      return record!;
    };
    const cause = await after(await after(null, 'root'), 'cause');
    await after(await after(await after(cause, 'middle'), 'effect'), 'last');
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.goto(`${browser.server.url}/p/acme?event=4`);
    const drawer = page.getByRole('complementary', { name: 'Event 4' });
    const said = (name: string) => drawer.getByRole('list', { name }).getByRole('button').allInnerTexts();
    await drawer.getByRole('heading', { name: 'Because of' }).waitFor();
    expect(await said('Because of')).toEqual(['Ada noted: root', 'Ada noted: cause']);
    await drawer.getByRole('heading', { name: 'Led to' }).waitFor();
    expect(await said('Led to')).toEqual(['Ada noted: effect', 'Ada noted: last']);
    // Both sides count from the event that is open.
    const times = (name: string) => drawer.getByRole('list', { name }).locator('.num').allInnerTexts();
    expect(await times('Because of')).toEqual(['20 s before', '10 s before']);
    expect(await times('Led to')).toEqual(['10 s after', '20 s after']);
    await dashboard.expectAccessible();

    // What has only one side has only its heading.
    await page.goto(`${browser.server.url}/p/acme?event=2`);
    await page.getByRole('complementary', { name: 'Event 2' }).getByRole('heading', { name: 'Led to' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Because of' }).count()).toBe(0);

    // Of very many, the nearest.
    const { id, offset } = await after(null, 'a cause of many');
    await browser.publish(...Array.from({ length: 51 }, () => ({ ...note('one'), options: { causationId: id } })));
    await page.goto(`${browser.server.url}/p/acme?event=${offset}`);
    await page.getByRole('heading', { name: 'Led to the nearest 50' }).waitFor();
    expect(await page.getByRole('list', { name: 'Led to' }).getByRole('listitem').count()).toBe(50);
  });

  it('show one ring around a field that has the focus', async () => {
    const { clock, url } = browser.server;
    await browser.publish({ type: 'new_message', payload: { messageId: 'm', channel: 'release', body: 'Ship it' } });
    clock.advance(120 * MINUTE_MS);
    await browser.publish(note('one'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    /** Rings from the frame of the field inwards, once that has the focus by the keyboard. */
    const rings = (selector: string) =>
      page.locator(selector).evaluate((field) => {
        const frame = field.closest('.field, .replay__span, .dialog__in')!;
        (field as HTMLElement).focus({ focusVisible: true } as FocusOptions);
        return [frame, ...frame.querySelectorAll('*')].filter((each) => getComputedStyle(each).boxShadow !== 'none')
          .length;
      });
    expect(await rings('.field input')).toBe(1);
    // Nor has the field the ring of a button in it.
    await page.getByRole('button', { name: 'Show' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator('.field').evaluate((field) => getComputedStyle(field).boxShadow)).toBe('none');
    await dashboard.signIn();
    expect(await rings('.toolbar input')).toBe(1);
    await page.goto(`${url}/p/acme/travel`);
    await page.locator('.replay__span select').waitFor();
    expect(await rings('.replay__span select')).toBe(1);
    await page.goto(`${url}/p/acme/project`);
    await page.getByRole('textbox').waitFor();
    expect(await rings('.field input')).toBe(1);
  });

  it('are letters in a field, and stand in the sheet', async () => {
    await browser.publish(note('tell'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.keyboard.press('/');
    await page.keyboard.type('tell');
    await isAt(page, '/p/acme', { q: 'tell' });
    await dashboard.shows('noted: tell');
    await page.keyboard.press('Escape');
    // The second of two keys is not the key that it is alone, which leads to before the event.
    await page.keyboard.press('j');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await isAt(page, '/p/acme/travel', { q: 'tell' });
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    for (const [say, keys] of [
      ['Everything about the same thing', ['E']],
      ['Time travel, to before the event that is selected', ['T']],
      ['Back to live', ['L']],
    ] as const) {
      const line = sheet.locator('dl > div').filter({ hasText: say }).first();
      expect(await line.locator('kbd').allInnerTexts()).toEqual(keys);
    }
    await dashboard.expectAccessible();
    dashboard.expectClean(browser.server.url);
  });
});
