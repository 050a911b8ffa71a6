import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/until.js';
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

it('docs/operate/one-node.md starts a hub as its systemd unit says', async () => {
  const unit = new Samples('docs/operate/one-node.md').block('ini', 'ExecStart');
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
