import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, type DashboardPage, note } from '../support/dashboard-page.js';
import { HubProcess } from '../support/hub-process.js';
import { startProxy } from '../support/proxy.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

/** More than the list says nothing about, and few enough to be caught up with one by one. */
const MISSED = 1_500;
/** Attempts to come back that take a page about 5 s. */
const ATTEMPTS = 4;

describe.skipIf(!BROWSER)('the dashboard beside a hub that ends', () => {
  const browser = new DashboardBrowser();
  let data: string;
  let hub: HubProcess;
  let proxy: Awaited<ReturnType<typeof startProxy>>;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'tidings-dashboard-'));
    hub = new HubProcess({ data });
    await hub.start();
    proxy = await startProxy(hub.url);
    await post('mutation { createProject(input: { id: "acme", name: "Acme" }) { id } }');
  });
  afterEach(async () => {
    await proxy.close();
    await hub.kill();
    await rm(data, { recursive: true, force: true });
  });

  async function post(query: string, variables: object = {}): Promise<void> {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query, variables }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
  }
  const publish = async (from: number, count: number) => {
    for (let first = from; first < from + count; first += 250) {
      const events = Array.from({ length: Math.min(250, from + count - first) }, (_, index) => ({
        event: { activity: { kind: 'note', summary: `note ${first + index}` } },
      }));
      const mutation =
        'mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { id } }';
      await post(mutation, { events });
    }
  };
  const open = async () => {
    const dashboard = await browser.open(`${proxy.url}/p/acme`);
    await dashboard.signIn();
    // Each event has a row of its own.
    await dashboard.page.keyboard.press('b');
    return dashboard;
  };

  it('is live, offline since, catching up and live again, and has lost and doubled nothing', async () => {
    await publish(0, 5);
    const dashboard = await open();
    const { page } = dashboard;
    await dashboard.shows('noted: note 4');
    const truths = await watchTruth(page);
    let attempts = 0;
    page.on('websocket', () => attempts++);
    await dashboard.isSaid('live');
    const before = (await truths()).length;
    await hub.kill();
    await dashboard.isSaid('offline');
    await page.locator('.conn').getByText('since').waitFor();
    await until(() => attempts >= ATTEMPTS);

    proxy.block();
    await hub.start();
    await publish(5, MISSED);
    proxy.unblock();
    await page.evaluate('dispatchEvent(new Event("online"))');
    await dashboard.isSaid('live');
    await dashboard.shows(`noted: note ${MISSED + 4}`);
    // On a busy machine a panel may still have caught up when the hub was killed, and an attempt fail once more.
    const said = (await truths()).slice(before).join(' ');
    expect(said.replace(/^(behind )?(offline behind )+/, 'offline behind ')).toBe('offline behind live');
    await publish(MISSED + 5, 1);
    await dashboard.shows(`noted: note ${MISSED + 5}`);
    const offsets = await offsetsOfAll(dashboard);
    expect(offsets).toEqual(Array.from({ length: MISSED + 7 }, (_, index) => MISSED + 7 - index));
    expect(await page.locator('.hole').count()).toBe(0);
    expect(dashboard.errors).toEqual([]);
  });

  it('says that the log is another one after the data folder was put back to an earlier state', async () => {
    await publish(0, 3);
    // A session of later would end with the folder.
    const dashboard = await open();
    const { page } = dashboard;
    await hub.stop();
    await cp(data, `${data}-earlier`, { recursive: true });
    await hub.start();
    await publish(3, 5);
    await dashboard.shows('noted: note 7');
    await hub.kill();
    await dashboard.isSaid('offline');
    await rm(data, { recursive: true, force: true });
    await rename(`${data}-earlier`, data);
    await hub.start();
    await publish(100, 1);
    await page.evaluate('dispatchEvent(new Event("online"))');
    await dashboard.shows('noted: note 100');
    await page.getByText('Events are gone').waitFor();
    await page.getByText('The log of the hub is another one than before').waitFor();
    expect((await dashboard.sentences()).join()).not.toContain('note 7');
    await dashboard.shows('noted: note 2');
    expect(await offsetsOfAll(dashboard)).toEqual([5, 4, 3, 2, 1]);
    await dashboard.isSaid('live');
    expect(dashboard.errors).toEqual([]);
  });
});

