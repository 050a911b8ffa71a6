import { systemClock } from '../../../core/clock.js';
import { newEpoch, newRun } from '../../../core/epoch.js';
import { TidingsError } from '../../../core/errors.js';
import type { Notice } from '../../../core/log.js';
import { Runs } from '../../common/runs.js';
import { type Command, REGISTER } from '../scripts/commands.js';
import { rewriteAppendOnlyFile } from './append-only-file.js';
import { type Client, connectTo, destroy, guard } from './clients.js';
import { Connection, type ConnectionOptions } from './connection.js';
import { isReply, Refused, replyCode } from './faults.js';
import { History } from './history.js';
import type { Seen } from './seen-file.js';
import type { ServerInfo } from './server-info.js';

export interface SessionOptions extends Omit<ConnectionOptions, 'silenceMs'> {
  /** How far the node has seen the log come before; null when it has not. */
  readonly seen: Seen | null;
  readonly onNotice: (notice: Notice) => void;
  /** Called when the settings of the server were read once more. */
  readonly onRefreshed: (info: ServerInfo) => void;
  /** Subscribes the messages connection of a session that is being opened to the channels of all listeners. */
  readonly subscribe: (client: Client) => Promise<void>;
}

interface Registered {
  /** Whether the log has the run of this server, so that it can be written. */
  readonly isSettled: boolean;
  readonly history: History;
  readonly runs: Runs;
  readonly sequence: number;
  /** Difference between the clock of the server and the elapsed time of this process, milliseconds. */
  readonly clockAhead: number;
  /** Why history counts as lost, in words; '' when it does not. The epochs are renewed once the log is settled. */
  readonly lost: string;
  /** Whether something is left to do in the background: see `RedisLog.tidyUp`. */
  readonly isUntidy: boolean;
}

/** How long a server may take until it is admitted, registered with and subscribed to. */
const OPEN_MS = 3_000;
/** How long a server may leave a command unanswered. */
const SILENCE_MS = 1_000;
/** How long after it was sent a write may still be done: its sender gives up soon after. */
const WRITE_MS = 1_000;
const HEARTBEAT_MS = 400;
const REFRESH_MS = 5_000;

/** Why a log must not be used, by the error reply of `REGISTER`. */
const REFUSALS: Readonly<Record<string, string>> = {
  FORMAT: 'was written by a newer version',
  MOVING: 'is being moved in, or was not moved in to the end: then it has to be moved again',
};

/**
 * A node's stay at one process of one server: two connections, one of them for messages, registered with the log. It
 * begins read-only where the server was started anew, and can write once its append-only file is rewritten and the log
 * has its run. Does not come back when it ends.
 */
export class Session {
  readonly connection: Connection;
  /** Resolves when the log can be written; never rejects. */
  readonly settled: Promise<void>;
  readonly #options: SessionOptions;
  #messages: Client | null = null;
  #registered!: Registered;
  #seen: Seen | null;
  #problem: string | null = null;
  #settle: () => void = () => undefined;

