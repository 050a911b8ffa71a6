import { once } from 'node:events';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { Answer } from './test-server.js';
import { until } from './until.js';

/** A message of the graphql-transport-ws protocol. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: what it holds depends on its type
  readonly payload?: any;
}

export interface SocketOptions {
  readonly authorization?: string;
  /** Payload of the `connection_init` in place of one with the `authorization`. */
  readonly payload?: object;
  /** Headers of the upgrade. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Null offers none. */
  readonly protocol?: string | null;
  /** Whether to send `connection_init`, and to wait for its answer. */
  readonly init?: boolean;
  /** Whether pings of the protocol and of WebSocket are answered. */
  readonly pong?: boolean;
}

/** A client that speaks the protocol word by word: for what stock clients would never say, and never show. */
export class SocketClient {
  /** Everything that came, in order. */
  readonly messages: Message[] = [];
  readonly webSocket: WebSocket;
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(url: string, { protocol = 'graphql-transport-ws', pong = true, headers }: SocketOptions = {}) {
    this.webSocket = new WebSocket(url, protocol ?? [], { autoPong: pong, headers });
    this.closed = new Promise((resolve) => {
      this.webSocket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
    });
    this.webSocket.on('error', () => this.webSocket.terminate());
    this.webSocket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Message;
      this.messages.push(message);
      if (message.type === 'ping' && pong) this.send({ type: 'pong' });
    });
  }

  static async open(url: string, options: SocketOptions = {}): Promise<SocketClient> {
    const client = new SocketClient(url, options);
    await once(client.webSocket, 'open');
    if (options.init === false) return client;
    const { authorization, payload = authorization && { authorization } } = options;
    client.send({ type: 'connection_init', ...(payload && { payload }) });
    await until(() => client.messages.length > 0 || client.webSocket.readyState === WebSocket.CLOSED);
    return client;
  }

  /** The connection below. */
  get socket(): Socket {
    return (this.webSocket as unknown as { _socket: Socket })._socket;
  }

  send(message: object | string | Buffer): void {
    const plain = typeof message === 'string' || Buffer.isBuffer(message);
    this.webSocket.send(plain ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, rest: object = {}): void {
    this.send({ type: 'subscribe', id, payload: { query, ...rest } });
  }

  /** What an operation was answered, its refusal as a frame of errors. */
  frames(id: string): Answer[] {
    return this.messages
      .filter((message) => message.id === id && (message.type === 'next' || message.type === 'error'))
      .map(({ type, payload }) => (type === 'next' ? payload : { errors: payload }));
  }

  isComplete(id: string): boolean {
    return this.messages.some((message) => message.id === id && message.type === 'complete');
  }

  /** The cursors of the newest ping. */
  pinged(): Record<string, string> | undefined {
    return this.messages.findLast(({ type }) => type === 'ping')?.payload?.cursors;
  }

  close(): void {
    this.webSocket.terminate();
  }
}
