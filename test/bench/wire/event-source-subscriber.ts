import { connect, type Socket } from 'node:net';
import { ADMIN_KEY } from '../event.js';
import { DeliveryCheck } from './delivery-check.js';
import type { SubscriberOptions } from './socket-subscriber.js';

const BLOCK_END = Buffer.from('\n\n');
const NEXT = Buffer.from('event: next\n');

/** One subscription as server-sent events, read by hand. */
export class EventSourceSubscriber {
  readonly check: DeliveryCheck;
  /** Settles when the server has ended it. */
  readonly ended: Promise<void>;
  readonly #socket: Socket;
  #left: Buffer = Buffer.alloc(0);
  #failure: Error | null = null;
  #started = false;

  constructor(port: number, operation: object, { onDelivery, key = ADMIN_KEY }: SubscriberOptions = {}) {
    this.check = new DeliveryCheck(onDelivery);
    const body = JSON.stringify(operation);
    const head = [
      'POST /graphql/stream HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      `authorization: Bearer ${key}`,
      'content-type: application/json',
      'accept: text/event-stream',
      `content-length: ${body.length}`,
    ].join('\r\n');
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.once('connect', () => this.#socket.write(`${head}\r\n\r\n${body}`));
    this.#socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#socket.on('error', (error) => {
      this.#failure ??= error;
    });
    this.ended = new Promise((resolve) => {
      this.#socket.on('close', () => resolve());
    });
  }

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
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    try {
      const bytes = this.#left.length > 0 ? Buffer.concat([this.#left, chunk]) : chunk;
      if (!this.#started && !bytes.toString('latin1', 0, 12).endsWith('200')) throw new Error(`Refused: ${bytes}`);
      this.#started = true;
      let at = 0;
      for (;;) {
        const end = bytes.indexOf(BLOCK_END, at);
        if (end < 0) break;
        // The seams of the chunked encoding fall between blocks or inside of one: they are passed over with its head.
        const next = bytes.indexOf(NEXT, at);
        if (next >= 0 && next < end) this.check.take(bytes, next, end);
        at = end + BLOCK_END.length;
      }
      this.#left = bytes.subarray(at);
    } catch (error) {
      this.#failure ??= error as Error;
      this.#socket.destroy();
    }
  }
}
