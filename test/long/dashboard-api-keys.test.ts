import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser } from '../support/dashboard-page.js';
import { ADMIN } from '../support/test-hub.js';

/** Whether all of it is in the part of the dialog that shows. */
const isInSight = (element: Element) => {
  const [{ top, bottom }, form] = [element.getBoundingClientRect(), element.closest('form')!.getBoundingClientRect()];
  return top >= form.top && bottom <= form.bottom;
};

describe.skipIf(!BROWSER)('the form that makes an API key', () => {
  const browser = new DashboardBrowser();
  const openForm = async (options = {}) => {
    const dashboard = await browser.open(browser.server.url, options);
    await dashboard.signIn();
    await dashboard.page.goto(`${browser.server.url}/system/keys`);
    await dashboard.page.getByRole('button', { name: 'Make a key' }).click();
    const form = dashboard.page.getByRole('dialog');
    await form.getByLabel('Name').fill('robot');
    const make = () => form.getByRole('button', { name: 'Make a key' }).click();
    return { dashboard, form, make };
  };
  const grantsOf = async (name: string) => {
    const { data } = await browser.server.post('{ apiKeys { nodes { name grants { projects actions } } } }');
    const keys: { name: string; grants: { projects: string }[] }[] = data.apiKeys.nodes;
    return keys.find((key) => key.name === name)?.grants.map(({ projects }) => projects);
  };

  it('offers the projects by name and id, finds them, and takes patterns beside them', async () => {
    for (let place = 1; place <= 9; place++)
      await browser.server.hub.projects.create(ADMIN, { id: `team-${place}`, name: `Crew ${place}` });
    const { dashboard, form, make } = await openForm();
    expect(await form.getByRole('button', { name: 'All projects (*)' }).getAttribute('aria-pressed')).toBe('true');
    await form.getByRole('button', { name: 'Some projects' }).click();
    await make();
    await form.getByRole('alert').filter({ hasText: 'Choose a project' }).waitFor();

    await form.getByLabel('Crew 2 team-2').check();
    await form.getByLabel('Find a project').fill('TEAM-7');
    await expect.poll(() => form.getByLabel(/Crew/).filter({ visible: true }).count()).toBe(1);
    await form.getByLabel('Crew 7 team-7').check();
    await form.getByLabel('Find a project').press('Enter');
    expect(await grantsOf('robot')).toBeUndefined();
    await form.getByLabel('Find a project').fill('nothing of the kind');
    await form.getByText('No project has such a name or id').waitFor();
    await form.getByLabel('By pattern').fill('web-* acme');
    await dashboard.expectAccessible();
    await make();
    await form.getByText('it is not shown again').waitFor();
    expect(await grantsOf('robot')).toEqual(['team-2', 'team-7', 'web-*', 'acme']);
    dashboard.expectClean(browser.server.url);
  });

  it('says what is accepted to a pattern that is none', async () => {
    const { form, make } = await openForm({ viewport: { width: 390, height: 700 } });
    await form.getByRole('button', { name: 'Some projects' }).click();
    // They are few.
    expect(await form.getByLabel('Find a project').count()).toBe(0);
    await form.getByLabel('By pattern').fill('Web');
    await make();
    const refusal = form.getByRole('alert').filter({ hasText: 'lower-case letters' });
    await refusal.waitFor();
    expect(await refusal.locator('span').evaluate(isInSight)).toBe(true);
    expect(await refusal.innerText()).toMatch(/an id such as acme.* a pattern such as team-\*.* \* for all/);
    expect(await refusal.innerText()).not.toMatch(/[$^()\\]/);
    await form.getByLabel('By pattern').fill('web');
    await make();
    await form.getByText('it is not shown again').waitFor();
    expect(await grantsOf('robot')).toEqual(['web']);
  });

  it('gives a key for all projects only where they are chosen', async () => {
    const { form, make } = await openForm();
    await make();
    await form.getByText('it is not shown again').waitFor();
    expect(await grantsOf('robot')).toEqual(['*']);
  });
});

describe.skipIf(!BROWSER)('the list of API keys', () => {
  const browser = new DashboardBrowser();
  const openKeys = async (options = {}) => {
    const dashboard = await browser.open(browser.server.url, options);
    await dashboard.signIn();
    await dashboard.page.goto(`${browser.server.url}/system/keys`);
    return dashboard;
  };

  it('counts revoked keys apart, and follows the use and the number of keys', async () => {
    const { id } = await browser.keyOf('old robot', 'READ');
    await browser.server.post(`mutation { revokeApiKey(id: "${id}") { id } }`);
    const used = await browser.keyOf('robot', 'READ');
    const { page } = await openKeys();
    await page.getByText('1 key, 1 revoked').waitFor();
    const row = page.getByRole('row').filter({ hasText: used.id });
    expect(await row.getByText('127.0.0.1').count()).toBe(0);
    const other = await browser.open();
    await other.signIn(used.secret);
    await browser.keyOf('new robot', 'READ');
    await expect
      .poll(async () => {
        // The hub stores now and then that a key was used.
        browser.server.clock.advance(10_000);
        await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
        return row.getByText('127.0.0.1').count();
      })
      .toBe(1);
    await page.getByText('2 keys, 1 revoked').waitFor();
  });

  it('has the actions of a key within reach on a phone', async () => {
    await browser.keyOf('robot of the night shift', 'READ', 'PUBLISH', 'MODERATE');
    const dashboard = await openKeys({ viewport: { width: 390, height: 844 } });
    for (const action of ['Rotate', 'Revoke']) {
      const button = dashboard.page.getByRole('button', { name: `${action} robot` });
      const { x, width } = (await button.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(390);
    }
    await dashboard.expectAccessible();
    await dashboard.page.getByRole('button', { name: 'Revoke robot' }).click();
    await dashboard.page.getByRole('dialog').getByText('It cannot be undone').waitFor();
  });
});
