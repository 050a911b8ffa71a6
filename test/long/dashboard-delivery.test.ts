import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { commit, DashboardBrowser, note } from '../support/dashboard-page.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

describe.skipIf(!BROWSER)('the deliveries of a webhook in the dashboard', () => {
  const browser = new DashboardBrowser();

  it('are shown with their state, answer, attempts and next attempt, and one that failed is sent again', async () => {
    const { url, webhooks } = browser.server;
    const receiver = await WebhookReceiver.start();
    webhooks.start(null);
    const { webhook } = await webhooks.create(ADMIN, { url: receiver.url, projects: '*', name: 'pager' });
    await browser.publish(commit('Add tests'));
    await until(() => receiver.requests.length === 1);
    receiver.answer = () => 500;
    await browser.publish(note('Lunch is at noon'));
    await until(async () => (await webhooks.get(ADMIN, webhook.id)).state === 'FAILING');

    const dashboard = await browser.open(`${url}/system/webhooks`);
    await dashboard.signIn();
    const { page } = dashboard;
    await page.getByRole('button', { name: 'pager' }).click();
    const row = (text: string) => page.getByRole('row').filter({ hasText: text });
    await row('commit of acme').getByText('Delivered').waitFor();
    await row('commit of acme').getByText('answered 200').waitFor();
    await row('activity of acme').getByText('Failing').waitFor();
    await row('activity of acme').getByText('answered 500').waitFor();
    await row('activity of acme')
      .getByText(/^1 attempt\. Next attempt .+\.$/)
      .waitFor();
    expect(await page.getByRole('button', { name: /^Send again/ }).count()).toBe(1);
    await dashboard.expectAccessible();

    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Send again: activity of acme' }).click();
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await dialog.getByText('It was not delivered: answered 500.').waitFor();
    await dashboard.expectAccessible();
    receiver.answer = () => 200;
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row('activity of acme').getByText('Delivered').waitFor();
    expect(receiver.accepted).toEqual(['Add tests', 'activity']);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    dashboard.expectClean(url);
    await receiver.close();
  });

  it('are those of one that is made here, tried, disabled, and deleted', async () => {
    const { url, webhooks } = browser.server;
    const receiver = await WebhookReceiver.start();
    webhooks.start(null);
    const dashboard = await browser.open(`${url}/system/webhooks`);
    await dashboard.signIn();
    const { page } = dashboard;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Make a webhook' }).click();
    await dialog.getByLabel('Address').fill('ftp://receiver.example.com');
    await dialog.getByRole('button', { name: 'Make a webhook' }).click();
    await dialog.getByRole('alert').filter({ hasText: /http/ }).waitFor();
    await dashboard.expectAccessible();
    await dialog.getByLabel('Address').fill(receiver.url);
    await dialog.getByRole('textbox', { name: 'Name' }).fill('pager');
    await dialog.getByRole('combobox', { name: 'Project' }).selectOption('acme');
    await dialog.getByRole('button', { name: 'Make a webhook' }).click();
    await dialog.getByRole('heading', { name: 'Secret of pager' }).waitFor();
    expect(await dialog.locator('.secret code').innerText()).toMatch(/^whsec_/);
    await dialog.getByRole('button', { name: 'I have it' }).click();
    const [made] = await webhooks.list(ADMIN);
    expect(made).toMatchObject({ name: 'pager', projects: 'acme', types: null });

    await page.getByRole('button', { name: 'pager' }).click();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText(/^The test was delivered in/).waitFor();
    expect(receiver.requests).toHaveLength(1);
    receiver.answer = () => 500;
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The test was not delivered: answered 500.').waitFor();
    await dashboard.expectAccessible();
    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('row').filter({ hasText: 'pager' }).getByText('Disabled', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Enable' }).click();
    await page.getByRole('row').filter({ hasText: 'pager' }).getByText('Active', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No webhook has been made.').waitFor();
    dashboard.expectClean(url);
    await receiver.close();
  });
});