  private constructor(connection: Connection, options: SessionOptions) {
    this.connection = connection;
    this.#options = options;
    this.#seen = options.seen;
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** @throws Refused for a server that must not be used; any other error when it cannot be reached now. */
  static async open(options: SessionOptions): Promise<Session> {
    const { signal } = options;
    const connection = await Connection.open({ ...options, silenceMs: SILENCE_MS });
    const session = new Session(connection, options);
    const release = guard((cause) => session.destroy(cause), { signal, ms: OPEN_MS });
    try {
      signal.throwIfAborted();
      // An append-only file that cannot be rewritten is a risk that was said, or that is refused.
      await session.#register(!connection.info.rewritable);
      await session.#listen();
      if (!connection.isOpen) throw await connection.ended;
      session.#begin();
      return session;
    } catch (error) {
      session.destroy(error);
      throw error;
    } finally {
      release();
    }
  }

  /** Null as long as the log can be written; otherwise why not, for the operator. */
  get unsettled(): string | null {
    if (this.#registered.isSettled) return null;
    return `${this.connection.where} was started anew: ${this.#problem ?? 'its append-only file is being rewritten'}`;
  }

  /** Null as long as the log can be read; otherwise why not, for the operator. */
  get unreadable(): string | null {
    const { isSettled, lost } = this.#registered;
    return isSettled || lost === '' ? null : `${this.unsettled}. It has lost history: ${lost}`;
  }

  get seen(): Seen | null {
    return this.#seen;
  }

  get isUntidy(): boolean {
    return this.#registered.isUntidy;
  }

  get runs(): Runs {
    return this.#registered.runs;
  }

  /** The server's clock after which a write that is sent now is not to be done any more, milliseconds. */
  writeUntil(): number {
    return Math.ceil(systemClock.elapsed() + this.#registered.clockAhead + WRITE_MS);
  }

  /** @throws LinkLost when the session ends before the reply; TidingsError `UNAVAILABLE` when Redis refused. */
  run<T>(command: Command, args: readonly string[]): Promise<T> {
    return this.connection.run<T>(command, args);
  }

  /** Runs a script that reads the log. Same errors. */
  async read<T>(command: Command, args: readonly string[]): Promise<T> {
    this.mustBeReadable();
    return this.connection.run<T>(command, args);
  }

  /**
   * @throws TidingsError `UNAVAILABLE` where history was lost and the epochs are not renewed yet: otherwise every cursor
   * that is given out now would expire a moment later.
   */
  mustBeReadable(): void {
    const { unreadable } = this;
    if (unreadable) throw new TidingsError('UNAVAILABLE', { cause: new Error(unreadable) });
  }

  /** Runs a script that writes the log. Redis refuses it outside the run of this session. Same errors. */
  write<T>(command: Command, args: readonly string[]): Promise<T> {
    this.mustBeSettled();
    return this.connection.run<T>(command, [...args, this.#registered.history.run]);
  }

  /** @throws TidingsError `UNAVAILABLE` as long as the log cannot be written. */
  mustBeSettled(): void {
    if (this.#registered.isSettled) return;
    throw new TidingsError('UNAVAILABLE', {
      message: 'The log cannot be written yet; nothing was written',
      cause: new Error(this.unsettled ?? ''),
    });
  }

  /** The history of this text. */
  history(text: string): History {
    const { history, isSettled, runs, sequence } = this.#registered;
    if (text === history.text) return history;
    const other = new History(text, null);
    if (isSettled) return other;
    // Another node has settled the log. Nothing was written in between, so its run began at the head that was registered.
    return new History(text, new Runs([...runs.list, { name: other.run, began: sequence }]));
  }

  /** Whether this text is the history as the session knows it. */
  isCurrent(text: string): boolean {
    return text === this.#registered.history.text;
  }

  /** Takes how far the log has come by a reply. One of another history is left to the next heartbeat. */
  saw(history: History, sequence: number): void {
    const { isSettled, history: own } = this.#registered;
    if (!isSettled || history !== own || (this.#seen && sequence <= this.#seen.sequence)) return;
    this.#seen = { generation: own.generation, run: own.runOf(sequence), sequence };
  }

  /** Idempotent. */
  destroy(cause: unknown): void {
    this.connection.destroy(cause);
    if (this.#messages) destroy(this.#messages);
  }

  /** @param maySettle begin a run of this server, where the log does not have it. */
  async #register(maySettle: boolean): Promise<void> {
    const { connection } = this;
    const { generation = '', run = '', sequence = '' } = this.#seen ?? {};
    const flags = [connection.info.synced, maySettle].map((flag) => (flag ? '1' : '0'));
    const registered = registeredOf(
      await connection
        .run<RegisterReply>(REGISTER, [generation, run, String(sequence), ...flags, newEpoch(), newRun()])
        .catch((error: Error) => {
          const { cause } = error;
          const refusal = isReply(cause) ? REFUSALS[replyCode(cause)] : undefined;
          throw refusal ? new Refused(`The log in ${connection.where} ${refusal}`, cause) : error;
        }),
    );
    this.#registered = registered;
    const { history, sequence: head, lost, isSettled } = registered;
    // A loss that is not settled yet stays known, also when this session ends before it is.
    if (isSettled || lost === '')
      this.#seen = { generation: history.generation, run: history.runOf(head), sequence: head };
    if (!isSettled) return;
    // Reported now: the next registration does not find this loss again.
    if (lost)
      this.#options.onNotice({
        level: 'error',
        message: `History was lost, or cannot be proven whole, in ${connection.where}: ${lost}. Every epoch is new; cursors from before have expired`,
      });
    this.#settle();
  }

  async #listen(): Promise<void> {
    const { address, signal, subscribe } = this.#options;
    const onEnd = (cause: unknown) => this.destroy(cause);
    const { endpoint } = this.connection;
    this.#messages = await connectTo(endpoint, { address, signal, push: true, onEnd });
    await subscribe(this.#messages);
  }

  /** Starts the heartbeats and, where the log is not settled, the rewrite. */
  #begin(): void {
    const { liveness } = this.connection;
    const messages = this.#messages!;
    liveness.probe({ everyMs: HEARTBEAT_MS, ask: () => this.#heartbeat() });
    liveness.probe({ everyMs: HEARTBEAT_MS, ask: () => messages.sendCommand(['PING']), isApart: true });
    liveness.probe({ everyMs: REFRESH_MS, ask: () => this.#refresh() });
    if (!this.#registered.isSettled) this.#rewrite().catch((cause: unknown) => this.destroy(cause));
  }

  async #refresh(): Promise<void> {
    await this.connection.refresh();
    this.#options.onRefreshed(this.connection.info);
  }

  /** Settles the log, unless another node does it first. */
  async #rewrite(): Promise<void> {
    const isSettled = async (problem: string | null) => {
      this.#problem = problem;
      await this.#register(false);
      return this.#registered.isSettled;
    };
    await rewriteAppendOnlyFile((args) => this.connection.send(args), isSettled);
    if (!this.#registered.isSettled) await this.#register(true);
  }

  async #heartbeat(): Promise<void> {
    const { connection } = this;
    // Before the question: a message that overtakes the reply is newer than the reply.
    const seen = this.#seen?.sequence ?? 0;
    const fields = ['generation', 'run', 'sequence'];
    const [generation, run, sequence] = await connection.send<(string | null)[]>([
      ...['HMGET', connection.key('meta'), ...fields],
    ]);
    const { isSettled, history } = this.#registered;
    // Emptied, evicted in part, or replaced under way: the next session compares it with what was seen.
    if (generation == null) this.destroy(new Error('The log is not there any more'));
    else if (!isSettled) return;
    else if (`${generation} ${run}` !== history.text) this.destroy(new Error('Another run of the log has begun'));
    else if (Number(sequence) < seen) this.destroy(new Error('The log has become shorter'));
    else this.saw(history, Number(sequence));
  }
}

type RegisterReply = [
  ...[isSettled: number, history: string, sequence: number, now: number, lost: string, isUntidy: number],
  ...runs: (string | number)[],
];

function registeredOf([isSettled, history, sequence, now, lost, isUntidy, ...flat]: RegisterReply): Registered {
  const list = Array.from({ length: flat.length / 2 }, (_, index) => ({
    name: String(flat[2 * index]),
    began: Number(flat[2 * index + 1]),
  }));
  const runs = new Runs(list);
  const clockAhead = now - systemClock.elapsed();
  return {
    ...{ isSettled: isSettled === 1, history: new History(history, runs), runs, sequence, clockAhead, lost },
    isUntidy: isUntidy === 1,
  };
}
