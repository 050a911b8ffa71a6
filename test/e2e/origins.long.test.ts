import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { part } from '../support/parts.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const program = part('chromium');
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'];

const MUTATION = 'mutation { publishActivity(projectId: "acme", input: { kind: "k", summary: "s" }) { id } }';
const FOLLOW = 'subscription { events(projectId: "acme") { type } }';
const activity = { type: 'activity', payload: { kind: 'k', summary: 's' } };

/** A site with an empty page, on a port of its own. */
async function startSite(): Promise<{ server: Server; origin: string }> {
  const server = createServer((_, res) => {
    res.setHeader('content-type', 'text/html');
    res.end('<!doctype html><title>site</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** What runs in pages is written as text: it knows nothing of this file. */
const posting = (url: string, headers: object) => `
  fetch(${JSON.stringify(url)}, {
    method: 'POST',
    headers: ${JSON.stringify(headers)},
    body: JSON.stringify({ query: ${JSON.stringify(MUTATION)} }),
  }).then((response) => response.status, () => 'refused')`;

const opening = (url: string) => `
  new Promise((resolve) => {
    const socket = new WebSocket(${JSON.stringify(url)}, 'graphql-transport-ws');
    socket.onopen = () => resolve('open');
    socket.onerror = () => resolve('refused');
  })`;

/** Follows events as long as the page is there; `window.received` holds their types. */
const following = (url: string) => `
  new Promise((resolve) => {
    window.received = [];
    const source = new EventSource(${JSON.stringify(url)});
    source.addEventListener('next', ({ data }) => received.push(JSON.parse(data).data.events.type));
    source.onopen = () => resolve('open');
    source.onerror = () => resolve('refused');
  })`;

describe.skipIf(!program)('a page in a real browser', () => {
  let browser: Browser;
  let allowed: Awaited<ReturnType<typeof startSite>>;
  let foreign: Awaited<ReturnType<typeof startSite>>;
  let hub: TestServer;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program!, args: ARGS });
    [allowed, foreign] = await Promise.all([startSite(), startSite()]);
    hub = await startTestServer({ server: { gate: { origins: [allowed.origin] } } });
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.close();
    for (const site of [allowed, foreign]) site?.server.close();
  });
  afterEach(() => page?.close());

  async function open(url: string): Promise<void> {
    page = await browser.newPage();
    await page.goto(url);
  }

  async function streamUrl(): Promise<string> {
    const { data } = await hub.post('mutation { createStreamTicket { ticket } }');
    const parameters = new URLSearchParams({ query: FOLLOW, ticket: data.createStreamTicket.ticket });
    return `${hub.url}/graphql/stream?${parameters}`;
  }

  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` };
  const received = () => page.evaluate('window.received') as Promise<string[]>;

  const expectToWork = async () => {
    expect(await page.evaluate(posting(`${hub.url}/graphql`, headers))).toBe(200);
    expect(await page.evaluate(opening(hub.wsUrl))).toBe('open');
    expect(await page.evaluate(following(await streamUrl()))).toBe('open');
    await hub.hub.publish(ADMIN, 'acme', [activity]);
    await until(async () => (await received()).includes('ACTIVITY'));
  };

  it('on the origin of the hub can post, open a WebSocket and use EventSource', async () => {
    await open(`${hub.url}/health`);
    await expectToWork();
  });

  it('on an allowed origin can post, open a WebSocket and use EventSource', async () => {
    await open(allowed.origin);
    await expectToWork();
  });

  it('on another origin can do none of it, with a credential, a ticket or neither', async () => {
    await open(foreign.origin);
    const head = await hub.log.head('acme');
    const posts = [headers, { 'content-type': 'text/plain' }, {}];
    for (const sent of posts) expect(await page.evaluate(posting(`${hub.url}/graphql`, sent))).toBe('refused');
    expect(await page.evaluate(opening(hub.wsUrl))).toBe('refused');
    expect(await page.evaluate(following(await streamUrl()))).toBe('refused');
    expect(await received()).toEqual([]);
    expect(await hub.log.head('acme')).toEqual(head);
  });

  it('on another origin cannot change anything with a form', async () => {
    await open(foreign.origin);
    const head = await hub.log.head('acme');
    const answered = page.waitForResponse((response) => response.url() === `${hub.url}/graphql`);
    await page.evaluate(`
      document.body.innerHTML = '<form method="post" enctype="text/plain"><input name="query"></form>';
      document.forms[0].action = ${JSON.stringify(`${hub.url}/graphql`)};
      document.forms[0].elements[0].value = ${JSON.stringify(MUTATION)};
      document.forms[0].submit();`);
    expect((await answered).status()).toBe(403);
    expect(await hub.log.head('acme')).toEqual(head);
  });

  it('on another origin can link to the hub', async () => {
    await open(foreign.origin);
    await page.evaluate(`
      document.body.innerHTML = '<a>there</a>';
      document.querySelector('a').href = ${JSON.stringify(`${hub.url}/graphql`)};`);
    await page.click('a');
    // The page need not have its editor.
    await page.waitForURL(`${hub.url}/graphql`, { waitUntil: 'commit' });
    await until(async () => (await page.title()).includes('GraphiQL'));
  });
});
