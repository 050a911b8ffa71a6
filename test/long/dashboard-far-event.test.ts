import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { until } from '../support/until.js';

const BATCHES = 88;
const IN_BATCH = 250;
const MINUTE_MS = 60_000;

describe.skipIf(!BROWSER)('a link to an event that is far back', () => {
  const browser = new DashboardBrowser();

  it('shows the events around it, keeps the place, and leads back to the newest', async () => {
    // The project itself is the first event, so note 1 has position 2.
    for (let batch = 0; batch < BATCHES; batch++) {
      const notes = Array.from({ length: IN_BATCH }, (_, index) => note(`note ${batch * IN_BATCH + index + 1}`));
      await browser.publish(...notes);
      browser.server.clock.advance(MINUTE_MS);
    }
    const newest = `noted: note ${BATCHES * IN_BATCH}`;
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.keyboard.press('b');
    await dashboard.shows(newest);
    await page.goto(`${browser.server.url}/p/acme?event=500`);
    const drawer = page.getByRole('complementary', { name: 'Event 500' });
    await drawer.getByText('"summary"').waitFor();
    await drawer.getByText('of 22,001').waitFor();
    const selected = page.locator('.row--sel');
    expect(await selected.getAttribute('data-offset')).toBe('500');
    expect(await selected.isVisible()).toBe(true);
    const isAround = async () => {
      await until(async () => (await dashboard.sentences()).includes('Ada noted: note 500'));
      expect(await dashboard.sentences()).toEqual(expect.arrayContaining(['Ada noted: note 498']));
      expect((await dashboard.sentences()).join()).not.toContain(newest);
    };
    await isAround();
    await page.getByText('New events are not shown here').waitFor();
    await dashboard.expectAccessible();
    // An event beside it is near.
    await page.keyboard.press('k');
    await page.getByRole('complementary', { name: 'Event 501' }).getByText('"summary"').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await isAround();
    await page.reload();
    await isAround();

    await page.getByRole('button', { name: 'Back to live' }).click();
    await dashboard.shows(newest);
    expect(new URL(page.url()).search).toBe('');
    await browser.publish(note('afterwards'));
    await dashboard.shows('afterwards');
    dashboard.expectClean(browser.server.url);
  });

  it('says of an event that is not there yet what the newest is, and shows it when it comes', async () => {
    await browser.publish(note('one'));
    const dashboard = await browser.open(`${browser.server.url}/p/acme?event=3`);
    await dashboard.signIn();
    const title = dashboard.page.locator('.drawer h2');
    await title.getByText('There is no event 3 yet: the newest is 2.').waitFor();
    await browser.publish(note('two'));
    await title.getByText('noted: two').waitFor();
    dashboard.expectClean(browser.server.url);
  });

  it('scrolls to an event of the last hour, also while the page itself reads that hour', async () => {
    // Far enough apart for rows of their own.
    const noteOf = (number: number) => ({
      ...note(`note ${number}`),
      options: { occurredAt: browser.server.clock.now() - (300 - number) * 3_000 },
    });
    for (let batch = 0; batch < 3; batch++)
      await browser.publish(...Array.from({ length: 100 }, (_, index) => noteOf(batch * 100 + index + 1)));
    const dashboard = await browser.open();
    // The clock of the page is that of the hub.
    const ahead = Date.now() - browser.server.clock.now();
    await dashboard.page.addInitScript(`const now = Date.now; Date.now = () => now() - ${ahead};`);
    await dashboard.page.goto(`${browser.server.url}/p/acme?event=12`);
    await dashboard.signIn();
    const row = dashboard.page.locator('.row--sel');
    await row.and(dashboard.page.locator('[data-offset="12"]')).waitFor();
    await until(() => row.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
  });
});
