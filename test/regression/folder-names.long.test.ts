import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectNamedAfter } from '../../src/cli/folder-project.js';
import { type Running, start, stop } from '../cli/run.js';
import { runHere } from '../cli/run-here.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

let base: string;
let running: Running[];
beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'tidings-folders-')));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map(stop));
  await rm(base, { recursive: true, force: true });
});

const SETTINGS = { PORT: '0', TIDINGS_DRAIN_MS: '0', TIDINGS_LOG_LEVEL: 'silent' };
const folder = async (path: string) => {
  await mkdir(join(base, path), { recursive: true });
  return path;
};
/** The hub as a process. @returns it with its port, once it watches. */
const serve = async (path: string, env: Record<string, string> = {}) => {
  const hub = start(['serve', path], { cwd: base, env: { ...SETTINGS, ...env } });
  running.push(hub);
  const [, port] = await hub.says(/^listening on \S+:(\d+)$/m);
  const [, project] = await hub.says(WATCHING);
  return { hub, project, env: { PORT: port! } };
};
const WATCHING = /^watching .* as project (\S+)$/m;

describe('the project of a folder', () => {
  it.each([
    ['My Project', 'my-project'],
    ['Café_2', 'cafe-2'],
    ['system', 'system-files'],
    ['проект-альфа', /^project-[0-9a-f]{8}$/],
    ['日本語アプリ', /^project-[0-9a-f]{8}$/],
    ['app-日本', /^app-[0-9a-f]{8}$/],
    ['x'.repeat(70), /^x{54}-[0-9a-f]{8}$/],
    ['---', /^project-[0-9a-f]{8}$/],
  ])('named %s has an id that says so', (name, id) => {
    if (typeof id === 'string') expect(projectNamedAfter(name)).toBe(id);
    else expect(projectNamedAfter(name)).toMatch(id);
  });

  it('has an id of its own for names that differ in what an id cannot hold', () => {
    const names = [
      'проект-альфа',
      'проект-бета',
      '日本語アプリ',
      '日本語',
      'größe',
      'groesse',
      `${'x'.repeat(70)}1`,
      `${'x'.repeat(70)}2`,
    ];
    expect(new Set(names.map(projectNamedAfter)).size).toBe(names.length);
  });

  it('is the same for both ways to write an accent', () => {
    expect(projectNamedAfter('Größe'.normalize('NFD'))).toBe(projectNamedAfter('Größe'.normalize('NFC')));
  });
});

describe('two folders of one name', () => {
  const REFUSAL =
    /^tidings: the project app has the events of another folder: .*customer-b\/app .*--project customer-b-app, .*--project app\n$/;

  /** A hub that runs elsewhere. */
  let elsewhere: TestServer;
  beforeEach(async () => {
    elsewhere = await startTestServer();
  });
  afterEach(() => elsewhere.close());

  const watch = async (path: string, ...args: string[]) => {
    const env = { TIDINGS_URL: elsewhere.url, TIDINGS_KEY: KEY };
    return runHere(['watch', await folder(path), ...args], { cwd: base, env, says: WATCHING });
  };
  const watches = (project: string) => ({ code: 0, stdout: expect.stringMatching(` as project ${project}\n$`) });
  const refuses = { code: 2, stderr: expect.stringMatching(REFUSAL) };

  it('do not share a project of a hub that runs elsewhere', async () => {
    expect(await watch('customer-a/app')).toMatchObject(watches('app'));
    expect(await watch('customer-b/app')).toMatchObject(refuses);
    // The same folder again, and those who say that they share, are let in.
    expect(await watch('customer-a/app')).toMatchObject(watches('app'));
    expect(await watch('customer-b/app', '--project', 'app')).toMatchObject(watches('app'));
  });

  it('do not share a project that was made for neither', async () => {
    expect(await watch('x/app', '--project', 'app')).toMatchObject(watches('app'));
    expect(await watch('customer-a/app')).toMatchObject(watches('app'));
    expect(await watch('customer-b/app')).toMatchObject(refuses);
  });

  it('do not share a project of the hub that watches one of them', async () => {
    const { hub, project, env } = await serve(await folder('customer-a/app'));
    expect(project).toBe('app');
    const second = await runHere(['watch', await folder('customer-b/app')], { cwd: base, env });
    expect(second).toMatchObject(refuses);
    hub.child.kill('SIGTERM');
    await hub.ended;
    const other = await runHere(['serve', 'customer-b/app'], { cwd: base, env: SETTINGS });
    expect(other).toMatchObject(refuses);
    const again = await runHere(['serve', 'customer-a/app'], { cwd: base, env: SETTINGS, says: WATCHING });
    expect(again).toMatchObject(watches('app'));
  });
});

describe('a folder that an ignoring rule names', () => {
  it('is reported with the file of the rule by serve and by watch', async () => {
    await folder('top/work');
    execFileSync('git', ['init', '-q', join(base, 'top')]);
    await writeFile(join(base, 'top/.gitignore'), '*\n');
    const { hub, env } = await serve('top/work', { TIDINGS_LOG_LEVEL: 'warn' });
    expect(hub.stderr()).toContain(join(base, 'top/.gitignore'));
    const watch = await runHere(['watch', 'top/work'], { cwd: base, env, says: WATCHING });
    expect(watch.stderr).toMatch(/^tidings: file changes in .* are not published: the rule '\*' of .*\.gitignore/);
  });
});
