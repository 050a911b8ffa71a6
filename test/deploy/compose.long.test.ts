import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/wiring/engines.js';
import { testCertificate } from '../support/certificates.js';
import { HubProcess } from '../support/hub-process.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { KEY } from '../support/test-server.js';

interface Service {
  readonly image: string;
  readonly environment?: Record<string, string | number>;
  readonly command?: string[];
  readonly healthcheck?: { readonly test: string[] };
  readonly volumes?: string[];
  readonly ports?: string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly build?: { readonly context: string; readonly dockerfile: string };
}

const run = promisify(execFile);
const DEPLOY = fileURLToPath(new URL('../../deploy/', import.meta.url));
const ROOT = join(DEPLOY, '..');
const read = (name: string) => readFile(join(DEPLOY, name), 'utf8');

interface Compose {
  readonly services: Record<string, Service>;
  readonly volumes: Record<string, unknown>;
}

const compose = load(await read('compose.yaml'), { schema: YAML11_SCHEMA }) as Compose;
const single = load(await read('compose-single.yaml')) as Compose;
const { services } = compose;
const hubs = Object.entries(services).filter(([, { image }]) => image === 'tidings');
const [, hub] = hubs[0]!;
const nginx = await read('nginx.conf');

/** The environment of a hub, as compose would hand it over. */
const environmentOf = (service: Service) =>
  Object.fromEntries(
    Object.entries(service.environment!).map(([name, value]) => [name, String(value).replace(/^\$\{\w+:\?.*\}$/, KEY)]),
  );
const environment = environmentOf(hub);

/** The environment that the image sets. */
async function imageEnvironment(): Promise<Record<string, string>> {
  const [line] = await instructions('ENV');
  return Object.fromEntries(line!.split(' ').map((pair) => pair.split('=') as [string, string]));
}

/** The health check of the image: a program and its arguments. */
async function healthCheck(): Promise<string[]> {
  const [line] = await instructions('HEALTHCHECK');
  return JSON.parse(line!.slice(line!.indexOf('CMD ') + 4));
}

/** The instructions of the Dockerfile of one kind. */
async function instructions(kind: string): Promise<string[]> {
  const text = await read('Dockerfile');
  return [...text.matchAll(new RegExp(`^${kind} (.*)$`, 'gm'))].map(([, rest]) => rest!);
}

describe('deploy/compose.yaml', () => {
  it('declares three hubs that differ in their volume only', () => {
    expect(hubs).toHaveLength(3);
    const [first, ...others] = hubs.map(([, { volumes: _, ...rest }]) => rest);
    for (const other of others) expect(other).toEqual(first);
    const named = Object.values(services)
      .flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0]!))
      .filter((source) => !source.startsWith('.'));
    expect(new Set(named).size).toBe(named.length);
    expect(named.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });

  it('sets existing settings only, to valid values', async () => {
    const { config } = await loadConfig({ env: { ...(await imageEnvironment()), ...environment }, cwd: tmpdir() });
    expect(config).toMatchObject({ redisDurability: 'always', adminKey: KEY, host: '0.0.0.0', data: '/data' });
    for (const [, { volumes }] of hubs) expect(volumes![0]!.split(':')[1]).toBe(config.data);
  });

  it('uses consistent hosts and ports, from nginx to Redis', async () => {
    expect(services).toHaveProperty(new URL(environment.TIDINGS_ENGINE!).hostname);
    const { PORT } = environment;
    expect(await instructions('EXPOSE')).toEqual([PORT]);
    const list = await read('compose-hubs.conf');
    const upstreams = [...list.matchAll(/^server (\S+):(\d+) max_fails/gm)].map(([, name, port]) => ({ name, port }));
    expect(upstreams).toEqual(hubs.map(([name]) => ({ name, port: PORT })));
    const [, listen] = /listen (\d+);/.exec(nginx)!;
    expect(services.nginx!.ports!.map((published) => published.split(':').at(-1))).toEqual([listen]);
    for (const { depends_on = {} } of Object.values(services))
      for (const name of Object.keys(depends_on))
        if (services[name]!.image !== 'tidings') expect(services[name]).toHaveProperty('healthcheck');
    expect(await healthCheck()).toHaveLength(3);
  });

  it('builds the image from files that exist and are not ignored', async () => {
    expect(join(DEPLOY, hub.build!.context, hub.build!.dockerfile)).toBe(join(DEPLOY, 'Dockerfile'));
    const sent = [...(await read('Dockerfile.dockerignore')).matchAll(/^!(.*)$/gm)].map(([, path]) => path!);
    const copied = (await instructions('COPY'))
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1));
    expect(copied.toSorted()).toEqual(sent.toSorted());
    for (const path of copied) expect(existsSync(join(ROOT, path)), path).toBe(true);
    expect(await instructions('ENTRYPOINT')).toEqual(['["node", "dist/cli/main.js"]']);
    expect(await instructions('CMD')).toEqual(['["serve", "--no-watch"]']);
  });
});

