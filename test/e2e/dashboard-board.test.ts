import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';

/** The heart of the board. All of it is in `test/long`. */
describe.skipIf(!BROWSER)('the board of the dashboard', () => {
  const browser = new DashboardBrowser();

  it('opens by a link once, follows its project, and may not publish', async () => {
    await browser.publish(note('before'));
    const link = await browser.boardLink();
    const board = await browser.open(link);
    const { page } = board;
    await board.isSaid('live');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/board/acme');
    await browser.publish(note('It is live'));
    await page.getByText('It is live').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    const code = await page.evaluate(`fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }',
      }),
    }).then(async (response) => (await response.json()).errors[0].extensions.code)`);
    expect(code).toBe('FORBIDDEN');
    board.expectClean(browser.server.url);

    const other = await browser.open(link);
    await other.page.getByText('The link to this board has been used').waitFor();
    expect(other.page.url()).not.toContain('ticket');
  });
});
