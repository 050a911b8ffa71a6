import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../support/fuzz/random.js';
import type { History } from './history.js';
import type { Node, Nodes } from './nodes.js';

interface Fault {
  /** How many cards of a hundred. */
  readonly weight: number;
  readonly strike: (nemesis: Nemesis) => Promise<void>;
}

/** Longer than a hub waits for Redis before it answers what was under way. */
const LONG_MS = 2_500;
const SHORT_MS = 300;
/** Between two faults. */
const CALM_MS = 500;

/** Stretches the time before the hubs can renew the epochs: 0.3 ms for each key. */
const SLOW_REWRITE = { 'rdb-key-save-delay': '300' };

/** Breaks things, one after the other and by chance: of the same seed, in the same order. */
export class Nemesis {
  readonly #nodes: Nodes;
  readonly #history: History;
  readonly #random: Random;
  readonly #down = new Map<Node, Promise<void>>();
  /** Processes that it has killed. */
  kills = 0;

  constructor(nodes: Nodes, { history, random }: { history: History; random: Random }) {
    this.#nodes = nodes;
    this.#history = history;
    this.#random = random;
  }

  /** One fault, and a while of load before it. */
  async strike(): Promise<void> {
    await pause(this.#random.below(CALM_MS));
    await this.#random.pick(DECK).strike(this);
  }

  /** Resolves when everything that it ended has been started again. */
  async rest(): Promise<void> {
    await Promise.all(this.#down.values());
  }

  /**
   * Puts an older copy of the store in place of the present one, while nothing is under way.
   *
   * @param options.hubs stay up; or are ended before, and then only what they have written down tells them of the loss.
   */
  async loseHistory(copy: string, { hubs }: { hubs: 'up' | 'ended' }): Promise<void> {
    const { redis, all } = this.#nodes;
    const ended = hubs === 'ended' ? all : [];
    this.#note(hubs === 'ended' ? 'history lost while no hub is up' : 'history lost', 'Redis');
    for (const { hub } of ended) await hub.kill();
    this.#history.note({ what: 'lost' });
    await redis.restoreFrom(copy, SLOW_REWRITE);
    await Promise.all(ended.map(({ hub }) => hub.start()));
  }

  /** Kills a hub that is up; somebody else starts it again while other things happen. */
  async killHub(): Promise<void> {
    // One hub at least stays up.
    if (this.#down.size >= this.#nodes.all.length - 1) await Promise.race(this.#down.values());
    const node = this.#random.pick(this.#nodes.all.filter((one) => !this.#down.has(one)));
    this.kills++;
    this.#note('hub killed', node.name);
    await node.hub.kill();
    const up = pause(this.#random.below(SHORT_MS))
      .then(() => node.hub.start())
      .then(() => {
        this.#down.delete(node);
      });
    // Whoever waits for it is told.
    up.catch(() => undefined);
    this.#down.set(node, up);
  }

  async killRedis(): Promise<void> {
    const { redis } = this.#nodes;
    this.kills++;
    this.#note('Redis killed', 'Redis');
    await redis.kill();
    await this.#while();
    await redis.start();
  }

  async freezeRedis(): Promise<void> {
    const { redis } = this.#nodes;
    this.#note('Redis frozen', 'Redis');
    redis.freeze();
    await this.#while();
    redis.thaw();
  }

  cut(what: 'door' | 'link'): void {
    const node = this.#random.pick(this.#nodes.all);
    this.#note(what === 'door' ? 'clients cut' : 'link to Redis cut', node.name);
    node[what].cut();
  }

  /** How long Redis is away; a hub may be killed meanwhile. */
  async #while(): Promise<void> {
    if (this.#random.chance(0.25)) await this.killHub();
    await pause(this.#random.below(this.#random.chance(0.25) ? LONG_MS : SHORT_MS));
  }

  #note(fault: string, target: string): void {
    this.#history.note({ what: 'fault', fault, target });
  }
}

const FAULTS: readonly Fault[] = [
  { weight: 40, strike: (nemesis) => nemesis.killHub() },
  { weight: 25, strike: (nemesis) => nemesis.killRedis() },
  { weight: 12, strike: (nemesis) => nemesis.freezeRedis() },
  { weight: 12, strike: async (nemesis) => nemesis.cut('door') },
  { weight: 11, strike: async (nemesis) => nemesis.cut('link') },
];

const DECK = FAULTS.flatMap((fault) => Array.from({ length: fault.weight }, () => fault));
