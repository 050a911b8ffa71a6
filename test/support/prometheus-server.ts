import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { part } from './parts.js';
import { freePort } from './redis-server.js';
import { until } from './until.js';

/** Path of the server; null where there is none, and what needs it is skipped. */
export const PROMETHEUS = part('prometheus');

const DEPLOY = fileURLToPath(new URL('../../deploy/prometheus/', import.meta.url));

/** One series of an answer, with its newest value. */
export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A real Prometheus with the configuration of `deploy/`, which scrapes hubs of the test once a second. */
export class PrometheusServer {
  readonly #url: string;
  readonly #folder: string;
  readonly #child: ChildProcess;
  #log = '';

  private constructor(port: number, folder: string) {
    this.#url = `http://127.0.0.1:${port}`;
    this.#folder = folder;
    const flags = [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--enable-feature=exemplar-storage',
      '--log.level=warn',
    ];
    this.#child = spawn(PROMETHEUS!, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child.stderr!.on('data', (chunk) => {
      this.#log += chunk;
    });
  }

  /** @param key credential of the hubs, which it reads from a file. */
  static async start(hubs: readonly string[], key: string): Promise<PrometheusServer> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-prometheus-'));
    const config = (await readFile(join(DEPLOY, 'prometheus.yml'), 'utf8'))
      .replaceAll(/(_interval:) 15s/g, '$1 1s')
      .replace("['127.0.0.1:4000']", JSON.stringify(hubs.map((url) => new URL(url).host)));
    await copyFile(join(DEPLOY, 'alerts.yml'), join(folder, 'alerts.yml'));
    await writeFile(join(folder, 'tidings.key'), key);
    await writeFile(join(folder, 'prometheus.yml'), config);
    const server = new PrometheusServer(await freePort(), folder);
    await until(() => server.#isReady(), { what: () => `Prometheus answers\n${server.#log}` });
    return server;
  }

  /** Checks files as its own tool does; what it says is the error where they are wrong. */
  static check(...args: readonly string[]): string {
    return execFileSync(join(dirname(PROMETHEUS!), 'promtool'), [...args], { cwd: DEPLOY, encoding: 'utf8' });
  }

  /** The series of a query, now. */
  async query(query: string): Promise<Series[]> {
    const { result } = (await this.#get(`query?${new URLSearchParams({ query })}`)) as {
      result: { metric: Series['metric']; value: [number, string] }[];
    };
    return result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
  }

  /** Sum of the series of a query; 0 for none. */
  async sum(query: string): Promise<number> {
    return (await this.query(query)).reduce((sum, { value }) => sum + value, 0);
  }

  /** Ids of the traces of a histogram. */
  async traces(metric: string): Promise<string[]> {
    const range = { start: String(Date.now() / 1_000 - 600), end: String(Date.now() / 1_000 + 60) };
    const found = (await this.#get(`query_exemplars?${new URLSearchParams({ query: metric, ...range })}`)) as {
      exemplars: { labels: { trace_id: string } }[];
    }[];
    return found.flatMap(({ exemplars }) => exemplars.map(({ labels }) => labels.trace_id));
  }

  /** Names of the alerts that it has loaded. */
  async alerts(): Promise<string[]> {
    const { groups } = (await this.#get('rules')) as { groups: { rules: { name: string; health: string }[] }[] };
    return groups.flatMap(({ rules }) => rules.filter(({ health }) => health === 'ok').map(({ name }) => name));
  }

  /** Ends it at once, and removes its folder. */
  async remove(): Promise<void> {
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGKILL');
      await once(this.#child, 'close');
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #get(path: string): Promise<unknown> {
    const response = await fetch(`${this.#url}/api/v1/${path}`);
    const { data, error } = (await response.json()) as { data?: unknown; error?: string };
    if (data === undefined) throw new Error(`${path}: ${error}`);
    return data;
  }

  async #isReady(): Promise<boolean> {
    if (this.#child.exitCode !== null) throw new Error(`Prometheus ended with ${this.#child.exitCode}\n${this.#log}`);
    return fetch(`${this.#url}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
