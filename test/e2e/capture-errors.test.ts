import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScript } from '../../deploy/client-package/build.js';
import { BROWSER, launchBrowser, watchedPage } from '../support/browser.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';
import { until } from '../support/until.js';

const CAPTURE = `
  window.client = Tidings.createClient({ url: location.origin, credential: ${JSON.stringify(KEY)} });
  window.capture = Tidings.captureErrors(client, { project: 'acme', source: 'page' });
`;

describe.skipIf(!BROWSER)('the capture of errors in a browser', () => {
  let browser: Browser;
  let server: TestServer;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-page-'));
    [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true });
  });

  const published = async (): Promise<Record<string, unknown>[]> => {
    const fields = 'code message category severity source details';
    const { data } = await server.post(`{ project(id: "acme") { errorOccurredHistory { nodes { ${fields} } } } }`);
    return data.project.errorOccurredHistory.nodes;
  };

  it('publishes exceptions and rejections, which the page shows as before, until it ends', async () => {
    const { page, errors } = await watchedPage(browser);
    await page.goto(`${server.url}/health`);
    await page.evaluate(`${await readFile(await buildScript(folder), 'utf8')}\n${CAPTURE}`);
    // Not in the turn of \`evaluate\`, which would catch them.
    const throwing = (code: string) => page.evaluate(`void setTimeout(() => { ${code} })`);
    await throwing("for (const at of [1, 2, 3]) setTimeout(() => { throw new TypeError('boom'); })");
    await throwing("Promise.reject(new RangeError('no'))");
    await throwing("throw 'text'");
    await until(async () => (await published()).length === 3);
    expect(await published()).toMatchObject([
      {
        ...{ code: 'TypeError', message: 'boom', category: 'uncaughtException', severity: 'HIGH', source: 'page' },
        details: { stack: expect.stringContaining('TypeError: boom') },
      },
      { code: 'RangeError', message: 'no', category: 'unhandledRejection' },
      { code: 'Error', message: 'text', details: {} },
    ]);
    expect(errors).toHaveLength(5);

    await page.evaluate('capture()');
    await throwing("throw new Error('late')");
    await until(() => errors.length === 6);
    await page.evaluate("client.publish({ project: 'acme', type: 'activity', payload: { kind: 'k', summary: 's' } })");
    const counts = (await published()).map(({ message, details }) => [
      message,
      (details as { repeats?: number }).repeats,
    ]);
    expect(counts.slice(3)).toEqual([['boom', 2]]);
  });

  it('does not publish its own failures without end', async () => {
    const { page, errors } = await watchedPage(browser);
    await page.goto(`${server.url}/health`);
    await page.evaluate(
      `${await readFile(await buildScript(folder), 'utf8')}\n${CAPTURE.replace("'acme'", "'nowhere'")}`,
    );
    let requests = 0;
    page.on('request', () => requests++);
    await page.evaluate("capture.report(new Error('boom'))");
    expect({ requests, errors }).toEqual({ requests: 1, errors: [] });
  });
});
