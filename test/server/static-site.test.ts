import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { StaticSite } from '../../src/server/site/static-site.js';

let server: Server | null = null;
afterEach(() => server?.close());

const SOURCE = {
  html: '<script src="{{app.js}}"></script>',
  files: { 'app.js': 'start()' },
  policy: { 'script-src': "'self'" },
};

/** Serves a site: its page at its own path, and everything else as a file. */
async function serve(site: StaticSite): Promise<string> {
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const path = req.url!;
    await (path === site.path ? site.sendPage(req, res) : site.sendFile(req, res, path));
  };
  server = createServer((req, res) => {
    answer(req, res).catch((error: Error) => res.writeHead(500).end(error.message));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a site', () => {
  it.each([
    { path: '/', folder: '/assets/' },
    { path: '/page', folder: '/page/assets/' },
  ])('at $path serves its page there and its files below $folder', async ({ path, folder }) => {
    const url = await serve(new StaticSite(path, async () => SOURCE));
    const html = await (await fetch(url + path)).text();
    const file = /src="([^"]+)"/.exec(html)![1]!;
    expect(file).toMatch(new RegExp(`^${folder}app-[0-9a-f]{16}\\.js$`));
    expect(await (await fetch(url + file)).text()).toBe('start()');
  });

  it('that could not be made is made again by the next request, once for all that wait', async () => {
    let made = 0;
    const source = async () => {
      if (++made === 1) throw new Error('no file descriptor is free');
      return SOURCE;
    };
    const url = await serve(new StaticSite('/page', source));
    expect((await fetch(`${url}/page`)).status).toBe(500);
    const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}/page`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(made).toBe(2);
  });

  it.each([
    { accepted: 'gzip, br', encoding: 'gzip' },
    { accepted: 'br, gzip;q=0.5', encoding: 'gzip' },
    { accepted: 'gzip;q=0', encoding: null },
    { accepted: 'identity', encoding: null },
  ])('is compressed where the client accepts it: $accepted', async ({ accepted, encoding }) => {
    const url = await serve(new StaticSite('/page', async () => SOURCE));
    const { headers } = await fetch(`${url}/page`, { headers: { 'accept-encoding': accepted } });
    expect(headers.get('content-encoding')).toBe(encoding);
  });
});
