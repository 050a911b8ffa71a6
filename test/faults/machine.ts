import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Address } from '../chaos/addresses.js';
import { isReady } from '../chaos/nodes.js';
import type { Random } from '../support/fuzz/random.js';
import { HubProcess } from '../support/hub-process.js';
import { RedisServer } from '../support/redis-server.js';
import { until } from '../support/until.js';
import { Disk, type Survival } from './disk.js';
import type { Fate, Setting } from './settings.js';

/** Longest time between the cut of Redis and the kill of a hub beside it. */
const KILLED_WITHIN_MS = 1_000;
/** Newest lines of its log that a hub contributes to a report. */
const LOGGED = 3;
/** A busy machine starts a hub in seconds. */
const READY_MS = 30_000;

interface PlacedHub {
  readonly name: string;
  readonly fate: Fate;
  readonly data: string;
  readonly process: HubProcess;
}

export interface MachineOptions {
  readonly setting: Setting;
  readonly random: Random;
  /** Built command; by default the one that was built for the tests. */
  readonly program?: string;
}

/** Disk whose power is cut, with the processes that stand on it and the hubs beside it. */
export class Machine {
  /** Why a process did not start by itself, one line for each time. */
  readonly helped: string[] = [];
  readonly disk: Disk;
  readonly #redis: RedisServer | null;
  readonly #hubs: readonly PlacedHub[];
  readonly #random: Random;
  readonly #elsewhere: string;

  private constructor(
    options: { disk: Disk; redis: RedisServer | null; hubs: readonly PlacedHub[]; elsewhere: string },
    random: Random,
  ) {
    this.disk = options.disk;
    this.#redis = options.redis;
    this.#hubs = options.hubs;
    this.#elsewhere = options.elsewhere;
    this.#random = random;
  }

  /** Mounts the disk and starts Redis. No hub is started yet. */
  static async make({ setting, random, program }: MachineOptions): Promise<Machine> {
    const disk = await Disk.make({ names: random.pick(setting.names), syncMs: random.pick([0, 1, 3]) });
    const elsewhere = await mkdtemp(join(tmpdir(), 'tidings-beside-'));
    const redis = setting.redis ? await RedisServer.make({ appendfsync: setting.redis }, disk.folder) : null;
    const hubs = random.pick(setting.hubs).map((fate, index): PlacedHub => {
      const name = `hub-${index + 1}`;
      const data = join(fate === 'cut' ? disk.folder : elsewhere, name);
      const env = { TIDINGS_PUBLISH_RATE: '100000', TIDINGS_SIGN_IN_FAILURES: '1000000' };
      const engine = redis && { TIDINGS_ENGINE: redis.url() };
      const options = { args: ['--no-watch'], data, env: { ...env, ...engine }, keepLog: true, program };
      return { name, fate, data, process: new HubProcess(options) };
    });
    const machine = new Machine({ disk, redis, hubs, elsewhere }, random);
    await redis?.start();
    return machine;
  }

  get addresses(): Address[] {
    return this.#hubs.map(({ name, process }) => ({ node: name, url: process.url }));
  }

  /** Starts a hub in a new folder, and cuts the power while it fills the folder, or once it serves. */
  async cutFirstStart(survival: Survival): Promise<void> {
    const { process, data } = this.#hubs[0]!;
    const started = process.start().catch(() => 'killed by the cut');
    if (this.#random.chance(0.7)) await until(() => existsSync(data), { withinMs: READY_MS });
    else await started;
    await pause(this.#random.below(100));
    await this.cut(survival);
  }

  /** Starts everything that is down. Resolves when every hub is ready. */
  async start(): Promise<void> {
    await this.#startHubs();
    await this.ready();
  }

  async ready(): Promise<void> {
    for (const { node, url } of this.addresses)
      await until(() => isReady(url), { withinMs: READY_MS, what: `${node} is ready` });
  }

  /** Cuts the power of the disk, of everything that stands on it, and kills the hubs that are to die beside it. */
  async cut(survival: Survival): Promise<void> {
    const dying = [
      ...(this.#redis ? [this.#redis.kill()] : []),
      ...this.#hubs.flatMap(({ fate, process }) => (fate === 'cut' ? [process.kill()] : [])),
    ];
    await this.disk.cut({ survival, seed: this.#random.below(1 << 30) });
    await Promise.all(dying);
    await this.disk.unmount();
  }

  /**
   * Mounts what survived and starts all that is down, Redis first. With a full disk hubs serve reads only, and are not
   * ready.
   */
  async restart({ isFull = false } = {}): Promise<void> {
    const killed = this.#hubs.filter(({ fate }) => fate === 'killed').map(({ process }) => this.#killSoon(process));
    await this.disk.mount();
    await pause(this.#random.below(200));
    await this.#redis?.start();
    await Promise.all(killed);
    await pause(this.#random.below(200));
    await this.#startHubs();
    if (!isFull) await this.ready();
  }

  /** Ends Redis in good order and starts it again; nothing when there is none. */
  async restartRedis(): Promise<void> {
    await this.#redis?.stop();
    await this.#redis?.start();
    await this.ready();
  }

  get hasRedis(): boolean {
    return this.#redis !== null;
  }

  /** Returns what hubs have logged as errors since the last call, one line each. */
  logged(): string[] {
    return this.#hubs.flatMap(({ name, process }) => {
      const lines = process.log.split('\n').filter((line) => line.trim() !== '');
      process.log = '';
      return lines.slice(-LOGGED).map((line) => `${name} logged: ${line.slice(0, 400)}`);
    });
  }

  /** Ends every process and removes every folder. Idempotent. */
  async remove(): Promise<void> {
    await Promise.allSettled([...this.#hubs.map(({ process }) => process.kill()), this.#redis?.kill()]);
    await this.disk.remove();
    await rm(this.#elsewhere, { recursive: true, force: true });
  }

  async #killSoon(process: HubProcess): Promise<void> {
    await pause(this.#random.below(KILLED_WITHIN_MS));
    await process.kill();
  }

  async #startHubs(): Promise<void> {
    await Promise.all(this.#hubs.filter(({ process }) => !process.child).map((hub) => this.#startHub(hub)));
  }

  /** @throws Error when it does not start with help either. */
  async #startHub({ name, process }: PlacedHub): Promise<void> {
    process.log = '';
    const failure = await process.start().then(
      () => null,
      (error: Error) => error,
    );
    if (!failure) return;
    this.helped.push(`${name} did not start: ${lastLine(process.log) || failure.message}`);
    await this.#help();
    await process.start();
  }

  /** What an operator would do. */
  async #help(): Promise<void> {
    await this.disk.set({ budget: null });
    for (const entry of await readdir(this.disk.folder, { recursive: true })) {
      const path = join(this.disk.folder, entry);
      if (entry.endsWith('.key') && (await stat(path)).size === 0) await rm(path);
    }
  }
}

const lastLine = (log: string): string => log.trim().split('\n').at(-1)!.slice(0, 300);
