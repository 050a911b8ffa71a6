import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/events/index.js';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { task } from '../support/task-board.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';

const LINK = 'javascript:window.injected=2';
const MARKUP = `<img src=x onerror="window.injected=1"><a href="${LINK}">b</a>`;
const SYSTEM_TABS = ['', '/connections', '/alerts', '/broadcasts', '/keys', '/webhooks', '/audit'];
const PATHS = ['/p/acme', '/p/acme/project', '/p/acme/travel', ...SYSTEM_TABS.map((tab) => `/system${tab}`)];
/** Least height of a row of a list. */
const ROW_PX = 40;
/** A phone, and a page of 1,280 × 800 at 200 %. */
const SMALL = [
  { width: 400, height: 800 },
  { width: 640, height: 400 },
];

describe.skipIf(!BROWSER)('what others have written, in the dashboard', () => {
  const browser = new DashboardBrowser();

  /** Publishes the examples of all types with this text in each field that accepts it. @returns the number of fields. */
  async function publishEverywhere(text: string): Promise<number> {
    let accepted = 0;
    for (const { name: type, example } of CATALOGUE) {
      let payload = example as Readonly<Record<string, unknown>>;
      for (const [field, value] of Object.entries(example)) {
        if (typeof value !== 'string') continue;
        const tried = { ...payload, [field]: text };
        const isAccepted = await browser.publish({ type, payload: tried }).then(
          () => true,
          () => false,
        );
        if (isAccepted) payload = tried;
        if (isAccepted) accepted++;
      }
    }
    return accepted;
  }
  /** Goes to a view, and waits until its panels are filled. */
  const goTo = async (page: Page, path: string) => {
    await page.goto(`${browser.server.url}${path}`);
    await page.locator('#main').waitFor();
    await until(async () => (await page.locator('[aria-busy="true"]').count()) === 0);
  };

  it('is never markup, and a javascript: address never a link', async () => {
    expect(await publishEverywhere(MARKUP)).toBeGreaterThan(50);
    expect(await publishEverywhere(LINK)).toBeGreaterThan(50);
    await browser.publish(note(MARKUP), task('T-1', 'TODO', { title: MARKUP, labels: [MARKUP], assignee: MARKUP }));
    await browser.server.hub.projects.create(ADMIN, { id: 'marked', name: MARKUP });
    const grants = [{ projects: '*', actions: ['ADMIN' as const] }];
    const { secret } = await browser.server.access.keys.create(ADMIN, { name: MARKUP, grants }, '');
    const other = await browser.open();
    await other.signIn(secret);
    const dashboard = await browser.open();
    const { page } = dashboard;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dashboard.signIn();
    const expectText = async (where: string) => {
      const found = await page.evaluate(`({
        injected: window.injected ?? null,
        elements: document.querySelectorAll('body :is(img, iframe, object, embed), main script').length,
        links: [...document.querySelectorAll('[href], [src], [action]')].filter((element) =>
          /^\\s*javascript:/i.test(element.getAttribute('href') ?? element.getAttribute('src') ?? '')).length,
      })`);
      expect(found, where).toEqual({ injected: null, elements: 0, links: 0 });
    };
    for (const path of PATHS) {
      await goTo(page, path);
      await expectText(path);
    }
    for (const path of ['/p/acme', '/p/acme/project', '/system/keys']) {
      await goTo(page, path);
      await until(async () => ((await page.locator('body').textContent()) ?? '').includes(MARKUP));
    }

    // The list to its end, the details of an event, and what is copied.
    await goTo(page, '/p/acme');
    await page.keyboard.press('b');
    await until(async () => {
      await page.evaluate('document.querySelector(".list").scrollTop += document.querySelector(".list").clientHeight');
      await expectText('the list');
      return page.getByText('The first event of this project').isVisible();
    });
    await page.evaluate('document.querySelector(".list").scrollTop = 0');
    await page.locator('.rows a').filter({ hasText: MARKUP }).first().click();
    await page.getByRole('button', { name: 'Whole event' }).click();
    await expectText('the details');
    await page.getByRole('button', { name: 'JSON' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain('<img src=x');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Switch project/ }).click();
    await page.getByRole('menu').getByText(MARKUP).waitFor();
    await expectText('the projects');
    dashboard.expectClean(browser.server.url);
    other.expectClean(browser.server.url);
  });

  it('does not turn the line that it is in, where it is written from right to left', async () => {
    const line = (source: string, message: string) => ({
      type: 'log_line',
      payload: { source, stream: 'STDOUT', level: 'INFO', message },
    });
    await browser.publish(line('\u202Eabc', 'one shown'), line('שלום', 'two shown'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.keyboard.press('b');
    for (const [before, after] of [
      ['abc', 'one shown'],
      ['שלום', 'two shown'],
    ] as const) {
      await dashboard.shows(after);
      const [left, right] = await lefts(page, '.rows .say__text', before, after);
      expect(left, before).toBeLessThan(right!);
      await page.getByRole('link', { name: after }).click();
      await page
        .getByRole('complementary', { name: /^Event/ })
        .getByText('"source"')
        .waitFor();
      const [one, two] = await lefts(page, '.drawer h2', before, after);
      expect(one, before).toBeLessThan(two!);
      await page.keyboard.press('Escape');
    }
  });

  it.each(SMALL)('has room at $width × $height in every view, and cuts nothing', async (viewport) => {
    await publishEverywhere('A-word-that-is-longer-than-a-column-of-a-small-page-is-wide-and-has-no-space');
    const [record] = await browser.publish(task('T-1', 'IN_PROGRESS', { percentage: 40 }));
    const dashboard = await browser.open(undefined, { viewport });
    const { page } = dashboard;
    expect(await cutOff(page), 'sign-in').toEqual([]);
    await dashboard.signIn();
    for (const path of [...PATHS, `/p/acme?event=${record!.offset}`]) {
      await goTo(page, path);
      expect(await cutOff(page), path).toEqual([]);
    }
  });

  it.each(SMALL)('leaves the list of the past room for a row at $width × $height', async (viewport) => {
    // Both kinds of marks, which have a legend below the chart.
    await browser.publish(
      { ...note('one'), options: { priority: 'HIGH' } },
      {
        type: 'deployment_status',
        payload: { deploymentId: 'd', environment: 'staging', deploymentStatus: 'SUCCEEDED', version: '1' },
      },
    );
    const dashboard = await browser.open(undefined, { viewport });
    await dashboard.signIn();
    await goTo(dashboard.page, '/p/acme/travel');
    await dashboard.page.locator('.replay .flag--dep').first().waitFor({ state: 'attached' });
    const height = () => dashboard.page.locator('.list').evaluate((list) => list.clientHeight);
    await until(async () => (await height()) >= ROW_PX);
  });
});

/** Left edges of these words in the first element that has both. */
async function lefts(page: Page, selector: string, ...words: string[]): Promise<number[]> {
  return page.evaluate(`(() => {
    const words = ${JSON.stringify(words)};
    const element = [...document.querySelectorAll('${selector}')].find(({ textContent }) =>
      words.every((word) => textContent.includes(word)));
    return words.map((word) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        return range.getBoundingClientRect().left;
      }
    });
  })()`) as Promise<number[]>;
}

/** Elements beside the page, where nothing scrolls to them, and whether the page scrolls sideways. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const isReached = (element) => {
      for (let each = element.parentElement; each; each = each.parentElement)
        if (each !== document.body && getComputedStyle(each).overflowX !== 'visible') return true;
      return false;
    };
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (right > innerWidth + 1 || left < -1) && !isReached(element);
    });
    const page = document.documentElement;
    return [...(page.scrollWidth > innerWidth ? ['the page scrolls'] : []), ...cut.map((each) => each.outerHTML.slice(0, 120))];
  })()`) as Promise<string[]>;
}
