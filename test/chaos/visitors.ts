import { setTimeout as pause } from 'node:timers/promises';
import { SignJWT } from 'jose';
import type { Random } from '../support/fuzz/random.js';
import { Addresses } from './addresses.js';
import type { History } from './history.js';
import type { Nodes } from './nodes.js';
import { type Frame, moment, type StockClient, WAYS, type Way } from './stock-client.js';
import { ask } from './survey.js';

/** Secret of the tokens, a setting of every node. */
export const TOKEN_SECRET = 'a secret of at least thirty-two bytes';
const PROJECT = 'alpha';
const USERS_OF_A_WAY = 4;
const LONGEST_STAY_MS = 6_000;
const LONGEST_ABSENCE_MS = 2_000;
const POLL_MS = 1_000;
/** What is promised of a hub that was killed, and a margin for a poll. */
const SETTLE_MS = 47_000;

const FOLLOW = `subscription { events(projectId: "${PROJECT}", last: 1) { id } }`;
const WATCH = `subscription { presence(projectId: "${PROJECT}") { kind present { user { id } } } }`;
const LIST = `{ presence(projectId: "${PROJECT}") { user { id } } }`;

interface Present {
  readonly user: { readonly id: string };
}

/** Users that come and go, and those who watch them: by a subscription over each way, and by a query of each node. */
export class Visitors {
  readonly #nodes: Nodes;
  readonly #history: History;
  readonly #random: Random;
  readonly #loops: Promise<void>[] = [];
  readonly #watchers: StockClient[] = [];
  #stopped = false;

  constructor(nodes: Nodes, { history, random }: { history: History; random: Random }) {
    this.#nodes = nodes;
    this.#history = history;
    this.#random = random;
  }

  async begin(): Promise<void> {
    for (const way of WAYS) {
      await this.#watch(way);
      for (let index = 0; index < USERS_OF_A_WAY; index++)
        this.#loops.push(this.#visit(way, `visitor ${index + 1} over ${way.name}`));
    }
    this.#loops.push(this.#list());
  }

  /** Lets every user depart, and resolves when no node lists one, or when that takes longer than what is promised. */
  async depart(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#loops);
    for (const giveUpAt = performance.now() + SETTLE_MS; performance.now() < giveUpAt; await pause(POLL_MS)) {
      const listed = await this.#listAll();
      if (!listed.some((user) => user.startsWith('visitor'))) break;
    }
    // Longer than what is promised: what is listed now is a ghost.
    await this.#listAll();
  }

  /** Idempotent. */
  async leave(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#loops);
    await Promise.all(this.#watchers.splice(0).map((watcher) => watcher.dispose()));
  }

  /** Comes, stays, and goes, again and again. */
  async #visit(way: Way, user: string): Promise<void> {
    const authorization = await tokenOf(user);
    while (!this.#stopped) {
      await pause(this.#random.below(LONGEST_ABSENCE_MS));
      const addresses = new Addresses(this.#nodes.doors, this.#random.below(this.#nodes.all.length));
      const client = way.connect({ addresses, authorization, comesBack: true });
      // Whatever happens from here on, it may be listed.
      this.#history.note({ what: 'arrived', user });
      const leave = client.subscribe({ query: FOLLOW, variables: {} }, SILENT);
      await pause(this.#random.below(LONGEST_STAY_MS));
      leave();
      await client.dispose();
      this.#history.note({ what: 'departed', user });
    }
  }

  async #watch(way: Way): Promise<void> {
    const watcher = `watcher over ${way.name}`;
    const addresses = new Addresses(this.#nodes.doors, 0);
    const client = way.connect({ addresses, authorization: await tokenOf(watcher), comesBack: true });
    this.#watchers.push(client);
    const next = ({ data }: Frame) => {
      const { kind, present } = (data as { presence: { kind: 'SNAPSHOT'; present: Present[] } }).presence;
      this.#history.note({ what: 'presence', watcher, kind, users: present.map(({ user }) => user.id) });
    };
    const subscribe = () => {
      if (!this.#stopped) client.subscribe({ query: WATCH, variables: {} }, { ...SILENT, next, error: comeBack });
    };
    const comeBack = () => void moment().then(subscribe);
    subscribe();
  }

  async #list(): Promise<void> {
    while (!this.#stopped) {
      await this.#listAll();
      await pause(POLL_MS);
    }
  }

  /** @returns everybody whom any node lists */
  async #listAll(): Promise<string[]> {
    const all = this.#nodes.direct.map(async (address) => {
      // A node that is down, or without its Redis, lists nobody.
      const { presence } = await ask<{ presence: Present[] }>(address, LIST).catch(() => ({ presence: null }));
      const users = presence?.map(({ user }) => user.id);
      if (users) this.#history.note({ what: 'listed', node: address.node, users });
      return users ?? [];
    });
    return (await Promise.all(all)).flat();
  }
}

const SILENT = { next: () => undefined, error: () => undefined, complete: () => undefined };

const tokenOf = async (user: string): Promise<string> => {
  const token = new SignJWT({ sub: user, tidings: [{ projects: PROJECT, actions: ['READ'] }] });
  const secret = new TextEncoder().encode(TOKEN_SECRET);
  return `Bearer ${await token.setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(secret)}`;
};
