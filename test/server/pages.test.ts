import { once } from 'node:events';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
afterEach(() => server.close());

/** Requests a path in exactly this spelling: `fetch` would normalise it. */
async function ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: object } = {}) {
  const sent = request(server.url, { path, method, headers: { ...headers }, agent: false }).end();
  const [response] = await once(sent, 'response');
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode as number, headers: response.headers as Record<string, string>, body };
}

const asPage = { headers: { accept: 'text/html' } };
const PAGES = ['/', '/p/acme', '/board', '/graphql', '/sign-in'];

describe.each(PAGES)('the page %s', (path) => {
  it('loads from the hub only, and runs no inline script', async () => {
    server = await startTestServer();
    const { status, headers } = await ask(path, asPage);
    expect(status).toBe(200);
    const policy = headers['content-security-policy']!.split('; ');
    for (const each of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(each);
    expect(policy).toContain("form-action 'self'");
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  });

  it('loads files whose names hash their content and that never expire', async () => {
    server = await startTestServer();
    const html = String((await ask(path, asPage)).body);
    const paths = [...html.matchAll(/(?:src|href)="(\/(?:[^"]+\/)?assets\/[^"]+)"/g)].map(([, each]) => each!);
    expect(paths.length).toBeGreaterThanOrEqual(2);
    for (const each of paths) {
      const { status, headers, body } = await ask(each);
      expect(status, each).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-type']).toMatch(/^(text\/(javascript|css); charset=utf-8|image\/svg\+xml)$/);
      const zipped = await ask(each, { headers: { 'accept-encoding': 'gzip' } });
      expect(gunzipSync(zipped.body).equals(body)).toBe(true);
      const head = await ask(each, { method: 'HEAD' });
      expect([head.headers['content-length'], head.body.length]).toEqual([String(body.length), 0]);
    }
  });

  it('is served with an invalid credential', async () => {
    server = await startTestServer();
    const headers = { accept: 'text/html', authorization: 'Bearer gone', cookie: 'tidings_session=gone' };
    expect((await ask(path, { headers })).status).toBe(200);
  });
});

describe('an unknown path is answered 404, in every spelling:', () => {
  it.each([
    '/nowhere',
    '/graphql/assets/',
    '/graphql/assets/graphiql.js',
    '/graphql/assets/..%2f..%2fpackage.json',
    '/graphql/assets/../../package.json',
    '/graphql/assets/%2e%2e/%2e%2e/package.json',
    '/sign-in/assets/..\\..\\package.json',
    '/sign-in/assets/..%5c..%5cpackage.json',
    '/sign-in/assets/sign-in.css%00',
    '/sign-in/assets/__proto__',
    '/sign-in/assets//etc/passwd',
    '/sign-in/',
    '/sign-in%00',
    '//sign-in',
  ])('%s', async (path) => {
    server = await startTestServer();
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(JSON.parse(String(body)).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

it('rejects POST to a page with 405', async () => {
  server = await startTestServer();
  expect((await ask('/sign-in', { method: 'POST' })).status).toBe(405);
});

it.each(['/health', '/ready', '/graphql', '/session'])(
  'forbids browsers to guess the media type of %s',
  async (path) => {
    server = await startTestServer();
    expect((await ask(path)).headers['x-content-type-options']).toBe('nosniff');
  },
);

it('serves the dashboard for each of its addresses, and allows it no inline style', async () => {
  server = await startTestServer();
  const root = await ask('/', asPage);
  expect(root.headers['content-security-policy']).toContain("style-src 'self';");
  for (const path of ['/p/acme', '/p/acme/board', '/p/none?event=1']) expect((await ask(path)).body).toEqual(root.body);
});

it('puts the base path before every link and file of its pages', async () => {
  server = await startTestServer({ server: { basePath: '/hub' } });
  for (const path of PAGES) {
    const html = String((await ask(path, asPage)).body);
    const links = [...html.matchAll(/(?:src|href|action)="(\/[^"]*)"/g)].map(([, each]) => each!);
    expect(links.filter((each) => !each.startsWith('/hub/'))).toEqual([]);
    expect(links.length).toBeGreaterThan(2);
    // Whether the proxy passes the base path on or cuts it off.
    for (const each of links.filter((link) => link.includes('/assets/')))
      for (const way of [each, each.replace('/hub', '')]) expect((await ask(way)).status, way).toBe(200);
  }
});

it('neither serves nor links GraphiQL where exploring is off', async () => {
  server = await startTestServer({ server: { explore: false } });
  for (const path of ['/sign-in']) expect(String((await ask(path, asPage)).body)).not.toContain('href="/graphql"');
  expect(String((await ask('/graphql', asPage)).body)).not.toContain('<html');
  expect((await ask('/graphql/assets/graphiql.js')).status).toBe(404);
});
