import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KEY, startTestServer } from '../support/test-server.js';
import { until } from '../support/until.js';
import { ROOT, readDocument } from './documents.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

let project: SampleProject;

beforeAll(async () => {
  project = await SampleProject.create('npm install');
});

afterAll(() => project.remove());

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

describe('docs/operate/one-node.md', () => {
  const samples = new Samples('docs/operate/one-node.md');

  it('builds and runs the image that deploy/Dockerfile describes', async () => {
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

  it('starts a hub as its systemd unit says', async () => {
    const unit = samples.block('ini', 'ExecStart');
    const [, command] = /^ExecStart=\/usr\/bin\/(.*)$/m.exec(unit)!;
    const env = Object.fromEntries(
      [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    );
    const data = join(project.folder, env.TIDINGS_DATA!);
    const hub = project.start(command!, { ...env, TIDINGS_DATA: data, PORT: '0' });
    await until(() => hub.output.includes('listening on http'), { what: () => hub.output });
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
  });
});

it('docs/operate/tls.md serves HTTPS with the certificate that it makes', async () => {
  const samples = new Samples('docs/operate/tls.md');
  const port = await freePort();
  const [make, serve] = samples.block('sh', 'openssl').split(/^(?=TIDINGS_TLS_CERT)/m);
  await project.shell(make!, {});
  const hub = project.start(`env ${serve}`, { PORT: port, TIDINGS_DRAIN_MS: '0' });
  await until(() => hub.output.includes('listening on https'), { what: () => hub.output });
  await project.shell(samples.block('sh', 'NODE_EXTRA_CA_CERTS').replace('4000', port), {});
  const [, signal] = /kill -(\w+) /.exec(samples.block('ini', 'ExecReload'))!;
  hub.child.kill(`SIG${signal}` as NodeJS.Signals);
  await until(() => hub.output.includes('certificate read again'), { what: () => hub.output });
  hub.child.kill('SIGTERM');
  expect(await hub.ended).toBe(0);
});

it('docs/operate/metrics.md lists the metrics of the hub', async () => {
  const server = await startTestServer();
  const response = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${KEY}` } });
  const served = [...(await response.text()).matchAll(/^# TYPE (tidings_\w+) (\w+)$/gm)];
  const listed = [...readDocument('docs/operate/metrics.md').matchAll(/^\| `(tidings_\w+)[^`]*` \| (\w+) \|/gm)];
  const sorted = (rows: RegExpExecArray[]) => rows.map(([, name, type]) => `${name} ${type}`).toSorted();
  expect(sorted(listed)).toEqual(sorted(served));
  await server.close();
});

it('docs/operate/metrics.md scrapes with the key that it makes', () => {
  const samples = new Samples('docs/operate/metrics.md');
  const [job] = parse(samples.block('yaml', 'scrape_configs')).scrape_configs;
  const make = samples.block('sh', 'keys create');
  expect(make).toContain(`> ${job.authorization.credentials_file}\n`);
  expect(make).toContain(`http://${job.static_configs[0].targets[0]}/metrics`);
});

it('docs/operate/backup-and-upgrade.md restores what it backs up', async () => {
  const samples = new Samples('docs/operate/backup-and-upgrade.md');
  const serve = () => project.start('tidings serve --no-watch', { PORT: '0', TIDINGS_DRAIN_MS: '0' });
  const stopped = async (hub: ReturnType<typeof serve>) => {
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
  };
  const first = serve();
  await until(() => first.output.includes('listening on'), { what: () => first.output });
  await project.shell(samples.block('sh', 'tidings backup'), {});
  await stopped(first);
  await project.shell(samples.block('sh', 'tidings restore'), {});
  const second = serve();
  await until(() => second.output.includes('listening on'), { what: () => second.output });
  await stopped(second);
});