describe.skipIf(!REDIS)('a hub started as in deploy/compose.yaml', () => {
  let folder: string;
  let redis: RedisServer;
  let running: HubProcess;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-compose-'));
    const [, ...flags] = services.redis!.command!;
    const settings = Object.fromEntries(
      flags.flatMap((flag, index) => (flag.startsWith('--') ? [[flag.slice(2), flags[index + 1]!] as const] : [])),
    );
    redis = await RedisServer.start(settings);
    const { PORT: _, ...env } = environment;
    running = new HubProcess({
      ...{ args: ['--no-watch'], data: join(folder, 'data') },
      env: { ...env, TIDINGS_ENGINE: redis.url(), TIDINGS_DATA: join(folder, 'data') },
    });
    // Not ready unless the Redis syncs what it answers: that is what the settings demand.
    await running.start();
  });

  afterAll(async () => {
    await running?.kill();
    await redis.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('is ready on a Redis started as in the file', async () => {
    expect((await fetch(`${running.url}/ready`)).status).toBe(200);
  });

  it('passes the health check of the image, which fails without a hub', async () => {
    const [program, ...args] = await healthCheck();
    expect(program).toBe('node');
    const at = (port: string) => run(process.execPath, args, { env: { PORT: port } });
    await at(new URL(running.url).port);
    await expect(at('1')).rejects.toMatchObject({ code: 1 });
  });
});

describe('deploy/compose-single.yaml', () => {
  const { hub: alone } = single.services as { hub: Service };

  it('declares one hub whose log is in a volume', async () => {
    expect(Object.keys(single.services)).toEqual(['hub']);
    const env = { ...(await imageEnvironment()), ...environmentOf(alone) };
    const { config } = await loadConfig({ env, cwd: tmpdir() });
    expect(config).toMatchObject({ engine: 'sqlite:', host: '0.0.0.0', adminKey: KEY });
    expect(alone.volumes).toEqual([`${Object.keys(single.volumes)[0]}:${config.data}`]);
    expect(alone.ports).toEqual([`127.0.0.1:4000:${config.port}`]);
    expect(alone.build).toEqual(hub.build);
  });

  it('starts a hub that passes the health check, with TLS too', async () => {
    const data = await mkdtemp(join(tmpdir(), 'tidings-single-'));
    const [, ...args] = await healthCheck();
    const { cert, key } = testCertificate('first').paths;
    const settings: Record<string, string>[] = [{}, { TIDINGS_TLS_CERT: cert, TIDINGS_TLS_KEY: key }];
    for (const tls of settings) {
      const one = new HubProcess({ args: ['--no-watch'], data, env: { ...environmentOf(alone), ...tls } });
      await one.start();
      await run(process.execPath, args, { env: { PORT: new URL(one.url).port, ...tls } });
      await one.kill();
    }
    await rm(data, { recursive: true, force: true });
  });
});
