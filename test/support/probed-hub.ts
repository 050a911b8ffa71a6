import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HubProcess } from './hub-process.js';
import { KEY } from './test-server.js';

/** What the inside of a hub's process tells. */
export interface Reading {
  readonly pid: number;
  /** Longest time since the last mark for which the event loop came to nothing else, being at work all the while. */
  readonly maxDelayMs: number;
  /** Bytes. */
  readonly heapUsed: number;
  /** Bytes. */
  readonly rss: number;
  /** The kind of everything that keeps the process alive: `TCPSocketWrap`, `Timeout` and so on. */
  readonly resources: readonly string[];
  /** Members that every object has got. */
  readonly polluted: readonly string[];
}

type Action = 'mark' | 'collect' | 'read';

const PROBE = fileURLToPath(new URL('probe.mjs', import.meta.url));

export interface ProbedHubOptions {
  /** Whether it watches its folder, as project `watched`. */
  readonly watch?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder that it is started in, with its configuration file. */
  readonly cwd?: string;
  /** Built command; by default the one that was built for the tests. */
  readonly program?: string;
}

/** A hub in a process of its own whose inside can be looked at, so that the load of the tests is not what is measured. */
export class ProbedHub {
  readonly authorization = `Bearer ${KEY}`;
  /** Where it keeps its data. */
  readonly data: string;
  /** A folder to watch. */
  readonly folder: string;
  readonly #root: string;
  readonly #process: HubProcess;
  /** Who waits for which answer. */
  readonly #asking = new Map<number, (reading: Reading) => void>();
  #asked = 0;

  private constructor(root: string, { watch, env, cwd, program }: ProbedHubOptions) {
    this.#root = root;
    this.data = join(root, 'data');
    this.folder = join(root, 'watched');
    const args = watch ? [this.folder, '--project', 'watched'] : ['--no-watch'];
    const nodeArgs = ['--expose-gc', '--import', PROBE];
    this.#process = new HubProcess({ args, data: this.data, env, nodeArgs, cwd, keepLog: true, program });
  }

  static async start(options: ProbedHubOptions = {}): Promise<ProbedHub> {
    const hub = new ProbedHub(await mkdtemp(join(tmpdir(), 'tidings-probed-')), options);
    await mkdir(hub.folder);
    await hub.#process.start();
    hub.#process.child!.on('message', ({ id, reading }: { id: number; reading: Reading }) => {
      hub.#asking.get(id)?.(reading);
      hub.#asking.delete(id);
    });
    return hub;
  }

  /** Of the process that was started first: it is never started again. */
  get pid(): number {
    return this.#process.child!.pid!;
  }

  get url(): string {
    return this.#process.url;
  }

  get wsUrl(): string {
    return `${this.url.replace('http', 'ws')}/graphql`;
  }

  /** Everything that it has logged. */
  get log(): string {
    return this.#process.log;
  }

  /** Whether the process that was started is still there. */
  get isAlive(): boolean {
    const { child } = this.#process;
    return child !== null && child.exitCode === null && child.signalCode === null;
  }

  /** From now on the delay of the event loop is measured anew. */
  async mark(): Promise<void> {
    await this.#ask('mark');
  }

  read(): Promise<Reading> {
    return this.#ask('read');
  }

  /** Frees what can be freed before it looks. */
  async collect(): Promise<Reading> {
    return this.#ask('collect');
  }

  async stop(): Promise<void> {
    await this.#process.stop();
    await rm(this.#root, { recursive: true });
  }

  async #ask(action: Action): Promise<Reading> {
    const { child } = this.#process;
    if (!this.isAlive) throw new Error(`the hub has ended: ${this.log.slice(-2_000)}`);
    const id = ++this.#asked;
    const answered = new Promise<Reading>((resolve) => this.#asking.set(id, resolve));
    child!.send({ id, action });
    return answered;
  }
}
