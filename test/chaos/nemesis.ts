import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../support/fuzz/random.js';
import type { History } from './history.js';
import type { Node, Nodes } from './nodes.js';

interface Fault {
  readonly name: string;
  /** How many cards of a hundred. */
  readonly weight: number;
  /** Whether a process dies of it. */
  readonly kills: boolean;
  readonly strike: (nemesis: Nemesis) => Promise<void>;
}

/** Longer than a hub waits for Redis before it answers what was under way. */
const LONG_MS = 2_500;
const SHORT_MS = 300;
/** Between two faults. */
const CALM_MS = 500;

/** Breaks things, one after the other and by chance: of the same seed, in the same order. */
export class Nemesis {
  readonly #nodes: Nodes;
  readonly #history: History;
  readonly #random: Random;
  readonly #down = new Map<Node, Promise<void>>();
  readonly struck: Record<string, number> = {};
  kills = 0;

  constructor(nodes: Nodes, { history, random }: { history: History; random: Random }) {
    this.#nodes = nodes;
    this.#history = history;
    this.#random = random;
  }

  /** One fault, and a while of load before it. */
  async strike(): Promise<void> {
    await pause(this.#random.below(CALM_MS));
    const fault = this.#random.pick(DECK);
    this.struck[fault.name] = (this.struck[fault.name] ?? 0) + 1;
    if (fault.kills) this.kills++;
    await fault.strike(this);
  }

  /** Resolves when everything that it ended has been started again. */
  async rest(): Promise<void> {
    await Promise.all(this.#down.values());
  }

  /**
   * Puts an older copy of the store in place of the present one, while nothing is under way. Now and then all hubs are
   * ended before: then only what they have written down tells them of the loss.
   */
  async loseHistory(copy: string): Promise<void> {
    const { redis, all } = this.#nodes;
    const ended = this.#random.chance(0.5) ? all : [];
    this.#note(`lost${ended.length > 0 ? ', while no hub is up' : ''}`, 'history');
    for (const { hub } of ended) await hub.kill();
    this.#history.note({ what: 'lost' });
    await redis.restoreFrom(copy);
    await Promise.all(ended.map(({ hub }) => hub.start()));
  }

  /** Kills a hub that is up; somebody else starts it again while other things happen. */
  async killHub(): Promise<void> {
    // One hub at least stays up.
    if (this.#down.size >= this.#nodes.all.length - 1) await Promise.race(this.#down.values());
    const node = this.#random.pick(this.#nodes.all.filter((one) => !this.#down.has(one)));
    this.#note('kill', node.name);
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
    this.#note('kill', 'Redis');
    await redis.kill();
    await this.#while();
    await redis.start();
  }

  async freezeRedis(): Promise<void> {
    const { redis } = this.#nodes;
    this.#note('freeze', 'Redis');
    redis.freeze();
    await this.#while();
    redis.thaw();
  }

  cut(what: 'door' | 'link'): void {
    const node = this.#random.pick(this.#nodes.all);
    this.#note(what === 'door' ? 'cut from clients' : 'cut from Redis', node.name);
    node[what].cut();
  }

  async #while(): Promise<void> {
    await pause(this.#random.below(this.#random.chance(0.25) ? LONG_MS : SHORT_MS));
  }

  #note(fault: string, target: string): void {
    this.#history.note({ what: 'fault', fault, target });
  }
}

const FAULTS: readonly Fault[] = [
  { name: 'hub killed', weight: 40, kills: true, strike: (nemesis) => nemesis.killHub() },
  { name: 'Redis killed', weight: 25, kills: true, strike: (nemesis) => nemesis.killRedis() },
  { name: 'Redis frozen', weight: 12, kills: false, strike: (nemesis) => nemesis.freezeRedis() },
  { name: 'clients cut', weight: 12, kills: false, strike: async (nemesis) => nemesis.cut('door') },
  { name: 'link to Redis cut', weight: 11, kills: false, strike: async (nemesis) => nemesis.cut('link') },
];

const DECK = FAULTS.flatMap((fault) => Array.from({ length: fault.weight }, () => fault));
