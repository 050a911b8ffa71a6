import { once } from 'node:events';
import type { Socket } from 'node:net';
import { ADMIN_KEY, type FollowOperation } from '../event.js';
import { connectTo } from './connect.js';
import { DeliveryCheck } from './delivery-check.js';
import type { SubscriberOptions } from './socket-subscriber.js';

const BLOCK_END = Buffer.from('\n\n');
const NEXT = Buffer.from('event: next\n');
const NAME_AT = 'event: '.length;
const LETTER_E = 0x65;
const LETTER_N = 0x6e;

/** One subscription as server-sent events, read by hand. */
export class EventSourceSubscriber {
  readonly check: DeliveryCheck;
  /** Settles when the server has ended it. */
  readonly ended: Promise<void>;
  readonly project: string;
  readonly #socket: Socket;
  #left: Buffer | null = null;
  #failure: Error | null = null;
  #started = false;
  /** Where the last event had its name: the next one has it there too, but for one that begins a chunk. */
  #nextPlace = 0;

  private constructor(port: number, operation: FollowOperation, options: SubscriberOptions) {
    const { key = ADMIN_KEY } = options;
    this.check = new DeliveryCheck(options);
    this.project = operation.variables.projectId;
    const body = JSON.stringify(operation);
    const head = [
      'POST /graphql/stream HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      `authorization: Bearer ${key}`,
      'content-type: application/json',
      'accept: text/event-stream',
      `content-length: ${body.length}`,
    ].join('\r\n');
    this.#socket = connectTo(port, (bytes) => this.#receive(bytes));
    this.#socket.once('connect', () => this.#socket.write(`${head}\r\n\r\n${body}`));
    this.#socket.on('error', (error) => {
      this.#failure ??= error;
    });
    this.ended = new Promise((resolve) => {
      this.#socket.on('close', () => {
        this.#failure ??= new Error('The server closed the stream');
        resolve();
      });
    });
  }

  /** Settles when the subscription has been sent; the server need not have taken it yet. */
  static async open(
    port: number,
    operation: FollowOperation,
    options: SubscriberOptions = {},
  ): Promise<EventSourceSubscriber> {
    const subscriber = new EventSourceSubscriber(port, operation, options);
    await once(subscriber.#socket, 'connect');
    return subscriber;
  }

  /** As {@link SocketSubscriber.last}. */
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
      const bytes = this.#left ? Buffer.concat([this.#left, chunk]) : chunk;
      if (!this.#started && !bytes.toString('latin1', 0, 12).endsWith('200')) throw new Error(`Refused: ${bytes}`);
      this.#started = true;
      let at = 0;
      for (;;) {
        const end = bytes.indexOf(BLOCK_END, at);
        if (end < 0) break;
        this.#block(bytes, at, end);
        at = end + BLOCK_END.length;
      }
      this.#left = at < bytes.length ? Buffer.from(bytes.subarray(at)) : null;
    } catch (error) {
      this.#failure ??= error as Error;
      this.#socket.destroy();
    }
  }

  /** The seams of the chunked encoding fall between blocks or inside of one: they are passed over with its head. */
  #block(bytes: Buffer, start: number, end: number): void {
    let next = start + this.#nextPlace;
    if (bytes[next] !== LETTER_E || bytes[next + NAME_AT] !== LETTER_N) {
      next = bytes.indexOf(NEXT, start);
      if (next < 0) return;
    }
    if (next >= end) return;
    this.#nextPlace = next - start;
    this.check.take(bytes, next, end);
  }
}
