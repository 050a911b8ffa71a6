import { setTimeout as pause } from 'node:timers/promises';
import { type Address, Addresses } from '../chaos/addresses.js';
import { EVERYTHING, type History } from '../chaos/history.js';
import { Publisher } from '../chaos/publisher.js';
import { overHttp, WAYS } from '../chaos/stock-client.js';
import { Subscriber, type Subscription } from '../chaos/subscriber.js';
import { ask, edge, TYPES } from '../chaos/survey.js';
import { Random } from '../support/fuzz/random.js';
import { KEY } from '../support/test-server.js';

export const PROJECT = 'alpha';
export const FEEDS: readonly string[] = [PROJECT, EVERYTHING];
const PUBLISHERS = 8;
/** Longest pause of a publisher between two events. */
const PACE_MS = 25;
const ADMIN = `Bearer ${KEY}`;

/** Publishers that keep one request each in flight, and clients that follow and resume over WebSocket and SSE. */
export class Workload {
  readonly #addresses: readonly Address[];
  readonly #history: History;
  readonly #seed: number;
  readonly #clients: Subscriber[] = [];
  #publishers: Publisher[] = [];
  #attempts = 0;
  #streams = 0;
  #rounds = 0;

  constructor(addresses: readonly Address[], { history, seed }: { history: History; seed: number }) {
    this.#addresses = addresses;
    this.#history = history;
    this.#seed = seed;
  }

  /** Creates the project with one event, unless an earlier start has, and starts the clients behind it. */
  async begin(): Promise<void> {
    const [address] = this.#addresses;
    const create = 'mutation ($id: ID!) { createProject(input: {id: $id}) { id } }';
    await ask(address!, create, { id: PROJECT });
    const publish = `mutation { publishActivity(projectId: "${PROJECT}", input: {kind: "k", summary: "first"}) { id } }`;
    await ask(address!, publish);
    const firsts = new Map<string, string>();
    for (const feed of FEEDS) firsts.set(feed, (await edge(address!, feed, 'last')).cursor);
    for (const [index, subscription] of subscriptions().entries()) {
      const addresses = new Addresses(this.#addresses, index);
      const nextStream = () => ++this.#streams;
      const world = { history: this.#history, addresses, after: firsts.get(subscription.feed)!, nextStream };
      this.#clients.push(new Subscriber(subscription, world));
    }
  }

  get clients(): readonly Subscriber[] {
    return this.#clients;
  }

  publish(): void {
    const round = ++this.#rounds;
    this.#publishers = Array.from({ length: PUBLISHERS }, (_, index) => {
      const addresses = new Addresses(this.#addresses, index);
      const random = new Random(this.#seed + 1_000 * round + index);
      return new Publisher({
        ...{ name: `${round}-${index}`, history: this.#history, random, projects: [PROJECT] },
        client: overHttp.connect({ addresses, authorization: ADMIN, comesBack: false }),
        nextAttempt: () => ++this.#attempts,
        pace: () => pause(random.below(PACE_MS)),
      });
    });
  }

  /** Resolves when every event has its outcome. */
  async fallSilent(): Promise<void> {
    await Promise.all(this.#publishers.splice(0).map((publisher) => publisher.stop()));
  }

  async stop(): Promise<void> {
    await this.fallSilent();
    await Promise.all(this.#clients.splice(0).map((client) => client.stop()));
  }
}

function subscriptions(): Subscription[] {
  return WAYS.flatMap((way) => {
    const shared = { projects: [PROJECT], authorization: ADMIN, way, feed: PROJECT, goesOnFrom: 'earliest' } as const;
    return [
      { ...shared, client: `fails, restarts from the earliest event, over ${way.name}` },
      { ...shared, client: `fails, restarts from the head, over ${way.name}`, goesOnFrom: 'head' },
      { ...shared, client: `continues over gaps, over ${way.name}`, onGap: 'CONTINUE' },
      { ...shared, client: `follows everything, over ${way.name}`, feed: EVERYTHING, types: TYPES },
    ] as const;
  });
}
