import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/wiring/engines.js';
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

const compose = parse(await read('compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const { services } = compose;
const hubs = Object.entries(services).filter(([, { image }]) => image === 'tidings');
const [, hub] = hubs[0]!;
const nginx = await read('nginx.conf');

/** The environment of a hub, as compose would hand it over. */
const environment = Object.fromEntries(
  Object.entries(hub.environment!).map(([name, value]) => [name, String(value).replace(/^\$\{\w+:\?.*\}$/, KEY)]),
);

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
    const [image] = await instructions('ENV');
    const ofImage = Object.fromEntries(image!.split(' ').map((pair) => pair.split('=') as [string, string]));
    const { config } = await loadConfig({ env: { ...ofImage, ...environment }, cwd: tmpdir() });
    expect(config).toMatchObject({ redisDurability: 'always', adminKey: KEY, host: '0.0.0.0', data: '/data' });
    for (const [, { volumes }] of hubs) expect(volumes![0]!.split(':')[1]).toBe(config.data);
  });

  it('uses consistent hosts and ports, from nginx to Redis', async () => {
    expect(services).toHaveProperty(new URL(environment.TIDINGS_ENGINE!).hostname);
    const { PORT } = environment;
    expect(await instructions('EXPOSE')).toEqual([PORT]);
    const upstreams = [...nginx.matchAll(/server (\S+):(\d+) max_fails/g)].map(([, name, port]) => ({ name, port }));
    expect(upstreams).toEqual(hubs.map(([name]) => ({ name, port: PORT })));
    const [, listen] = /listen (\d+);/.exec(nginx)!;
    expect(services.nginx!.ports!.map((published) => published.split(':').at(-1))).toEqual([listen]);
    for (const { depends_on = {} } of Object.values(services))
      for (const name of Object.keys(depends_on)) expect(services[name]).toHaveProperty('healthcheck');
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

  it('passes the health check, which fails without a hub', async () => {
    const [kind, program, ...args] = hub.healthcheck!.test;
    expect([kind, program]).toEqual(['CMD', 'node']);
    const at = (port: string) => args.map((arg) => arg.replace('4000', port));
    await run(process.execPath, at(new URL(running.url).port));
    await expect(run(process.execPath, at('1'))).rejects.toMatchObject({ code: 1 });
  });
});
