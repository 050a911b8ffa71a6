import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { Viewer } from '../../../auth/viewer.js';
import { nextTurn, systemClock } from '../../../core/clock.js';
import type { Limits } from '../../../core/config/limits.js';
import type { ClientProgram } from '../../../hub/connections/connection-directory.js';
import type { FrameBatch, SharedWriter } from '../../fanout/frame-batch.js';
import { publicError, type ReportError } from '../../graphql/public-errors.js';
import type { ResultStream } from '../../graphql/result-stream.js';
import { SettledResults } from '../../graphql/settled-results.js';
import { type Connection, type Registration, watchCredential } from '../../operate/connections.js';
import { Backpressure, STALLED, watchStalledPeer } from '../backpressure.js';
import type { OutputSocket } from '../output-socket.js';
import { WriteBatch } from '../write-batch.js';
import type { StreamFraming } from './stream-framing.js';

/** Characters collected into one write: large writes make replay fast. */
const CHUNK_CHARACTERS = 65_536;
/** How often text that is not read is looked at. */
const LOOK_MS = 20;

export interface ResponseStreamOptions {
  readonly results: ResultStream;
  readonly framing: StreamFraming;
  readonly output: OutputSocket;
  /** The answer whose body it is. */
  readonly res: ServerResponse;
  readonly viewer: Viewer | null;
  readonly address: string;
  readonly client: ClientProgram | null;
  readonly report: ReportError;
  readonly heartbeatMs: number;
  readonly limits: Limits;
  /** Window in which frames are collected into one write; 0: none. */
  readonly coalesceMs: number;
}

/**
 * A subscription as the body of an answer: pulls results as fast as the peer reads and no faster, and keeps a quiet stream
 * open.
 */
export class ResponseStream extends Readable implements Connection {
  readonly transport = 'SSE';
  readonly idleSince = null;
  readonly viewer: Viewer | null;
  readonly address: string;
  readonly client: ClientProgram | null;
  readonly #stream: ResultStream;
  readonly #output: OutputSocket;
  /** Bytes of earlier answers on the same connection. */
  readonly #earlierBytes: number;
  readonly #results: SettledResults;
  readonly #framing: StreamFraming;
  readonly #stopHeartbeat: () => void;
  readonly #unwatch: (() => void)[];
  readonly #res: ServerResponse;
  readonly #coalesceMs: number;
  readonly #report: ReportError;
  #writeBatch: WriteBatch | null = null;
  /** Resolvers of writers that wait until the stream is read. */
  #readers: (() => void)[] = [];
  /** Text that waits for the end of this turn, for one write. */
  #text: string;
  #flushing = false;
  #pulling = false;
  #open = true;
  #end: Parameters<Registration['closed']>[0];

