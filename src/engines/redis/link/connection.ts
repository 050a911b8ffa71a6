import { systemClock } from '../../../core/clock.js';
import { newEpoch } from '../../../core/epoch.js';
import type { Notice } from '../../../core/log.js';
import type { Command } from '../scripts/commands.js';
import { REGISTER } from '../scripts/commands.js';
import { type Address, type Endpoint, shownAs } from './address.js';
import { type Client, connectTo, destroy, guard } from './clients.js';
import { discover } from './discover.js';
import { isReply, LinkLost, Refused, replyCode, saysLost, unavailable } from './faults.js';
import type { Mark, Marked } from './high-water-mark.js';
import { Pulse } from './liveness.js';
import { admit, readServer, type ServerInfo } from './server-info.js';

/** What a server said when it was introduced to. */
interface Registered extends Marked {
  /** Its clock, milliseconds since 1970. */
  readonly now: number;
  /** Why history counts as lost, in words; '' when it does not. */
  readonly lost: string;
  /** Dropped projects that have left something. */
  readonly garbage: number;
}

export interface ConnectionOptions {
  readonly address: Address;
  readonly mark: Mark;
  readonly onNotice: (notice: Notice) => void;
  /** Refuse a server that does not sync what it answers. */
  readonly mustSync: boolean;
  /** Gives up opening. */
  readonly signal: AbortSignal;
  /** Subscribes, on a connection that is not open yet, to what is listened to. */
  readonly subscribe: (client: Client) => Promise<void>;
}

/** How long a server may take until it is verified and subscribed to. */
const OPEN_MS = 3_000;
/** How long after it was sent a write may still be done: whoever sent it has given up soon after. */
const WRITE_MS = 1_000;

/**
 * One connection pair to one process of one server, verified before it is used: what was found out at its start holds
 * until it breaks, and it does not come back. Ends by itself when the server does not answer for a second.
 */
export class Connection {
  readonly endpoint: Endpoint;
  readonly info: ServerInfo;
  readonly registered: Registered;
  readonly #key: string;
  readonly #commands: Client;
  readonly #messages: Client;
  readonly #pulse: Pulse;
  readonly #clockAhead: number;
  /** Resolves with the reason when it has ended. */
  readonly ended: Promise<unknown>;
  readonly #end: (cause: unknown) => void;

