import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser } from '../support/dashboard-page.js';
import { fingerOf } from '../support/finger.js';
import { isIn, task } from '../support/task-board.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';

const PHONE = { width: 390, height: 844 };

describe.skipIf(!BROWSER)('the project view on a phone', () => {
  const browser = new DashboardBrowser();
  const open = async () => {
    await browser.publish(task('T-1', 'TODO'), task('T-2', 'BLOCKED'));
    const options = { viewport: PHONE, hasTouch: true };
    const dashboard = await browser.open(`${browser.server.url}/p/acme/project`, options);
    const { page } = dashboard;
    await dashboard.signIn();
    const card = page.locator('[data-task="T-1"]');
    await card.scrollIntoViewIfNeeded();
    const { x, y } = (await card.boundingBox())!;
    return { dashboard, page, card, finger: await fingerOf(page), at: { x: x + 90, y: y + 16 } };
  };
  const scrolled = (page: Page) => page.locator('.board').evaluate((board) => board.scrollLeft);
  const statusOf = async (id: string) => {
    const [latest] = await browser.server.hub.latest(ADMIN, { project: 'acme', type: 'task_update', keys: [id] });
    return latest!.payload.taskStatus;
  };

  it('moves a card that a finger has held, scrolls at its edge, and takes the move back', async () => {
    const { dashboard, page, card, finger, at } = await open();
    await finger.down(at);
    await page.locator('.task--dragged').waitFor();
    await finger.move({ x: at.x + 20, y: at.y + 10 });
    await page.locator('.col--over[data-status="TODO"]').waitFor();
    await finger.move({ x: PHONE.width - 4, y: at.y });
    await until(async () => {
      const board = page.locator('.board');
      return board.evaluate((each) => each.scrollLeft + each.clientWidth >= each.scrollWidth - 1);
    });
    await finger.move({ x: 300, y: at.y + 40 });
    await page.locator('.col--over[data-status="DONE"]').waitFor();
    const { x, y } = (await card.boundingBox())!;
    expect([Math.round(x + 90), Math.round(y + 16)]).toEqual([300, Math.round(at.y + 40)]);
    await finger.up();
    await isIn(page, 'T-1', 'Done');
    expect(await statusOf('T-1')).toBe('DONE');
    expect(page.url()).toBe(`${browser.server.url}/p/acme/project`);
    await dashboard.expectAccessible();
    await page.getByRole('button', { name: 'Undo' }).tap();
    await isIn(page, 'T-1', 'To do');
    dashboard.expectClean(browser.server.url);
  });

  it('scrolls when a finger that has not held moves', async () => {
    const { page, finger, at } = await open();
    await finger.down(at);
    for (let step = 1; step <= 10; step++) await finger.move({ x: at.x - step * 12, y: at.y });
    await finger.up();
    await until(async () => (await scrolled(page)) > 0);
    expect(await page.locator('.task--dragged').count()).toBe(0);
    expect(await statusOf('T-1')).toBe('TODO');
  });

  it('moves nothing when the touch is cancelled, and is no click when nothing was moved', async () => {
    const { page, card, finger, at } = await open();
    const hasMenu = () =>
      card.evaluate((each) => each.dispatchEvent(new Event('contextmenu', { bubbles: true, cancelable: true })));
    expect(await hasMenu()).toBe(true);
    await finger.down(at);
    await page.locator('.task--dragged').waitFor();
    expect(await hasMenu()).toBe(false);
    await finger.move({ x: PHONE.width - 60, y: at.y });
    await page.locator('.col--over[data-status="IN_PROGRESS"]').waitFor();
    await finger.cancel();
    await until(async () => (await page.locator('.task--dragged').count()) === 0);
    expect(await card.getAttribute('style')).toBeNull();

    await finger.down(at);
    await page.locator('.task--dragged').waitFor();
    await finger.up();
    await until(async () => (await page.locator('.task--dragged').count()) === 0);
    await browser.publish(task('T-2', 'DONE'));
    await isIn(page, 'T-2', 'Done');
    await isIn(page, 'T-1', 'To do');
    expect(await statusOf('T-1')).toBe('TODO');
    expect(await page.evaluate('getSelection().toString()')).toBe('');
    expect(page.url()).toBe(`${browser.server.url}/p/acme/project`);
  });

  it('is as high as the columns in sight, and leaves no room to one without tasks', async () => {
    await browser.publish(...Array.from({ length: 5 }, (_, index) => task(`T-1${index}`, 'DONE')));
    const { page } = await open();
    const below = (id: string) =>
      page.locator(`[data-task="${id}"]`).evaluate((card) => {
        const { bottom } = card.closest('.board')!.getBoundingClientRect();
        return bottom - card.getBoundingClientRect().bottom;
      });
    // Less than another card.
    await until(async () => (await below('T-1')) < 40);
    const empty = await page.locator('.board > [data-status="IN_PROGRESS"]').boundingBox();
    expect(empty!.width).toBeLessThan(PHONE.width / 2);
    await page.locator('.board').evaluate((board) => board.scrollTo({ left: board.scrollWidth }));
    await until(async () => (await below('T-10')) > 0);
    await page.locator('.board').evaluate((board) => board.scrollTo({ left: 0 }));
    await until(async () => (await below('T-1')) < 40);
  });

  it('shows each label of a task in full, and the third and those behind it when they are asked for', async () => {
    const labels = ['server', 'a-label-that-is-as-long-as-a-card-is-wide-and-longer', 'docs', 'needs-design'];
    const dueAt = new Date(browser.server.clock.now()).toISOString();
    await browser.publish(
      task('PLATFORM-1042', 'IN_PROGRESS', { labels, dueAt, percentage: 40 }),
      task('PLATFORM-1043', 'TODO', { labels: labels.slice(0, 2) }),
    );
    const { dashboard, page } = await open();
    for (const width of [PHONE.width, 1_280]) {
      await page.setViewportSize({ ...PHONE, width });
      const card = page.locator('[data-task="PLATFORM-1042"]');
      await card.scrollIntoViewIfNeeded();
      const chips = card.locator('span.chip');
      expect(await chips.allInnerTexts()).toEqual(labels.slice(0, 2));
      const more = card.getByRole('button', { name: '+2 more labels of PLATFORM-1042' });
      expect(await more.getAttribute('title')).toBe('docs, needs-design');
      await more.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => chips.allInnerTexts()).toEqual(labels);
      const cut = await page.locator('.task').evaluateAll((cards) =>
        cards.flatMap((each) => {
          const { left, right } = each.getBoundingClientRect();
          return [...each.querySelectorAll('.task__m *')]
            .filter((part) => !part.closest('.vh') && part.checkVisibility())
            .filter((part) => {
              const place = part.getBoundingClientRect();
              const isCut = part.matches('.chip') && part.scrollWidth > part.clientWidth + 1;
              return place.left < left || place.right > right || isCut;
            })
            .map((part) => part.outerHTML);
        }),
      );
      expect(cut).toEqual([]);
      await dashboard.expectAccessible();
      await page.keyboard.press('Enter');
      await expect.poll(() => chips.count()).toBe(2);
    }
  });

  it('opens the builds and deployments at the newest, and says where there are none', async () => {
    const now = browser.server.clock.now();
    const build = (buildId: string, buildStatus: string, hoursAgo: number) => ({
      type: 'build_status',
      payload: { buildId, name: 'checks', buildStatus, durationMs: 600_000 },
      options: { occurredAt: now - hoursAgo * 3_600_000 },
    });
    await browser.publish(build('old', 'PASSED', 20), build('new', 'FAILED', 18));
    const { dashboard, page } = await open();
    await page.clock.setFixedTime(now);
    await page.reload();
    const panel = page.locator('#runs');
    const newest = panel.getByRole('link', { name: /failed/ });
    await newest.waitFor();
    const isInSight = () =>
      newest.evaluate((bar) => {
        const [place, panel] = [bar.getBoundingClientRect(), bar.closest('.scroll-x')!.getBoundingClientRect()];
        const names = bar.closest('.lanes')!.querySelector('.lanes__names')!.getBoundingClientRect();
        return place.left >= names.right && place.right <= panel.right;
      });
    expect(await isInSight()).toBe(true);
    expect(await panel.locator('.legend').isVisible()).toBe(false);
    const say = panel.getByRole('status');
    expect(await say.innerText()).toBe('');
    await panel.locator('.scroll-x').evaluate((each) => each.scrollTo({ left: each.scrollWidth }));
    await say.getByText('No build and no deployment in this part.').waitFor();
    expect(await isInSight()).toBe(false);
    await dashboard.expectAccessible();
    await say.getByRole('button', { name: 'Show the newest' }).tap();
    await expect.poll(isInSight).toBe(true);
    await expect.poll(() => say.innerText()).toBe('');

    // One that goes on is at now.
    await browser.publish(build('now', 'RUNNING', 0));
    await panel.getByRole('link', { name: /running/ }).waitFor({ state: 'attached' });
    await page.reload();
    await newest.waitFor({ state: 'attached' });
    const left = () =>
      panel.locator('.scroll-x').evaluate((each) => each.scrollWidth - each.clientWidth - each.scrollLeft);
    await expect.poll(left).toBeLessThanOrEqual(1);
  });
});
