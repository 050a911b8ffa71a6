import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, type DashboardPage } from '../support/dashboard-page.js';
import { until } from '../support/until.js';

const SEND = 'mutation ($input: SendBroadcastInput!) { sendBroadcast(input: $input) { id } }';

describe.skipIf(!BROWSER)('a broadcast to the viewer', () => {
  const browser = new DashboardBrowser();
  const send = async (body: string, more: object = {}): Promise<string> => {
    const { data } = await browser.server.post(SEND, { input: { audience: 'SYSTEM', body, ...more } });
    return data.sendBroadcast.id;
  };
  const barOf = ({ page }: DashboardPage) => page.getByRole('region', { name: 'Announcement to you' });
  const open = async (secret: string) => {
    const dashboard = await browser.open();
    await dashboard.signIn(secret);
    return dashboard;
  };

  it('comes live and to those who come later, urgent ones first, until it is acknowledged', async () => {
    const { secret } = await browser.keyWith('READ');
    const early = await open(secret);
    await send('Lunch is at noon.', { title: 'Lunch' });
    await barOf(early).getByText('Lunch is at noon.').waitFor();
    await send('The disk is full. See https://status.example.com/disk.', { priority: 'URGENT' });
    await barOf(early).getByText('The disk is full.').waitFor();
    await barOf(early).getByText('1 of 2').waitFor();
    expect(await barOf(early).getByRole('link').getAttribute('href')).toBe('https://status.example.com/disk');
    await early.expectAccessible();

    const late = await open((await browser.keyWith('READ')).secret);
    await barOf(late).getByText('The disk is full.').waitFor();
    await barOf(early).getByRole('button', { name: 'Got it' }).click();
    await barOf(early).getByText('Lunch is at noon.').waitFor();
    await early.page.reload();
    await barOf(early).getByText('Lunch is at noon.').waitFor();
    expect(await barOf(early).getByText('The disk is full.').count()).toBe(0);
    await barOf(early).getByRole('button', { name: 'Got it' }).click();
    await until(async () => (await barOf(early).count()) === 0);
    expect(await barOf(late).count()).toBe(1);
    // Another page of the same user learns of it when it is looked at again.
    const other = await open(secret);
    await send('The disk has room again.');
    for (const page of [early, other]) await barOf(page).getByText('The disk has room again.').waitFor();
    await barOf(early).getByRole('button', { name: 'Got it' }).click();
    await until(async () => (await barOf(early).count()) === 0);
    await other.page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await until(async () => (await barOf(other).count()) === 0);
    early.expectClean(browser.server.url);
    late.expectClean(browser.server.url);
  });

  it('stands on every page, also at phone size', async () => {
    const { secret } = await browser.keyWith('READ');
    const phone = await browser.open(browser.server.url, { viewport: { width: 390, height: 844 } });
    await phone.signIn(secret);
    await send('x'.repeat(500));
    await barOf(phone).waitFor();
    for (const view of ['project', 'travel', '']) {
      await phone.page.goto(`${browser.server.url}/p/acme/${view}`);
      await barOf(phone).waitFor();
      const bar = (await barOf(phone).boundingBox())!;
      const main = (await phone.page.locator('#main').boundingBox())!;
      expect(bar.width).toBeLessThanOrEqual(390);
      expect(main.y).toBeGreaterThanOrEqual(bar.y + bar.height);
    }
    await phone.expectAccessible();
  });

  it('comes back where the hub refuses the acknowledgement, with the reason', async () => {
    const dashboard = await open((await browser.keyWith('READ')).secret);
    const id = await send('Read this.');
    await barOf(dashboard).waitFor();
    const body = JSON.stringify({ errors: [{ message: 'Not today.', extensions: { code: 'FORBIDDEN' } }] });
    await dashboard.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('AcknowledgeBroadcast')
        ? route.fulfill({ contentType: 'application/json', body })
        : route.continue(),
    );
    await barOf(dashboard).getByRole('button', { name: 'Got it' }).click();
    await barOf(dashboard).getByText('The hub does not know yet that you have read it: Not today.').waitFor();
    await browser.server.post(`mutation { cancelBroadcast(id: "${id}") { id } }`);
    await dashboard.page.reload();
    await dashboard.isSaid('live');
    expect(await barOf(dashboard).count()).toBe(0);
  });

  it('says whether it is for everybody, for a project or for the viewer', async () => {
    const { secret, id } = await browser.keyWith('READ');
    const dashboard = await open(secret);
    await send('Lunch is at noon.');
    await barOf(dashboard).getByText('To everybody by').waitFor();
    await send('No deployments.', { audience: 'PROJECT', projectId: 'acme' });
    await barOf(dashboard).getByText('To the project Acme by').waitFor();
    await send('Call me.', { audience: 'USER', userIds: [id] });
    await barOf(dashboard).getByText('To you by').waitFor();
    await dashboard.expectAccessible();
  });

  it('names to its sender who acknowledged it, who only has it, and who does not have it', async () => {
    const [first, second] = [await browser.keyOf('Mia', 'READ'), await browser.keyOf('Ben', 'READ')];
    const one = await open(first.secret);
    const sender = await browser.open(`${browser.server.url}/system/broadcasts`);
    await sender.signIn();
    await send('Lunch is at noon.', { audience: 'USER', userIds: [first.id, second.id] });
    await barOf(one).getByText('Lunch is at noon.').waitFor();
    const { page } = sender;
    await page.getByRole('button', { name: 'Delivery of Lunch is at noon.' }).click();
    await page.getByText('Not acknowledged by Mia.').waitFor();
    await page.getByText('Has not reached Ben.').waitFor();
    const track = page.getByRole('img', { name: 'Of 2 recipients 0 acknowledged, 1 only delivered, 1 pending' });
    await track.waitFor();
    await page.getByText('0 of 2 acknowledged').waitFor();
    // Nobody has acknowledged it: nothing of the bar is filled.
    expect(await track.locator('.t-ack').count()).toBe(0);
    expect(await track.locator('.t-del').getAttribute('width')).toBe('100');
    await sender.expectAccessible();
    await barOf(one).getByRole('button', { name: 'Got it' }).click();
    await page.getByRole('img', { name: 'Of 2 recipients 1 acknowledged, 0 only delivered, 1 pending' }).waitFor();
    await page.getByText('Acknowledged by Mia.', { exact: true }).waitFor();
    await page.getByText('1 of 2 acknowledged').waitFor();
    expect(await page.getByText('Not acknowledged by').count()).toBe(0);
    expect(await page.getByText('Has not reached Ben.').count()).toBe(1);
    sender.expectClean(browser.server.url);
  });

  it('is sent once by a sender who presses again after a lost answer', async () => {
    const dashboard = await browser.open(`${browser.server.url}/system/broadcasts`);
    await dashboard.signIn();
    const { page } = dashboard;
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (lost > 0 || !route.request().postData()?.includes('SendBroadcast')) return route.continue();
      lost++;
      await route.fetch();
      await route.abort();
    });
    const count = async () =>
      (await browser.server.post('{ broadcasts(all: true) { nodes { id } } }')).data.broadcasts.nodes.length;
    await page.getByLabel('Text').fill('Once.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await until(async () => lost === 1 && (await count()) === 1);
    await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await until(async () => (await page.getByLabel('Text').inputValue()) === '');
    expect(await count()).toBe(1);
    await page.getByText('0 of 1', { exact: true }).first().waitFor();
  });

  it('is for the people of the project that its sender comes from, or for people picked by name', async () => {
    await browser.keyOf('Mia', 'READ');
    const { id: gone } = await browser.keyOf('Old robot', 'READ');
    await browser.server.post(`mutation { revokeApiKey(id: "${gone}") { id } }`);
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.goto(`${browser.server.url}/system/broadcasts`);
    await page.getByRole('button', { name: 'Project', pressed: true }).waitFor();
    expect(await page.getByLabel('Project', { exact: true }).inputValue()).toBe('acme');
    await page.getByText('How many they are is shown once it is sent').waitFor();

    await page.getByRole('button', { name: 'People' }).click();
    await page.getByLabel('Text').fill('Call me.');
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await send.click();
    await page.getByRole('alert').filter({ hasText: 'Choose somebody' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Old robot' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Mia' }).check();
    await dashboard.expectAccessible();
    await send.click();
    await page.getByText('Has not reached Mia.').waitFor();
    dashboard.expectClean(browser.server.url);
  });

  it('opens by a click on its row, and has the width of a phone for its text', async () => {
    const dashboard = await browser.open(`${browser.server.url}/system/broadcasts`);
    await dashboard.signIn();
    const { page } = dashboard;
    await send('No deployments until the night is over, please.');
    const text = page.locator('.sent b').filter({ hasText: 'No deployments' });
    await page.setViewportSize({ width: 390, height: 844 });
    const clickText = async () => {
      await text.scrollIntoViewIfNeeded();
      const { x, y } = (await text.boundingBox())!;
      await page.mouse.click(x + 20, y + 5);
    };
    await clickText();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    await clickText();
    await page.getByRole('button', { name: 'Take back' }).waitFor({ state: 'detached' });
    const line = page.locator('.sent .grow');
    expect((await line.boundingBox())!.width).toBeGreaterThan(250);
    expect(await line.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});
