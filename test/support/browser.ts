import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { part } from './parts.js';

/** Path of the browser; null where there is none, and what needs it is skipped. */
export const BROWSER = part('chromium');

/** Ends what hangs. Not a measure: on a busy machine an action of a moment takes a minute. */
const TIMEOUT_MS = 100_000;

const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'];

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: BROWSER!, args: ARGS });

/** What a page did that it should not have, as the browser tells it. */
export interface Watched {
  readonly page: Page;
  /** What its policy forbade, and it tried; by itself or by a worker of its. */
  readonly violations: string[];
  /** What it threw and did not catch. */
  readonly errors: string[];
  /** Addresses that it asked for. */
  readonly requests: URL[];
}

/** Opens a page of its own, with a store of cookies of its own, that trusts any certificate. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const viewport = { width: 1_280, height: 800 };
  const context = await browser.newContext({ viewport, ignoreHTTPSErrors: true, ...options });
  context.setDefaultTimeout(TIMEOUT_MS);
  const page = await context.newPage();
  const watched: Watched = { page, violations: [], errors: [], requests: [] };
  page.on('request', (request) => watched.requests.push(new URL(request.url())));
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) watched.violations.push(message.text());
  });
  return watched;
}
