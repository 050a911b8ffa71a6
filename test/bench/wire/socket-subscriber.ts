import { connect, type Socket } from 'node:net';
import { ADMIN_KEY } from '../event.js';
import { DeliveryCheck } from './delivery-check.js';

/** All sockets are read into this one: what is in it is dealt with before the next read. */
const READ_BUFFER = Buffer.allocUnsafe(262_144);

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

export interface SubscriberOptions {
  /** Told the number that the publisher gave the event. */
  readonly onDelivery?: (number: number) => void;
  readonly key?: string;
}

/**
 * One subscription on a WebSocket of its own, with the frames of `graphql-transport-ws` read by hand: a load client that
 * parsed every message would be slower than what it measures.
 */
export class SocketSubscriber {
  readonly check: DeliveryCheck;
  /** Settles when the server has ended it. */
  readonly ended: Promise<void>;
  readonly #socket: Socket;
  readonly #key: string;
  #end!: () => void;
  #upgraded = false;
  #left: Buffer | null = null;
  #failure: Error | null = null;
  #acknowledged: { resolve(): void; reject(error: Error): void };
  readonly #ready: Promise<void>;
  #closed = false;

  private constructor(port: number, { onDelivery, key = ADMIN_KEY }: SubscriberOptions) {
    this.check = new DeliveryCheck(onDelivery);
    this.#key = key;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#acknowledged = { resolve: () => undefined, reject: () => undefined };
    this.#ready = new Promise((resolve, reject) => {
      this.#acknowledged = { resolve, reject };
    });
    const callback = (size: number) => {
      this.#receive(READ_BUFFER.subarray(0, size));
      return true;
    };
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: READ_BUFFER, callback } });
    this.#socket.once('connect', () => this.#socket.write(UPGRADE(port)));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('The server closed the socket')));
  }

  /** Settles when the subscription has been sent; the server need not have taken it yet. */
  static async open(port: number, operation: object, options: SubscriberOptions = {}): Promise<SocketSubscriber> {
    const subscriber = new SocketSubscriber(port, options);
    await subscriber.#ready;
    subscriber.#send(JSON.stringify({ id: '1', type: 'subscribe', payload: operation }));
    return subscriber;
  }

  /**
   * Offset of the newest delivery; 0 before the first.
   *
   * @throws what has gone wrong: the socket was closed, or a delivery was not the one after the last.
   */
  get last(): number {
    if (this.#failure) throw this.#failure;
    return this.check.last;
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
    this.#failure ??= error;
    this.#end();
    this.#acknowledged.reject(error);
    this.#socket.destroy();
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
    this.#send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${this.#key}` } }));
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
    if (opcode === OPCODE.ping) this.#send(bytes.toString('latin1', start, end), OPCODE.pong);
    // Deliveries begin with their operation's id; every other message begins with its type.
    else if (bytes[start + 2] === 0x69) this.check.take(bytes, start, end);
    else this.#message(bytes.toString('utf8', start, end));
  }

  #message(text: string): void {
    const { type } = JSON.parse(text) as { type: string };
    if (type === 'connection_ack') this.#acknowledged.resolve();
    else if (type === 'ping') this.#send('{"type":"pong"}');
    else throw new Error(`Not expected: ${text}`);
  }

  /** Masked, as clients must, with a mask of zeros, which changes nothing. */
  #send(text: string, opcode: number = OPCODE.text): void {
    const payload = Buffer.from(text, opcode === OPCODE.text ? 'utf8' : 'latin1');
    const long = payload.length > 125;
    const head = Buffer.alloc(long ? 8 : 6);
    head[0] = 0x80 | opcode;
    head[1] = 0x80 | (long ? 126 : payload.length);
    if (long) head.writeUInt16BE(payload.length, 2);
    this.#socket.write(Buffer.concat([head, payload]));
  }
}
