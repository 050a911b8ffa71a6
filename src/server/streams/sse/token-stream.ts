import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Request, Response } from 'graphql-sse';
import type { Viewer } from '../../../auth/viewer.js';
import { systemClock } from '../../../core/clock.js';
import type { Limits } from '../../../core/config/limits.js';
import { overLimit } from '../../../core/config/over-limit.js';
import type { Meter } from '../../../core/observe/meter.js';
import type { ClientProgram } from '../../../hub/connections/connection-directory.js';
import type { SchemaContext } from '../../../schema/index.js';
import type { ConnectionSlot } from '../../gate/connection-slots.js';
import type { OperationParams } from '../../graphql/operation-params.js';
import type { ResultStream } from '../../graphql/result-stream.js';
import type { RunOperation } from '../../graphql/run-operation.js';
import { SettledResults } from '../../graphql/settled-results.js';
import { type Connection, type Connections, type Registration, watchCredential } from '../../operate/connections.js';
import { Backpressure, STALLED } from '../backpressure.js';
import { OperationLimits } from '../operation-limits.js';
import { type OutputSocket, outputSocketOf } from '../output-socket.js';
import { nextFrame, retryFrame } from './sse-framing.js';

/** A reservation that is not opened within this is dropped. */
const RESERVATION_MS = 30_000;
/** `retryAfterMs` of a client whose answers are unread. */
const RETRY_MS = 1_000;

/** An operation is begun with a response of its own, one result, or a stream of results. */
type Begun = Response | ExecutionResult | AsyncGenerator<never>;

/** Operation of which it is not known yet whether it streams. */
interface Preparing {
  cancelled: boolean;
}

export interface TokenStreamOptions {
  /** Viewer that reserves the stream. */
  readonly viewer: Viewer | null;
  readonly address: string;
  readonly client: ClientProgram | null;
  readonly slot: ConnectionSlot;
  readonly run: RunOperation;
  readonly limits: Limits;
  readonly meter: Meter;
  /** Makes the library forget a stream that was never opened. */
  readonly discard: () => Promise<void>;
  readonly onClose: () => void;
  readonly onError: (error: unknown) => void;
}

/** Stream behind one token of the single connection mode, and what runs on it: reserved, then open, then closed. */
export class TokenStream implements Connection {
  readonly transport = 'SSE';
  readonly idleSince = null;
  /** Viewer that reserved the stream. */
  readonly viewer: Viewer | null;
  readonly address: string;
  readonly client: ClientProgram | null;
  readonly #streams = new Set<ResultStream>();
  #registration: Registration | null = null;
  #output: OutputSocket | null = null;
  /** Bytes of earlier answers on the same connection. */
  #earlierBytes = 0;
  readonly #operations: OperationLimits<OperationParams>;
  /** By operation id: the library says nothing of an operation that is ended while it is prepared. */
  readonly #preparing = new Map<string, Preparing>();
  /** Requests whose one answer has still to be written. */
  readonly #unanswered = new Set<IncomingMessage>();
  readonly #options: TokenStreamOptions;
  readonly #cancelExpiry: () => void;
  readonly #opened: Promise<void>;
  #open!: () => void;
  #backpressure: Backpressure | null = null;
  #response: ServerResponse | null = null;
  #closed = false;
  #end: Parameters<Registration['closed']>[0];

