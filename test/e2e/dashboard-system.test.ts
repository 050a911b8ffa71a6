import { describe, expect, it } from 'vitest';
import type { ComponentState } from '../../src/hub/self/health/component.js';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser } from '../support/dashboard-page.js';

const HEALTHY: ComponentState = { health: 'HEALTHY', message: null, notReady: null };

describe.skipIf(!BROWSER)('the system view of the dashboard', () => {
  const browser = new DashboardBrowser();

  /** Key with the given rights on every project. */
  async function keyWith(...actions: string[]): Promise<string> {
    const { data } = await browser.server.post(
      `mutation ($actions: [Action!]!) {
        createApiKey(input: { name: "of the test", grants: [{ projects: "*", actions: $actions }] }) { secret }
      }`,
      { actions },
    );
    return data.createApiKey.secret;
  }

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

  it('draws the statistics as they come', async () => {
    const dashboard = await openSystem();
    const { page } = dashboard;
    await page.locator('.plot canvas').first().waitFor();
    const connections = page.getByRole('group', { name: 'Hubs' }).locator('tbody td').nth(2);
    await expect.poll(() => connections.innerText()).toBe('1');
    dashboard.expectClean(browser.server.url);
  });

  it('is not offered without MONITOR, and says at its address what is missing', async () => {
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn(await keyWith('READ'));
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
    await dashboard.expectAccessible();
    await page.setViewportSize({ width: 390, height: 844 });
    await dashboard.expectAccessible();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
