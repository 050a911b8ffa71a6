import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser, type Watched, watchedPage } from './browser.js';
import { KEY, startTestServer, type TestServer } from './test-server.js';
import { until } from './until.js';

/** GraphiQL in a real browser: a page and a hub for each test of the block that makes it, and one browser for all. */
export class Graphiql {
  #browser!: Browser;
  server!: TestServer;
  watched!: Watched;

  constructor() {
    beforeAll(async () => {
      this.#browser = await launchBrowser();
    });
    afterAll(() => this.#browser?.close());
    beforeEach(async () => {
      this.server = await startTestServer();
      this.watched = await watchedPage(this.#browser);
    });
    afterEach(async () => {
      await this.page.context().close();
      await this.server.close();
    });
  }

  get page(): Page {
    return this.watched.page;
  }

  /** Types the key where the headers pane has left room for it. */
  async typeKey(): Promise<void> {
    await this.page.click('[data-uri$="request-headers.json"]');
    for (const key of ['Control+End', 'ArrowLeft', 'ArrowLeft']) await this.page.keyboard.press(key);
    await this.page.keyboard.type(KEY);
  }

  /** Runs the operation of the tab, or ends its subscription. */
  async run(): Promise<void> {
    await this.page.click('.graphiql-execute-button');
  }

  /** Resolves when the pane of results shows such a text. */
  async shows(text: string): Promise<void> {
    // The editor writes spaces that do not break.
    const shown = async () => (await this.page.textContent('.result-window'))!.replaceAll('\u00a0', ' ');
    await until(async () => (await shown()).includes(text));
  }
}
