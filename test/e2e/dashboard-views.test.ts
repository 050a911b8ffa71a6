import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser } from '../support/dashboard-page.js';
import { column, isIn, task } from '../support/task-board.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';

/** The heart of two views. All of each is in `test/long`. */
describe.skipIf(!BROWSER)('the dashboard', () => {
  const browser = new DashboardBrowser();
  const openBoard = async () => {
    const dashboard = await browser.open(`${browser.server.url}/p/acme/project`);
    await dashboard.signIn();
    await dashboard.page.locator('#board:not([aria-busy="true"])').waitFor();
    return dashboard;
  };

  it('shows in one browser the task that was moved in another, and takes a move back', async () => {
    const labels = Array.from({ length: 20 }, (_, index) => `label ${index}`);
    await browser.publish(task('T-1', 'TODO', { labels, title: 'x'.repeat(400) }), task('T-2', 'DONE'));
    const one = await openBoard();
    const other = await openBoard();
    await isIn(other.page, 'T-1', 'To do');

    const card = await one.page.locator('[data-task="T-1"]').boundingBox();
    const target = await column(one.page, 'Blocked').boundingBox();
    await one.page.mouse.move(card!.x + 20, card!.y + 12);
    await one.page.mouse.down();
    await one.page.mouse.move(target!.x + 40, target!.y + 30, { steps: 4 });
    await one.page.mouse.up();
    await isIn(one.page, 'T-1', 'Blocked');
    await isIn(other.page, 'T-1', 'Blocked');
    // The drag was no click, and what a list cuts is published whole.
    expect(new URL(one.page.url()).pathname).toBe('/p/acme/project');
    const [latest] = await browser.server.hub.latest(ADMIN, { project: 'acme', type: 'task_update', keys: ['T-1'] });
    expect(latest!.payload).toMatchObject({
      ...{ taskStatus: 'BLOCKED', previousTaskStatus: 'TODO', labels, title: 'x'.repeat(400), assignee: 'Ada' },
    });

    await one.page.getByRole('button', { name: 'Undo' }).click();
    await isIn(one.page, 'T-1', 'To do');
    await isIn(other.page, 'T-1', 'To do');
    await until(async () => (await one.page.getByRole('button', { name: 'Undo' }).count()) === 0);
    one.expectClean(browser.server.url);
    other.expectClean(browser.server.url);
  });

  it('sends a broadcast, and shows it arrive at another user, who acknowledges it', async () => {
    const reader = await browser.keyWith('READ');
    const dashboard = await browser.open(`${browser.server.url}/system/broadcasts`);
    await dashboard.signIn();
    const { page } = dashboard;
    await page.getByRole('button', { name: 'People' }).click();
    await page.getByRole('checkbox', { name: reader.id }).check();
    await page.getByLabel('Title').fill('Freeze');
    await page.getByLabel('Text').fill('No deployments until 15:00.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('1 pending').waitFor();
    await page.getByText('Has not reached of the test').waitFor();
    await dashboard.expectAccessible();

    const other = await browser.open();
    await other.signIn(reader.secret);
    const bar = other.page.getByRole('region', { name: 'Announcement to you' });
    await bar.getByText('No deployments until 15:00.').waitFor();
    await page.getByText('1 delivered').waitFor();
    await other.expectAccessible();
    await bar.getByRole('button', { name: 'Got it' }).click();
    await page.getByText('1 acknowledged').waitFor();
    await page.getByText('1 of 1 acknowledged').waitFor();
    expect(await bar.count()).toBe(0);
    other.expectClean(browser.server.url);
    dashboard.expectClean(browser.server.url);
  });
});
