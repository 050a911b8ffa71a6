import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../support/fuzz/random.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { Addresses } from './addresses.js';
import { EVERYTHING, type History } from './history.js';
import type { Nodes } from './nodes.js';
import { Publisher } from './publisher.js';
import { WAYS, type Way } from './stock-client.js';
import { Subscriber, type Subscription } from './subscriber.js';
import { ask, edge, TYPES } from './survey.js';

export const PROJECTS = ['alpha', 'beta'] as const;
export const FEEDS: readonly string[] = [...PROJECTS, EVERYTHING];
const PUBLISHERS = 6;
const ADMIN = `Bearer ${KEY}`;

interface ApiKey {
  readonly id: string;
  readonly client: string;
}

export interface CastOptions {
  readonly history: History;
  readonly seed: number;
  /** The longest that a publisher waits before it publishes again. */
  readonly paceMs?: number;
  /** How many follow the first project, over each way. */
  readonly followers?: number;
}

/** Those who use the hubs: publishers and subscribers on every node, over every way. */
export class Cast {
  readonly #nodes: Nodes;
  readonly #history: History;
  readonly #seed: number;
  readonly #paceMs: number;
  readonly #followers: number;
  #publishers: Publisher[] = [];
  readonly #subscribers: Subscriber[] = [];
  /** Keys that can be revoked. */
  readonly #keys: ApiKey[] = [];
  #attempts = 0;
  #streams = 0;
  #troupes = 0;

  constructor(nodes: Nodes, { history, seed, paceMs = 40, followers = 3 }: CastOptions) {
    this.#nodes = nodes;
    this.#history = history;
    this.#seed = seed;
    this.#paceMs = paceMs;
    this.#followers = followers;
  }

  /** Makes the projects, starts everybody, and resolves when all subscribers have been given something. */
  async begin(): Promise<void> {
    const create = 'mutation ($id: ID!) { createProject(input: {id: $id}) { id } }';
    for (const id of PROJECTS) await ask(this.#nodes.direct[0]!, create, { id });
    this.publish();
    const firsts = new Map<string, string>();
    for (const feed of FEEDS) {
      const first = await until(() => edge(this.#nodes.direct[0]!, feed, 'first').catch(() => null));
      firsts.set(feed, first.cursor);
    }
    for (const way of WAYS)
      for (const [index, subscription] of (await this.#parts(way)).entries()) {
        const addresses = new Addresses(this.#nodes.doors, index);
        const nextStream = () => ++this.#streams;
        const after = firsts.get(subscription.feed)!;
        this.#subscribers.push(new Subscriber(subscription, { history: this.#history, addresses, after, nextStream }));
      }
    const served = () =>
      new Set(this.#history.lines.flatMap((line) => (line.what === 'received' ? line.stream : []))).size;
    const isBegun = () => served() === this.#subscribers.length;
    await until(isBegun, { withinMs: 120_000, what: 'everybody has been given something' });
  }

  /** Starts the publishers. */
  publish(): void {
    const troupe = ++this.#troupes;
    for (let index = 0; index < PUBLISHERS; index++) {
      const addresses = new Addresses(this.#nodes.doors, index);
      const client = WAYS[index % WAYS.length]!.connect({ addresses, authorization: ADMIN, comesBack: false });
      const random = new Random(this.#seed + 1_000 * troupe + index);
      this.#publishers.push(
        new Publisher({
          ...{ name: `${troupe}-${index}`, client, history: this.#history, random, projects: PROJECTS },
          nextAttempt: () => ++this.#attempts,
          pace: () => pause(random.below(this.#paceMs)),
        }),
      );
    }
  }

  /** Resolves when everything that was published has its outcome. */
  async fallSilent(): Promise<void> {
    await Promise.all(this.#publishers.splice(0).map((publisher) => publisher.stop()));
  }

  /** Takes back one of the keys, as long as there are any. */
  async revoke(): Promise<void> {
    const key = this.#keys.shift();
    if (!key) return;
    const mutation = 'mutation ($id: ID!) { revokeApiKey(id: $id) { id } }';
    const nodes = new Addresses(this.#nodes.direct, 0);
    const revoke = () => ask(nodes.next(), mutation, key).catch(() => null);
    await until(revoke, { withinMs: 120_000, what: 'the key is revoked' });
    this.#history.note({ what: 'revoked', client: key.client });
  }

  async leave(): Promise<void> {
    await this.fallSilent();
    await Promise.all(this.#subscribers.splice(0).map((subscriber) => subscriber.stop()));
  }

  /** Who subscribes over one way; the n-th begins at the n-th node. */
  async #parts(way: Way): Promise<Subscription[]> {
    const admin = { projects: PROJECTS, authorization: ADMIN, goesOnFrom: 'head', way } as const;
    const all = { feed: EVERYTHING, types: TYPES } as const;
    const named = (name: string) => ({ client: `${name} over ${way.name}` });
    const keyed = async (name: string) => ({
      ...({ ...named(name), projects: ['alpha'], goesOnFrom: 'earliest', way } as const),
      authorization: await this.#makeKey(`${name} over ${way.name}`),
    });
    const followers = Array.from({ length: this.#followers }, (_, index) => named(`alpha ${index + 1}`));
    return [
      ...followers.map((follower) => ({ ...admin, ...follower, feed: 'alpha' })),
      { ...admin, ...named('beta'), feed: 'beta' },
      { ...admin, ...named('everything'), ...all, goesOnFrom: 'earliest' },
      { ...admin, ...named('activities of beta'), feed: 'beta', types: ['ACTIVITY'], goesOnFrom: 'earliest' },
      { ...admin, ...named('alpha, whatever is lost'), feed: 'alpha', onGap: 'CONTINUE' },
      { ...(await keyed('alpha with a key')), feed: 'alpha' },
      { ...(await keyed('what a key may read')), ...all },
    ];
  }

  async #makeKey(client: string): Promise<string> {
    const mutation = `mutation ($name: String!) { createApiKey(input: {name: $name, grants:
      [{projects: "alpha", actions: [READ]}]}) { secret apiKey { id } } }`;
    const made = await ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
      this.#nodes.direct[0]!,
      mutation,
      { name: client },
    );
    this.#keys.push({ id: made.createApiKey.apiKey.id, client });
    return `Bearer ${made.createApiKey.secret}`;
  }
}
