import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser, type Watched, watchedPage } from '../support/browser.js';
import { testCertificate } from '../support/certificates.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';
import { until } from '../support/until.js';

const commit = {
  type: 'commit',
  payload: {
    sha: '9f2c1e7d3b5a4860c1d2e3f405162738495a6b7c',
    message: 'Under a strict policy',
    authorName: 'Ada',
    parents: [],
  },
};

const TLS: TestServerOptions = { server: { certificate: testCertificate('first') } };
const HUBS: readonly { name: string; options: TestServerOptions }[] = [
  { name: 'in the clear', options: {} },
  { name: 'by TLS and HTTP/2', options: TLS },
];

describe.skipIf(!BROWSER)('the sign-in page in a real browser', () => {
  let browser: Browser;
  let server: TestServer;
  let watched: Watched;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await watched.page.context().close();
    await server.close();
  });

  const open = async (path: string, options: TestServerOptions = {}) => {
    server = await startTestServer(options);
    watched = await watchedPage(browser);
    await watched.page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
    return watched.page;
  };
  const foreign = () =>
    watched.requests.filter(({ protocol, origin }) => protocol.startsWith('http') && origin !== server.url);

  async function signIn(key = KEY): Promise<void> {
    await watched.page.getByLabel('API key').fill(key);
    await watched.page.getByRole('button', { name: 'Sign in' }).click();
  }
  const expectSignedIn = () => watched.page.getByRole('button', { name: 'Sign out' }).waitFor();

  const expectClean = () => {
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
    expect(foreign()).toEqual([]);
  };

  it.each(HUBS)('signs in and out, $name', async ({ options }) => {
    const page = await open('/sign-in', options);
    await signIn();
    await expectSignedIn();
    expect(await page.textContent('#who')).toBe('admin');
    const [cookie] = await page.context().cookies();
    expect(cookie!.secure).toBe(server.url.startsWith('https:'));
    await page.reload();
    await expectSignedIn();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API key').waitFor();
    await page.reload();
    await page.getByLabel('API key').waitFor();
    expectClean();
  });

  it('opens GraphiQL without the key, by TLS and HTTP/2', async () => {
    const page = await open('/sign-in', TLS);
    await signIn();
    await expectSignedIn();
    await page.getByRole('link', { name: 'Open GraphiQL' }).click();
    await page.click('.graphiql-execute-button');
    const shown = async () => (await page.textContent('.result-window'))!.replaceAll('\u00a0', ' ');
    await until(async () => (await shown()).includes('PROJECT_CREATED'));
    await server.hub.publish(ADMIN, 'acme', [commit]);
    await until(async () => (await shown()).includes(commit.payload.message));
    // The editor has its workers, without which it would do their work itself.
    expect(page.workers().length).toBeGreaterThan(0);
    expectClean();
  });

  it('keeps the key in no URL, storage or field after sign-in', async () => {
    const page = await open('/sign-in');
    await signIn();
    await expectSignedIn();
    expect(watched.requests.map(String).join()).not.toContain(KEY);
    expect(page.url()).toBe(`${server.url}/sign-in`);
    const kept = await page.evaluate(
      'JSON.stringify([history.state, {...localStorage}, {...sessionStorage}, document.cookie, document.documentElement.outerHTML, document.querySelector("#key").value])',
    );
    expect(kept).not.toContain(KEY);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect(JSON.stringify(cookie)).not.toContain(KEY);
  });

  it('rejects an invalid key and keeps the form', async () => {
    const page = await open('/sign-in');
    await signIn('a-key-that-nobody-has-given-out');
    await until(async () => (await page.textContent('#problem')) !== '');
    expect(await page.getByRole('alert').textContent()).toBeTruthy();
    expect(await page.getByLabel('API key').inputValue()).toBe('');
    await signIn();
    await expectSignedIn();
    expect(await page.textContent('#problem')).toBe('');
  });

  it('sends no key when the form is submitted before its script is loaded', async () => {
    const page = await open('/sign-in');
    const sent = await page.evaluate(
      'document.querySelector("#key").value = "secret", [...new FormData(document.querySelector("#sign-in"))]',
    );
    expect(sent).toEqual([]);
  });

  it.each(['/sign-in', '/graphql'])('does not run a script injected into %s', async (path) => {
    const page = await open(path);
    await page.evaluate(`
      const script = document.createElement('script');
      try { script.textContent = 'window.injected = 1'; } catch {}
      document.body.append(script);
      const link = document.createElement('a');
      link.setAttribute('onclick', 'window.injected = 2');
      document.body.append(link);
      link.click();
    `);
    await until(() => watched.violations.length >= 2);
    expect(await page.evaluate('window.injected')).toBeUndefined();
  });

  it('shows names as text, not as HTML', async () => {
    const name = '<img src=x onerror="window.injected = 1">';
    server = await startTestServer();
    watched = await watchedPage(browser);
    const { page } = watched;
    await page.route('**/session', (route) => route.fulfill({ json: { viewer: { id: 'x', name } } }));
    await page.goto(`${server.url}/sign-in`);
    await until(async () => (await page.textContent('#who')) === name);
    expect(watched.violations).toEqual([]);
  });
});
