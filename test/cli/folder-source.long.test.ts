import { appendFile, mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { CommandFolder, json, type Served } from './command-folder.js';
import { type Running, run, stop } from './run.js';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
});
afterEach(() => folder.remove());

const at = (path: string) => join(folder.cwd, path);
const tail = ({ env }: Served, ...types: string[]) =>
  folder.begin(
    ['tail', '--json', '--project', 'my-project', '--last', '100', ...types.flatMap((type) => ['--type', type])],
    env,
  );
const changes = (running: Running) =>
  json(running).map(({ changeType, filePath, tags }) => [changeType, filePath, ...(tags as string[])].join(' '));
const published = (running: Running, line: string) =>
  until(() => changes(running).includes(line), { what: () => changes(running).join(', ') });

it('a hub that was down publishes what changed meanwhile, once', async () => {
  await writeFile(at('kept.txt'), 'kept');
  await writeFile(at('deleted.txt'), 'deleted');
  const first = await folder.serve();
  await first.hub.says(/^watching/m);
  await writeFile(at('live.txt'), 'live');
  await published(tail(first, 'file_change'), 'CREATED live.txt');
  // Without a chance to write anything.
  first.hub.child.kill('SIGKILL');
  await first.hub.ended;
  await appendFile(at('kept.txt'), 'more');
  await unlink(at('deleted.txt'));
  const second = await folder.serve();
  const following = tail(second, 'file_change');
  await published(following, 'DELETED deleted.txt while-away');
  await writeFile(at('last.txt'), 'last');
  await published(following, 'CREATED last.txt');
  expect(changes(following).sort()).toEqual([
    'CREATED last.txt',
    'CREATED live.txt',
    'DELETED deleted.txt while-away',
    'MODIFIED kept.txt while-away',
  ]);
});

it('a watch beside a hub that was down publishes what changed meanwhile, once', async () => {
  const served = await folder.serve(['--no-watch']);
  await mkdir(join(folder.base, 'work'));
  await writeFile(join(folder.base, 'work/kept.txt'), 'kept');
  const args = ['watch', join(folder.base, 'work'), '--project', 'my-project'];
  const watching = async () => {
    const watch = folder.begin(args, served.env);
    await watch.says(/^watching/m);
    return watch;
  };
  const first = await watching();
  await writeFile(join(folder.base, 'work/live.txt'), 'live');
  const following = tail(served, 'file_change');
  await published(following, 'CREATED live.txt');
  await stop(first);
  await appendFile(join(folder.base, 'work/kept.txt'), 'more');
  await watching();
  await published(following, 'MODIFIED kept.txt while-away');
  expect(changes(following)).toHaveLength(2);
});

it('a folder that goes away degrades its source, with a warning, until it is back', async () => {
  await mkdir(at('site'));
  await writeFile(at('site/index.html'), 'a page');
  const served = await folder.serve(['site', '--project', 'my-project']);
  await served.hub.says(/^watching/m);
  const sources = async () => (await run(['sources', '--json'], { cwd: folder.cwd, env: served.env })).stdout;
  await rename(at('site'), at('aside'));
  const warnings = tail(served, 'warning_issued');
  await until(() => json(warnings).length === 1);
  expect(json(warnings)[0]).toMatchObject({
    code: 'SOURCE',
    message: 'site is not there: its changes are not published until it is back',
    source: 'folder my-project',
  });
  expect(await sources()).toContain('DEGRADED');
  await writeFile(at('aside/new.html'), 'a page');
  await rename(at('aside'), at('site'));
  const following = tail(served, 'file_change');
  await published(following, 'CREATED new.html while-away');
  await until(async () => (await sources()).includes('HEALTHY'));
  expect(changes(following)).toEqual(['CREATED new.html while-away']);
});
