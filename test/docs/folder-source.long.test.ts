import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { until } from '../support/until.js';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const WAIT = { withinMs: 60_000 };

it('docs/sources/folder.md declares, lists, follows and watches a folder', { timeout: 180_000 }, async () => {
  const samples = new Samples('docs/sources/folder.md');
  const project = await SampleProject.create('npm install tidings-0.0.0.tgz');
  onTestFinished(() => project.remove());
  await project.write('tidings.config.ts', samples.file('tidings.config.ts'));
  await project.write('site/index.html', 'a page');
  const hub = await SampleHub.start({}, project.folder);
  onTestFinished(() => hub.stop());
  await project.write('site/new.html', 'a new page');
  await project.write('site/debug.log', 'not published');
  const list = hub.here(samples.block('sh', 'tidings sources'));
  const [sources, tail] = list.trim().split('\n') as [string, string];
  expect(await project.shell(sources, hub.env)).toMatch(/folder site.*HEALTHY/);
  const following = project.start(tail, hub.env);
  await until(() => following.output.includes('new.html'), { ...WAIT, what: () => following.output });
  expect(following.output).not.toContain('debug.log');
  const watch = project.start(hub.here(samples.block('sh', 'tidings watch')).trim(), hub.env);
  await until(() => watch.output.includes('watching'), { ...WAIT, what: () => watch.output });
  await mkdir(join(project.folder, 'site/below'));
  await appendFile(join(project.folder, 'site/below/more.html'), 'more');
  await until(() => following.output.includes('more.html'), { ...WAIT, what: () => following.output });
  const serve = project.start(samples.block('sh', 'tidings serve').trim(), {
    ...{ PORT: '0', TIDINGS_DATA: join(project.folder, 'other') },
  });
  await until(() => serve.output.includes('as project site'), { ...WAIT, what: () => serve.output });
  expect(samples.unused()).toEqual([]);
});
