import { type RawData, WebSocket } from 'ws';
import { Deviation } from '../expect.js';
import { ANSWER_MS, Arrivals } from './arrivals.js';
import type { Following } from './following.js';
import { codeOf, type HubError, type Result, type Target } from './target.js';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface SocketOptions {
  /** Sub-protocol to offer. */
  readonly protocol?: string;
  /** Whether to send `connection_init`, and to wait for its answer. */
  readonly init?: boolean;
  /** Whether to answer pings. */
  readonly pong?: boolean;
}

/** WebSocket that speaks graphql-transport-ws message by message and keeps what came. */
export class Socket {
  readonly messages: Message[] = [];
  /** Close code; null while it is open. */
  closeCode: number | null = null;
  /** Number of ping frames of WebSocket, which browsers cannot read. */
  pingFrames = 0;
  readonly #webSocket: WebSocket;
  readonly #arrivals = new Arrivals();

  private constructor(url: string, { protocol = 'graphql-transport-ws', pong = true }: SocketOptions) {
    this.#webSocket = new WebSocket(url, protocol, { handshakeTimeout: ANSWER_MS });
    const webSocket = this.#webSocket;
    webSocket.on('error', () => webSocket.terminate());
    webSocket.on('open', () => this.#arrivals.notify());
    webSocket.on('ping', () => this.pingFrames++);
    webSocket.on('close', (code) => {
      this.closeCode = code;
      this.#arrivals.notify();
    });
    webSocket.on('message', (data: RawData) => {
      const message = JSON.parse(String(data)) as Message;
      this.messages.push(message);
      if (message.type === 'ping' && pong) this.send({ type: 'pong' });
      this.#arrivals.notify();
    });
  }

  /** Resolves when the socket is open and, with `init`, acknowledged. */
  static async open({ wsUrl, authorization }: Target, options: SocketOptions = {}): Promise<Socket> {
    const socket = new Socket(wsUrl, options);
    await socket.until('an open socket', () => socket.#webSocket.readyState !== WebSocket.CONNECTING || null);
    if (options.init === false) return socket;
    socket.send({ type: 'connection_init', payload: { authorization } });
    await socket.until('connection_ack', () => socket.messages.find(({ type }) => type === 'connection_ack'));
    return socket;
  }

  get protocol(): string {
    return this.#webSocket.protocol;
  }

  /** Sends a message, or text as it stands. */
  send(message: object | string): void {
    if (this.#webSocket.readyState !== WebSocket.OPEN) return;
    this.#webSocket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: object): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** Stops to read. */
  pause(): void {
    this.#webSocket.pause();
  }

  resume(): void {
    this.#webSocket.resume();
  }

  /** Messages of an operation. */
  of(id: string): readonly Message[] {
    return this.messages.filter((message) => message.id === id);
  }

  /** Waits for messages. @throws Deviation at once when the socket has closed. */
  until<T>(what: string, find: () => T | null | undefined, withinMs?: number): Promise<T> {
    const findOpen = () => {
      const found = find();
      if (found == null && this.closeCode !== null)
        throw new Deviation(`the socket was closed with ${this.closeCode} instead of ${what}`);
      return found;
    };
    return this.#arrivals.until(what, findOpen, withinMs);
  }

  /** Resolves with the close code. */
  closed(withinMs?: number): Promise<number> {
    return this.#arrivals.until('the end of the socket', () => this.closeCode, withinMs);
  }

  /** Resolves with the first error of an operation that the hub rejects. */
  async rejection(id: string): Promise<HubError> {
    const { type, payload } = await this.until(`an answer to ${id}`, () => this.of(id)[0]);
    const [error] = type === 'error' && Array.isArray(payload) ? (payload as HubError[]) : [];
    if (!error)
      throw new Deviation(`expected an error message, got ${JSON.stringify({ type, payload }).slice(0, 160)}`);
    return error;
  }

  /** Resolves with the first result of an operation. */
  async answer<T>(id: string, query: string, variables?: object): Promise<Result<T>> {
    this.subscribe(id, query, variables);
    const { type, payload } = await this.until(`an answer to ${id}`, () => this.of(id)[0]);
    return type === 'error' ? { errors: payload as HubError[] } : (payload as Result<T>);
  }

  /** Cursors of the pings, in the order of arrival. */
  pings(): readonly Readonly<Record<string, string>>[] {
    const pings = this.messages.filter(({ type }) => type === 'ping');
    return pings.map(({ payload }) => (payload as { cursors?: Record<string, string> } | undefined)?.cursors ?? {});
  }

  /** A subscription of this socket as a stream. */
  follow(id: string, query: string, variables: object): Following {
    this.subscribe(id, query, variables);
    const results = () => {
      const failed = this.of(id).find(({ type }) => type === 'error');
      if (failed) throw new Deviation(`the stream failed with ${codeOf((failed.payload as HubError[])[0])}`);
      return this.of(id).flatMap(({ type, payload }) => (type === 'next' ? [payload as Result] : []));
    };
    return {
      results,
      take: (count) => this.until(`result ${count} of a stream`, () => (results().length >= count ? results() : null)),
      position: (withinMs, not) =>
        this.until(
          'a ping with the position of the stream',
          () => this.pings().findLast((cursors) => cursors[id] && cursors[id] !== not)?.[id],
          withinMs,
        ),
      failure: () => this.rejection(id),
      close: () => this.close(),
    };
  }

  /** Idempotent. */
  close(): void {
    this.#webSocket.terminate();
  }
}
