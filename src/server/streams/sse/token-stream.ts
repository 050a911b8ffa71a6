import type { ServerResponse } from 'node:http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { RequestParams } from 'graphql-sse';
import type { Viewer } from '../../../auth/viewer.js';
import { systemClock } from '../../../core/clock.js';
import type { Limits } from '../../../core/config/limits.js';
import type { Meter } from '../../../core/meter.js';
import type { ConnectionSlot } from '../../gate/connection-slots.js';
import { type Connection, type Connections, type Registration, watchCredential } from '../../operate/connections.js';
import { Backpressure, STALLED } from '../backpressure.js';
import { OperationLimits } from '../operation-limits.js';
import { outputSocketOf } from '../output-socket.js';
import { nextFrame, randomRetryMs, retryFrame } from './event-stream.js';

/** A reservation that nobody opens is dropped after this. */
const RESERVATION_MS = 30_000;

export interface TokenStreamOptions {
  /** Who reserves it. */
  readonly viewer: Viewer | null;
  readonly address: string;
  readonly slot: ConnectionSlot;
  readonly limits: Limits;
  readonly meter: Meter;
  /** Has the library forget it, where nobody has opened it. */
  readonly discard: () => Promise<void>;
  readonly onClose: () => void;
}

/** The stream behind one token of the single connection mode: first reserved, then open, then gone. */
export class TokenStream implements Connection {
  readonly transport = 'SSE';
  /** Who reserved it. */
  readonly viewer: Viewer | null;
  readonly address: string;
  /** What runs on it. */
  readonly operations: OperationLimits<RequestParams>;
  readonly #options: TokenStreamOptions;
  readonly #cancelExpiry: () => void;
  readonly #opened: Promise<void>;
  #open!: () => void;
  #backpressure: Backpressure | null = null;
  #response: ServerResponse | null = null;
  /** Operations that are not streams and whose answers have not been written. */
  #unanswered = 0;
  #closed = false;
  #end: Parameters<Registration['closed']>[0];

  constructor(options: TokenStreamOptions) {
    this.viewer = options.viewer;
    this.address = options.address;
    this.#options = options;
    const { limits, meter } = options;
    // Each operation is a request of its own here: there is no socket to close on whoever floods.
    this.operations = new OperationLimits({ limits, meter, onFlood: () => undefined });
    this.#opened = new Promise((resolve) => {
      this.#open = resolve;
    });
    this.#cancelExpiry = systemClock.after(RESERVATION_MS, () => {
      this.#close();
      void options.discard();
    });
  }

  /** Settles when the stream may be given more: it is open, and its client has taken what it was sent. */
  async room(): Promise<void> {
    await this.#opened;
    await this.#backpressure?.wait();
  }

  subscriptions(): number {
    return this.operations.active;
  }

  /** Its client opens it. @throws TidingsError `TOO_MANY_CONNECTIONS`; it may try again. */
  admit(): void {
    this.#options.slot.admitted();
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Whether another operation may be begun, for all that has still to be written. */
  get hasRoom(): boolean {
    return this.#unanswered < this.#options.limits.maxSubscriptions;
  }

  /** The answer to an operation waits to be written. */
  answering(): void {
    this.#unanswered++;
  }

  answered(): void {
    this.#unanswered--;
  }

  retire(): void {
    this.#end = { reason: 'Service restart' };
    this.#finish(retryFrame(randomRetryMs()));
  }

  /** Says why to each operation, by its id, as clients hand on what they read; and once to nobody, where none runs. */
  expel(reason: string): void {
    this.#end = { reason };
    const result = { errors: [new GraphQLError(reason, { extensions: { code: 'UNAUTHENTICATED' } })] };
    const frames = [...this.operations.begun()].map(({ extensions }) =>
      operationFrame(String(extensions?.operationId), result),
    );
    this.#finish((frames.join('') || nextFrame(result)) + retryFrame(randomRetryMs()));
  }

  /** Writes the frames to their client until either of them ends. */
  async serve(frames: AsyncGenerator<string, void, undefined>, res: ServerResponse, connections: Connections) {
    this.#cancelExpiry();
    const output = outputSocketOf(res.req);
    const onStalled = () => {
      this.#end = { reason: STALLED.message, failure: STALLED };
      output.destroy();
    };
    const backpressure = new Backpressure(output, { limits: this.#options.limits, onStalled });
    this.#backpressure = backpressure;
    this.#open();
    this.#response = res;
    const registration = connections.add(this);
    registration.admitted();
    const unwatch = this.viewer ? watchCredential(this.viewer, (reason) => this.expel(reason)) : null;
    const gone = () => {
      registration.closed(this.#end);
      unwatch?.();
      this.#close();
      void frames.return();
    };
    res.once('close', gone);
    // Its client may have gone while the stream was made ready.
    if (output.destroyed) gone();
    for await (const frame of frames) {
      // Retired: its client comes back for the rest, and a write after the end would be nobody's error to catch.
      if (res.writableEnded) break;
      res.write(withId(frame));
      await backpressure.wait();
    }
    res.end();
  }

  /** Once: who was told already, and takes its time to go, is told no more. */
  #finish(last: string): void {
    if (!this.#response?.writableEnded) this.#response?.end(last);
  }

  #close(): void {
    this.#closed = true;
    this.#cancelExpiry();
    this.#open();
    this.#options.slot.release();
    this.#options.onClose();
  }
}

/** A result among those of other operations of its stream. */
const operationFrame = (id: string, payload: ExecutionResult): string =>
  `event: next\ndata: ${JSON.stringify({ id, payload })}\n\n`;

/** Gives a frame the `id:` of the cursor that it carries; ours are the last member of what the library printed. */
function withId(frame: string): string {
  const from = frame.lastIndexOf('"extensions":{"cursor":"');
  const cursor = from < 0 ? undefined : /^"extensions":\{"cursor":"([^"\\]+)"/.exec(frame.slice(from))?.[1];
  return cursor ? `id: ${cursor}\n${frame}` : frame;
}
