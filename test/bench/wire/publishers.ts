import { setTimeout } from 'node:timers/promises';
import { HttpConnection } from './http-connection.js';

/** Newest offset in an answer; peers answer in order, so it is the last one. */
function newestOffset(answer: string): number {
  const at = answer.lastIndexOf('"offset":');
  return Number.parseInt(answer.slice(at + '"offset":'.length), 10);
}

/** Publishers on connections of their own, each with one request in flight, and what they were told. */
export class Publishers {
  readonly #connections: HttpConnection[];
  readonly #body: (number: number) => string;
  readonly #idle: HttpConnection[];
  #next = 0;
  /** Newest offset of all answers. */
  newest = 0;
  /** When the event of that number was sent, or was due: a publisher that has to wait for the server counts as delay. */
  readonly sentAt: number[] = [];

  private constructor(connections: HttpConnection[], body: (number: number) => string) {
    this.#connections = connections;
    this.#idle = [...connections];
    this.#body = body;
  }

  /** @param body the request that publishes the event of this number. */
  static async open(
    port: number,
    { inFlight, body }: { inFlight: number; body: (number: number) => string },
  ): Promise<Publishers> {
    const opening = Array.from({ length: inFlight }, () => HttpConnection.open(port));
    return new Publishers(await Promise.all(opening), body);
  }

  /** Requests sent so far. */
  get sent(): number {
    return this.#next;
  }

  /** Publishes `count` requests as fast as they are answered, or those that fit into `forMs`. @returns how many. */
  async publish({ count = Number.POSITIVE_INFINITY, forMs = Number.POSITIVE_INFINITY }): Promise<number> {
    const from = this.#next;
    const until = performance.now() + forMs;
    const one = async (connection: HttpConnection) => {
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

  async #send(connection: HttpConnection, due?: number): Promise<void> {
    const number = this.#next++;
    const body = this.#body(number);
    this.sentAt[number] = due ?? performance.now();
    this.newest = Math.max(this.newest, newestOffset(await connection.post(body)));
  }
}
