import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { HubProcess } from '../../support/hub-process.js';
import { startProxy } from '../../support/proxy.js';
import { KEY } from '../../support/test-server.js';
import { until } from '../../support/until.js';
import type { Address } from './matrix-client.js';

const SECRET = 'the-secret-of-the-tokens-of-the-matrix';
const DRAIN_MS = 1_500;
const LONG_LIFE_MS = 3_600_000;
/** Tokens of a client that live shortly, one after another, where any do. */
const SHORT_TOKENS = 2;
/** Longer than a hub takes to start on a busy machine. */
const PUBLISH_MS = 60_000;

const PUBLISH = `mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { offset } }`;

/** A hub in a process, a network in front of it, and a publisher behind it. */
export class Stage {
  readonly hub: HubProcess;
  readonly proxy: Awaited<ReturnType<typeof startProxy>>;
  /** Summaries that were published, in their order. */
  readonly published: string[] = [];
  readonly #folder: string;
  #clients = 0;

  private constructor(hub: HubProcess, proxy: Stage['proxy'], folder: string) {
    this.hub = hub;
    this.proxy = proxy;
    this.#folder = folder;
  }

  static async start(): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-matrix-'));
    const env = { TIDINGS_JWT_SECRET: SECRET, TIDINGS_DRAIN_MS: String(DRAIN_MS), TIDINGS_LOG_LEVEL: 'fatal' };
    const hub = new HubProcess({ args: ['--no-watch'], data: join(folder, '.tidings'), env });
    await hub.start();
    const stage = new Stage(hub, await startProxy(hub.url), folder);
    await stage.#post('mutation { createProject(input: {id: "acme"}) { id } }');
    return stage;
  }

  /** Address for one client. @param short its tokens that live shortly, from the nth; all live for an hour when absent. */
  address(short?: { readonly fromToken: number; readonly liveMs: number }): Address {
    const sub = `client-${++this.#clients}`;
    let tokens = 0;
    const credential = () => {
      const nth = tokens++;
      const isShort = short && nth >= short.fromToken && nth < short.fromToken + SHORT_TOKENS;
      const livesMs = isShort ? short.liveMs : LONG_LIFE_MS;
      return new SignJWT({ sub, tidings: [{ projects: 'acme', actions: ['READ'] }] })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime(Math.ceil((Date.now() + livesMs) / 1_000))
        .sign(new TextEncoder().encode(SECRET));
    };
    return { url: this.proxy.url, wsUrl: this.proxy.wsUrl, credential };
  }

  /** Resolves when so many subscriptions exist and their clients have their positions. */
  async followed(count: number): Promise<void> {
    const query = '{ connections(first: 500) { nodes { subscriptions { field } } } }';
    interface Open {
      readonly connections: { readonly nodes: readonly { readonly subscriptions: readonly unknown[] }[] };
    }
    const active = async () =>
      (await this.#post<Open>(query)).connections.nodes.reduce(
        (sum, { subscriptions }) => sum + subscriptions.length,
        0,
      );
    let last = 0;
    const isReached = async () => {
      last = await active();
      return last >= count;
    };
    await until(isReached, {
      withinMs: 60_000,
      what: () => `${count} subscriptions; there are ${last}`,
    });
    // Positions leave before the answers to later requests.
    for (let answers = 0; answers < 5; answers++) await this.#post('{ viewer { id } }', {}, this.proxy.url);
  }

  /** Publishes this many events, and repeats them until the hub has answered. */
  async publish(count: number): Promise<void> {
    const summaries = Array.from({ length: count }, (_, n) => String(this.published.length + n));
    const events = summaries.map((summary) => ({
      event: { activity: { kind: 'matrix', summary } },
      options: { idempotencyKey: summary },
    }));
    const isAnswered = () =>
      this.#post(PUBLISH, { events }).then(
        () => true,
        () => false,
      );
    await until(isAnswered, { withinMs: PUBLISH_MS, what: 'an answer to a publish' });
    this.published.push(...summaries);
  }

  /** Publishes until `work` is done. */
  async publishWhile(work: () => Promise<unknown>, paceMs = 30): Promise<void> {
    let isOver = false;
    const publishing = (async () => {
      for (; !isOver; await delay(paceMs)) await this.publish(2);
    })();
    try {
      await work();
    } finally {
      isOver = true;
      await publishing;
    }
  }

  async close(): Promise<void> {
    await this.proxy.close();
    await this.hub.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #post<T>(query: string, variables: object = {}, url = this.hub.url): Promise<T> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(10_000),
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  }
}
