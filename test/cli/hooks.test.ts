import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ForgeHub, fromGithub, startForgeHub } from '../sources/forges/forge-hub.js';
import { runHere } from './run-here.js';

let folder: string;
let hub: ForgeHub;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-hooks-'));
  hub = await startForgeHub();
  env = { TIDINGS_URL: hub.url, TIDINGS_KEY: hub.adminKey };
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

const hooks = (...args: string[]) => runHere(['hooks', ...args], { cwd: folder, env });
const star = {
  ...{ action: 'created', repository: { full_name: 'octo/app' }, sender: { login: 'ada', id: 7 } },
};

it('adds, lists, uses and removes a hook', async () => {
  const added = await hooks('add', 'GitHub', '--repository', 'octo/*', '--project', 'acme');
  expect(added.code, added.stderr).toBe(0);
  expect(added.stdout).toMatch(/^[0-9a-f]{64}\n$/);
  const [, id, path] = /hook (\w+); .* Its address: http:\/\/[\w.:]+(\/hooks\/github\/\w+)\n$/.exec(added.stderr)!;
  expect(path).toBe(`/hooks/github/${id}`);

  const listed = await hooks('list');
  expect(listed.stdout).toBe(`${id}  ${path}  octo/*  acme\n`);
  expect(JSON.parse((await hooks('list', '--json')).stdout)).toMatchObject({ id, forge: 'GITHUB', createdBy: 'admin' });

  const secret = added.stdout.trim();
  const deliver = async (to = path!) => (await hub.send(to, fromGithub('star', star, { secret }))).status;
  // Its secret is good for its own path alone.
  expect([await deliver(), await deliver('/hooks/github'), await deliver(`/hooks/gitea/${id}`)]).toEqual([
    200, 401, 401,
  ]);
  expect(await hub.events('acme', ['activity'])).toHaveLength(1);
  const sources = await runHere(['sources'], { cwd: folder, env });
  expect(sources.stdout).toBe('github  1 events  HEALTHY\n');

  const removed = await hooks('remove', id!);
  expect(removed).toEqual({ code: 0, stdout: '', stderr: `tidings: hook ${id} (octo/*) is removed\n` });
  expect(await deliver()).toBe(401);
  expect((await hooks('list')).stdout).toBe('');
});

it.each([
  [2, ['add', 'github'], /the repository is missing/],
  [2, ['add', 'githup', '--repository', 'octo/app'], /no forge 'githup'.*github/],
  [2, ['add', 'github', '--repository', 'octo/app', '--project', 'No id'], /--project 'No id' is not the id/],
  [1, ['remove', 'nothing'], /NOT_FOUND: There is no hook 'nothing'/],
])('fails with %s: %j', async (code, args, message) => {
  const answer = await hooks(...args);
  expect(answer).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
});
