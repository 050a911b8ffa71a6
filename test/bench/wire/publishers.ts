import { setTimeout } from 'node:timers/promises';
import { PROJECT } from '../event.js';
import { HttpConnection } from './http-connection.js';
import { SocketRequests } from './socket-requests.js';

/** How many WebSockets the publishers share who do not use HTTP. */
const SOCKETS = 4;

interface Connection {
  post(body: string): Promise<string>;
  close(): void;
}

export interface PublishersOptions {
  readonly inFlight: number;
  /** The request that publishes the event of this number to that project. */
  readonly body: (number: number, project: string) => string;
  /** The project of the event of this number; the same one for all by default. */
  readonly projectOf?: (number: number) => string;
  readonly over?: 'HTTP' | 'WebSocket';
}

/** Newest offset in an answer; peers answer in order, so it is the last one. */
function newestOffset(answer: string): number {
  const at = answer.lastIndexOf('"offset":');
  return Number.parseInt(answer.slice(at + '"offset":'.length), 10);
}

/** Publishers with one request in flight each, and what they were told. */
export class Publishers {
  readonly #connect: () => Promise<readonly Connection[]>;
  #connections: readonly Connection[] = [];
  readonly #body: (number: number, project: string) => string;
  readonly #projectOf: (number: number) => string;
  #idle: Connection[] = [];
  readonly #newest = new Map<string, number>();
  #next = 0;
  /** When the event of that number was sent, or was due: a publisher that has to wait for the server counts as delay. */
  readonly sentAt: number[] = [];
  /** Milliseconds from then to the answer, in the order of the answers. */
  readonly delays: number[] = [];

  private constructor(
    connect: () => Promise<readonly Connection[]>,
    { body, projectOf = () => PROJECT }: PublishersOptions,
  ) {
    this.#connect = connect;
    this.#body = body;
    this.#projectOf = projectOf;
  }

  /** Over HTTP each has a connection of its own. @param ports of the nodes, which they are spread over. */
  static async open(ports: readonly number[], options: PublishersOptions): Promise<Publishers> {
    const { inFlight, over = 'HTTP' } = options;
    const count = over === 'HTTP' ? inFlight : Math.min(SOCKETS, inFlight);
    const open = over === 'HTTP' ? HttpConnection.open : SocketRequests.open;
    const connect = async () => {
      const opened = await Promise.all(Array.from({ length: count }, (_, index) => open(ports[index % ports.length]!)));
      return Array.from({ length: inFlight }, (_, index) => opened[index % count]!);
    };
    const publishers = new Publishers(connect, options);
    await publishers.reconnect();
    return publishers;
  }

  /** Takes new connections in place of those that it has. */
  async reconnect(): Promise<void> {
    this.close();
    this.#connections = await this.#connect();
    this.#idle = [...this.#connections];
  }

  /** Newest offset of that project in all answers. */
  newestIn(project: string): number {
    return this.#newest.get(project) ?? 0;
  }

  /** Where all events go to one project. */
  get newest(): number {
    return this.newestIn(PROJECT);
  }

  /** Requests sent so far. */
  get sent(): number {
    return this.#next;
  }

  /** Publishes `count` requests as fast as they are answered, or those that fit into `forMs`. @returns how many. */
  async publish({ count = Number.POSITIVE_INFINITY, forMs = Number.POSITIVE_INFINITY }): Promise<number> {
    const from = this.#next;
    const until = performance.now() + forMs;
    const one = async (connection: Connection) => {
      while (this.#next - from < count && performance.now() < until) await this.#send(connection);
    };
    await Promise.all(this.#connections.map(one));
    return this.#next - from;
  }

  /** Publishes at an even rate, whatever the answers take: a server that falls behind is seen in the delays. */
  async pace({ perSecond, forMs }: { perSecond: number; forMs: number }): Promise<void> {
    const started = performance.now();
    const count = Math.round((perSecond * forMs) / 1_000);
    const sending: Promise<void>[] = [];
    for (let index = 0; index < count; index++) {
      const due = started + (index * 1_000) / perSecond;
      while (performance.now() < due || this.#idle.length === 0) await setTimeout(Math.max(1, due - performance.now()));
      // In turn, so that the server finds none of them idle for so long that it closes it.
      const connection = this.#idle.shift()!;
      sending.push(this.#send(connection, due).finally(() => this.#idle.push(connection)));
    }
    await Promise.all(sending);
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  async #send(connection: Connection, due?: number): Promise<void> {
    const number = this.#next++;
    const project = this.#projectOf(number);
    const body = this.#body(number, project);
    this.sentAt[number] = due ?? performance.now();
    const offset = newestOffset(await connection.post(body));
    this.delays.push(performance.now() - this.sentAt[number]);
    this.#newest.set(project, Math.max(this.newestIn(project), offset));
  }
}
