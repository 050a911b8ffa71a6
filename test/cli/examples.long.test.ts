import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { type Answer, KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { examplesOf, Shell } from './examples.js';

let folder: string;
let hub: HubProcess;
let shell: Shell;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-examples-'));
  for (const name of ['work/acme', 'backups']) await mkdir(join(folder, name), { recursive: true });
  shell = await Shell.make(folder);
  hub = new HubProcess({ args: ['--no-watch'], data: join(folder, '.tidings') });
  await hub.start();
  await post('mutation { createProject(input: {id: "acme"}) { id } }');
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

async function post(query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` };
  return (await (
    await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  ).json()) as Answer;
}

/** Publishes to the project of the examples, so that streams have something to print. */
const publish = () =>
  post(
    'mutation { publishCommit(projectId: "acme", input: {sha: "1", message: "m", authorName: "a", parents: []}) { id } }',
  );

/** Lines that last, and when one has begun to do its work. */
const LASTING: readonly (readonly [line: RegExp, works: (stdout: string) => unknown])[] = [
  [/^tidings( serve .*)?$/, (stdout) => /^listening on http/m.test(stdout)],
  [/^tidings watch /, (stdout) => /^watching /m.test(stdout)],
  [
    /tidings publish -/,
    async () =>
      (await post('{ project(id: "copy") { commitHistory(last: 1) { nodes { sha } } } }')).data.project?.commitHistory
        .nodes[0],
  ],
  [/^tidings tail(?!.*head)/, (stdout) => /acme#\d+ commit /.test(stdout)],
];

/** What an example needs beforehand, by its beginning. */
const NEEDS: Readonly<Record<string, () => Promise<Record<string, string>>>> = {
  'tidings projects create acme': async () => {
    await post('mutation { deleteProject(id: "acme") { id } }');
    return {};
  },
  'tidings projects delete': async () => {
    await post('mutation { createProject(input: {id: "doomed"}) { id } }');
    return { 'delete acme': 'delete doomed' };
  },
  'tidings keys revoke': async () => {
    const made = await post(
      'mutation { createApiKey(input: {name: "x", grants: [{projects: "a", actions: [READ]}]}) { apiKey { id } } }',
    );
    return { '2f9k0c7qj1x3d': made.data.createApiKey.apiKey.id };
  },
  // The folder that a hub serves from is refused.
  'tidings restore monday.db --force': async () => ({ '--force': '--force --data restored' }),
};

it.each(examplesOf((name) => name !== 'migrate'))('$ %s', { timeout: 60_000 }, async (example) => {
  const need = Object.entries(NEEDS).find(([start]) => example.startsWith(start))?.[1];
  const replaced = { 'https://hub.example.com': hub.url, ...(await need?.()) };
  const line = Object.entries(replaced).reduce((text, [from, to]) => text.replaceAll(from, to), example);
  const running = shell.start(line, {
    PORT: '0',
    TIDINGS_URL: hub.url,
    TIDINGS_KEY: KEY,
    TIDINGS_LOG_LEVEL: 'error',
    TIDINGS_DATA: /^tidings( serve.*)?$/.test(line) ? 'other' : '.tidings',
  });
  try {
    const lasting = LASTING.find(([pattern]) => pattern.test(line.replaceAll('\n', ' ')));
    if (!lasting) expect({ code: await running.ended, stderr: running.stderr }).toMatchObject({ code: 0 });
    else
      await until(async () => (await publish()) && lasting[1](running.stdout), {
        withinMs: 30_000,
        what: () => `${line}: ${running.stdout}${running.stderr}`,
      });
    expect(running.stderr).not.toMatch(/error|refused/i);
  } finally {
    await running.stop();
  }
});
