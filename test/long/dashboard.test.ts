import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { commit, DashboardBrowser, note } from '../support/dashboard-page.js';
import { task } from '../support/task-board.js';
import { until } from '../support/until.js';

const PHONE = { width: 390, height: 844 };

describe.skipIf(!BROWSER)('the dashboard', () => {
  const browser = new DashboardBrowser();
  const publish = browser.publish.bind(browser);

  it.each(['light', 'dark'] as const)('works on a phone, in the %s theme', async (colorScheme) => {
    await publish(note('one'), note('two'));
    const dashboard = await browser.open(undefined, { colorScheme, viewport: PHONE });
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('two');
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
    dashboard.expectClean(browser.server.url);
  });

  it('holds few rows of many in the document, and reads older ones as it is scrolled', async () => {
    for (let batch = 0; batch < 8; batch++)
      await publish(...Array.from({ length: 250 }, (_, index) => note(`note ${batch * 250 + index}`)));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.keyboard.press('b');
    await dashboard.shows('note 1999');
    const bottom = 'document.querySelector(".list").scrollTop = 1e9';
    await until(async () => {
      await page.evaluate(bottom);
      return (await dashboard.sentences()).some((text) => text.endsWith('noted: note 0'));
    });
    expect(await page.locator('.rows > li').count()).toBeLessThan(120);
    await publish(note('much later'));
    await page.getByRole('button', { name: /^1 new/ }).click();
    await dashboard.shows('much later');
  });

  it('says that the number of events is without the filter, while there is one', async () => {
    const now = Date.now();
    await publish({ ...note('one'), options: { occurredAt: now } }, commit('two'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('noted: one');
    const head = page.getByRole('region', { name: 'Events of the last hour' });
    expect(await head.innerText()).not.toContain('without the filter');
    await page.getByRole('searchbox', { name: 'Filter' }).fill('type:commit');
    await head.getByText('without the filter').waitFor();
    await dashboard.expectAccessible();
    await page.getByRole('button', { name: 'Clear' }).click();
    await until(async () => (await head.getByText('without the filter').count()) === 0);
  });

  it('has the message of a commit in its details, all of it, as text', async () => {
    const body = Array.from({ length: 40 }, (_, n) => `Reason ${n} of the change.`).join('\n');
    await publish(commit(`Answer first\n\n${body}\n<b>last line</b>`));
    const dashboard = await browser.open(`${browser.server.url}/p/acme?event=2`);
    const { page } = dashboard;
    await dashboard.signIn();
    const drawer = page.getByRole('complementary', { name: /^Event/ });
    await drawer.getByRole('heading', { name: 'Commit message' }).waitFor();
    await drawer.getByText('Answer first', { exact: true }).waitFor();
    const text = await drawer.locator('.drawer__text--more').innerText();
    expect(text).toBe(`${body}\n<b>last line</b>`);
    await dashboard.expectAccessible();
    dashboard.expectClean(browser.server.url);
  });

  it('shows people who signed in with a key by their names', async () => {
    const mia = await browser.keyOf('Mia Okafor', 'READ', 'PUBLISH');
    const one = await browser.open();
    await one.signIn(mia.secret);
    const other = await browser.open();
    await other.signIn();
    const { page } = other;
    const present = page.getByRole('img', { name: /Mia Okafor/ });
    await present.getByText('MO').waitFor();
    const { errors } = await browser.server.post(
      'mutation { publishActivity(projectId: "acme", input: { kind: "note", summary: "hello" }) { id } }',
      {},
      { authorization: `Bearer ${mia.secret}` },
    );
    expect(errors).toBeUndefined();
    await other.shows('Mia Okafor noted: hello');
    await page.locator('.rows .row').filter({ hasText: 'noted: hello' }).getByText('MO', { exact: true }).waitFor();
    await other.expectAccessible();
  });

  it('says why the link of a start was refused', async () => {
    const dashboard = await browser.open();
    const { page } = dashboard;
    const errors = [{ message: 'The link works on the machine of the hub only', extensions: { code: 'FORBIDDEN' } }];
    await page.route('**/session', (route) => route.fulfill({ status: 403, json: { errors } }));
    await page.goto('about:blank');
    await page.goto(`${browser.server.url}/#open=a-ticket`);
    await page.getByRole('alert').getByText(errors[0]!.message).waitFor();
  });

  it('says so when the hub has not ended the session, and does not go on with it by itself', async () => {
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.route(/graphql|session$/, (route) => route.abort());
    await page.clock.install();
    await page.reload();
    await dashboard.isSaid('offline');
    await dashboard.signOut();
    await page.getByRole('alert').getByText('The hub has not ended the session').waitFor();
    await page.unrouteAll();
    const before = dashboard.requests.length;
    await page.clock.runFor(10_000);
    expect(dashboard.requests.slice(before)).toEqual([]);
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).toBe('{}');
  });

  it('has nothing that axe finds, in either theme', async () => {
    const failure = { type: 'error_occurred', payload: { code: 'x', message: 'm', severity: 'HIGH' } };
    await publish(note('before'), commit('a'), failure);
    const dashboard = await browser.open();
    await dashboard.page.getByLabel('API key or token').waitFor();
    await dashboard.expectAccessible();
    await dashboard.signIn();
    await dashboard.shows('Ada committed');
    await dashboard.expectAccessible();
    await dashboard.page.emulateMedia({ colorScheme: 'dark' });
    await dashboard.page.getByRole('link', { name: 'Ada committed 9f2c1e7' }).click();
    await dashboard.page.getByText('"parents"').waitFor();
    await dashboard.expectAccessible();
  });

  it('draws a person who has a key round, with the same initials wherever they are', async () => {
    const { secret, id } = await browser.keyOf('Kim Eyes', 'READ', 'PUBLISH');
    await publish(task('T-1', 'TODO', { assignee: id }));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn(secret);
    await page.goto(`${browser.server.url}/p/acme/project`);
    const places = [
      page.locator('[data-task="T-1"] .ava'),
      page.locator('#here .ava'),
      page.getByRole('button', { name: /^KE, Kim Eyes: account/ }).locator('.ava'),
    ];
    for (const place of places) {
      await place.getByText('KE', { exact: true }).waitFor();
      expect(await place.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('50%');
    }
  });

  it('says on the page that takes a key how to get one, or a link', async () => {
    const { page } = await browser.open();
    for (const command of ['npm start', 'tidings serve', 'tidings keys create'])
      await page.locator('code').getByText(command, { exact: true }).waitFor();
  });
});
