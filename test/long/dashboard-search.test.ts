import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { commit, DashboardBrowser, note } from '../support/dashboard-page.js';
import { until } from '../support/until.js';

const BATCH = 250;
const rare = (summary: string) => ({
  ...note(summary),
  options: { priority: 'HIGH' as const, actor: { id: 'grace', name: 'Grace', kind: 'USER' as const } },
});

describe.skipIf(!BROWSER)('a filter of the feed', () => {
  const browser = new DashboardBrowser();
  /** Publishes so many events, those with these numbers as rare ones. */
  const fill = async (count: number, ...rares: number[]) => {
    for (let done = 0; done < count; done += BATCH) {
      const numbers = Array.from({ length: BATCH }, (_, index) => done + index + 1);
      await browser.publish(...numbers.map((each) => (rares.includes(each) ? rare : note)(`note ${each}`)));
    }
  };
  /** Names of the operations that a page asks for by requests. */
  const askedBy = (page: Page) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const name = /query (\w+)/.exec(request.postData() ?? '')?.[1];
      if (name) asked.push(name);
    });
    return { count: (name: string) => asked.filter((each) => each === name).length };
  };
  const noted = (...summaries: (string | number)[]) => summaries.map((each) => `Grace noted: note ${each}`);

  it('finds 3 of 20,000 events in few requests, and shows what is published meanwhile once and in order', async () => {
    await fill(20_000, 100, 3_000, 9_000);
    const dashboard = await browser.open(`${browser.server.url}/p/acme?min=high`);
    const { page } = dashboard;
    const asked = askedBy(page);
    let isFirst = true;
    await page.route('**/graphql', async (route) => {
      if (isFirst && route.request().postData()?.includes('query FeedSearch')) {
        isFirst = false;
        await browser.publish(rare('note a'), note('not shown'), rare('note b'));
      }
      await route.continue();
    });
    await dashboard.signIn();
    const all = noted('b', 'a', 9_000, 3_000, 100);
    await expect.poll(() => dashboard.sentences()).toEqual(all);
    await page.getByText('Looked through everything that is kept').waitFor();
    expect(asked.count('FeedSearch')).toBe(1);
    await page.getByText(/^2 of [\d,]+ loaded, 3 older$/).waitFor();
    await browser.publish(rare('note c'));
    await expect.poll(() => dashboard.sentences()).toEqual([...noted('c'), ...all]);

    // One that was found is opened, without reading everything down to it.
    const pages = asked.count('FeedPage');
    expect(pages).toBeLessThan(15);
    await page.getByRole('link', { name: 'noted: note 100' }).click();
    await page.getByRole('complementary').getByText('"summary"').waitFor();
    expect(asked.count('FeedPage')).toBe(pages);
    await page.keyboard.press('Escape');

    // Another filter searches anew. The hub looks through 10,000 events for each page of an actor.
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    // At once: what is typed slowly is searched for in between.
    await page.keyboard.insertText('by:grace');
    await until(() => page.url().includes('by=grace') && !page.url().includes('min='));
    await expect.poll(() => dashboard.sentences()).toEqual([...noted('c'), ...all]);
    await page.getByText('Looked through everything that is kept').waitFor();
    expect(asked.count('FeedSearch')).toBeLessThanOrEqual(3);
    expect(asked.count('FeedPage')).toBe(pages);

    // A jump to a time far back shows what is around it, without what lies between.
    await page.goto(`${browser.server.url}/p/acme?min=high&at=2020-01-01T00:00:00Z`);
    await expect.poll(() => dashboard.sentences()).toEqual(noted(100));
    expect(asked.count('FeedPage')).toBeLessThan(pages + 15);
    dashboard.expectClean(browser.server.url);
  });

  it('says how many of the loaded events match, and that a field is not known', async () => {
    await browser.publish(note('one'), note('two'), commit('three'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    const field = page.getByLabel('Filter events');
    await field.fill('type:activity');
    await page.getByText('2 of 4 loaded').waitFor();
    await browser.publish(note('four'));
    await page.getByText('3 of 5 loaded').waitFor();
    await field.fill('tpye:commit');
    await field.blur();
    await page.locator('.filter-problem', { hasText: 'There is no field tpye' }).waitFor();
    await page.getByRole('button', { name: 'type', exact: true }).click();
    await dashboard.shows('committed');
    expect(await field.inputValue()).toBe('type:commit');
    await page.getByText('1 of 5 loaded').waitFor();
  });

  it('says what was searched and to when where nothing matches, searches on, and is cleared', async () => {
    await fill(4_000, 4_000);
    const dashboard = await browser.open(`${browser.server.url}/p/acme?by=grace&q=nothing`);
    const { page } = dashboard;
    await dashboard.signIn();
    await page.getByRole('heading', { name: 'No event matches by:grace nothing' }).waitFor();
    await page.getByText('Searched everything that this project keeps, up to position 4,001.').waitFor();
    expect(await page.getByRole('button', { name: 'Search on' }).count()).toBe(0);
    await dashboard.expectAccessible();

    await page.goto(`${browser.server.url}/p/acme?q=nothing`);
    await page.getByText(/^Searched positions 9\d\d to 4,001, back to .+\. Older events may match\.$/).waitFor();
    await dashboard.expectAccessible();
    await page.getByRole('button', { name: 'Search on' }).click();
    await page.getByText('Searched everything that this project keeps, up to position 4,001.').waitFor();
    await page.locator('.stream').getByRole('button', { name: 'Clear the filter' }).last().click();
    await dashboard.shows('Grace noted: note 4000');
    expect(page.url()).toBe(`${browser.server.url}/p/acme`);
    dashboard.expectClean(browser.server.url);
  });

  it.each(['light', 'dark'] as const)(
    'says what of a filter there is not, offers the nearest, and completes names, in the %s theme',
    async (colorScheme) => {
      await browser.publish(rare('by Grace'), note('by Ada'), commit('First'));
      const dashboard = await browser.open(`${browser.server.url}/p/acme?type=comit`, { colorScheme });
      const { page } = dashboard;
      await dashboard.signIn();
      const filters = () => Object.fromEntries(new URL(page.url()).searchParams);
      const field = page.getByLabel('Filter events');
      const problem = page.locator('.filter-problem');
      const offered = () => page.getByRole('listbox', { name: 'Complete the filter' }).getByRole('option');
      await problem.getByText('No type of event is called comit.').waitFor();
      await dashboard.expectAccessible();
      await problem.getByRole('button', { name: 'commit', exact: true }).click();
      await expect.poll(filters).toEqual({ type: 'commit' });
      await dashboard.shows('committed');
      expect(await problem.count()).toBe(0);

      // What is being typed is not wrong yet: it is completed, by keys or by the mouse.
      await field.fill('type:com');
      await offered().getByText('commit', { exact: true }).waitFor();
      expect(await problem.count()).toBe(0);
      await field.press('ArrowDown');
      await expect
        .poll(() => page.getByRole('combobox', { name: 'Filter events' }).getAttribute('aria-activedescendant'))
        .toBe('completion-0');
      await dashboard.expectAccessible();
      await field.press('Enter');
      expect(await field.inputValue()).toMatch(/^type:\w*com\w* $/);
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
      await field.fill('by:');
      await offered().filter({ hasText: 'Grace' }).click();
      await expect.poll(filters).toEqual({ by: 'grace' });
      await expect.poll(() => dashboard.sentences()).toEqual(['Grace noted: by Grace']);
      await field.fill('priority:h');
      expect(await offered().allTextContents()).toEqual(['Highhigh']);
      await offered().first().click();
      await expect.poll(filters).toEqual({ min: 'high' });

      for (const [typed, says, near] of [
        ['by:', 'Nothing stands behind by:. It is left out.', 'Grace'],
        ['by:gracy', 'Nobody who has published here is called gracy.', 'Grace'],
        ['domain:agent', 'No domain is called agent.', 'Agents'],
        ['min:hihg', 'No priority is called hihg.', 'High'],
      ] as const) {
        await field.fill(typed);
        await field.press('Enter');
        await problem.getByText(says).waitFor();
        await problem.getByRole('button', { name: near }).click();
        await problem.waitFor({ state: 'detached' });
      }
      await expect.poll(filters).toEqual({ min: 'high' });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${browser.server.url}/p/acme?domain=agent`);
      await problem.getByRole('button', { name: 'Agents' }).click();
      await expect.poll(filters).toEqual({ domain: 'agents' });
      dashboard.expectClean(browser.server.url);
    },
  );
});
