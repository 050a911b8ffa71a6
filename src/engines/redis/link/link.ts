import { systemClock } from '../../../core/clock.js';
import { TidingsError } from '../../../core/errors.js';
import type { Durability } from '../../../core/log.js';
import type { Command } from '../scripts/commands.js';
import { shownAs } from './address.js';
import { Connection, type ConnectionOptions } from './connection.js';
import { inWords, Refused } from './faults.js';

interface LinkOptions extends Omit<ConnectionOptions, 'signal'> {
  /** Told of each connection, once it may be used. */
  readonly onOpen: (connection: Connection) => void;
}

/** Between two attempts: doubled from the one to the other, and spread, so that many nodes do not come at once. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/**
 * The way to Redis, and the circuit breaker in it: while there is no verified connection every call is refused at once,
 * and single attempts, further and further apart, find out when there can be one again.
 */
export class Link {
  readonly #options: LinkOptions;
  readonly #stop = new AbortController();
  #connection: Connection | null = null;
  /** Why there is no connection, for the operator. */
  #fault = 'is not connected yet';
  #durability: Durability = 'memory';
  #warned: string | null = null;
  #waiting = new Set<() => void>();
  #running: Promise<void> = Promise.resolve();

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** Tries once, and goes on trying after it has resolved. @throws Refused for a server that must not be used. */
  async start(): Promise<void> {
    const refused = await this.#try();
    if (refused) throw refused;
    this.#running = this.#run();
  }

  /** What the server that was last connected to does for what it answers. */
  get durability(): Durability {
    return this.#durability;
  }

  /** Why there is no connection, naming the address; null when there is one. */
  get fault(): string | null {
    return this.#connection ? null : `${this.where} ${this.#fault}`;
  }

  /** The server, for the operator. */
  get where(): string {
    const servers = this.#connection ? [this.#connection.endpoint] : this.#options.address.seeds;
    return `Redis at ${servers.map(shownAs).join(', ')}`;
  }

  /** What could become of acknowledged events, in words; null when nothing. */
  get risk(): string | null {
    return this.#connection?.info.risk ?? null;
  }

  /** The connection. @throws TidingsError `UNAVAILABLE` at once when there is none. */
  get connection(): Connection {
    if (!this.#connection) throw new TidingsError('UNAVAILABLE', { cause: new Error(this.fault ?? '') });
    return this.#connection;
  }

  /** @throws TidingsError `UNAVAILABLE`; `LinkLost` when it may have been done. */
  async run<T>(command: Command, args: readonly string[]): Promise<T> {
    return this.connection.run<T>(command, args);
  }

  /** Resolves when there is a connection; false when there is none within so many milliseconds. */
  async opened(withinMs: number): Promise<boolean> {
    if (this.#connection || withinMs <= 0) return this.#connection !== null;
    return new Promise((resolve) => {
      const settle = () => {
        cancel();
        this.#waiting.delete(settle);
        resolve(this.#connection !== null);
      };
      const cancel = systemClock.after(withinMs, settle);
      this.#waiting.add(settle);
    });
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#connection?.destroy(new Error('The log is closed'));
    await this.#running;
    for (const settle of [...this.#waiting]) settle();
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stop.signal.aborted; ) {
      if (this.#connection) {
        const cause = await this.#connection.ended;
        this.#connection = null;
        this.#fault = inWords(cause);
        failures = 0;
        if (!this.#stop.signal.aborted)
          this.#options.onNotice({ level: 'warn', message: `The link was lost: ${this.fault}`, cause });
      }
      // The first attempt at once, and a little spread: most breaks are over by then.
      await this.#pause(
        failures === 0 ? FIRST_PAUSE_MS / 4 : Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS),
      );
      if (this.#stop.signal.aborted) return;
      await this.#try();
      failures++;
    }
  }

  async #pause(ms: number): Promise<void> {
    await systemClock.sleep(ms * (0.5 + Math.random() / 2), this.#stop.signal);
  }

  /** One attempt. Gives the refusal where there was one; other failures are told by `fault`. */
  async #try(): Promise<Refused | null> {
    try {
      this.#take(await Connection.open({ ...this.#options, signal: this.#stop.signal }));
      return null;
    } catch (cause) {
      this.#fault = inWords(cause);
      return cause instanceof Refused ? cause : null;
    }
  }

  #take(connection: Connection): void {
    const { onNotice, onOpen } = this.#options;
    const { info } = connection;
    this.#connection = connection;
    this.#durability = info.durability;
    if (info.risk && info.risk !== this.#warned)
      onNotice({ level: 'warn', message: `An acknowledged event can be lost. ${this.where}: ${info.risk}` });
    this.#warned = info.risk;
    onOpen(connection);
    for (const settle of [...this.#waiting]) settle();
  }
}
