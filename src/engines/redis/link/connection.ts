import type { Command } from '../scripts/commands.js';
import { type Address, type Endpoint, shownAs } from './address.js';
import { type Client, connectTo, destroy } from './clients.js';
import { discover } from './discover.js';
import { isReply, LinkLost, replyCode, saysLost, unavailable } from './faults.js';
import { Liveness } from './liveness.js';
import { admit, readServer, type ServerInfo } from './server-info.js';

export interface ConnectionOptions {
  readonly address: Address;
  /** Refuse a server that can lose what it answers. */
  readonly mustSync: boolean;
  /** Gives up opening. */
  readonly signal: AbortSignal;
  /** How long the server may leave a command unanswered; then the connection ends. */
  readonly silenceMs: number;
}

/**
 * A connection to one server, which was admitted before it is used. When it breaks it stays broken, and it ends by
 * itself when the server is silent. A node has one at a time; a move of a log has one for all of its steps.
 */
export class Connection {
  readonly endpoint: Endpoint;
  readonly liveness: Liveness;
  /** Resolves with the reason when it has ended. */
  readonly ended: Promise<unknown>;
  readonly #options: ConnectionOptions;
  readonly #client: Client;
  #info!: ServerInfo;
  #end: (cause: unknown) => void = () => undefined;
  /** Why it has ended; null while it has not. */
  #cause: unknown = null;

  private constructor(endpoint: Endpoint, client: Client, options: ConnectionOptions) {
    this.endpoint = endpoint;
    this.#client = client;
    this.#options = options;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.liveness = new Liveness({
      silenceMs: options.silenceMs,
      onSilence: () => this.destroy(new Error('Redis does not answer')),
    });
  }

  /** @throws Refused for a server that must not be used; any other error when it cannot be reached now. */
  static async open(options: ConnectionOptions): Promise<Connection> {
    const { address, signal } = options;
    const endpoint = await discover(address, signal);
    let onEnd = (_: unknown): void => undefined;
    const client = await connectTo(endpoint, { address, signal, onEnd: (cause) => onEnd(cause) });
    const connection = new Connection(endpoint, client, options);
    onEnd = (cause) => connection.destroy(cause);
    try {
      connection.#info = await connection.#read();
      return connection;
    } catch (error) {
      connection.destroy(error);
      throw error;
    }
  }

  /** The server as it was when it was last read. */
  get info(): ServerInfo {
    return this.#info;
  }

  get isOpen(): boolean {
    return this.#client.isOpen;
  }

  /** The server, for the operator. */
  get where(): string {
    return `Redis at ${shownAs(this.endpoint)}`;
  }

  /** The key of the log with this name. */
  key(name: string): string {
    return `{${this.#options.address.tag}}:${name}`;
  }

  /** Reads the settings of the server once more: they can be changed while it runs. Ends when they are not admitted any longer. */
  async refresh(): Promise<void> {
    try {
      const { synced } = this.#info;
      this.#info = await this.#read();
      if (synced && !this.#info.synced) throw new Error('It has ceased to sync what it answers');
    } catch (error) {
      this.destroy(error);
      throw error;
    }
  }

  /** @throws LinkLost when the connection ends before the reply; TidingsError `UNAVAILABLE` when Redis refused. */
  async run<T>(command: Command, args: readonly string[]): Promise<T> {
    const rest = ['1', this.key('meta'), ...args];
    try {
      return await this.#send<T>(['EVALSHA', command.sha, ...rest]);
    } catch (error) {
      if (!isReply(error) || replyCode(error) !== 'NOSCRIPT') throw this.#translated(error);
    }
    return this.send<T>(['EVAL', command.lua, ...rest]);
  }

  /** Runs a command that is no script. Same errors. */
  async send<T>(args: readonly (string | Buffer)[]): Promise<T> {
    try {
      return await this.#send<T>(args);
    } catch (error) {
      throw this.#translated(error);
    }
  }

  /** Idempotent. */
  destroy(cause: unknown): void {
    this.#cause ??= cause;
    this.liveness.stop();
    this.#end(cause);
    destroy(this.#client);
  }

  async #read(): Promise<ServerInfo> {
    const { endpoint } = this;
    const info = await readServer((args) => this.#send(args));
    admit(info, { endpoint, mustSync: this.#options.mustSync });
    return info;
  }

  async #send<T>(args: readonly (string | Buffer)[]): Promise<T> {
    this.liveness.asked();
    try {
      return await this.#client.sendCommand<T>(args);
    } finally {
      this.liveness.answered();
    }
  }

  #translated(error: unknown): Error {
    if (isReply(error) && !saysLost(error)) return unavailable(error);
    this.destroy(error);
    // What waits for a reply when a connection is ended gets an error of the client library, which does not say why.
    return new LinkLost(this.#cause);
  }
}
