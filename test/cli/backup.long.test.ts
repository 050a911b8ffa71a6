import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { type Answer, KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { run } from './run.js';
import { runHere } from './run-here.js';

const PUBLISH = 'mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { cursor } }';
const READ = `query ($after: String) { events(projectId: "acme", types: [ACTIVITY], first: 500, after: $after) {
  nodes { offset ... on Activity { summary } } } }`;

let folder: string;
let hub: HubProcess;

/** Starts a hub in a folder of its own. @returns what ends it, with the folder. */
async function startHub(): Promise<() => Promise<void>> {
  folder = await mkdtemp(join(tmpdir(), 'tidings-backup-'));
  hub = new HubProcess({ args: ['--no-watch'], data: join(folder, 'data'), env: { TIDINGS_PUBLISH_RATE: '1000000' } });
  await hub.start();
  return async () => {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

const tidings = (...args: string[]) => runHere(args, { cwd: folder });

async function post(query: string, variables: object = {}, key = KEY): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const body = JSON.stringify({ query, variables });
  return (await (await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body })).json()) as Answer;
}

/** Publishes activities that are numbered on. @returns the cursor after the last. */
async function publish(from: number, count: number): Promise<string> {
  const numbers = Array.from({ length: count }, (_, index) => `${from + index}`);
  const events = numbers.map((summary) => ({ event: { activity: { kind: 'n', summary } } }));
  return (await post(PUBLISH, { events })).data.publishEvents.at(-1).cursor;
}

it('backs up a hub that serves, and what is restored goes on with the cursors and keys of before', async () => {
  onTestFinished(await startHub());
  await post('mutation { createProject(input: {id: "acme"}) { id } }');
  const grants = '[{projects: "acme", actions: [READ, PUBLISH]}]';
  const made = await post(`mutation { createApiKey(input: {name: "ci", grants: ${grants}}) { secret } }`);
  const before = await publish(1, 300);
  let answered = 300;
  let last = before;
  let isPublishing = true;
  const publishing = (async () => {
    for (; isPublishing; answered++) last = await publish(answered + 1, 1);
  })().catch((error: unknown) => error);
  await until(() => answered > 310);
  const answeredBefore = answered;
  // In a process of its own, so that events are published meanwhile.
  const backup = await run(['backup', 'copy.db', '--data', 'data'], { cwd: folder });
  expect(backup).toMatchObject({ code: 0, stderr: '' });
  expect(backup.stdout).toMatch(/^backed up the log up to event \d+ \(\d+ bytes\) to copy\.db, and checked it$/m);
  await until(() => answered > answeredBefore + 5);
  isPublishing = false;
  expect(await publishing).toBeUndefined();
  await hub.stop();

  expect(await tidings('restore', 'copy.db', '--data', 'restored')).toMatchObject({ code: 0, stderr: '' });
  hub = new HubProcess({ args: ['--no-watch'], data: join(folder, 'restored') });
  await hub.start();
  const { nodes } = (await post(READ, { after: before }, made.data.createApiKey.secret)).data.events;
  expect(nodes.length).toBeGreaterThanOrEqual(answeredBefore - 300);
  expect(nodes.map(({ summary }: { summary: string }) => Number(summary))).toEqual(
    nodes.map((_: unknown, index: number) => 301 + index),
  );
  expect((await post(READ, { after: last })).errors![0]!.extensions.code).toBe('CURSOR_EXPIRED');
});

it('restores to no folder that a hub uses, and to one with a log only where that is asked for', async () => {
  onTestFinished(await startHub());
  await tidings('backup', 'copy.db', '--data', 'data');
  const used = await tidings('restore', 'copy.db', '--data', 'data', '--force');
  expect(used).toMatchObject({ code: 1, stdout: '' });
  expect(used.stderr).toMatch(/^tidings: The log \S+ is in use by another process: stop the hub first\n$/);
  await hub.stop();
  const filled = await tidings('restore', 'copy.db', '--data', 'data');
  expect(filled).toMatchObject({ code: 1, stdout: '' });
  expect(filled.stderr).toMatch(/^tidings: data has a log; name another folder with --data, or [^\n]*--force\n$/);
  const forced = await tidings('restore', 'copy.db', '--data', 'data', '--force');
  expect(forced).toMatchObject({ code: 0, stderr: '' });
  const [, aside] = /^what was there is in (\S+)$/m.exec(forced.stdout)!;
  expect((await readdir(join(folder, aside!))).sort()).toEqual(['cursor.key', 'tidings.db', 'tidings.db-mark']);
  await hub.start();
});

describe('beside a hub that serves', () => {
  let end: () => Promise<void>;
  beforeAll(async () => {
    end = await startHub();
    await copyFile(join(folder, 'data/cursor.key'), join(folder, 'copy.db'));
  });
  afterAll(() => end());

  it('says of a file that was copied bare how to make a backup, and serves nothing from it', async () => {
    await mkdir(join(folder, 'bare'));
    await copyFile(join(folder, 'data/tidings.db'), join(folder, 'bare/tidings.db'));
    const { code, stdout, stderr } = await tidings('serve', '--no-watch', '--port', '0', '--data', 'bare');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^tidings: The log \S+ was copied from a hub that was running, without its -wal file[^\n]*\n$/,
    );
    expect(stderr).toContain('tidings backup');
  });

  it.each<[string, string[], RegExp]>([
    ['a file that exists', ['backup', 'copy.db', '--data', 'data'], /copy\.db exists; .*--force/],
    [
      'a folder without a log',
      ['backup', 'x.db', '--data', 'nowhere'],
      /there is no log at nowhere\/tidings\.db; .*--data/,
    ],
    ['a folder that does not exist', ['backup', 'nowhere/x.db', '--data', 'data'], /there is no folder \S+\/nowhere; /],
    ['a backup that does not exist', ['restore', 'no.db', '--data', 'x'], /there is no file no\.db; /],
    ['a file that is no backup', ['restore', 'data/cursor.key', '--data', 'x'], /is damaged, or not a database/],
  ])('refuses %s in one line', async (_, args, message) => {
    const { code, stdout, stderr } = await tidings(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });
});