  constructor(options: ResponseStreamOptions) {
    super({ highWaterMark: CHUNK_CHARACTERS });
    const { results, framing, output, res, viewer, address, client, heartbeatMs, limits, coalesceMs, report } = options;
    this.#framing = framing;
    this.#report = report;
    this.viewer = viewer;
    this.address = address;
    this.client = client;
    this.#stream = results;
    this.#output = output;
    this.#earlierBytes = output.bytesWritten;
    this.#res = res;
    this.#coalesceMs = coalesceMs;
    // A stream that is cut before its first event resumes from here.
    this.#text = framing.start(results.cursor());
    this.#results = new SettledResults(results);
    const backpressure = new Backpressure(output, { limits, owner: { stalled: () => this.#endStalled(output) } });
    results.attach(this.#sharedWriter(backpressure));
    this.#stopHeartbeat = systemClock.every(
      heartbeatMs,
      () => this.readableLength === 0 && this.#emit(framing.idle(results.cursor())),
    );
    this.#unwatch = [watchStalledPeer(output, limits.stallMs, () => this.#endStalled(output))];
    if (viewer) this.#unwatch.push(watchCredential(viewer, (reason) => this.expel(reason)));
    this.#flush();
  }

  /** How the stream ended; undefined before, and when its client disconnected. */
  get end(): Parameters<Registration['closed']>[0] {
    return this.#end;
  }

  subscriptions(): number {
    return 1;
  }

  streams(): readonly ResultStream[] {
    return [this.#stream];
  }

  bytes() {
    return { sent: this.#output.bytesWritten - this.#earlierBytes, received: null };
  }

  /** Ends the stream in good order and asks the client to come back. */
  retire(): void {
    this.#finish(this.#framing.retired(), 'Service restart');
  }

  /** Ends the stream with an error: its client may reconnect with a valid credential. */
  expel(reason: string): void {
    const error = new GraphQLError(reason, { extensions: { code: 'UNAUTHENTICATED' } });
    this.#finish(this.#framing.expelled(error), reason);
  }

  override _read(): void {
    for (const resolve of this.#readers.splice(0)) resolve();
    if (!this.#pulling && this.#open) void this.#pull();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#open = false;
    for (const resolve of this.#readers.splice(0)) resolve();
    this.#stopHeartbeat();
    for (const unwatch of this.#unwatch) unwatch();
    void this.#results.return();
    callback(error);
  }

  /** Writer of the results that this stream shares with others. */
  #sharedWriter(backpressure: Backpressure): SharedWriter {
    const stream = this;
    const isUnread = () => this.readableLength >= CHUNK_CHARACTERS;
    return {
      get open() {
        return stream.#open;
      },
      get full() {
        return backpressure.isFull || isUnread();
      },
      async drained() {
        await backpressure.wait();
        if (stream.#open && isUnread()) await new Promise<void>((resolve) => stream.#readers.push(resolve));
      },
      write: (batch) => this.#write(batch),
      async accepted() {
        await nextTurn();
        while (stream.#open && stream.readableLength > 0) await systemClock.sleep(LOOK_MS);
        return stream.readableLength === 0 && backpressure.accepted();
      },
      close: () => undefined,
    };
  }

  #write(batch: FrameBatch): void {
    this.#flush();
    const { chunkedEncoding, headersSent, socket } = this.#res as ServerResponse & { chunkedEncoding?: boolean };
    // Shared bytes go straight to the socket, as long as nothing of this stream is buffered before it.
    const straight = headersSent && chunkedEncoding === true && this.readableLength === 0;
    if (!straight || !socket) {
      this.push(batch.httpBody(this.#framing, 'plain'));
      return;
    }
    // Within a turn a stream already writes everything at once.
    if (this.#coalesceMs > 0) this.#writeBatch ??= new WriteBatch(socket, this.#coalesceMs);
    this.#writeBatch?.hold();
    socket.write(batch.httpBody(this.#framing, 'chunk'));
  }

  async #pull(): Promise<void> {
    this.#pulling = true;
    try {
      // At least one: a chunk that is being read still counts as buffered, and a read without a push would be the last.
      do {
        const { done, value } = await this.#results.next();
        if (!this.#open) return;
        if (done) return this.#finish(this.#framing.complete(), 'Complete');
        this.#emit(this.#framing.next(value));
      } while (this.#open && this.readableLength + this.#text.length < CHUNK_CHARACTERS);
    } catch (error) {
      // A result that cannot be written as JSON.
      const told = publicError(error, 'INTERNAL_SERVER_ERROR', this.#report);
      this.#finish(this.#framing.next({ errors: [told] }) + this.#framing.complete(), 'Failed');
    } finally {
      this.#pulling = false;
    }
  }

  #emit(text: string): void {
    this.#text += text;
    if (this.#flushing) return;
    this.#flushing = true;
    // After the microtasks of this turn, so that its results share one write.
    process.nextTick(() => this.#flush());
  }

  #flush(): void {
    this.#flushing = false;
    if (!this.#open || this.#text === '') return;
    const text = this.#text;
    this.#text = '';
    this.push(text);
  }

  #endStalled(output: OutputSocket): void {
    this.#end = { reason: STALLED.message, failure: STALLED };
    output.destroy();
  }

  #finish(last: string, reason: string): void {
    if (!this.#open) return;
    this.#end = { reason };
    this.#text += last;
    this.#flush();
    this.#open = false;
    this.push(null);
  }
}
