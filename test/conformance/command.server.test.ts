import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runConformance } from '../../src/conformance/run.js';
import { runHere } from '../cli/run-here.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { BRISK, startConformanceHub } from './conformance-hub.js';
import { startFaultyHub } from './faulty-hub.js';

let hub: Awaited<ReturnType<typeof startConformanceHub>>;
beforeAll(async () => {
  hub = await startConformanceHub(BRISK);
});
afterAll(() => hub.close());

const conformance = (args: readonly string[], key = KEY) =>
  runHere(['conformance', ...args], { cwd: hub.folder, env: { TIDINGS_KEY: key } });

async function post<T>(query: string): Promise<T> {
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: T }).data;
}

interface Left {
  readonly projects: { readonly nodes: readonly { readonly id: string }[] };
  readonly apiKeys: { readonly nodes: readonly { readonly name: string; readonly revokedAt: string | null }[] };
}

/** Projects and valid API keys of the checks. */
async function left() {
  const { projects, apiKeys } = await post<Left>('{ projects { nodes { id } } apiKeys { nodes { name revokedAt } } }');
  return {
    projects: projects.nodes.filter(({ id }) => id.startsWith('conformance-')),
    apiKeys: apiKeys.nodes.filter(({ name, revokedAt }) => name.startsWith('conformance-') && revokedAt === null),
  };
}

describe('tidings conformance', () => {
  it('passes this hub, in a table of 80 columns, and leaves no project and no valid key', async () => {
    const file = join(hub.folder, 'conformance.xml');
    const { code, stdout, stderr } = await conformance([hub.url, '--junit', file]);
    expect({ failed: stdout.match(/^.*FAIL\n.*$/gm), code, stderr }).toEqual({ failed: null, code: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toMatch(/^4\. WebSocket\n4\.1 {3}the sub-protocol is graphql-transport-ws +pass\n/m);
    expect(stdout).toMatch(/^6\.5 .* not checkable\n {6}The hub has to stop for it\.$/m);
    const [, passed, open] = /^(\d+) passed, 0 failed, (\d+) not checkable\n$/m.exec(stdout)!;
    const xml = await readFile(file, 'utf8');
    const total = Number(passed) + Number(open);
    expect(xml).toContain(`<testsuites name="tidings conformance" tests="${total}" failures="0" skipped="${open}"`);
    expect(xml.match(/<testcase /g)).toHaveLength(total);
    expect(await left()).toEqual({ projects: [], apiKeys: [] });
  });

  it('names what a faulty hub does, and exits with 1', async () => {
    const faulty = await startFaultyHub(hub.url, () => ({
      message: (message) => [message.type === 'pong' ? { type: 'pong', payload: '<&"' } : message],
    }));
    const file = join(hub.folder, 'faulty.xml');
    const { code, stdout, stderr } = await conformance([faulty.url, '--only', '4.1,5.5', '--junit', file]);
    await faulty.close();
    expect(stdout).toMatch(/^5\.5 .* FAIL\n {6}payload of the pong: expected {"from":"client"}, got "<&\\""$/m);
    expect(stdout).toMatch(/\n1 passed, 1 failed, 0 not checkable\n$/);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'tidings: the hub does not conform: 1 of 2 checks failed\n' });
    expect(await readFile(file, 'utf8')).toContain('got &quot;&lt;&amp;\\&quot;&quot;"/>');
  });

  it('names the rights that a key lacks, and exits with 2', async () => {
    const { createApiKey } = await post<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: {name: "reader", grants: [{projects: "*", actions: [READ]}]}) { secret apiKey { id } } }',
    );
    const { code, stdout, stderr } = await conformance([hub.url], createApiKey.secret);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('tidings: the key may not create throw-away projects; it needs ADMIN on conformance-*\n');
  });

  it('needs no right beyond ADMIN on conformance-*', async () => {
    const { createApiKey } = await post<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: {name: "kit", grants: [{projects: "conformance-*", actions: [ADMIN]}]}) { secret } }',
    );
    const { stdout, code } = await conformance([hub.url, '--only', '6.6,7.4,8.1,12.3'], createApiKey.secret);
    expect({ failed: stdout.match(/^.*FAIL\n.*$/gm), code }).toEqual({ failed: null, code: 0 });
  });

  it('removes what it has made when it is interrupted', async () => {
    const interrupt = new AbortController();
    const running = runConformance({
      ...{ url: hub.url, key: KEY, only: ['4', '8', '12'], signal: interrupt.signal },
      onOutcome: () => interrupt.abort(),
    });
    await expect(running).rejects.toThrow('the run was interrupted');
    await until(async () => {
      const { projects, apiKeys } = await left();
      return projects.length + apiKeys.length === 0;
    });
  });

  it.each<[string, string[], string, number, RegExp]>([
    [
      'an unknown section',
      ['--only', '99'],
      KEY,
      2,
      /--only 99 is no section .*; accepted: numbers such as 4 and 4\.2/,
    ],
    ['an address that is none', ['ftp://hub'], KEY, 2, /'ftp:\/\/hub' is no address of a hub; accepted: an http/],
    ['a wrong key', [], 'a-key-that-is-wrong', 1, /UNAUTHENTICATED: The credential was refused/],
  ])('rejects %s in one line', async (_, args, key, expected, message) => {
    const { code, stdout, stderr } = await conformance([...(args[0]?.includes(':') ? [] : [hub.url]), ...args], key);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });

  it('names a hub that cannot be reached', async () => {
    const { code, stderr } = await conformance(['http://127.0.0.1:9']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^tidings: http:\/\/127\.0\.0\.1:9 cannot be reached: [^\n]+\n$/),
    });
  });
});
