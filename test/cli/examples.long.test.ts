import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { type Answer, KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { examplesOf, type RunningLine, Shell } from './examples.js';

let folder: string;
let hub: HubProcess;
let shell: Shell;
/** Takes what webhooks deliver. */
const receiver = createServer((_, res) => res.end());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-examples-'));
  for (const name of ['work/acme', 'backups']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'junit.xml'), '<testsuite name="unit"><testcase name="adds"/></testsuite>');
  shell = await Shell.make(folder);
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const env = { TIDINGS_WEBHOOK_ALLOW_ADDRESSES: '127.0.0.1', TIDINGS_WEBHOOK_ALLOW_HTTP: 'true' };
  hub = new HubProcess({ args: ['--no-watch'], data: join(folder, '.tidings'), env });
  await hub.start();
  await post('mutation { createProject(input: {id: "acme"}) { id } }');
});
afterAll(async () => {
  receiver.close();
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
  [/^tidings demo(?!.*--at-once)/, (stdout) => /^filling project /m.test(stdout)],
  [/^tidings watch /, (stdout) => /^watching /m.test(stdout)],
  [
    /tidings publish -/,
    async () =>
      (await post('{ project(id: "copy") { commitHistory(last: 1) { nodes { sha } } } }')).data.project?.commitHistory
        .nodes[0],
  ],
  [/^tidings broadcast watch /, (stdout) => /^delivered 0 of \d+/m.test(stdout)],
  [/^tidings tail(?!.*(head|--until))/, (stdout) => /acme#\d+ commit /.test(stdout)],
];

/** A line whose reader closes early. It ends with the next event: a pipe that nobody reads any longer fails only a write. */
const READ_BY_HEAD = /^tidings tail.* \| head/;

async function publishUntilEnded({ ended }: RunningLine): Promise<void> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  await until(async () => hasEnded || ((await publish()) && false));
}

/** A webhook, and an event that it may be sent, in place of those that the examples name. */
async function webhookAndEvent(): Promise<Record<string, string>> {
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const made = await post(`mutation { createWebhook(input: {url: "${url}", projects: "acme"}) { webhook { id } } }`);
  const published = await publish();
  return {
    '01KAZ0Q4XJ6H7P3V8Y5D2M9RTC': made.data.createWebhook.webhook.id,
    '01KAZ0R9B2N4T6W8X0Z1C3E5GJ': published.data.publishCommit.id,
    'https://ci.example.com/new': url,
  };
}

/** An API key in place of the one that the examples name. */
async function apiKey(): Promise<Record<string, string>> {
  const made = await post(
    'mutation { createApiKey(input: {name: "x", grants: [{projects: "a", actions: [READ]}]}) { apiKey { id } } }',
  );
  return { '2f9k0c7qj1x3d': made.data.createApiKey.apiKey.id };
}

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
  'tidings keys rotate': apiKey,
  'tidings keys revoke': apiKey,
  'tidings hooks remove': async () => {
    const made = await post('mutation { createHook(input: {forge: GITHUB, repository: "octo/app"}) { hook { id } } }');
    return { '2f9d0c7e1a3b5d7f': made.data.createHook.hook.id };
  },
  ...Object.fromEntries(
    ['update', 'enable', 'disable', 'delete', 'rotate', 'test', 'redeliver', 'deliveries'].map((name) => [
      `tidings webhooks ${name}`,
      webhookAndEvent,
    ]),
  ),
  ...Object.fromEntries(
    ['show', 'watch', 'cancel'].map((name) => [
      `tidings broadcast ${name}`,
      async () => {
        const sent = await post('mutation { sendBroadcast(input: {audience: SYSTEM, body: "b"}) { id } }');
        return { '01KAZ0Q4XJ6H7P3V8Y5D2M9RTC': sent.data.sendBroadcast.id };
      },
    ]),
  ),
  // Another example has begun a maintenance.
  'tidings conformance': async () => {
    await post('mutation { setMaintenanceMode(input: {active: false}) { active } }');
    return {};
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
    if (READ_BY_HEAD.test(line)) await publishUntilEnded(running);
    if (!lasting) {
      const code = await running.ended;
      expect(code, `${running.stdout}${running.stderr}`).toBe(0);
    } else
      await until(async () => (await publish()) && lasting[1](running.stdout), {
        withinMs: 30_000,
        what: () => `${line}: ${running.stdout}${running.stderr}`,
      });
    expect(running.stderr).not.toMatch(/error|refused/i);
  } finally {
    await running.stop();
  }
});