  constructor(options: TokenStreamOptions) {
    this.viewer = options.viewer;
    this.address = options.address;
    this.client = options.client;
    this.#options = options;
    const { limits, meter } = options;
    // Each operation is a request of its own: there is no socket to close on a client that floods.
    this.#operations = new OperationLimits({ limits, meter, owner: { flooded: () => undefined } });
    this.#opened = new Promise((resolve) => {
      this.#open = resolve;
    });
    this.#cancelExpiry = systemClock.after(RESERVATION_MS, () => {
      this.#close();
      options.discard().catch(options.onError);
    });
  }

  /** Runs the operation of a request, within the limits of the stream. */
  async begin({ raw, context }: Request<IncomingMessage, SchemaContext>, params: OperationParams): Promise<Begun> {
    const id = String(params.extensions?.operationId);
    const preparing = { cancelled: false };
    this.#preparing.set(id, preparing);
    this.#unanswered.add(raw);
    const { run } = this.#options;
    try {
      const outcome = await run(params, context, () => this.#operations.begin(params));
      if (outcome.kind !== 'stream') {
        this.#operations.end(params);
        return outcome.kind === 'refused' ? { data: undefined, errors: outcome.errors } : outcome.result;
      }
      this.completed(raw);
      const { stream } = outcome;
      this.#streams.add(stream);
      this.#registration?.began(stream);
      const results = new SettledResults(stream, () => {
        this.#streams.delete(stream);
        this.#operations.end(params);
      });
      if (preparing.cancelled || this.#closed) await results.return();
      return results as unknown as AsyncGenerator<never>;
    } finally {
      // The library answers an operation that was ended meanwhile by itself.
      if (preparing.cancelled || this.#closed) this.completed(raw);
      // Another may have begun under the same id.
      if (this.#preparing.get(id) === preparing) this.#preparing.delete(id);
    }
  }

  /** The client ends an operation, which may not have begun yet. */
  cancel(id: string): void {
    const preparing = this.#preparing.get(id);
    if (preparing) preparing.cancelled = true;
  }

  /** The answer to a request was written. Idempotent. */
  completed(raw: IncomingMessage): void {
    this.#unanswered.delete(raw);
  }

  /** Settles when the stream may be given more: it is open, and its client has read what it was sent. */
  async room(): Promise<void> {
    await this.#opened;
    await this.#backpressure?.wait();
  }

  subscriptions(): number {
    return this.#operations.active;
  }

  streams(): Iterable<ResultStream> {
    return this.#streams;
  }

  bytes() {
    return { sent: this.#output ? this.#output.bytesWritten - this.#earlierBytes : 0, received: null };
  }

  /** Its client opens it. @throws TidingsError `TOO_MANY_CONNECTIONS`; it may try again. */
  admit(): void {
    this.#options.slot.admitted();
  }

  /** @throws TidingsError `RATE_LIMITED` with `retryAfterMs` while too many answers wait to be read. */
  requireRoom(): void {
    const { limits, meter } = this.#options;
    const { size } = this.#unanswered;
    const { maxSubscriptions: max } = limits;
    if (size < max) return;
    meter.refused('unread_answers');
    const extensions = { retryAfterMs: RETRY_MS };
    throw overLimit('maxSubscriptions', { code: 'RATE_LIMITED', max, found: size + 1, extensions });
  }

  retire(): void {
    this.#end = { reason: 'Service restart' };
    this.#finish(retryFrame());
  }

  /** Ends each operation with an error, by its id; without an operation the stream gets one error. */
  expel(reason: string): void {
    this.#end = { reason };
    const result = { errors: [new GraphQLError(reason, { extensions: { code: 'UNAUTHENTICATED' } })] };
    const frames = [...this.#operations.begun()].map(({ extensions }) =>
      operationFrame(String(extensions?.operationId), result),
    );
    this.#finish((frames.join('') || nextFrame(result)) + retryFrame());
  }

  /** Writes the frames to their client until either of them ends. */
  async serve(frames: AsyncGenerator<string, void, undefined>, res: ServerResponse, connections: Connections) {
    this.#cancelExpiry();
    const output = outputSocketOf(res.req);
    const onStalled = () => {
      this.#end = { reason: STALLED.message, failure: STALLED };
      output.destroy();
    };
    const backpressure = new Backpressure(output, { limits: this.#options.limits, owner: { stalled: onStalled } });
    this.#backpressure = backpressure;
    this.#output = output;
    this.#earlierBytes = output.bytesWritten;
    this.#open();
    this.#response = res;
    const registration = connections.add(this);
    this.#registration = registration;
    registration.admitted();
    for (const stream of this.#streams) registration.began(stream);
    const unwatch = this.viewer ? watchCredential(this.viewer, (reason) => this.expel(reason)) : null;
    const gone = () => {
      registration.closed(this.#end);
      unwatch?.();
      this.#close();
      frames.return().catch(this.#options.onError);
    };
    res.once('close', gone);
    // The client may have disconnected meanwhile.
    if (output.destroyed) gone();
    for await (const frame of frames) {
      // Retired: its client reconnects for the rest. A write after the end would be an uncaught error.
      if (res.writableEnded) break;
      res.write(withId(frame));
      await backpressure.wait();
    }
    res.end();
  }

  /** Writes the last frames. Idempotent. */
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

/** Frame of a result, with the id of its operation. */
const operationFrame = (id: string, payload: ExecutionResult): string =>
  `event: next\ndata: ${JSON.stringify({ id, payload })}\n\n`;

/** Adds the `id:` of the cursor that a frame carries: `extensions` is the last member of what the library printed. */
function withId(frame: string): string {
  const from = frame.lastIndexOf('"extensions":{"cursor":"');
  const cursor = from < 0 ? undefined : /^"extensions":\{"cursor":"([^"\\]+)"/.exec(frame.slice(from))?.[1];
  return cursor ? `id: ${cursor}\n${frame}` : frame;
}
