import { describe, expect, it } from 'vitest';
import { hourAndMinute } from '../../src/dashboard/model/text/format.js';
import type { ComponentState } from '../../src/hub/self/health/component.js';
import { BROWSER } from '../support/browser.js';
import { commit, DashboardBrowser, note } from '../support/dashboard-page.js';
import { ADMIN } from '../support/test-hub.js';

const TABS = ['Overview', 'Connections', 'Alerts', 'Announcements', 'Keys', 'Webhooks', 'Audit log'];
const HEALTHY: ComponentState = { health: 'HEALTHY', message: null, notReady: null };

describe.skipIf(!BROWSER)('the system view of the dashboard', () => {
  const browser = new DashboardBrowser();

  /** Lets one check of the components take place. */
  async function check() {
    const { hub, clock } = browser.server;
    const checkedAt = () => hub.health.report.components.find(({ name }) => name === 'pump')!.checkedAt;
    const before = checkedAt();
    clock.advance(5_000);
    await expect.poll(checkedAt).not.toBe(before);
  }

  async function openSystem(tab = '') {
    const dashboard = await browser.open();
    await dashboard.signIn();
    await dashboard.page.getByRole('link', { name: 'System' }).first().click();
    if (tab) await dashboard.page.getByRole('navigation', { name: /Parts/ }).getByText(tab).click();
    return dashboard;
  }

  it('shows that a component goes bad, what it says, and that it is well again', async () => {
    const { hub, url } = browser.server;
    let state = HEALTHY;
    hub.health.register({
      name: 'pump',
      state: () => state,
      readings: () => [{ metric: 'pump_pressure_percent', value: 41, unit: 'percent' }],
    });
    hub.health.start();
    const dashboard = await openSystem();
    const { page } = dashboard;
    await page.getByText('components are healthy').waitFor();
    state = { health: 'UNHEALTHY', message: 'The pump is dry', notReady: null };
    await check();
    await page.getByText('needs a look: pump').waitFor();
    await page.getByRole('button', { name: /pump/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The pump is dry').waitFor();
    await dialog.getByText('pump pressure').waitFor();
    await dialog.getByRole('button', { name: 'Check now' }).click();
    await page.keyboard.press('Escape');

    state = HEALTHY;
    await check();
    await page.getByText('components are healthy').waitFor();
    dashboard.expectClean(url);
  });

  it('says what is wrong with a component as a sentence, with value, unit and limit', async () => {
    const { hub } = browser.server;
    let value = 1;
    const readings = () => [{ metric: 'memory_percent', value, unit: 'percent' as const }];
    hub.health.register({ name: 'pump', state: () => HEALTHY, readings });
    hub.health.start();
    const { page } = await openSystem();
    await page.getByText('components are healthy').waitFor();
    value = 85;
    for (let times = 0; times < 3; times++) await check();
    const tile = page.getByRole('button', { name: /pump/ });
    await tile.getByText('Memory is 85 %, limit 80 %.').waitFor();
    await tile.click();
    await page.getByRole('dialog').getByText('Memory is 85 %, limit 80 %.').waitFor();
    expect(await page.getByText('memory_percent').count()).toBe(0);
  });

  it('never shows a reading beyond its limit in green, also before the hub calls the component bad', async () => {
    const { hub } = browser.server;
    let value = 1;
    const readings = () => [{ metric: 'memory_percent', value, unit: 'percent' as const }];
    let fan: ComponentState = HEALTHY;
    hub.health.register({ name: 'fan', state: () => fan });
    hub.health.register({ name: 'pump', state: () => HEALTHY, readings });
    hub.health.start();
    const dashboard = await openSystem();
    const { page } = dashboard;
    const tile = page.getByRole('button', { name: /pump/ });
    await tile.getByText('Healthy.').waitFor({ state: 'attached' });
    // A page that has only begun to follow reads again after an event that is kept, and not after a measurement.
    fan = { health: 'DEGRADED', message: 'It is dusty', notReady: null };
    value = 85;
    await check();
    await tile.getByText('Memory is 85 %, limit 80 %.').waitFor();
    expect(await tile.locator('.mark--ok').count()).toBe(0);
    await tile.click();
    await page.getByRole('dialog').locator('.chip--warn').getByText('85 %').waitFor();
    await dashboard.expectAccessible();
  });

  it('shows an alert that is raised, and that it is resolved', async () => {
    const { hub, url } = browser.server;
    let value = 1;
    hub.health.register({
      name: 'pump',
      state: () => HEALTHY,
      readings: () => [{ metric: 'memory_percent', value, unit: 'percent' }],
    });
    hub.health.start();
    const dashboard = await openSystem('Alerts');
    const { page } = dashboard;
    await page.getByText('No metric is beyond its limit').waitFor();
    value = 99;
    for (let times = 0; times < 3; times++) await check();
    await page.getByText('Memory is 99 %, limit').first().waitFor();
    await dashboard.expectAccessible();
    value = 2;
    for (let times = 0; times < 3; times++) await check();
    await page.getByText('within its limit of').first().waitFor();
    dashboard.expectClean(url);
  });

  it('says of an alert whose hub has ended that it is resolved, without a value', async () => {
    const { hub } = browser.server;
    const alert = { alertId: 'memory_percent-unhealthy-b', metric: 'memory_percent', value: 99, threshold: 95 };
    hub.recordSystemEvent({
      ...{ type: 'performance_alert', payload: { ...alert, severity: 'CRITICAL', resolved: false } },
      options: { tags: ['node:b'] },
    });
    await hub.audit.flush();
    const { page } = await openSystem('Alerts');
    await page.getByText('Memory is 99 %, limit 95 %').waitFor();
    hub.health.register({ name: 'pump', state: () => HEALTHY, readings: () => [] });
    hub.health.start();
    await check();
    await page.getByText('Memory was beyond its limit of 95 %; its hub has ended').waitFor();
    await page.getByText('Resolved, was critical, on hub b').waitFor();
    expect(await page.getByText('99 %').count()).toBe(0);
  });

  it('counts the alerts at the link to it on every page, for those with MONITOR', async () => {
    const { hub, url } = browser.server;
    const say = async (metric: string, resolved: boolean) => {
      const alert = { alertId: metric, metric, value: 99, threshold: 95, severity: 'CRITICAL' };
      hub.recordSystemEvent({ type: 'performance_alert', payload: { ...alert, resolved } });
      await hub.audit.flush();
    };
    const reader = await browser.open();
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(request.postData() ?? ''));
    await reader.signIn((await browser.keyWith('READ')).secret);
    const dashboard = await browser.open();
    await dashboard.signIn();
    const { page } = dashboard;
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    await link('System').waitFor();
    await say('memory_percent', false);
    for (const view of ['/p/acme', '/p/acme/project', '/p/acme/travel', '/system/keys']) {
      await page.goto(`${url}${view}`);
      await link('System 1 alert').waitFor();
    }
    await say('sockets_percent', false);
    await link('System 2 alerts').waitFor();
    await dashboard.expectAccessible();
    await page.goto(`${url}/p/acme`);
    await link('System 2 alerts').waitFor();
    await say('sockets_percent', true);
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await link('System 1 alert').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await link('System 1 alert').waitFor();
    await dashboard.expectAccessible();
    await say('memory_percent', true);
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await link('System').waitFor();

    await reader.page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    expect(await reader.page.getByRole('link', { name: 'System' }).count()).toBe(0);
    expect(asked.some((text) => text.includes('Broadcasts'))).toBe(true);
    expect(asked.filter((text) => text.includes('Alerts'))).toEqual([]);
    dashboard.expectClean(url);
  });

  it('draws the last hour of the hub at once, and says what time its figures are of', async () => {
    const { clock, url } = browser.server;
    const start = hourAndMinute(clock.now());
    await browser.publish(...Array.from({ length: 30 }, (_, n) => note(`${n}`)));
    for (let minutes = 0; minutes < 20; minutes++) clock.advance(60_000);
    const dashboard = await openSystem();
    const { page } = dashboard;
    const chart = (name: RegExp) => page.getByRole('img', { name });
    await chart(new RegExp(`^Throughput, since ${start}\\. Last 10 s: delivered .+/s, published 0/s\\.$`)).waitFor();
    await chart(new RegExp(`^Time to store, since ${start}\\. Last minute: p99 –, p95 –, p50 –\\.$`)).waitFor();
    // What was published before this page is its left end.
    const inked = `(() => {
      const { width, height } = document.querySelectorAll('.plot canvas')[2];
      const { data } = document.querySelectorAll('.plot canvas')[2].getContext('2d').getImageData(60, 0, width / 8, height - 60);
      return data.some((_, index) => index % 4 === 2 && data[index] > data[index - 2] + 60 && data[index + 1] > 200);
    })()`;
    await expect.poll(() => page.evaluate(inked)).toBe(true);
    for (let minutes = 0; minutes < 60; minutes++) clock.advance(60_000);
    await page.reload();
    await chart(/^Throughput, last hour\. Last 10 s: /).waitFor();
    await page.getByText('Last minute:').first().waitFor();
    dashboard.expectClean(url);
  });

  it('goes on without the last hour where that cannot be read, and says so', async () => {
    const dashboard = await browser.open();
    const { page } = dashboard;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('MetricValues')
        ? route.fulfill({
            contentType: 'application/json',
            body: JSON.stringify({ errors: [{ message: 'Not today' }] }),
          })
        : route.continue(),
    );
    await dashboard.signIn();
    await page.getByRole('link', { name: 'System' }).first().click();
    await page.getByText('What was before could not be read: Not today').first().waitFor();
    await page.getByRole('img', { name: /^Throughput, since/ }).waitFor();
  });

  it('draws the statistics as they come', async () => {
    const dashboard = await openSystem();
    const { page } = dashboard;
    await page.locator('.plot canvas').first().waitFor();
    const connections = page.getByRole('group', { name: 'Hubs' }).locator('tbody td').nth(2);
    await expect.poll(() => connections.innerText()).toBe('1');
    dashboard.expectClean(browser.server.url);
  });

  it('shows who is connected, and closes a connection', async () => {
    const reader = await browser.keyWith('READ');
    const connections = async (): Promise<string[]> => {
      const { data } = await browser.server.post(`{ connections(userId: "${reader.id}") { nodes { id } } }`);
      return data.connections.nodes.map(({ id }: { id: string }) => id);
    };
    const other = await browser.open();
    await other.signIn(reader.secret);
    const dashboard = await openSystem('Connections');
    const { page } = dashboard;
    const [before] = await connections();
    await page.getByRole('button', { name: 'of the test', exact: true }).click();
    await page.getByText('Feed in acme').first().waitFor();
    await dashboard.expectAccessible();
    await page.getByRole('button', { name: 'Close the connection of of the test' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the connection' }).click();
    await expect.poll(connections).not.toContain(before);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    dashboard.expectClean(browser.server.url);
  });

  it('makes a key whose secret is shown once, rotates and revokes it, and shows that in the audit log', async () => {
    const { server } = browser;
    const dashboard = await openSystem('Keys');
    const { page } = dashboard;
    const dialog = page.getByRole('dialog');
    const secretShown = async () => {
      await dialog.getByText('it is not shown again').waitFor();
      const secret = await dialog.locator('code').innerText();
      await dialog.getByRole('button', { name: 'I have it' }).click();
      await dialog.waitFor({ state: 'detached' });
      return secret;
    };
    const viewer = async (secret: string) => {
      const { data } = await server.post('{ viewer { name } }', {}, { authorization: `Bearer ${secret}` });
      return data?.viewer?.name ?? null;
    };
    await page.getByRole('button', { name: 'Make a key' }).click();
    await dialog.getByLabel('Name').fill('robot');
    await dashboard.expectAccessible();
    await dialog.getByRole('button', { name: 'Make a key' }).click();
    const first = await secretShown();
    expect(await viewer(first)).toBe('robot');

    await page.getByRole('button', { name: 'Rotate robot' }).click();
    await dialog.getByRole('button', { name: 'Rotate' }).click();
    const second = await secretShown();
    expect(second).not.toBe(first);
    expect(await viewer(second)).toBe('robot');

    await page.getByRole('button', { name: 'Revoke robot' }).click();
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText(/^Revoked/).waitFor();
    await expect.poll(() => viewer(second)).toBeNull();
    await server.hub.audit.flush();
    await page.getByRole('navigation', { name: /Parts/ }).getByText('Audit log').click();
    // The clock of the hub stands still, in another year.
    await page.getByLabel('Time').selectOption('0');
    await page.getByRole('cell', { name: 'API key revoked' }).first().waitFor();
    dashboard.expectClean(server.url);
  });

  it('makes a key for some event types, which its row names', async () => {
    const { server } = browser;
    const dashboard = await openSystem('Keys');
    const { page } = dashboard;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Make a key' }).click();
    await dialog.getByLabel('Name').fill('robot');
    expect(await dialog.getByText('Types that it may publish').count()).toBe(0);
    await dialog.getByLabel('Publish').check();
    await dialog.getByText('Types that it may publish: all').waitFor();
    const workspace = dialog.locator('details').filter({ hasText: 'Workspace' });
    await workspace.locator('summary').click();
    for (const name of [/^commit /, /^push /]) await workspace.getByLabel(name).check();
    await workspace.getByText('2 of 6').waitFor();
    await workspace.locator('summary').click();
    // Only the hub publishes it.
    expect(await dialog.getByText('system_status').count()).toBe(0);
    await dialog.getByLabel('Administer').check();
    expect(await dialog.getByText('Types that it may publish').count()).toBe(0);
    await dialog.getByLabel('Administer').uncheck();
    await workspace.locator('summary').click();
    await workspace.getByLabel(/^commit /).check();
    await workspace.getByLabel(/^build_status /).check();
    await dashboard.expectAccessible();
    await dialog.getByRole('button', { name: 'Make a key' }).click();
    // The form names the types as code, too, until the key is made.
    const taken = dialog.getByRole('button', { name: 'I have it' });
    await taken.waitFor();
    const secret = await dialog.locator('code').innerText();
    await taken.click();
    await page.getByRole('row').getByText('publish only commit, build_status').waitFor();
    const publish = (field: string, input: object) =>
      server.post(
        `mutation ($input: ${field}Input!) { publish${field}(projectId: "acme", input: $input) { id } }`,
        { input },
        { authorization: `Bearer ${secret}` },
      );
    expect((await publish('Commit', commit('x').payload)).errors).toBeUndefined();
    expect((await publish('Activity', note('x').payload)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    dashboard.expectClean(server.url);
  });

  it('pages through the audit log, newest first, and filters it', async () => {
    for (let times = 0; times < 60; times++) await browser.keyWith('READ');
    await browser.server.hub.audit.flush();
    const dashboard = await openSystem('Audit log');
    const { page } = dashboard;
    const oldest = page.getByRole('cell', { name: 'Project created' });
    const newest = page.getByRole('cell', { name: 'Signed in' });
    // The clock of the hub stands still, in another year.
    await page.getByLabel('Time').selectOption('0');
    await newest.waitFor();
    await page.getByRole('button', { name: 'Older' }).click();
    await oldest.first().waitFor();
    await page.getByRole('button', { name: 'Newer' }).click();
    await newest.waitFor();
    await page.getByLabel('What', { exact: true }).selectOption('PROJECT_CREATED');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await oldest.first().waitFor();
    await newest.waitFor({ state: 'detached' });
  });

  it('names in the audit log what was acted on, also what is no longer there', async () => {
    const { server } = browser;
    const { id } = await browser.keyOf('Night robot', 'READ');
    await server.post(`mutation { revokeApiKey(id: "${id}") { id } }`);
    const made = await server.post(
      'mutation { createWebhook(input: { url: "https://example.com/", projects: "acme", name: "Pager" }) { webhook { id } } }',
    );
    for (const project of ['blue', 'red'])
      await server.hub.projects.create(ADMIN, { id: project, name: `Team ${project}` });
    await server.post('mutation { deleteProject(id: "red") { id } }');
    const sent = await server.post(
      'mutation { sendBroadcast(input: { audience: SYSTEM, title: "Lunch", body: "Noon" }) { id } }',
    );
    await server.hub.audit.flush();
    const { page } = await openSystem('Audit log');
    // The clock of the hub stands still, in another year.
    await page.getByLabel('Time').selectOption('0');
    const target = (action: string) => page.getByRole('row').filter({ hasText: action }).locator('td:nth-child(4)');
    const expectTarget = async (action: string, name: string, title: string) => {
      await target(action).getByText(name, { exact: true }).first().waitFor();
      expect(await target(action).getByText(name, { exact: true }).first().getAttribute('title')).toBe(title);
    };
    await expectTarget('API key created', 'Night robot', id);
    await expectTarget('API key revoked', 'Night robot', id);
    await expectTarget('Webhook created', 'Pager', made.data.createWebhook.webhook.id);
    await expectTarget('Announcement made', 'Lunch', sent.data.sendBroadcast.id);
    await expectTarget('Project created', 'Team blue', 'blue');
    await expectTarget('Project deleted', 'Team red', 'red');
  });

  it('starts maintenance with a reason, says so on every part, and ends it', async () => {
    const dashboard = await openSystem();
    const { page } = dashboard;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Maintenance' }).click();
    await dialog.getByLabel('Reason').fill('Moving house');
    await dialog.getByRole('button', { name: 'Start maintenance' }).click();
    await page.getByText('Moving house').waitFor();
    expect(browser.server.hub.maintenance.state.active).toBe(true);
    await page.getByRole('navigation', { name: /Parts/ }).getByText('Webhooks').click();
    await page.getByText('Moving house').waitFor();
    await dashboard.expectAccessible();
    await page.getByRole('button', { name: 'End maintenance' }).click();
    await dialog.getByRole('button', { name: 'End maintenance' }).click();
    await page.getByText('Moving house').waitFor({ state: 'detached' });
    expect(browser.server.hub.maintenance.state.active).toBe(false);
    dashboard.expectClean(browser.server.url);
  });

  it('is not offered without MONITOR, and says at its address what is missing', async () => {
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn((await browser.keyWith('READ')).secret);
    expect(await page.getByRole('link', { name: 'System' }).count()).toBe(0);
    await page.goto(`${browser.server.url}/system`);
    await page.getByText('right MONITOR on the project system').waitFor();
    await dashboard.expectAccessible();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, also on a phone, in the %s theme', async (theme) => {
    const dashboard = await openSystem();
    const { page } = dashboard;
    await page.emulateMedia({ colorScheme: theme });
    await page.locator('.plot canvas').first().waitFor();
    await page.getByText('components are healthy').waitFor();
    for (const tab of TABS) {
      await page.getByRole('navigation', { name: /Parts/ }).getByText(tab).click();
      await page.locator('.panel[aria-busy="true"]').first().waitFor({ state: 'detached' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await dashboard.expectAccessible();
      await page.setViewportSize({ width: 390, height: 844 });
      await dashboard.expectAccessible();
      expect(await page.evaluate('document.documentElement.scrollWidth'), tab).toBeLessThanOrEqual(390);
    }
    dashboard.expectClean(browser.server.url);
  });
});
