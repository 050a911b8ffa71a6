import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { PublishItem } from '../../src/hub/publish/stamp.js';
import { launchBrowser, type Watched, watchedPage } from './browser.js';
import { ADMIN } from './test-hub.js';
import { KEY, startTestServer, type TestServer } from './test-server.js';

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The dashboard in a browser, and what its tests do with it. */
export interface DashboardPage extends Watched {
  readonly page: Page;
  /** Types the key, and waits until the feed is there. */
  signIn(key?: string): Promise<void>;
  /** By the menu of the account. */
  signOut(): Promise<void>;
  /** Sentences of the rows in the document, newest first. */
  sentences(): Promise<string[]>;
  /** Waits until a row says so. */
  shows(text: string): Promise<void>;
  /** Waits until the connection is what the pill says. */
  isSaid(truth: 'live' | 'offline' | 'kept'): Promise<void>;
  /** Expects axe to find nothing. */
  expectAccessible(): Promise<void>;
  /** Expects that the policy was kept, nothing was thrown, and nothing was asked of another place. */
  expectClean(origin: string): void;
  close(): Promise<void>;
}

/** The dashboard in a real browser: a hub for each test of the block that makes it, and one browser for all. */
export class DashboardBrowser {
  #browser!: Browser;
  #pages: DashboardPage[] = [];
  server!: TestServer;

  constructor() {
    beforeAll(async () => {
      this.#browser = await launchBrowser();
    });
    afterAll(() => this.#browser?.close());
    beforeEach(async () => {
      this.server = await startTestServer();
    });
    afterEach(async () => {
      for (const page of this.#pages.splice(0)) await page.close();
      await this.server.close();
    });
  }

  /** Opens a page of its own, closed after the test. */
  async open(url = this.server.url, options: DashboardPageOptions = {}): Promise<DashboardPage> {
    const page = await dashboardPage(this.#browser, url, options);
    this.#pages.push(page);
    return page;
  }

  /** Key with the given rights on every project. */
  keyWith(...actions: string[]): Promise<{ secret: string; id: string }> {
    return this.keyOf('of the test', ...actions);
  }

  /** Key of a name with the given rights on every project. */
  async keyOf(name: string, ...actions: string[]): Promise<{ secret: string; id: string }> {
    const { data } = await this.server.post(
      `mutation ($name: String!, $actions: [Action!]!) {
        createApiKey(input: { name: $name, grants: [{ projects: "*", actions: $actions }] }) { secret apiKey { id } }
      }`,
      { name, actions },
    );
    return { secret: data.createApiKey.secret, id: data.createApiKey.apiKey.id };
  }

  /** Link to the board of the project. */
  async boardLink(): Promise<string> {
    const { data } = await this.server.post('mutation { createBoardLink(input: { projectId: "acme" }) { ticket } }');
    return `${this.server.url}/board?ticket=${data.createBoardLink.ticket}`;
  }

  publish(...events: PublishItem[]) {
    return this.server.hub.publish(ADMIN, 'acme', events);
  }
}

interface DashboardPageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether it has a touch screen, as a phone does. */
  readonly hasTouch?: boolean;
}

async function dashboardPage(
  browser: Browser,
  url: string,
  { colorScheme = 'light', viewport, hasTouch = false }: DashboardPageOptions,
): Promise<DashboardPage> {
  const watched = await watchedPage(browser, { hasTouch, isMobile: hasTouch });
  const { page } = watched;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(url);
  return {
    ...watched,
    async signIn(key = KEY) {
      await page.getByLabel('API key or token').fill(key);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.locator('.conn[data-truth="live"]').waitFor();
    },
    async signOut() {
      await page.getByRole('button', { name: /account/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
    },
    sentences: () => page.locator('.rows .row:not(.row--child) .say__text').allInnerTexts(),
    shows: (text) => page.locator('.rows').getByText(text).first().waitFor(),
    isSaid: (truth) => page.locator(`.conn[data-truth="${truth}"]`).waitFor(),
    async expectAccessible() {
      // From the test's side: the policy of the page lets it run no script of others.
      await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const { violations } = (await page.evaluate('axe.run()')) as { violations: readonly Finding[] };
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([]);
    },
    expectClean(origin) {
      expect(watched.violations).toEqual([]);
      expect(watched.errors).toEqual([]);
      const foreign = watched.requests.filter(
        (each) => /^(http|ws)/.test(each.protocol) && each.host !== new URL(origin).host,
      );
      expect(foreign.map(String)).toEqual([]);
    },
    close: () => page.context().close(),
  };
}

export const note = (summary: string) => ({ type: 'activity', payload: { kind: 'note', summary } });

export const commit = (message: string) => ({
  type: 'commit',
  payload: { sha: '9f2c1e7d3b5a4860c1d2e3f405162738495a6b7c', message, authorName: 'Ada', parents: [] },
});