describe.skipIf(!BROWSER)('the dashboard beside a network that fails', () => {
  const browser = new DashboardBrowser();
  const publish = browser.publish.bind(browser);

  it('says what was lost while it was away longer than events are kept, and where', async () => {
    const proxy = await startProxy(browser.server.url);
    await publish(note('one'));
    const dashboard = await browser.open(proxy.url);
    const { page } = dashboard;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dashboard.signIn();
    await dashboard.shows('noted: one');
    proxy.block();
    await dashboard.isSaid('offline');
    await publish(...['two', 'three', 'four', 'five', 'six'].map(note));
    await browser.server.log.trim({ project: 'acme', keep: 2 });
    proxy.unblock();
    await page.evaluate('dispatchEvent(new Event("online"))');
    await dashboard.shows('noted: six');
    const hole = page.locator('.hole');
    await hole.getByText('3 events are gone').waitFor();
    await hole.getByText('Positions 3 to 5 were removed meanwhile').waitFor();
    await page.locator('.conn').getByText('3 lost').waitFor();
    await hole.getByRole('button', { name: 'Copy the range' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe('3–5');
    // At its place: above what was there before, below what followed.
    const rows = await page.locator('.rows > li').allInnerTexts();
    expect(rows.map((text) => /(?<=noted: )\w+|gone/.exec(text)?.[0]).slice(0, 4)).toEqual([
      'six',
      'five',
      'gone',
      'one',
    ]);
    await dashboard.expectAccessible();
    await hole.getByRole('button', { name: 'Understood' }).click();
    await hole.waitFor({ state: 'detached' });
    await proxy.close();
  });

  it('is offline while its browser is, and has then what happened meanwhile', async () => {
    await publish(note('one'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.keyboard.press('b');
    await dashboard.shows('noted: one');
    await page.context().setOffline(true);
    await dashboard.isSaid('offline');
    await page
      .locator('.conn')
      .getByText(/^since/)
      .waitFor();
    await publish(note('two'), note('three'));
    expect((await dashboard.sentences())[0]).toBe('Ada noted: one');
    await page.context().setOffline(false);
    await dashboard.isSaid('live');
    await dashboard.shows('noted: three');
    expect((await dashboard.sentences()).slice(0, 3)).toEqual(
      ['three', 'two', 'one'].map((text) => `Ada noted: ${text}`),
    );
    dashboard.expectClean(browser.server.url);
  });

  it('has its last known state at once after a reload, and says so until it is live', async () => {
    await publish(note('one'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await dashboard.shows('noted: one');
    let answer: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      await isAsked;
      await route.continue();
    });
    await page.reload();
    await dashboard.shows('noted: one');
    await dashboard.isSaid('kept');
    await page.getByText('Last known state').waitFor();
    await publish(note('two'));
    expect((await dashboard.sentences()).join()).not.toContain('two');
    answer();
    await dashboard.isSaid('live');
    await dashboard.shows('noted: two');
    await page.getByText('Last known state').waitFor({ state: 'detached' });
    dashboard.expectClean(browser.server.url);
  });
});

/** Notes each word of the connection. @returns those that were said. */
async function watchTruth(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(`{
    window.truths = [];
    const take = () => {
      const truth = document.querySelector('.conn')?.dataset.truth;
      if (truth && truth !== truths.at(-1)) truths.push(truth);
    };
    new MutationObserver(take).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-truth'] });
    take();
  }`);
  return () => page.evaluate('window.truths') as Promise<string[]>;
}

/** Scrolls through the list. @returns the offsets of its rows from the newest to the first event. */
async function offsetsOfAll({ page }: DashboardPage): Promise<number[]> {
  const offsets = new Map<number, true>();
  await page.evaluate('document.querySelector(".list").scrollTop = 0');
  await until(async () => {
    // The rows of a place are drawn with a frame after the scroll.
    const shown = (await page.evaluate(`(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      const list = document.querySelector('.list');
      const rows = [...document.querySelectorAll('.rows [data-offset]')].map((row) => Number(row.dataset.offset));
      list.scrollTop += list.clientHeight;
      return rows;
    })()`)) as number[];
    for (const offset of shown) offsets.set(offset, true);
    return offsets.has(1);
  });
  return [...offsets.keys()].sort((one, other) => other - one);
}
