import { TidingsError } from '../../../core/errors.js';
import { type Address, type Endpoint, shownAs } from '../link/address.js';
import { type Client, connectTo, destroy, guard } from '../link/clients.js';
import { discover } from '../link/discover.js';
import { inWords, isReply, Refused, replyCode } from '../link/faults.js';
import { admit, readServer } from '../link/server-info.js';
import type { Command } from '../scripts/commands.js';

/** How long a server may take for one step of a move. */
const STEP_MS = 15_000;
const SCANNED = 1_000;

interface RestoreLinkOptions {
  readonly address: Address;
  /** Refuse a server that does not sync what it answers. */
  readonly mustSync: boolean;
}

/**
 * The way of one move to the server that is to have the log. When it breaks the move has failed: unlike a node's link it
 * does not come back, and it goes where there is no log yet.
 */
export class RestoreLink {
  readonly #endpoint: Endpoint;
  readonly #client: Client;
  readonly #tag: string;
  readonly #stop: AbortController;

  private constructor(parts: { endpoint: Endpoint; client: Client; tag: string; stop: AbortController }) {
    this.#endpoint = parts.endpoint;
    this.#client = parts.client;
    this.#tag = parts.tag;
    this.#stop = parts.stop;
  }

  /** @throws TidingsError `UNAVAILABLE` that names the server: it cannot be reached, or must not be used. */
  static async open({ address, mustSync }: RestoreLinkOptions): Promise<RestoreLink> {
    const stop = new AbortController();
    const { signal } = stop;
    let endpoint = address.seeds[0]!;
    let link: RestoreLink | null = null;
    try {
      endpoint = await discover(address, signal);
      // What ends the connection fails the step that is under way on it, or the next.
      const client = await connectTo(endpoint, { address, signal, onEnd: () => undefined });
      link = new RestoreLink({ endpoint, client, tag: address.tag, stop });
      admit(await link.#step(() => readServer((args) => client.sendCommand(args))), { endpoint, mustSync });
      return link;
    } catch (error) {
      link?.close();
      throw failure(endpoint, error);
    }
  }

  /** The server, for the operator. */
  get where(): string {
    return `Redis at ${shownAs(this.#endpoint)}`;
  }

  /** By its text, which is little beside what it carries. @throws TidingsError `UNAVAILABLE` that names the server. */
  async run<T>(command: Command, args: readonly string[]): Promise<T> {
    return this.#send(['EVAL', command.lua, '1', this.#key('meta'), ...args]);
  }

  /** Removes every key of the log but what says that it is being moved in, and which servers have had it. */
  async clear(): Promise<void> {
    const kept = ['meta', 'runs'].map((name) => this.#key(name));
    let cursor = '0';
    do {
      const scan = ['SCAN', cursor, 'MATCH', this.#key('*'), 'COUNT', String(SCANNED)];
      const [next, keys] = await this.#send<[string, string[]]>(scan);
      const old = keys.filter((key) => !kept.includes(key));
      if (old.length > 0) await this.#send(['UNLINK', ...old]);
      cursor = next;
    } while (cursor !== '0');
  }

  close(): void {
    this.#stop.abort();
    destroy(this.#client);
  }

  async #send<T>(args: readonly string[]): Promise<T> {
    try {
      return await this.#step(() => this.#client.sendCommand<T>(args));
    } catch (error) {
      throw failure(this.#endpoint, error);
    }
  }

  /** A server that takes connections and answers nothing ends the connection, and so the step. */
  async #step<T>(step: () => Promise<T>): Promise<T> {
    const release = guard([this.#client], { signal: this.#stop.signal, ms: STEP_MS });
    try {
      return await step();
    } finally {
      release();
    }
  }

  #key(name: string): string {
    return `{${this.#tag}}:${name}`;
  }
}

function failure(endpoint: Endpoint, error: unknown): TidingsError {
  if (error instanceof Refused) return error;
  const overtaken = isReply(error) && replyCode(error) === 'OVERTAKEN';
  const what = overtaken ? 'was emptied, or another move has begun there' : inWords(error);
  return new TidingsError('UNAVAILABLE', { message: `Redis at ${shownAs(endpoint)} ${what}`, cause: error });
}
