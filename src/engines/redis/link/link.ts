import type { CircuitStatus } from '../../../core/async/circuit-breaker.js';
import { systemClock } from '../../../core/clock.js';
import { TidingsError } from '../../../core/errors.js';
import type { Durability } from '../../../core/log.js';
import type { Command } from '../scripts/commands.js';
import { shownAs } from './address.js';
import { inWords, Refused } from './faults.js';
import { History } from './history.js';
import { type Seen, SeenFile } from './seen-file.js';
import type { ServerInfo } from './server-info.js';
import { Session, type SessionOptions } from './session.js';

interface LinkOptions extends Omit<SessionOptions, 'signal' | 'seen' | 'onRefreshed'> {
  /** Called for each session, once the log can be written. */
  readonly onSettled: (session: Session) => void;
  /** File that keeps how far the node has seen the log come; without one it is forgotten at the end of the process. */
  readonly seenFile?: string;
}

/** Between two attempts: doubled from the one to the other, and spread, so that many nodes do not come at once. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** How long a start waits until the log can be written. */
const START_MS = 1_000;
const WRITE_SEEN_MS = 1_000;

/**
 * The way to Redis, and the circuit breaker in it: while there is no session every call is refused at once, and single
 * attempts, further and further apart, find out when there can be one again.
 */
