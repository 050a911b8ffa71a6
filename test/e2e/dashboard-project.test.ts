import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser } from '../support/dashboard-page.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';

const task = (taskId: string, taskStatus: string, more: object = {}) => ({
  type: 'task_update',
  payload: { taskId, title: `Title of ${taskId}`, taskStatus, labels: ['server'], assignee: 'Ada', ...more },
});
const column = (page: Page, name: string) => page.locator('#board').getByRole('region', { name, exact: true });
/** Waits until a task is in a column, and settled there. */
const isIn = (page: Page, id: string, name: string) =>
  column(page, name).locator(`[data-task="${id}"]:not([data-moved="moving"])`).waitFor();

describe.skipIf(!BROWSER)('the project view of the dashboard', () => {
  const browser = new DashboardBrowser();
  const publish = browser.publish.bind(browser);
  const open = async (key?: string) => {
    const dashboard = await browser.open(`${browser.server.url}/p/acme/project`);
    await dashboard.signIn(key);
    await dashboard.page.locator('#board .task').first().waitFor();
    return dashboard;
  };
  const latestOf = async (id: string) =>
    (await browser.server.hub.latest(ADMIN, { project: 'acme', type: 'task_update', keys: [id] }))[0]!;

  it('shows in one browser the task that was moved in another, and takes a move back', async () => {
    const labels = Array.from({ length: 20 }, (_, index) => `label ${index}`);
    await publish(task('T-1', 'TODO', { labels, title: 'x'.repeat(400) }), task('T-2', 'DONE'));
    const one = await open();
    const other = await open();
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
    expect((await latestOf('T-1')).payload).toMatchObject({
      ...{ taskStatus: 'BLOCKED', previousTaskStatus: 'TODO', labels, title: 'x'.repeat(400), assignee: 'Ada' },
    });

    await one.page.getByRole('button', { name: 'Undo' }).click();
    await isIn(one.page, 'T-1', 'To do');
    await isIn(other.page, 'T-1', 'To do');
    await until(async () => (await one.page.getByRole('button', { name: 'Undo' }).count()) === 0);
    one.expectClean(browser.server.url);
    other.expectClean(browser.server.url);
  });

  it('moves a task by its menu and by keys, and keeps the focus with it', async () => {
    await publish(task('T-1', 'TODO'), task('T-2', 'DONE'));
    const { page } = await open();
    await page.getByRole('button', { name: 'Move T-1' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'In progress' }).press('Enter');
    await isIn(page, 'T-1', 'In progress');

    await page.locator('[data-task="T-1"] a').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await isIn(page, 'T-1', 'Blocked');
    expect(await page.evaluate('document.activeElement.closest("[data-task]")?.dataset.task')).toBe('T-1');
    await page.keyboard.press('Shift+ArrowLeft');
    await isIn(page, 'T-1', 'In progress');
  });

  it('does not undo what another has changed since, and says why a move was not made', async () => {
    await publish(task('T-1', 'TODO'), task('T-2', 'TODO'));
    const { page } = await open();
    await page.locator('[data-task="T-1"] a').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await publish(task('T-1', 'DONE'));
    await isIn(page, 'T-1', 'Done');
    await until(async () => (await page.getByRole('button', { name: 'Undo' }).count()) === 0);

    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('publishTaskUpdate')
        ? route.fulfill({
            json: {
              errors: [{ message: 'The quota is used up', extensions: { code: 'FORBIDDEN', retryable: false } }],
            },
          })
        : route.continue(),
    );
    await page.locator('[data-task="T-2"] a').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('Not moved: The quota is used up').waitFor();
    await isIn(page, 'T-2', 'To do');
  });

  it('lets nobody move a task without the right to publish it', async () => {
    await publish(task('T-1', 'TODO'));
    const grants = [{ projects: 'acme', actions: ['READ' as const] }];
    const { secret } = await browser.server.access.keys.create(ADMIN, { name: 'Reader', grants }, '');
    const { page } = await open(secret);
    expect(await page.getByRole('button', { name: /^Move/ }).count()).toBe(0);
    await page.locator('[data-task="T-1"] a').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await publish(task('T-2', 'DONE'));
    await isIn(page, 'T-2', 'Done');
    await isIn(page, 'T-1', 'To do');
  });

  it('has nothing that axe finds', async () => {
    await publish(task('T-1', 'IN_PROGRESS', { percentage: 40, dueAt: '2020-01-01T00:00:00Z' }), task('T-2', 'DONE'));
    const dashboard = await open();
    await dashboard.expectAccessible();
    await dashboard.page.keyboard.press('Shift+D');
    await dashboard.expectAccessible();
    dashboard.expectClean(browser.server.url);
  });
});
