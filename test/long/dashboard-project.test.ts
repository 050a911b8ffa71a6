import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { startProxy } from '../support/proxy.js';
import { isIn, task } from '../support/task-board.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';

const sha = '9f2c1e7d3b5a4860c1d2e3f405162738495a6b7c';
/** Something for each panel. The build that failed comes first. */
const STATE = [
  { type: 'build_status', payload: { buildId: 'b-1', name: 'check', buildStatus: 'FAILED', durationMs: 60_000 } },
  { type: 'progress_update', payload: { percentage: 68, completedTasks: 41, totalTasks: 60 } },
  {
    type: 'deployment_status',
    payload: {
      deploymentId: 'd',
      environment: 'staging',
      deploymentStatus: 'IN_PROGRESS',
      percentage: 40,
      version: '0.9.2',
    },
  },
  { type: 'commit', payload: { sha, message: 'Answer first', authorName: 'Ada', branch: 'main', parents: [] } },
  { type: 'risk_alert', payload: { riskId: 'R-0', severity: 'LOW', message: 'Old', resolved: true } },
  { type: 'step_updated', payload: { workflowId: 'w', stepId: 's', name: 'Freeze', stepStatus: 'ACTIVE' } },
  { type: 'agent_status', payload: { agentId: 'a', name: 'docs-agent', agentStatus: 'RUNNING', task: 'T-1' } },
  { type: 'new_message', payload: { messageId: 'm-1', channel: 'release', body: 'Staging first.' } },
];
const DESKTOP = { width: 1_280, height: 800 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(!BROWSER)('the project view of the dashboard', () => {
  const browser = new DashboardBrowser();
  const publish = browser.publish.bind(browser);
  const open = async (key?: string) => {
    const dashboard = await browser.open(`${browser.server.url}/p/acme/project`);
    await dashboard.signIn(key);
    await dashboard.page.locator('#board:not([aria-busy="true"])').waitFor();
    return dashboard;
  };

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

  it('goes to a panel by its link, and leaves the page where it is', async () => {
    await publish(...STATE, ...Array.from({ length: 30 }, (_, index) => task(`T-${index}`, 'TODO')));
    const { page } = await open();
    await page.setViewportSize(DESKTOP);
    const parts = ['#progress', '#board', '#agents', '#runs', '#chat'];
    for (const href of parts) {
      await page.locator(`a[href="${href}"]`).first().click();
      await page.locator(href).waitFor();
      expect(await page.evaluate('[scrollY, document.body.scrollTop, document.activeElement.id]')).toEqual([
        ...[0, 0, href.slice(1)],
      ]);
    }
  });

  it('goes to the panel of a link on the first load too', async () => {
    await publish(...STATE, ...Array.from({ length: 30 }, (_, index) => task(`T-${index}`, 'TODO')));
    const { page } = await open();
    await page.setViewportSize(DESKTOP);
    for (const [hash, id] of [
      ['tasks', 'board'],
      ['chat', 'chat'],
    ]) {
      await page.goto('about:blank');
      await page.goto(`${browser.server.url}/p/acme/project#${hash}`);
      await until(async () => (await page.evaluate('document.activeElement.id')) === id);
      await until(() =>
        page.locator(`#${id}`).evaluate((panel) => {
          const { top, bottom } = panel.getBoundingClientRect();
          const frame = panel.closest('.page-scroll')!.getBoundingClientRect();
          return top >= frame.top && (top < frame.top + 32 || bottom <= frame.bottom);
        }),
      );
    }
  });

  it('fills the height of the page where its panels are short', async () => {
    await publish(task('T-1', 'TODO'));
    const { page } = await open();
    await page.setViewportSize({ width: 1_440, height: 2_000 });
    const below = () =>
      page.locator('.grid').evaluate((grid) => {
        const frame = grid.closest('.page-scroll')!.getBoundingClientRect();
        return frame.bottom - grid.getBoundingClientRect().bottom;
      });
    await until(async () => (await below()) < 60);
  });

  it('has each bar of the timeline whole and apart from its neighbours', async () => {
    const build = (id: number, buildStatus: string) => ({
      ...{ type: 'build_status', payload: { buildId: `b-${id}`, name: 'check', buildStatus, durationMs: 1_000 } },
    });
    await publish(build(1, 'PASSED'), build(2, 'FAILED'), build(3, 'PASSED'), build(4, 'FAILED'));
    const { page } = await open();
    await page.setViewportSize(DESKTOP);
    await page.locator('#runs .lane').nth(3).waitFor();
    const bars = await page.locator('#runs .lane rect').evaluateAll((all) =>
      all.map((bar) => {
        const { left, right, top } = bar.getBoundingClientRect();
        const frame = bar.closest('svg')!.getBoundingClientRect();
        const middle = document.elementFromPoint((left + right) / 2, top + 4);
        return { left, right, isInside: left >= frame.left && right <= frame.right, isOnTop: middle === bar };
      }),
    );
    for (const [index, { left, isInside, isOnTop }] of bars.entries()) {
      expect(left).toBeGreaterThan(bars[index - 1]?.right ?? 0);
      expect([isInside, isOnTop]).toEqual([true, true]);
    }
  });

  it('says which tasks the progress counts, and how many of them the board does not have', async () => {
    await publish(...[task('T-1', 'TODO'), task('T-2', 'DONE'), task('T-3', 'CANCELLED')], {
      type: 'progress_update',
      payload: { percentage: 81, completedTasks: 13, totalTasks: 16 },
    });
    const { page } = await open();
    await page.locator('#progress').getByText('13 of 16 tasks done').waitFor();
    const said = await page.locator('#progress .figure span').getAttribute('title');
    expect(said).toContain('Counted by whoever reported the progress of the scope project');
    await page.locator('#board').getByText('3, by status; the progress counts 14 more').waitFor();
  });

  it('shows no choice of tasks that are mine where none is', async () => {
    await publish(task('T-1', 'TODO'));
    const { page } = await open();
    await isIn(page, 'T-1', 'To do');
    const mine = page.locator('#board').getByRole('button', { name: 'Mine' });
    expect(await mine.count()).toBe(0);
    const { data } = await browser.server.post('{ viewer { id } }');
    await publish(task('T-2', 'TODO', { assignee: data.viewer.id }));
    await mine.click();
    await page.locator('[data-task="T-1"]').waitFor({ state: 'detached' });
    await isIn(page, 'T-2', 'To do');
  });

  it('says that a message was deleted or edited', async () => {
    const message = (messageId: string, body: string) => ({
      ...{ type: 'new_message', payload: { messageId, channel: 'release', body } },
    });
    await publish(message('m-1', 'Wrong room.'), message('m-2', 'Stagin first.'), message('m-2', 'Staging first.'), {
      ...{ type: 'message_deleted', payload: { messageId: 'm-1' } },
    });
    const { page } = await open();
    const messages = page.getByRole('region', { name: '#release' }).getByRole('listitem');
    await messages.nth(1).waitFor();
    expect(await messages.locator('p').allInnerTexts()).toEqual(['Message deleted', 'Staging first.']);
    await messages.nth(1).locator('header', { hasText: 'edited' }).waitFor();
    expect(await messages.nth(0).locator('header', { hasText: 'edited' }).count()).toBe(0);
  });

  it('is left for other views without loading the page anew', async () => {
    await publish(...STATE, task('T-1', 'TODO'));
    const dashboard = await open();
    const { page } = dashboard;
    await page.evaluate('window.isKept = true');
    const views = page.getByRole('navigation', { name: 'Views' }).first();
    for (const view of ['Feed', 'Time travel', 'System']) {
      await views.getByRole('link', { name: view }).click();
      await page.locator('#board').waitFor({ state: 'detached' });
      await page.goBack();
      await page.locator('#board:not([aria-busy="true"])').waitFor();
    }
    expect(await page.evaluate('window.isKept')).toBe(true);
    dashboard.expectClean(browser.server.url);
  });

  it('has the whole account menu on a phone, with what signs out', async () => {
    await publish(task('T-1', 'TODO'));
    const { page } = await open();
    for (const height of [844, 500]) {
      await page.setViewportSize({ width: PHONE.width, height });
      await page.getByRole('button', { name: /account/ }).click();
      const item = page.getByRole('menuitem', { name: 'Sign out' });
      await item.waitFor();
      const { y, height: tall } = (await item.boundingBox())!;
      expect(y + tall).toBeLessThanOrEqual(height);
      await page.keyboard.press('Escape');
    }
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
              errors: [
                {
                  message: `The quota is used up: ${'100 of 100 events of this hour. '.repeat(4)}`,
                  extensions: { code: 'FORBIDDEN', retryable: false },
                },
              ],
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

  it('shows progress, risks with their evidence, builds, deployments and commits as they happen', async () => {
    await publish(note('before'));
    const dashboard = await browser.open(`${browser.server.url}/p/acme/project`);
    const { page } = dashboard;
    await dashboard.signIn();
    await page.getByText('No risk has been raised.').waitFor();
    const [failed] = await publish(...STATE);
    await publish({
      type: 'risk_alert',
      payload: { riskId: 'R-1', severity: 'HIGH', message: 'It is red', resolved: false },
      options: { causationId: failed!.id },
    });
    const panel = (name: string) => page.getByRole('region', { name });
    await panel('Progress').getByText('41 of 60 tasks done').waitFor();
    await panel('Risks').getByText('It is red').waitFor();
    await panel('Risks')
      .getByRole('link', { name: /^Build check failed/ })
      .waitFor();
    await panel('Builds and deployments')
      .getByRole('link', { name: /^check: failed/ })
      .waitFor();
    await panel('Builds and deployments')
      .getByRole('link', { name: /^staging 0.9.2: rolling out/ })
      .waitFor();
    await panel('Commits').getByText('Answer first').waitFor();
    await publish({ type: 'progress_update', payload: { percentage: 70, completedTasks: 42, totalTasks: 60 } });
    await panel('Progress').getByText('42 of 60 tasks done').waitFor();
    // A total that stays the same is no line. One that changes is a line whose meaning is said.
    expect(await panel('Progress').locator('.series--2').count()).toBe(0);
    expect(await panel('Progress').getByText('Dashed').count()).toBe(0);
    browser.server.clock.advance(60_000);
    await publish({ type: 'progress_update', payload: { percentage: 66, completedTasks: 42, totalTasks: 64 } });
    await panel('Progress').getByText('Dashed: how many tasks there are in total, between 60 and 64.').waitFor();
    expect(await panel('Progress').locator('.series--2').count()).toBe(1);
    await panel('Risks')
      .getByRole('link', { name: /^Build check failed/ })
      .click();
    await page
      .getByRole('complementary', { name: /^Event/ })
      .getByText('"buildId"')
      .waitFor();
    await page.goBack();
    await panel('Builds and deployments').getByRole('link', { name: 'All in the feed' }).click();
    await dashboard.shows('Build check failed');
    expect(new URL(page.url()).search).toBe('?type=build_status&type=deployment_status');
    expect((await dashboard.sentences()).join()).not.toContain('Answer first');
    dashboard.expectClean(browser.server.url);
  });

  it('brings a message, typing and a read mark from one browser to another', async () => {
    await publish({ type: 'new_message', payload: { messageId: 'm-1', channel: 'release', body: 'Staging first.' } });
    const grants = [{ projects: 'acme', actions: ['READ' as const, 'PUBLISH' as const] }];
    const { secret } = await browser.server.access.keys.create(ADMIN, { name: 'Grace', grants }, '');
    const one = await open();
    const other = await open(secret);
    const chat = ({ page }: { page: Page }) => page.getByRole('region', { name: '#release' });
    const field = chat(other).getByLabel('Write to #release');
    await field.pressSequentially('I take');
    await chat(one).getByText('Grace is typing').waitFor();
    // Whoever writes has read what is above the field.
    await chat(one)
      .getByRole('listitem')
      .filter({ hasText: 'Staging first.' })
      .locator('.read')
      .getByText('1')
      .waitFor();
    await field.press('Enter');
    await chat(one).getByText('I take').waitFor();
    await until(async () => (await chat(one).getByText('is typing').count()) === 0);
    await until(async () => (await chat(other).locator('.msg--unsent').count()) === 0);
    expect(await chat(other).getByText('I take').count()).toBe(1);
    one.expectClean(browser.server.url);
    other.expectClean(browser.server.url);
  });

  it('keeps a message that was not sent, and sends it again', async () => {
    await publish({ type: 'new_message', payload: { messageId: 'm-1', channel: 'release', body: 'Staging first.' } });
    const { page } = await open();
    const chat = page.getByRole('region', { name: '#release' });
    const refusal = {
      errors: [{ message: 'The quota is used up', extensions: { code: 'FORBIDDEN', retryable: false } }],
    };
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('publishEvents') ? route.fulfill({ json: refusal }) : route.continue(),
    );
    await chat.getByLabel('Write to #release').fill('Once');
    await chat.getByLabel('Write to #release').press('Enter');
    await chat.getByText('Not sent: The quota is used up').waitFor();
    // Below the message, in its whole width, however long it is.
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      const [list, name, error, retry] = await Promise.all(
        ['.chat__list', '.msg--unsent b', '.msg__failed', '.msg__failed button'].map((part) =>
          chat.locator(part).evaluate((element) => element.getBoundingClientRect().toJSON()),
        ),
      );
      expect(await chat.locator('.chat__list').evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
      expect(error.top).toBeGreaterThanOrEqual(name.bottom);
      expect(error.width).toBeGreaterThan(0.7 * list.width);
      expect(retry.right).toBeLessThanOrEqual(list.right);
      expect(name.height).toBeLessThan(24);
    }
    await page.unroute('**/graphql');
    await chat.getByRole('button', { name: 'Try again' }).click();
    await chat.locator('.msg:not(.msg--unsent)').getByText('Once').waitFor();
    expect(await chat.getByText('Once').count()).toBe(1);
  });

  it('shows what an agent does and writes, and the steps of a workflow', async () => {
    await publish(...STATE);
    const { page } = await open();
    const agents = page.getByRole('region', { name: 'Agents' });
    await agents.getByText('docs-agent').waitFor();
    await publish({ type: 'ai_processing_start', payload: { runId: 'r', agentId: 'a', purpose: 'Explain it' } });
    await agents.getByText('Explain it').waitFor();
    const chunk = (index: number, content: string) => ({
      type: 'ai_response_chunk',
      payload: { runId: 'r', index, content },
    });
    await publish(chunk(0, 'Read 14 '), chunk(1, 'of 22 <b>files</b>'));
    await agents.getByRole('log').getByText('Read 14 of 22 <b>files</b>').waitFor();
    await publish({
      type: 'ai_processing_end',
      payload: { runId: 'r', success: true, durationMs: 42_000, inputTokens: 18_420, outputTokens: 2_310 },
    });
    await agents.getByText('18,420 tokens in, 2,310 out').waitFor();
    expect(await agents.getByRole('log').count()).toBe(0);
    const flow = page.getByRole('region', { name: 'Workflow: w' });
    await flow.getByText('active').waitFor();
    await publish({
      type: 'step_completed',
      payload: { workflowId: 'w', stepId: 's', name: 'Freeze', stepOutcome: 'SUCCEEDED' },
    });
    await flow.getByText('1 of 1').waitFor();
  });

  it('says of when it is while it is offline, and has then what happened meanwhile', async () => {
    await publish(...STATE, task('T-1', 'TODO'));
    const proxy = await startProxy(browser.server.url);
    const dashboard = await browser.open(`${proxy.url}/p/acme/project`);
    const { page } = dashboard;
    await dashboard.signIn();
    await isIn(page, 'T-1', 'To do');
    proxy.block();
    await dashboard.isSaid('offline');
    await page.locator('#board .asof').waitFor();
    expect(await page.getByRole('button', { name: 'Move T-1' }).count()).toBe(0);
    await publish(task('T-1', 'DONE'), { type: 'progress_update', payload: { percentage: 99 } });
    proxy.unblock();
    await page.evaluate('dispatchEvent(new Event("online"))');
    await dashboard.isSaid('live');
    await isIn(page, 'T-1', 'Done');
    await page.getByRole('region', { name: 'Progress' }).getByText('99 %').first().waitFor();
    await page.getByRole('button', { name: 'Move T-1' }).waitFor();
    expect(await page.locator('.panel .asof').count()).toBe(0);
    await proxy.close();
  });

  it('says that the hub cannot be reached where it was opened meanwhile', async () => {
    await publish(...STATE, task('T-1', 'TODO'));
    const proxy = await startProxy(browser.server.url);
    const dashboard = await browser.open(`${proxy.url}/p/acme/project`);
    const { page } = dashboard;
    await dashboard.signIn();
    await isIn(page, 'T-1', 'To do');
    await page.getByRole('link', { name: 'Feed' }).first().click();
    await page.locator('.rows').waitFor();
    proxy.block();
    await dashboard.isSaid('offline');
    await page.getByRole('link', { name: 'Project' }).first().click();
    const waiting = page.locator('#board').getByText('Waiting for the hub, which cannot be reached.');
    await waiting.waitFor();
    await page.locator('.page-scroll .banner').getByText('Offline since').waitFor();
    await dashboard.expectAccessible();
    proxy.unblock();
    await page.evaluate('dispatchEvent(new Event("online"))');
    await dashboard.isSaid('live');
    await isIn(page, 'T-1', 'To do');
    expect(await page.locator('.page-scroll .banner').count()).toBe(0);
    await proxy.close();
  });

  it.each([
    ['light', DESKTOP],
    ['dark', DESKTOP],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('has nothing that axe finds, in the %s theme at %j', async (colorScheme, viewport) => {
    await publish(...STATE, task('T-1', 'IN_PROGRESS', { percentage: 40, dueAt: '2020-01-01T00:00:00Z' }));
    const dashboard = await browser.open(`${browser.server.url}/p/acme/project`, { colorScheme, viewport });
    await dashboard.signIn();
    await dashboard.page.locator('#board .task').first().waitFor();
    await dashboard.expectAccessible();
    expect(await dashboard.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
    dashboard.expectClean(browser.server.url);
  });
});
