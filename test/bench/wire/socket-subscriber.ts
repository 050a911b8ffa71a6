import { randomUUID } from 'node:crypto';
import type { FollowOperation } from '../event.js';
import { DeliveryCheck, type DeliveryCheckOptions } from './delivery-check.js';
import { GraphqlSocket } from './graphql-socket.js';

/** What stands before the operation's id in each of its messages. */
const ID_AT = '{"id":"'.length;
const CURSOR = '"cursor":"';

export interface SubscriberOptions extends DeliveryCheckOptions {
  readonly key?: string;
  /** Of the operation, 4 characters or more: what clients take when nothing is said, one of its own for each. */
  readonly id?: string;
  /** Remembers where each delivery said that a new stream would go on. */
  readonly keepCursor?: boolean;
}

/** One subscription on a WebSocket of its own. */
export class SocketSubscriber {
  readonly check: DeliveryCheck;
  readonly project: string;
  /** Settles when the server has ended it. */
  readonly ended: Promise<void>;
  readonly #operation: FollowOperation;
  readonly #id: string;
  /** The first four characters of the id, as a number: comparing all of them would cost more than the rest. */
  readonly #idHead: number;
  readonly #keepCursor: boolean;
  #socket!: GraphqlSocket;
  #end!: () => void;
  #failure: Error | null = null;
  #cursor: string | null = null;

  private constructor(operation: FollowOperation, options: SubscriberOptions) {
    const { id = randomUUID(), keepCursor = false } = options;
    this.check = new DeliveryCheck(options);
    this.project = operation.variables.projectId;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#operation = operation;
    this.#id = id;
    this.#idHead = Buffer.from(id, 'latin1').readInt32LE();
    this.#keepCursor = keepCursor;
  }

  /** Settles when the server has let it in; nothing is subscribed yet. */
  static async connect(
    port: number,
    operation: FollowOperation,
    options: SubscriberOptions = {},
  ): Promise<SocketSubscriber> {
    const subscriber = new SocketSubscriber(operation, options);
    subscriber.#socket = await GraphqlSocket.open(port, {
      key: options.key,
      onMessage: (bytes, start, end) => subscriber.#take(bytes, start, end),
      onFailure: (error) => {
        subscriber.#failure ??= error;
        subscriber.#end();
      },
    });
    return subscriber;
  }

  /** Settles when the subscription has been sent; the server need not have taken it yet. */
  static async open(port: number, operation: FollowOperation, options?: SubscriberOptions): Promise<SocketSubscriber> {
    const subscriber = await SocketSubscriber.connect(port, operation, options);
    subscriber.subscribe();
    return subscriber;
  }

  subscribe(): void {
    this.#socket.subscribe(this.#id, this.#operation);
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

  /** Of the newest delivery; only where cursors are kept. */
  get cursor(): string {
    if (this.#cursor === null) throw new Error('No delivery had a cursor');
    return this.#cursor;
  }

  /** Reads no more until `resume`: the kernel's buffers fill, and then the server has to wait. */
  stall(): void {
    this.#socket.stall();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.close();
  }

  #take(bytes: Buffer, start: number, end: number): void {
    if (bytes.readInt32LE(start + ID_AT) !== this.#idHead)
      throw new Error(`Not for operation ${this.#id}: ${bytes.toString('utf8', start, end)}`);
    this.check.take(bytes, start, end);
    if (!this.#keepCursor) return;
    const text = bytes.toString('latin1', start, end);
    const at = text.lastIndexOf(CURSOR) + CURSOR.length;
    this.#cursor = text.slice(at, text.indexOf('"', at));
  }
}
