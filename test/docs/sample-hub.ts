import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HubProcess } from '../support/hub-process.js';
import { startProxy } from '../support/proxy.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

/** Hub of a reader: a process with the project `acme`, behind a network that a test can break. */
export class SampleHub {
  readonly #hub: HubProcess;
  readonly #folder: string;
  readonly #proxy: Awaited<ReturnType<typeof startProxy>>;

  private constructor(hub: HubProcess, folder: string, proxy: Awaited<ReturnType<typeof startProxy>>) {
    this.#hub = hub;
    this.#folder = folder;
    this.#proxy = proxy;
  }

  /**
   * @param env settings beside those of every test.
   * @param cwd folder that it is started in, with its configuration file.
   */
  static async start(env: Record<string, string> = {}, cwd?: string): Promise<SampleHub> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-sample-hub-'));
    const process = new HubProcess({ args: ['--no-watch'], data: join(folder, '.tidings'), env, cwd });
    await process.start();
    const hub = new SampleHub(process, folder, await startProxy(process.url));
    await hub.post('mutation { createProject(input: {id: "acme"}) { id } }');
    return hub;
  }

  /** Variables of a shell in which the samples run. */
  get env() {
    return { TIDINGS_URL: this.#proxy.url, TIDINGS_KEY: KEY };
  }

  /** A sample as it stands in its document, but for the address. */
  here(code: string): string {
    return code.replaceAll('127.0.0.1:4000', new URL(this.#proxy.url).host);
  }

  async post<Data = unknown>(query: string): Promise<Data> {
    return this.#post<Data>(this.#hub.url, query);
  }

  /** Publishes an `activity` for each summary. */
  async publish(...summaries: string[]): Promise<void> {
    const events = summaries.map((summary) => `{event: {activity: {kind: "note", summary: "${summary}"}}}`);
    await this.post(`mutation { publishEvents(projectId: "acme", events: [${events.join()}]) { id } }`);
  }

  /** Resolves when a client has a subscription, and has been told its position. */
  async followed(): Promise<void> {
    const query = '{ connections { nodes { subscriptions { field } } } }';
    const subscribed = async () => {
      const { connections } = await this.post<{ connections: { nodes: { subscriptions: unknown[] }[] } }>(query);
      return connections.nodes.some(({ subscriptions }) => subscriptions.length > 0);
    };
    await until(subscribed, { withinMs: 60_000, what: 'a client that subscribes' });
    // The stream has read its position, and sent it, before the answer to a later question for the same position.
    for (let answers = 0; answers < 5; answers++)
      await this.#post(this.#proxy.url, '{ project(id: "acme") { head { cursor } } }');
  }

  /** Restarts the hub while no client reaches it. These are published before the first client is back. */
  async restart(...summaries: string[]): Promise<void> {
    this.#proxy.block();
    await this.#hub.stop();
    await this.#hub.start();
    await this.publish(...summaries);
    this.#proxy.unblock();
  }

  async stop(): Promise<void> {
    await this.#proxy.close();
    await this.#hub.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #post<Data>(url: string, query: string): Promise<Data> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Data }).data;
  }
}
