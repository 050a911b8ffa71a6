import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser } from '../support/dashboard-page.js';

const sha = '9f2c1e7d3b5a4860c1d2e3f405162738495a6b7c';
const LINES = 140;

describe.skipIf(!BROWSER)('the details of a build that has failed', () => {
  const browser = new DashboardBrowser();

  const build = (buildStatus: string, options: object = {}) => ({
    type: 'build_status',
    payload: { buildId: 'b-1', name: 'check', buildStatus, sha, url: 'https://ci.example.com/1' },
    options,
  });
  const line = (causationId: string, level: string, message: string) => ({
    type: 'log_line',
    payload: { source: 'check', stream: 'STDOUT', level, message },
    options: { causationId },
  });

  it('has its failing lines, the way to all of its log, and its commit, with links that are safe', async () => {
    const message = 'Totals\n\n<img src=x onerror="window.injected=1"> javascript:alert(1)';
    await browser.publish({ type: 'commit', payload: { sha, message, authorName: 'Ada', parents: [] } });
    const [running] = await browser.publish(build('RUNNING'));
    const causationId = running!.id;
    for (let first = 0; first < LINES; first += 70)
      await browser.publish(
        ...Array.from({ length: 70 }, (_, index) => line(causationId, 'INFO', `line ${first + index}`)),
      );
    await browser.publish(line(causationId, 'ERROR', 'expected 1, see https://docs.example.com/a.'));
    const [failed] = await browser.publish(build('FAILED', { causationId }));

    const dashboard = await browser.open(`${browser.server.url}/p/acme?event=${failed!.offset}`);
    await dashboard.signIn();
    const { page } = dashboard;
    const drawer = page.getByRole('complementary', { name: /^Event/ });
    await drawer.getByRole('heading', { name: 'What failed' }).waitFor();
    const lines = drawer.getByRole('group', { name: 'Log' }).getByRole('listitem');
    expect(await lines.count()).toBe(1);
    await drawer.getByText('Totals').first().waitFor();
    await drawer.getByText('by Ada').waitFor();

    // All but that into the time travel of this page.
    const links = drawer.locator('a:not([href^="/p/acme/travel?"])');
    expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
      'https://ci.example.com/1',
      'https://docs.example.com/a',
      'https://ci.example.com/1',
    ]);
    expect(
      await links.evaluateAll((all) => all.every((each) => each.getAttribute('rel') === 'noopener noreferrer')),
    ).toBe(true);
    expect(
      await page.evaluate('[window.injected ?? null, document.querySelectorAll("main img, aside img").length]'),
    ).toEqual([null, 0]);
    await dashboard.expectAccessible();

    await drawer.getByRole('button', { name: 'All lines' }).click();
    await expect.poll(() => lines.count()).toBe(100);
    await drawer.getByRole('button', { name: 'Earlier lines' }).click();
    await expect.poll(() => lines.count()).toBe(LINES + 1);
    expect(await lines.first().innerText()).toContain('line 0');
    await expect.poll(() => drawer.getByRole('button', { name: 'Earlier lines' }).count()).toBe(0);
    await dashboard.expectAccessible();
    dashboard.expectClean(browser.server.url);
  });

  it('says that there is no line, and takes the commit from the hub where the chain lacks it', async () => {
    await browser.publish({ type: 'commit', payload: { sha, message: 'Totals', authorName: '', parents: [] } });
    const [failed] = await browser.publish(build('FAILED'));
    const dashboard = await browser.open(`${browser.server.url}/p/acme?event=${failed!.offset}`);
    await dashboard.signIn();
    await dashboard.page.getByText('The hub has no log line of this run.').waitFor();
    await dashboard.page.getByText('by an unknown author').waitFor();
  });
});
