import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it, onTestFinished } from 'vitest';
import type { Link } from '../../src/engines/redis/link/link.js';
import { FIELDS, redisFigures } from '../../src/engines/redis/log/figures.js';
import { fileFigures } from '../../src/engines/sqlite/file-figures.js';
import { KEY, startTestServer } from '../support/test-server.js';
import { ROOT, readDocument } from './documents.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

it('docs/operate/one-node.md builds and runs the image that deploy/Dockerfile describes', async () => {
  const samples = new Samples('docs/operate/one-node.md');
  const project = await SampleProject.create('npm install');
  onTestFinished(() => project.remove());
  // Stands in for Docker, which the machine of a test rarely has: prints what it is asked for.
  await project.write('bin/docker', '#!/bin/sh\necho "$@"\n');
  const block = samples.block('sh', 'docker');
  const [build, run, exec] = (await project.shell(`chmod +x bin/docker\n${block}`, {})).trim().split('\n');
  const dockerfile = readFileSync(join(ROOT, /-f (\S+)/.exec(build!)![1]!), 'utf8');
  const [, port] = /^EXPOSE (\d+)$/m.exec(dockerfile)!;
  const [, data] = /TIDINGS_DATA=(\S+)/.exec(dockerfile)!;
  const [, image] = /-t (\S+)/.exec(build!)!;
  expect(run).toMatch(new RegExp(`:${port} --volume \\w+:${data} ${image}$`));
  expect(exec).toBe(`exec ${/--name (\S+)/.exec(run!)![1]} cat ${data}/admin.key`);
});

it('docs/operate/metrics.md lists the metrics of the hub, on either engine', async () => {
  const server = await startTestServer();
  const response = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${KEY}` } });
  const served = [...(await response.text()).matchAll(/^# TYPE (tidings_\w+) (\w+)$/gm)];
  const info = FIELDS.map(([field]) => `${field}:1`).join('\r\n');
  const folder = mkdtempSync(join(tmpdir(), 'tidings-figures-'));
  for (const name of ['log', 'log-wal']) writeFileSync(join(folder, name), '');
  const figures = [...(await redisFigures({ connects: 1, send: async () => info } as unknown as Link))];
  figures.push(...(await fileFigures(join(folder, 'log'))));
  rmSync(folder, { recursive: true });
  const shown = [
    ...served.map(([, name, type]) => `${name} ${type}`),
    ...figures.map(({ name }) => `tidings_${name} gauge`),
  ];
  const listed = [...readDocument('docs/operate/metrics.md').matchAll(/^\| `(tidings_\w+)[^`]*` \| (\w+) \|/gm)];
  expect(listed.map(([, name, type]) => `${name} ${type}`).toSorted()).toEqual([...new Set(shown)].toSorted());
  await server.close();
});

it('docs/operate/metrics.md lists the alerts of deploy/prometheus', () => {
  const rules = readFileSync(join(ROOT, 'deploy/prometheus/alerts.yml'), 'utf8');
  const listed = [...readDocument('docs/operate/metrics.md').matchAll(/^\| `(Tidings\w+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(listed).toEqual([...rules.matchAll(/- alert: (\w+)/g)].map(([, name]) => name));
});

interface ScrapeJob {
  readonly authorization: { readonly credentials_file: string };
  readonly static_configs: readonly { readonly targets: readonly string[] }[];
}

it('docs/operate/metrics.md scrapes with the key that it makes', () => {
  const samples = new Samples('docs/operate/metrics.md');
  const { scrape_configs: jobs } = load(samples.block('yaml', 'scrape_configs')) as { scrape_configs: ScrapeJob[] };
  const job = jobs[0]!;
  const make = samples.block('sh', 'keys create');
  expect(make).toContain(`> ${job.authorization.credentials_file}\n`);
  expect(make).toContain(`http://${job.static_configs[0]!.targets[0]}/metrics`);
});
