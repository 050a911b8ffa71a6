import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ForgeHub, fromGithub, SECRET, startForgeHub } from '../sources/forges/forge-hub.js';
import { until } from '../support/until.js';
import { runHere } from './run-here.js';

let folder: string;
let hub: ForgeHub;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-maintenance-'));
  hub = await startForgeHub({
    sources: [
      { type: 'folder', folder, project: 'watched' },
      { type: 'github', secret: SECRET },
    ],
  });
  env = { TIDINGS_URL: hub.url, TIDINGS_KEY: hub.adminKey };
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

const maintenance = (...args: string[]) => runHere(['maintenance', ...args], { cwd: tmpdir(), env });
const star = { action: 'created', repository: { full_name: 'octo/app' }, sender: { login: 'ada', id: 7 } };

it('starts, shows and ends maintenance, of which sources lose nothing', async () => {
  expect((await maintenance('status')).stdout).toBe('not in maintenance\n');
  const on = await maintenance('on', '--reason', 'New disk', '--for', '1h');
  expect(on).toMatchObject({ code: 0, stdout: '' });
  expect(on.stderr).toMatch(/^tidings: the hub is in maintenance since \S+, until \S+: New disk\n$/);
  expect((await maintenance('status')).stdout).toMatch(/^in maintenance since \S+, until \S+: New disk\n$/);
  expect(JSON.parse((await maintenance('status', '--json')).stdout)).toMatchObject({
    active: true,
    changedBy: 'admin',
  });

  await writeFile(join(folder, 'a.txt'), 'a');
  const delivery = fromGithub('star', star);
  const refused = await hub.send('/hooks/github', delivery);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
  const refusals = () => hub.hub.measurements.refusals.counts.get('maintenance') ?? 0;
  await until(() => refusals() > 1);

  expect(await maintenance('off')).toMatchObject({ code: 0, stderr: 'tidings: the hub is not in maintenance\n' });
  expect((await hub.send('/hooks/github', delivery)).status).toBe(200);
  expect(await hub.events('app', ['activity'])).toHaveLength(1);
  await until(async () => (await hub.events('watched', ['file_change'])).length === 1);
});

it.each([
  [['on', '--for', 'long'], /--for long is no duration/],
  [['on', '--for', '9999999999d'], /--for 9999999999d is not a time/],
  [['on', '--until', 'noon'], /--until noon is not a time/],
  [['on', '--until', '2001-01-01'], /the end has passed/],
  [['on', '--until', '2099-01-01', '--for', '1h'], /not with both/],
])('fails with 2: %j', async (args, message) => {
  expect(await maintenance(...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
});