export class Link {
  readonly #options: LinkOptions;
  readonly #stop = new AbortController();
  #session: Session | null = null;
  /** How far the log had come when the last session ended. */
  #seen: Seen | null;
  readonly #seenFile: SeenFile | null;
  /** Why there is no session, for the operator. */
  #fault = 'is not connected yet';
  #durability: Durability = 'memory';
  #warned: string | null = null;
  #connects = 0;
  #waiting = new Set<() => void>();
  /** Attempts that have failed since the last session. */
  #failures = 0;
  #opened = 0;
  #isTrying = false;
  #running: Promise<void> = Promise.resolve();
  #stopWriting: () => void = () => undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#seenFile = options.seenFile ? new SeenFile(options.seenFile, options.address) : null;
    this.#seen = this.#seenFile?.seen ?? null;
  }

  /** Tries once, and goes on trying after it has resolved. @throws Refused for a server that must not be used. */
  async start(): Promise<void> {
    const refused = await this.#try();
    if (refused) throw refused;
    // Before the wait: a session that ends meanwhile is replaced at once.
    this.#running = this.#run();
    // A small file is rewritten in less: then a hub that starts together with Redis begins with a log that it can write.
    if (this.unsettled) await this.settled(START_MS);
    if (this.#seenFile) this.#stopWriting = systemClock.every(WRITE_SEEN_MS, () => this.#writeSeen());
  }

  /** Durability of the server that was connected last. */
  get durability(): Durability {
    return this.#session?.connection.info.durability ?? this.#durability;
  }

  /** Why the log cannot be read, naming the address; null when it can. */
  get fault(): string | null {
    return this.#session ? this.#session.unreadable : `${this.where} ${this.#fault}`;
  }

  /** Why the log cannot be written though it can be read, naming the address; null when it can, or cannot be read either. */
  get unsettled(): string | null {
    return this.#session?.unsettled ?? null;
  }

  /** The circuit breaker. */
  get circuit(): CircuitStatus {
    const state = this.#session ? 'CLOSED' : this.#isTrying ? 'HALF_OPEN' : 'OPEN';
    return { state, failures: this.#failures, opened: this.#opened };
  }

  /** How often a session has begun. */
  get connects(): number {
    return this.#connects;
  }

  /** The server, for the operator. */
  get where(): string {
    return this.#session?.connection.where ?? `Redis at ${this.#options.address.seeds.map(shownAs).join(', ')}`;
  }

  /** The risks for acknowledged events, in words; null when there are none. */
  get risk(): string | null {
    return this.#session?.connection.info.risk ?? null;
  }

  /** The session. @throws TidingsError `UNAVAILABLE` at once when there is none. */
  get session(): Session {
    if (!this.#session) throw new TidingsError('UNAVAILABLE', { cause: new Error(this.fault ?? '') });
    return this.#session;
  }

  /** @throws TidingsError `UNAVAILABLE`; `LinkLost` when it may have been done. */
  async run<T>(command: Command, args: readonly string[]): Promise<T> {
    return this.session.run<T>(command, args);
  }

  /** As `Session.write`. */
  async write<T>(command: Command, args: readonly string[]): Promise<T> {
    return this.session.write<T>(command, args);
  }

  /** Runs a command that is no script. Same errors. */
  async send<T>(args: readonly string[]): Promise<T> {
    return this.session.connection.send<T>(args);
  }

  /** The history of a text, also while there is no session. */
  history(text: string): History {
    return this.#session?.history(text) ?? new History(text, null);
  }

  /** As `Session.saw`. */
  saw(history: History, sequence: number): void {
    this.#session?.saw(history, sequence);
  }

  /** The key of the log with this name. */
  key(name: string): string {
    return `{${this.#options.address.tag}}:${name}`;
  }

  /** Resolves to true when the log can be written, and to false after `withinMs`. */
  async settled(withinMs: number): Promise<boolean> {
    const isSettled = () => this.#session !== null && this.#session.unsettled === null;
    if (isSettled() || withinMs <= 0) return isSettled();
    return new Promise((resolve) => {
      const settle = () => {
        cancel();
        this.#waiting.delete(settle);
        resolve(isSettled());
      };
      const cancel = systemClock.after(withinMs, settle);
      this.#waiting.add(settle);
    });
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#session?.destroy(new Error('The log is closed'));
    await this.#running;
    this.#stopWriting();
    this.#writeSeen();
    for (const settle of [...this.#waiting]) settle();
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stop.signal.aborted; ) {
      if (this.#session) {
        await this.#end(this.#session);
        failures = 0;
      }
      // The first attempt at once, and a little spread: most breaks are over by then.
      const pause = failures === 0 ? FIRST_PAUSE_MS / 4 : Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      await systemClock.sleep(pause * (0.5 + Math.random() / 2), this.#stop.signal);
      if (this.#stop.signal.aborted) return;
      await this.#try();
      failures++;
    }
  }

  /** Waits until a session has ended, and keeps how far it had seen the log come. */
  async #end(session: Session): Promise<void> {
    const cause = await session.connection.ended;
    // Also ends its other connection.
    session.destroy(cause);
    this.#session = null;
    this.#opened++;
    this.#seen = session.seen;
    this.#durability = session.connection.info.durability;
    this.#fault = inWords(cause);
    if (!this.#stop.signal.aborted)
      this.#options.onNotice({ level: 'warn', message: `The link was lost: ${this.fault}`, cause });
  }

  #writeSeen(): void {
    try {
      this.#seenFile?.write(this.#session?.seen ?? this.#seen);
    } catch (cause) {
      const message = 'How far the log has come could not be written to the data folder';
      this.#options.onNotice({ level: 'warn', message, cause });
    }
  }

  /** Makes one attempt. Returns the refusal where there was one; `fault` describes other failures. */
  async #try(): Promise<Refused | null> {
    this.#isTrying = true;
    try {
      const onRefreshed = ({ risk }: ServerInfo) => this.#warn(risk);
      const { signal } = this.#stop;
      this.#take(await Session.open({ ...this.#options, seen: this.#seen, signal, onRefreshed }));
      this.#failures = 0;
      return null;
    } catch (cause) {
      this.#failures++;
      this.#fault = inWords(cause);
      return cause instanceof Refused ? cause : null;
    } finally {
      this.#isTrying = false;
    }
  }

  #take(session: Session): void {
    this.#session = session;
    this.#connects++;
    this.#warn(session.connection.info.risk);
    void session.settled.then(() => {
      if (this.#session !== session) return;
      this.#options.onSettled(session);
      for (const settle of [...this.#waiting]) settle();
    });
  }

  #warn(risk: string | null): void {
    if (risk && risk !== this.#warned)
      this.#options.onNotice({
        level: 'warn',
        message: `An acknowledged event can be lost. ${this.where}: ${risk}`,
      });
    this.#warned = risk;
  }
}