  private constructor(parts: {
    endpoint: Endpoint;
    info: ServerInfo;
    registered: Registered;
    key: string;
    commands: Client;
    messages: Client;
    mark: Mark;
  }) {
    this.endpoint = parts.endpoint;
    this.info = parts.info;
    this.registered = parts.registered;
    this.#key = parts.key;
    this.#commands = parts.commands;
    this.#messages = parts.messages;
    this.#clockAhead = parts.registered.now - systemClock.elapsed();
    let end: (cause: unknown) => void = () => undefined;
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    this.#end = end;
    this.#pulse = new Pulse({
      ask: () => this.#ask(parts.mark),
      ping: () => this.#messages.sendCommand(['PING']),
      onSilence: () => this.destroy(new Error('Redis does not answer')),
    });
  }

  /** @throws Refused for a server that must not be used; any other error when it cannot be reached now. */
  static async open(options: ConnectionOptions): Promise<Connection> {
    const { address, mark, signal, subscribe } = options;
    const endpoint = await discover(address, signal);
    const ends: unknown[] = [];
    let onEnd = (cause: unknown): void => {
      ends.push(cause);
    };
    const clients: Client[] = [];
    const release = guard(clients, { signal, ms: OPEN_MS });
    try {
      const commands = await connectTo(endpoint, { address, signal, onEnd: (cause) => onEnd(cause) });
      clients.push(commands);
      const info = await readServer((args) => commands.sendCommand(args));
      admit(info, { endpoint, mustSync: options.mustSync });
      const key = `{${address.tag}}:meta`;
      const registered = await register(commands, { key, info, mark, endpoint });
      mark.begin(registered);
      // Told now: the next server to ask, or the next time, knows of no loss any more.
      if (registered.lost) options.onNotice(historyLost(endpoint, registered.lost));
      const messages = await connectTo(endpoint, { address, signal, push: true, onEnd: (cause) => onEnd(cause) });
      clients.push(messages);
      await subscribe(messages);
      if (ends.length > 0) throw ends[0];
      signal.throwIfAborted();
      const connection = new Connection({ ...{ endpoint, info, registered, key, commands, messages }, mark });
      onEnd = (cause) => connection.destroy(cause);
      return connection;
    } catch (error) {
      for (const client of clients) destroy(client);
      throw error;
    } finally {
      release();
    }
  }

  get messages(): Client {
    return this.#messages;
  }

  /** The server's clock after which a write that is sent now is not to be done any more, milliseconds. */
  writeUntil(): number {
    return Math.ceil(systemClock.elapsed() + this.#clockAhead + WRITE_MS);
  }

  /** @throws LinkLost when the connection ends before the reply; TidingsError `UNAVAILABLE` when Redis refused. */
  async run<T>(command: Command, args: readonly string[]): Promise<T> {
    const rest = ['1', this.#key, ...args];
    try {
      return await this.#send<T>(['EVALSHA', command.sha, ...rest]);
    } catch (error) {
      if (!isReply(error) || replyCode(error) !== 'NOSCRIPT') throw this.#translated(error);
    }
    try {
      return await this.#send<T>(['EVAL', command.lua, ...rest]);
    } catch (error) {
      throw this.#translated(error);
    }
  }

  /** A command that is no script. Same errors. */
  async send<T>(args: readonly (string | Buffer)[]): Promise<T> {
    try {
      return await this.#send<T>(args);
    } catch (error) {
      throw this.#translated(error);
    }
  }

  destroy(cause: unknown): void {
    this.#pulse.stop();
    this.#end(cause);
    for (const client of [this.#commands, this.#messages]) destroy(client);
  }

  async #send<T>(args: readonly (string | Buffer)[]): Promise<T> {
    this.#pulse.asked();
    try {
      return await this.#commands.sendCommand<T>(args);
    } finally {
      this.#pulse.answered();
    }
  }

  #translated(error: unknown): Error {
    if (!isReply(error)) {
      this.destroy(error);
      return new LinkLost(error);
    }
    if (!saysLost(error)) return unavailable(error);
    this.destroy(error);
    return new LinkLost(error);
  }

  async #ask(mark: Mark): Promise<void> {
    const [generation, sequence] = await this.send<(string | null)[]>(['HMGET', this.#key, 'generation', 'sequence']);
    // Emptied under way, or a part of it evicted: what is known of it is compared anew.
    if (generation == null) this.destroy(new Error('The log is not there any more'));
    else mark.saw(generation, Number(sequence));
  }
}

const historyLost = (endpoint: Endpoint, why: string): Notice => ({
  level: 'error',
  message: `History was lost or replaced in Redis at ${shownAs(endpoint)}: ${why}. Every epoch is new; cursors from before have expired`,
});

/** Why a log must not be used, by what `REGISTER` answers. */
const REFUSALS: Readonly<Record<string, string>> = {
  FORMAT: 'was written by a newer version',
  MOVING: 'is being moved in, or was not moved in to the end: then it has to be moved again',
};

async function register(
  client: Client,
  { key, info, mark, endpoint }: { key: string; info: ServerInfo; mark: Mark; endpoint: Endpoint },
): Promise<Registered> {
  const known = mark.marked ? [mark.marked.generation, mark.marked.run, String(mark.marked.sequence)] : ['', '', ''];
  const synced = info.durability === 'synced' ? '1' : '0';
  try {
    const [generation, run, sequence, now, lost, garbage] = await client.sendCommand<
      [string, string, number, number, string, number]
    >(['EVAL', REGISTER.lua, '1', key, ...known, synced, newEpoch()]);
    return { generation, run, sequence, now, lost, garbage };
  } catch (error) {
    const refusal = isReply(error) ? REFUSALS[replyCode(error)] : undefined;
    throw refusal ? new Refused(`The log in Redis at ${shownAs(endpoint)} ${refusal}`, error) : error;
  }
}
