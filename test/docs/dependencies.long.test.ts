import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { until } from '../support/until.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const KEY = 'the-key-of-the-samples-of-the-guide';
const ENV = { TIDINGS_ADMIN_KEY: KEY, TIDINGS_DRAIN_MS: '0', PORT: '0' };

it('docs/sources/dependencies.md publishes what its samples change, unless it is switched off', {
  timeout: 180_000,
}, async () => {
  const samples = new Samples('docs/sources/dependencies.md');
  const project = await SampleProject.create('npm install tidings-0.0.0.tgz');
  onTestFinished(() => project.remove());
  await project.write('tidings.config.ts', samples.file('tidings.config.ts'));
  await project.write('site/go.sum', 'example.com/a v1.0.0 h1:a=\n');
  const [make, serve] = linesOf(samples.block('sh', 'tidings serve'));
  const [change, tail] = linesOf(samples.block('sh', 'tidings tail'));
  await project.shell(make, ENV);
  const hub = project.start(serve, ENV);
  const url = await until(() => /^listening on (\S+)$/m.exec(hub.output)?.[1], { what: () => hub.output });
  await project.write('site/go.sum', 'example.com/a v1.0.1 h1:a=\n');
  await project.shell(change, ENV);
  const following = project.start(tail, { ...ENV, TIDINGS_URL: url });
  await until(() => following.output.includes('django'), { what: () => following.output });

  const ask = async (query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query }),
    });
    return JSON.stringify(await response.json());
  };
  const latest = await ask(samples.block('graphql', 'latestDependencyUpdated'));
  expect(latest).toMatch(/"name":"django","fromVersion":"5.0.1","toVersion":"5.0.2","kind":null/);
  expect(latest).toMatch(/"tags":\["pip","requirements.txt"\],"causationId":"\w{26}"/);
  await until(async () => (await ask('{ project(id: "site") { events { nodes { type } } } }')).includes('FILE_CHANGE'));
  expect(await ask('{ project(id: "site") { latestDependencyUpdated { name } } }')).toContain('[]');
  expect(samples.unused()).toEqual([]);
  expect(await readFile(join(project.folder, 'shop/requirements.txt'), 'utf8')).toBe('django==5.0.2\n');
});

const linesOf = (code: string): [string, string] => code.trim().split('\n') as [string, string];
