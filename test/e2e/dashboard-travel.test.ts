import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { until } from '../support/until.js';

const MINUTE_MS = 60_000;

describe.skipIf(!BROWSER)('time travel', () => {
  const browser = new DashboardBrowser();
  const publish = browser.publish.bind(browser);
  /** Publishes notes that lie a minute apart, and tells when each was recorded. */
  const history = async (...summaries: string[]) => {
    const times: string[] = [];
    for (const summary of summaries) {
      const [record] = await publish(note(summary));
      times.push(new Date(record!.recordedAt).toISOString());
      browser.server.clock.advance(MINUTE_MS);
    }
    return times;
  };

  it('shows what had happened by a moment, replays what follows from the log, and goes back to now', async () => {
    const times = await history('one', 'two', 'three', 'four');
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    // Just before the next event: it is due at once.
    const at = new Date(Date.parse(times[1]!) + MINUTE_MS - 100).toISOString();
    await page.goto(`${browser.server.url}/p/acme/travel?at=${at}&speed=10`);
    await dashboard.shows('noted: two');
    expect(await dashboard.sentences()).toEqual(['Ada noted: two', 'Ada noted: one', 'Ada created the project acme']);
    await page.locator('.conn[data-truth="replay"]').waitFor();
    const bar = page.getByRole('region', { name: 'Time travel' });
    await bar.getByText('position 3 of 5').waitFor();
    await until(async () => (await bar.locator('rect.bar').count()) === 4);

    // What happens now does not come in between.
    await publish(note('five'));
    await page.keyboard.press('Space');
    await dashboard.shows('noted: three');
    expect((await dashboard.sentences())[0]).toBe('Ada noted: three');
    // A minute of the history takes 6 seconds.
    browser.server.clock.advance(5_900);
    await page.getByRole('button', { name: 'Hold (Space)' }).waitFor();
    expect((await dashboard.sentences())[0]).toBe('Ada noted: three');
    browser.server.clock.advance(100);
    await dashboard.shows('noted: four');

    await page.getByRole('button', { name: 'Back to live' }).click();
    await dashboard.isSaid('live');
    await dashboard.shows('noted: five');
    expect(new URL(page.url()).pathname).toBe('/p/acme');
    dashboard.expectClean(browser.server.url);
  });
});
