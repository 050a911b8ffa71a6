import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { runHere } from './run-here.js';

let folder: string;
let hub: HubProcess;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-keys-'));
  hub = new HubProcess({ args: ['--no-watch'], data: join(folder, 'data') });
  await hub.start();
  env = { TIDINGS_URL: hub.url, TIDINGS_KEY: KEY };
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

const keys = (...args: string[]) => runHere(['keys', ...args], { cwd: folder, env });

it('creates, lists, uses and revokes a key', async () => {
  const grants = [
    '--grant',
    'projects=system;actions=READ,MONITOR',
    '--grant',
    'projects=acme-*;actions=publish;autoCreate=true;types=activity,task_update',
  ];
  const created = await keys('create', '--name', 'ci', ...grants, '--expires', '2099-01-01');
  expect(created.code, created.stderr).toBe(0);
  expect(created.stdout).toMatch(/^tdg_\w+\n$/);
  const [, id] = created.stdout.split('_') as [string, string];
  expect(created.stderr).toBe(`tidings: this is key ${id}; it is shown this once\n`);

  const listed = await keys('list');
  expect(listed.stdout).toBe(
    `${id}  ci  system:READ,MONITOR  acme-*:PUBLISH:activity,task_update  never used  expires 2099-01-01\n`,
  );
  const use = () =>
    runHere(['publish', 'activity', '--field', 'kind=k', '--field', 'summary=s', '--project', 'acme-web'], {
      cwd: folder,
      env: { ...env, TIDINGS_KEY: created.stdout.trim() },
    });
  expect((await use()).code).toBe(0);
  await until(async () => / {2}used \d{4}-\d\d-\d\d from 127\.0\.0\.1 {2}/.test((await keys('list')).stdout));

  const revoked = await keys('revoke', id);
  expect(revoked).toEqual({ code: 0, stdout: '', stderr: `tidings: key ${id} (ci) is revoked\n` });
  expect((await use()).stderr).toMatch(/^tidings: UNAUTHENTICATED: /);
  const [line] = (await keys('list', '--json')).stdout.split('\n');
  expect(JSON.parse(line!)).toMatchObject({ id, name: 'ci', expiresAt: '2099-01-01T00:00:00.000Z' });
  expect(JSON.parse(line!).revokedAt).not.toBeNull();
  expect(line).not.toContain(created.stdout.trim());
});

it('rotates a key, and prints the new one alone', async () => {
  const created = await keys('create', '--name', 'bot', '--grant', 'projects=acme;actions=READ');
  const [, id] = created.stdout.split('_') as [string, string];
  const rotated = await keys('rotate', id, '--overlap', '24h');
  expect(rotated.code, rotated.stderr).toBe(0);
  expect(rotated.stdout).toMatch(new RegExp(`^tdg_${id}_\\w+\n$`));
  expect(rotated.stdout).not.toBe(created.stdout);
  const [, until] = /the former one is accepted until (\S+)\n$/.exec(rotated.stderr)!;
  const list = async () => (await keys('list')).stdout.split('\n').find((line) => line.startsWith(id));
  expect(await list()).toMatch(new RegExp(`  rotated \\d{4}-\\d\\d-\\d\\d  former secret until ${until}$`));
  expect((await keys('rotate', id, '--overlap', '0s')).code).toBe(0);
  expect(await list()).not.toContain('former secret');
  const use = (key: string) => runHere(['projects', 'list'], { cwd: folder, env: { ...env, TIDINGS_KEY: key.trim() } });
  expect((await use(rotated.stdout)).stderr).toMatch(/^tidings: UNAUTHENTICATED: /);
});

describe('fails with the code of the hub:', () => {
  it.each([
    ['NOT_FOUND', ['revoke', 'nothing']],
    ['NOT_FOUND', ['rotate', 'nothing']],
    ['BAD_USER_INPUT', ['create', '--name', 'x', '--grant', 'projects=A;actions=READ']],
  ])('%s: %j', async (code, args) => {
    const result = await keys(...args);
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(new RegExp(`^tidings: ${code}: [^\\n]+\\n$`));
  });
});

describe('rejects an invalid command line with exit code 2:', () => {
  const grant = ['--grant', 'projects=a;actions=READ'];
  it.each<[string, string[]]>([
    ['no subcommand', []],
    ['an unknown subcommand', ['drop']],
    ['no name', ['create', ...grant]],
    ['no grant', ['create', '--name', 'x']],
    ['a grant without actions', ['create', '--name', 'x', '--grant', 'projects=a']],
    ['a grant with an unknown member', ['create', '--name', 'x', '--grant', 'projects=a;actions=READ;until=x']],
    ['a grant with a duplicate member', ['create', '--name', 'x', '--grant', 'projects=a;projects=b;actions=READ']],
    ['an invalid time', ['create', '--name', 'x', ...grant, '--expires', 'soon']],
    ['no id', ['revoke']],
    ['an endless overlap', ['rotate', 'x', '--overlap', '9999999d']],
    ['an overlap that is no duration', ['rotate', 'x', '--overlap', 'long']],
    ['an unknown action', ['create', '--name', 'x', '--grant', 'projects=a;actions=REED']],
    ['a time that has passed', ['create', '--name', 'x', ...grant, '--expires', '2020-01-01']],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await keys(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^tidings: [^\n]+\n$/);
  });
});

it.each<[string, string[], RegExp]>([
  [
    'an unknown action',
    ['--grant', 'projects=a;actions=REED'],
    /'REED'; did you mean READ\? Accepted: READ, PUBLISH, /,
  ],
  [
    'a time that has passed',
    ['--grant', 'projects=a;actions=READ', '--expires', '2020-01-01'],
    /--expires 2020-01-01 has passed; accepted: a time in the future/,
  ],
])('says of %s what is accepted', async (_, args, message) => {
  expect((await keys('create', '--name', 'x', ...args)).stderr).toMatch(message);
});
