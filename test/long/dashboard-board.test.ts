import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { ADMIN } from '../support/test-hub.js';

const STATE = [
  { type: 'progress_update', payload: { percentage: 68, completedTasks: 41, totalTasks: 60 } },
  { type: 'build_status', payload: { buildId: 'b-1', name: 'check', buildStatus: 'FAILED', durationMs: 60_000 } },
  {
    type: 'deployment_status',
    payload: { deploymentId: 'd', environment: 'staging', deploymentStatus: 'SUCCEEDED', version: '0.9.2' },
  },
  { type: 'risk_alert', payload: { riskId: 'R-1', severity: 'HIGH', message: 'It is red', resolved: false } },
];
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1_920, height: 1_080 };

describe.skipIf(!BROWSER)('the board of the dashboard', () => {
  const browser = new DashboardBrowser();

  it.each([
    ['light', WALL],
    ['dark', WALL],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('shows the project and is accessible in %s at %o', async (colorScheme, viewport) => {
    await browser.publish(...STATE);
    const reader = await browser.open();
    await reader.signIn((await browser.keyWith('READ')).secret);
    const board = await browser.open(await browser.boardLink(), { colorScheme, viewport });
    await board.isSaid('live');
    const part = (name: string) => board.page.getByRole('region', { name });
    await part('Progress').getByText('68 %').waitFor();
    await part('Progress').getByText('41 of 60 tasks done').waitFor();
    await part('Open risks').getByText('It is red').waitFor();
    await part('Builds and deployments').getByText('check').waitFor();
    await part('Builds and deployments').getByText('0.9.2 rolled out').waitFor();
    await part('Here now').getByText('of the test').waitFor();
    expect(await part('Here now').getByText('Board of acme').count()).toBe(0);
    await board.expectAccessible();
  });

  it('is shared by a dialog, and asks before it takes the place of a session', async () => {
    await browser.publish(note('before'));
    const admin = await browser.open();
    await admin.signIn();
    const { page } = admin;
    await page.getByRole('button', { name: /account/ }).click();
    await page.getByRole('menuitem', { name: 'Share a board' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Switch project/ }).click();
    await page.getByRole('menuitem', { name: 'Share a board' }).click();
    await page.getByLabel('Name').fill('Hall');
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.getByRole('heading', { name: 'Open this link on the screen' }).waitFor();
    await admin.expectAccessible();
    const link = (await page.locator('.secret code').innerText()).replaceAll(/\s/g, '');

    await page.goto(link);
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await admin.isSaid('live');
    expect(new URL(page.url()).pathname).toBe('/p/acme');
    await page.goto(link);
    const open = page.getByRole('button', { name: 'Open the board' });
    await open.waitFor();
    expect(page.url()).not.toContain('ticket');
    await open.click();
    await page.getByRole('region', { name: 'Latest events' }).getByText('before').waitFor();
    expect(new URL(page.url()).pathname).toBe('/board/acme');
  });

  it('is all that its browser opens, until somebody signs out of it, and it is no recipient of announcements', async () => {
    const { url } = browser.server;
    const board = await browser.open(await browser.boardLink());
    const { page } = board;
    await board.isSaid('live');
    for (const path of ['/', '/p/acme', '/p/acme/project', '/system']) {
      await page.goto(url + path);
      await page.getByRole('heading', { name: 'This browser shows a board.' }).waitFor();
    }
    await board.expectAccessible();
    const { data } = await browser.server.post(
      'mutation { sendBroadcast(input: { audience: SYSTEM, body: "Hello" }) { delivery { recipients } } }',
    );
    expect(data.sendBroadcast.delivery.recipients).toBe(0);
    await page.getByRole('link', { name: 'To the board' }).click();
    await board.isSaid('live');
    await page.goto(url);
    await page.getByRole('button', { name: /^Sign out/ }).click();
    await board.signIn();
    await board.isSaid('live');
    expect(new URL(page.url()).pathname).toBe('/p/acme');
    board.expectClean(url);
  });

  it('says that it has ended, and how to get a new link, when its key is revoked', async () => {
    await browser.publish(note('before'));
    const board = await browser.open(await browser.boardLink());
    await board.isSaid('live');
    const [key] = await browser.server.access.keys.list(ADMIN);
    await browser.server.access.keys.revoke(ADMIN, key!.id, '');
    await board.page.getByRole('heading', { name: 'This board is not signed in.' }).waitFor();
    await board.page.getByText('tidings board PROJECT').waitFor();
    await board.expectAccessible();
  });
});
