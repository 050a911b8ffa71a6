import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandFolder, post, type Served } from '../cli/command-folder.js';
import { runHere } from '../cli/run-here.js';
import { BROWSER, launchBrowser } from '../support/browser.js';

/** Folder of the pictures: `npm run pictures` takes those of the documents from it. */
const FOLDER = process.env.TIDINGS_TEST_PICTURES ?? 'node_modules/.cache/tidings/pictures';
const ROOT = join(import.meta.dirname, '../..');
const COMMITS = 120;
const QUALITY = 82;
const TALL = 1_600;

const SIZES = {
  desktop: { viewport: { width: 1_440, height: 900 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
};

interface View {
  readonly path: string;
  /** What is on the page when it is ready. */
  readonly shows: string;
  /** And in the document, also where a phone does not show it. */
  readonly has?: string;
  /** Whether more of it is shown than a screen. */
  readonly isTall?: true;
  readonly act?: (page: Page) => Promise<unknown>;
}

interface Place {
  readonly offset: number;
  readonly recordedAt: string;
}

const LIVE = '.conn[data-truth="live"]';
const ROW = '.rows .row';
/** What the feed says once it has read the last hour. */
const HOUR = '.pulse__say:has-text("last hour")';
const FEED = { path: '/p/demo', shows: ROW, has: HOUR };

/** The newest commits of this repository as events of a project. */
async function publishHistory(served: Served): Promise<void> {
  const format = '%x00%H%x01%an%x01%aI%x01%s%x01%P';
  const args = ['log', `-${COMMITS}`, '--reverse', '--shortstat', `--format=${format}`];
  const log = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  const events = log
    .split('\0')
    .slice(1)
    .map((text) => {
      const [line = '', ...stat] = text.split('\n');
      const [sha, authorName, occurredAt, message, parents = ''] = line.split('\x01');
      const count = (word: RegExp) => Number(word.exec(stat.join(' '))?.[1] ?? 0);
      const counts = {
        filesChanged: count(/(\d+) files? changed/),
        insertions: count(/(\d+) insertion/),
        deletions: count(/(\d+) deletion/),
      };
      const commit = {
        ...counts,
        sha,
        authorName,
        message,
        branch: 'main',
        parents: parents.split(' ').filter(Boolean),
      };
      return { event: { commit }, options: { occurredAt, actor: { id: authorName, name: authorName } } };
    });
  const query = `mutation ($events: [PublishItem!]!) { publishEvents(projectId: "history", events: $events) { offset } }`;
  expect(await post(served, query, { events })).not.toHaveProperty('errors');
}

describe.skipIf(!BROWSER)('pictures of the dashboard', () => {
  let folder: CommandFolder;
  let served: Served;
  let browser: Browser;
  let failure: Place;
  let pacedFailure: Place;

  beforeAll(async () => {
    folder = await CommandFolder.make();
    served = await folder.serve(['--no-watch']);
    browser = await launchBrowser();
    await mkdir(FOLDER, { recursive: true });
    for (const id of ['empty', 'history'])
      await post(served, `mutation { createProject(input: { id: "${id}" }) { id } }`);
    await publishHistory(served);
    const env = { ...served.env, TIDINGS_KEY: served.key };
    // One hour as it has just passed, and one that the log has at its own pace: time travel goes by the times of the log.
    for (const args of [['--at-once'], ['--speed', '240', '--project', 'paced']])
      expect(await runHere(['demo', '--seed', '7', ...args], { cwd: folder.cwd, env })).toMatchObject({ code: 0 });
    failure = await failureOf('demo');
    pacedFailure = await failureOf('paced');
  });
  afterAll(async () => {
    await browser?.close();
    await folder.remove();
  });

  /** Where something went wrong, with what led to it and what followed. */
  async function failureOf(project: string): Promise<Place> {
    const query = `{ project(id: "${project}") { events(types: [ERROR_OCCURRED], last: 1) { nodes { offset recordedAt } } } }`;
    const { data } = (await post(served, query)) as { data: { project: { events: { nodes: [Place] } } } };
    return data.project.events.nodes[0];
  }

  const views = (): Readonly<Record<string, View>> => ({
    empty: { path: '/p/empty', shows: '.first h1' },
    feed: FEED,
    history: { path: '/p/history', shows: ROW },
    drawer: { path: `/p/demo?event=${failure.offset}`, shows: '.drawer__body pre', has: HOUR },
    project: { path: '/p/demo/project', shows: '.panel', isTall: true },
    travel: { path: `/p/paced/travel?at=${pacedFailure.recordedAt}&speed=10`, shows: ROW },
    system: { path: '/system', shows: 'canvas', isTall: true },
    find: { ...FEED, act: (page) => page.keyboard.press('Control+k') },
    keys: { ...FEED, act: (page) => page.keyboard.press('?') },
  });

  /** Takes the picture of what is shown, once nothing has to be loaded any more. */
  async function take(page: Page, name: string): Promise<void> {
    await page.evaluate('document.fonts.ready');
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
    await session.detach();
    await writeFile(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'));
    // Nothing is wider than the page.
    expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
  }

  it.each(Object.keys(SIZES).flatMap((size) => ['light', 'dark'].map((theme) => [size, theme] as const)))(
    'are taken of every view: %s, %s',
    async (size, theme) => {
      const { viewport, deviceScaleFactor } = SIZES[size as keyof typeof SIZES];
      const context = await browser.newContext({
        ...{ viewport, deviceScaleFactor },
        ...{ colorScheme: theme as 'light' | 'dark', reducedMotion: 'reduce' as const, locale: 'en' },
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(served.url);
      await page.getByLabel('API key or token').waitFor();
      await take(page, `sign-in-${size}-${theme}`);
      await context.request.post(`${served.url}/session`, {
        headers: { origin: served.url },
        data: { key: served.key },
      });
      for (const [name, { path, shows, has, isTall, act }] of Object.entries(views())) {
        await page.setViewportSize(isTall ? { ...viewport, height: TALL } : viewport);
        await page.goto(served.url + path);
        await page.locator(shows).first().waitFor();
        if (has) await page.locator(has).waitFor({ state: 'attached' });
        if (name !== 'travel') await page.locator(LIVE).waitFor();
        await act?.(page);
        await take(page, `${name}-${size}-${theme}`);
      }
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
