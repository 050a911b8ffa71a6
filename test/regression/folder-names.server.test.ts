import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectNamedAfter } from '../../src/cli/folder-project.js';
import { type Running, start, stop } from '../cli/run.js';
import { runHere } from '../cli/run-here.js';
import { until } from '../support/until.js';

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
const begin = (args: string[], env: Record<string, string>) => {
  const process = start(args, { cwd: base, env });
  running.push(process);
  return process;
};
const folder = async (path: string) => {
  await mkdir(join(base, path), { recursive: true });
  return path;
};
/** The first group of a line that the process prints. A busy machine takes long to start five of them. */
const says = (process: Running, pattern: RegExp) =>
  until(() => pattern.exec(process.stdout())?.[1], { withinMs: 50_000, what: () => `${pattern} ${process.stderr()}` });
const watching = (process: Running) => says(process, /^watching .* as project (\S+)$/m);
const serve = async (...args: string[]) => {
  const hub = begin(['serve', ...args], SETTINGS);
  return { hub, env: { PORT: await says(hub, /^listening on \S+:(\d+)$/m) } };
};
const end = async (process: Running) => {
  process.child.kill('SIGTERM');
  await process.ended;
};

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

describe('two folders of one name', { timeout: 120_000 }, () => {
  const REFUSAL =
    /^tidings: the project app has the events of another folder: .*customer-b\/app .*--project customer-b-app, .*--project app\n$/;

  it('do not share a project of a hub that runs elsewhere', async () => {
    const { env } = await serve('--no-watch');
    const first = begin(['watch', await folder('customer-a/app')], env);
    expect(await watching(first)).toBe('app');
    const second = await runHere(['watch', await folder('customer-b/app')], { cwd: base, env });
    expect(second).toMatchObject({ code: 2, stderr: expect.stringMatching(REFUSAL) });
    // The same folder again, and those who say that they share, are let in.
    await end(first);
    expect(await watching(begin(['watch', 'customer-a/app'], env))).toBe('app');
    expect(await watching(begin(['watch', 'customer-b/app', '--project', 'app'], env))).toBe('app');
  });

  it('do not share a project of the hub that watches one of them', async () => {
    const { hub, env } = await serve(await folder('customer-a/app'));
    expect(await watching(hub)).toBe('app');
    const second = await runHere(['watch', await folder('customer-b/app')], { cwd: base, env });
    expect(second).toMatchObject({ code: 2, stderr: expect.stringMatching(REFUSAL) });
    await end(hub);
    const other = await runHere(['serve', 'customer-b/app'], { cwd: base, env: SETTINGS });
    expect(other).toMatchObject({ code: 2, stderr: expect.stringMatching(REFUSAL) });
    await serve('customer-a/app');
  });

  it('do not share a project that was made for neither', async () => {
    const { env } = await serve('--no-watch');
    const first = begin(['watch', await folder('x/app'), '--project', 'app'], env);
    await watching(first);
    await end(first);
    await watching(begin(['watch', await folder('customer-a/app')], env));
    const second = await runHere(['watch', await folder('customer-b/app')], { cwd: base, env });
    expect(second).toMatchObject({ code: 2, stderr: expect.stringMatching(REFUSAL) });
  });
});

describe('a folder that an ignoring rule names', { timeout: 120_000 }, () => {
  it('is reported with the file of the rule by serve and by watch', async () => {
    await folder('top/work');
    execFileSync('git', ['init', '-q', join(base, 'top')]);
    await writeFile(join(base, 'top/.gitignore'), '*\n');
    const hub = begin(['serve', 'top/work'], { ...SETTINGS, TIDINGS_LOG_LEVEL: 'warn' });
    const port = await says(hub, /^listening on \S+:(\d+)$/m);
    await watching(hub);
    expect(hub.stderr()).toContain(join(base, 'top/.gitignore'));
    const watch = begin(['watch', 'top/work'], { PORT: port });
    await watching(watch);
    expect(watch.stderr()).toMatch(/^tidings: file changes in .* are not published: the rule '\*' of .*\.gitignore/);
  });
});
