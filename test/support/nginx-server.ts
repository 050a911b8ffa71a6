import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { part } from './parts.js';
import { freePort } from './redis-server.js';
import { until } from './until.js';

/** Path of the server; null where there is none, and what needs it is skipped. */
export const NGINX = part('nginx');

const DEPLOY = fileURLToPath(new URL('../../deploy/', import.meta.url));
/** Folders that it would otherwise make where only root may. */
const FOLDERS = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** A real nginx with the configuration of `deploy/`, on a free port and in front of hubs of the test. */
export class NginxServer {
  readonly url: string;
  readonly #folder: string;
  readonly #child: ChildProcess;
  /** What it has logged. */
  log = '';

  private constructor(port: number, folder: string) {
    this.url = `http://127.0.0.1:${port}`;
    this.#folder = folder;
    const flags = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
    this.#child = spawn(NGINX!, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child.stderr!.on('data', (chunk) => {
      this.log += chunk;
    });
  }

  /**
   * @param hubs address of each, by the name that it has in the file of hubs of compose; or that of one hub alone.
   * @param basePath path below which the hubs are served, beside the root.
   */
  static async start(hubs: Readonly<Record<string, string>> | string, basePath = ''): Promise<NginxServer> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-nginx-'));
    const port = await freePort();
    await writeFile(join(folder, 'nginx.conf'), below(basePath, await configuration(folder, port)));
    await writeFile(join(folder, 'hubs.conf'), await listOf(hubs));
    const server = new NginxServer(port, folder);
    await until(() => server.#answers(), { what: () => `nginx answers\n${server.log}` });
    return server;
  }

  /** Ends it at once, and removes its folder. */
  async remove(): Promise<void> {
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGTERM');
      await once(this.#child, 'close');
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    if (this.#child.exitCode !== null) throw new Error(`nginx ended with ${this.#child.exitCode}\n${this.log}`);
    return fetch(`${this.url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

/** As it is deployed, but for ports and folders. */
async function configuration(folder: string, port: number): Promise<string> {
  const text = await readFile(join(DEPLOY, 'nginx.conf'), 'utf8');
  const folders = FOLDERS.map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ');
  return `pid ${join(folder, 'pid')};\n${text}`
    .replace(/^worker_rlimit_nofile .*$/m, '')
    .replace('worker_connections 32768', 'worker_connections 1024')
    .replace(/listen \d+;/, `listen 127.0.0.1:${port};`)
    .replace('http {', `http { ${folders}`)
    .replace('/var/log/nginx/access.log', join(folder, 'access.log'))
    .replace('/var/log/nginx/error.log', 'stderr');
}

/** The file of hubs, with the addresses of the test. */
async function listOf(hubs: Readonly<Record<string, string>> | string): Promise<string> {
  if (typeof hubs === 'string')
    return (await readFile(join(DEPLOY, 'hubs.conf'), 'utf8')).replace('127.0.0.1:4000', new URL(hubs).host);
  const text = await readFile(join(DEPLOY, 'compose-hubs.conf'), 'utf8');
  return text.replaceAll(/server (hub-\d+):\d+/g, (_, name: string) => `server ${new URL(hubs[name]!).host}`);
}

/** With a location that cuts the base path off. */
const below = (basePath: string, text: string): string =>
  basePath === ''
    ? text
    : text.replace('location / {', `location ${basePath}/ {\nproxy_pass http://hubs/;\n}\nlocation / {`);
