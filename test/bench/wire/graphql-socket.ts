import type { Socket } from 'node:net';
import { ADMIN_KEY } from '../event.js';
import { connectTo } from './connect.js';

const OPCODE = { text: 1, close: 8, ping: 9, pong: 10 } as const;
const UPGRADE = (port: number) =>
  [
    `GET /graphql HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol: graphql-transport-ws',
    '\r\n',
  ].join('\r\n');

export interface GraphqlSocketOptions {
  readonly key?: string | undefined;
  /** Told where a message lies that begins with its operation's id. The bytes are overwritten when it has returned. */
  readonly onMessage: (bytes: Buffer, start: number, end: number) => void;
  /** Told once what has gone wrong, unless it was closed from here. */
  readonly onFailure: (error: Error) => void;
}

/**
 * A WebSocket with the frames of `graphql-transport-ws` read by hand: a load client that parsed every message would be
 * slower than what it measures.
 */
export class GraphqlSocket {
  readonly #socket: Socket;
  readonly #options: GraphqlSocketOptions;
  readonly #acknowledged: Promise<void>;
  #acknowledge!: { resolve(): void; reject(error: Error): void };
  #upgraded = false;
  #corked = false;
  #closed = false;
  #left: Buffer | null = null;

  private constructor(port: number, options: GraphqlSocketOptions) {
    this.#options = options;
    this.#acknowledged = new Promise((resolve, reject) => {
      this.#acknowledge = { resolve, reject };
    });
    this.#socket = connectTo(port, (bytes) => this.#receive(bytes));
    this.#socket.once('connect', () => this.#socket.write(UPGRADE(port)));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('The server closed the socket')));
  }

  /** Settles when the server has let it in. */
  static async open(port: number, options: GraphqlSocketOptions): Promise<GraphqlSocket> {
    const socket = new GraphqlSocket(port, options);
    await socket.#acknowledged;
    return socket;
  }

  subscribe(id: string, payload: object): void {
    this.send(`{"id":"${id}","type":"subscribe","payload":${JSON.stringify(payload)}}`);
  }

  /** Masked, as clients must, with a mask of zeros, which changes nothing. Messages of one turn leave together. */
  send(text: string, opcode: number = OPCODE.text): void {
    const payload = Buffer.from(text, opcode === OPCODE.text ? 'utf8' : 'latin1');
    const long = payload.length > 125;
    const head = Buffer.alloc(long ? 8 : 6);
    head[0] = 0x80 | opcode;
    head[1] = 0x80 | (long ? 126 : payload.length);
    if (long) head.writeUInt16BE(payload.length, 2);
    if (!this.#corked) {
      this.#corked = true;
      this.#socket.cork();
      process.nextTick(() => {
        this.#corked = false;
        this.#socket.uncork();
      });
    }
    this.#socket.write(Buffer.concat([head, payload]));
  }

  /** Reads no more until `resume`: the kernel's buffers fill, and then the server has to wait. */
  stall(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#closed = true;
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    if (this.#closed) return;
    this.close();
    this.#acknowledge.reject(error);
    this.#options.onFailure(error);
  }

  #receive(chunk: Buffer): void {
    try {
      const bytes = this.#left ? Buffer.concat([this.#left, chunk]) : chunk;
      const at = this.#upgraded ? this.#frames(bytes) : this.#upgrade(bytes);
      this.#left = at < bytes.length ? Buffer.from(bytes.subarray(at)) : null;
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  /** @returns how much of it is dealt with. No frame comes before the first message of ours. */
  #upgrade(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    if (!bytes.toString('latin1', 0, 12).endsWith('101')) throw new Error('The upgrade was refused');
    this.#upgraded = true;
    const authorization = `Bearer ${this.#options.key ?? ADMIN_KEY}`;
    this.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
    return end + 4;
  }

  /** @returns where the first frame begins that has not come whole. */
  #frames(bytes: Buffer): number {
    let at = 0;
    while (bytes.length - at >= 2) {
      const first = bytes[at]!;
      let length = bytes[at + 1]!;
      let start = at + 2;
      if (length === 126) {
        if (bytes.length - at < 4) break;
        length = bytes.readUInt16BE(at + 2);
        start = at + 4;
      } else if (length > 126) throw new Error('A frame of more than 64 KiB');
      if (bytes.length < start + length) break;
      if (!(first & 0x80)) throw new Error('A frame in fragments');
      this.#frame(first & 0x0f, bytes, { start, end: start + length });
      at = start + length;
    }
    return at;
  }

  #frame(opcode: number, bytes: Buffer, { start, end }: { start: number; end: number }): void {
    if (opcode === OPCODE.close) throw new Error(`Closed: ${bytes.readUInt16BE(start)}`);
    if (opcode === OPCODE.ping) this.send(bytes.toString('latin1', start, end), OPCODE.pong);
    // Every message of an operation begins with its id, every other one with its type.
    else if (bytes[start + 2] === 0x69) this.#options.onMessage(bytes, start, end);
    else this.#protocolMessage(bytes.toString('utf8', start, end));
  }

  #protocolMessage(text: string): void {
    const { type } = JSON.parse(text) as { type: string };
    if (type === 'connection_ack') this.#acknowledge.resolve();
    else if (type === 'ping') this.send('{"type":"pong"}');
    else throw new Error(`Not expected: ${text}`);
  }
}
