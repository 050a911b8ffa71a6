import type { Socket } from 'node:net';
import { CloseCode, type Context, type WebSocket as ProtocolSocket, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import type { Viewer } from '../../../auth/viewer.js';
import { systemClock } from '../../../core/clock.js';
import type { Limits } from '../../../core/config/limits.js';
import type { Meter } from '../../../core/meter.js';
import { isNestedDeeper } from '../../../core/text/content.js';
import type { ConnectionEnd, ConnectionFailure } from '../../../hub/self/connection-events.js';
import type { SchemaContext } from '../../../schema/index.js';
import type { FrameBatch, SharedWriter } from '../../fanout/frame-batch.js';
import type { ConnectionSlot } from '../../gate/connection-slots.js';
import { type Connection, type Registration, watchCredential } from '../../operate/connections.js';
import { Backpressure, STALLED } from '../backpressure.js';
import { OperationLimits } from '../operation-limits.js';
import { WriteBatch } from '../write-batch.js';
import type { Beating, Heartbeats } from './heartbeats.js';
import { InboundFlow } from './inbound-flow.js';
import { SharedSocketWriter } from './shared-socket-writer.js';
import { StreamPositions } from './stream-positions.js';

/** Codes of ours beside those of graphql-ws; stock clients come back after each of them. */
const CLOSE = { restart: 1012, tryAgainLater: 1013, flooding: 4290, forbidden: 4403, stalled: 4410 } as const;

/** How long a peer that is closed has to say good-bye. */
const GOODBYE_MS = 2_000;

/** What belongs to one socket beside the protocol's own state. */
export interface WsExtra {
  readonly connection: WsConnection;
  /** What the protocol knows of it, once it has been asked to let it in. */
  context: Pick<Context, 'subscriptions'> | null;
}

/** What belongs to one of them. */
interface Wire {
  readonly webSocket: WebSocket;
  /** The socket below it. */
  readonly socket: Socket;
  /** Address that it comes from. */
  readonly address: string;
  /** The session's cookie, which browsers show with the upgrade. */
  readonly cookie: string | null;
  readonly slot: ConnectionSlot;
}

/** What all of them have in common. */
interface WsConnectionOptions {
  readonly heartbeats: Heartbeats;
  /** How long frames wait for others, to leave as one write; 0: to the end of the turn. */
  readonly coalesceMs: number;
  readonly limits: Limits;
  readonly meter: Meter;
  readonly log: Logger;
}

/** One WebSocket: gathers the frames of a turn into one write, holds senders back, and watches whether the peer lives. */
export class WsConnection implements Connection, Beating, ProtocolSocket {
  readonly #webSocket: WebSocket;
  readonly #socket: Socket;
  readonly #slot: ConnectionSlot;
  readonly #options: WsConnectionOptions;
  readonly transport = 'WS';
  readonly address: string;
  readonly cookie: string | null;
  readonly #extra: WsExtra = { connection: this, context: null };
  readonly #backpressure: Backpressure;
  readonly operations: OperationLimits;
  readonly inbound: InboundFlow;
  readonly positions: StreamPositions;
  /** What its operations run with, made with the first of them. */
  operationContext: SchemaContext | null = null;
  /** Whether the client was let in: before, it has its own limit of time. */
  #connected = false;
  #viewer: Viewer | null = null;
  #unwatch: (() => void) | null = null;
  #sharedWriters = 0;
  #registration: Registration | null = null;
  /** What it was ended with, where that was done here. */
  #end: ConnectionEnd | null = null;
  #failure: ConnectionFailure | null = null;
  readonly #writeBatch: WriteBatch;
  #heard = true;
  #silentBeats = 0;

  constructor({ webSocket, socket, address, cookie, slot }: Wire, options: WsConnectionOptions) {
    this.address = address;
    this.cookie = cookie;
    this.#slot = slot;
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#options = options;
    this.#writeBatch = new WriteBatch(socket, options.coalesceMs);
    const onStalled = () => {
      this.#failure ??= STALLED;
      this.close(CLOSE.stalled, STALLED.message);
    };
    const { limits, meter } = options;
    this.#backpressure = new Backpressure(socket, { limits, onStalled });
    const onFlood = () => this.close(CLOSE.flooding, 'Flooding');
    this.operations = new OperationLimits({ limits, meter, onFlood });
    this.inbound = new InboundFlow({ webSocket, limits, meter, onFlood, backpressure: this.#backpressure });
    this.positions = new StreamPositions({
      subscriptions: () => this.#extra.context?.subscriptions ?? {},
      backpressure: this.#backpressure,
      ping: (cursors) => this.#ping(cursors),
    });
  }

  /** Speaks the protocol on this socket until it closes. */
  serve(protocol: Server<WsExtra>, registration: Registration): void {
    this.#registration = registration;
    const webSocket = this.#webSocket;
    const { log, heartbeats } = this.#options;
    webSocket.on('error', (error) => {
      this.#failure ??= socketFailure(error);
      log.debug({ err: error }, 'websocket error');
    });
    const beats = heartbeats.add(this);
    const closed = protocol.opened(this, this.#extra);
    // Not `once`, here and elsewhere: what Node keeps for that is three times as much, and a socket closes only once.
    webSocket.on('close', (code, reason) => {
      heartbeats.remove(this, beats);
      this.#unwatch?.();
      registration.closed({ ...(this.#end ?? { code, reason: String(reason) }), failure: this.#failure });
      closed(code, String(reason)).catch((error) =>
        log.error({ err: error }, 'ending the operations of a socket failed'),
      );
    });
  }

  get viewer(): Viewer | null {
    return this.#viewer;
  }

  subscriptions(): number {
    return this.operations.active;
  }

  /** The client was let in, as this viewer or without a credential. */
  admit(viewer: Viewer | null): void {
    // It may have gone while it was found out who it is.
    if (!this.isOpen) return;
    this.#connected = true;
    this.#viewer = viewer;
    if (viewer) this.#unwatch = watchCredential(viewer, (reason) => this.expel(reason));
    this.#slot.admitted();
    this.#registration?.admitted();
  }

  /** The client was not let in. The protocol closes the socket once more after this, which has no effect. */
  refuse({ code, reason }: { code: number; reason: string }): void {
    this.#failure ??= closedWith(code, reason);
    this.close(code, reason);
  }

  expel(reason: string): void {
    this.close(CLOSE.forbidden, reason);
  }

  retire(): void {
    this.close(CLOSE.restart, 'Service restart');
  }

  get protocol(): string {
    return this.#webSocket.protocol;
  }

  /** Idempotent: only the first code is sent and recorded. */
  close(code = 1000, reason = ''): void {
    const webSocket = this.#webSocket;
    if (webSocket.readyState !== webSocket.OPEN) return;
    this.#end = { code, reason };
    // The codes by which a client learns what it did wrong, or that it may no longer be here.
    if ((code >= 4400 && code < 4500) || code === CLOSE.flooding) this.#failure ??= closedWith(code, reason);
    webSocket.close(code, reason);
    // One that is behind with reading has to come to the good-bye first: the library waits for it longer.
    if (this.#backpressure.isFull) return;
    webSocket.on(
      'close',
      systemClock.after(GOODBYE_MS, () => webSocket.terminate()),
    );
  }

  /** Gives back what came with a ping; what is nested deeper than could be written down was no message. */
  async onPing(payload: unknown): Promise<void> {
    if (isNestedDeeper(payload, this.#options.limits.maxVariableDepth))
      this.close(CloseCode.BadRequest, 'Invalid message received');
    else await this.send(JSON.stringify({ type: 'pong', payload }));
  }

  onMessage(handle: (text: string) => Promise<void>): void {
    this.#webSocket.on('message', (data, isBinary) => this.#receive(handle, data, isBinary));
  }

  /** Where results are written that an operation shares with others. */
  sharedWriter(id: string, operation: object): SharedWriter {
    this.#sharedWriters++;
    return new SharedSocketWriter(this, { id, operation });
  }

  get isOpen(): boolean {
    return this.#webSocket.readyState === this.#webSocket.OPEN;
  }

  get isFull(): boolean {
    return this.#backpressure.isFull;
  }

  drained(): Promise<void> {
    return this.#backpressure.wait() ?? Promise.resolve();
  }

  writeShared(batch: FrameBatch, head: Buffer): void {
    batch.webSocketFrames(head, (bytes) => {
      // What several of them write in a turn leaves together; one alone writes all that it has at once anyway.
      if (this.#sharedWriters > 1 || this.#writeBatch.isSlow) this.#writeBatch.hold();
      this.#socket.write(bytes);
      // The kernel has taken all of it unless something is left.
      return this.#socket.writableLength > 0;
    });
  }

  sharedWriterClosed(operation: object): void {
    this.#sharedWriters--;
    this.operations.end(operation);
  }

  /** Resolves at once while the socket has room, so that a fast reader is never waited for. */
  send(text: string): Promise<void> | undefined {
    if (!this.isOpen) return undefined;
    this.#writeBatch.hold();
    this.#webSocket.send(text);
    return this.#backpressure.wait();
  }

  /** Not `async`: a message that subscribes is handled for as long as that lasts, and would be kept all the time. */
  #receive(handle: (text: string) => Promise<void>, data: RawData, isBinary: boolean): void {
    // Only whole messages tell that a peer lives: one that never ends its message cannot hide behind control frames.
    this.#heard = true;
    if (!this.inbound.take()) return;
    if (isBinary) this.close(CloseCode.BadRequest, 'Only text messages are understood');
    else handle(String(data)).catch((error) => this.#handlingFailed(error));
  }

  #handlingFailed(error: unknown): void {
    this.#options.log.error({ err: error }, 'message handling failed');
    this.close(CLOSE.tryAgainLater, 'Try again later');
  }

  /** Tells the client where its quiet streams are, and cuts one off that has not been heard of for two beats. */
  beat(): void {
    // A peer that is behind with reading has pings to read first: it is watched by the stall limit.
    // One that is not read from cannot be heard.
    if (this.#backpressure.isFull || this.#webSocket.isPaused || !this.#connected) return;
    this.#silentBeats = this.#heard ? 0 : this.#silentBeats + 1;
    this.#heard = false;
    if (this.#silentBeats >= 2) {
      this.#failure ??= { code: 'SILENT', message: 'Two pings were not answered' };
      this.#webSocket.terminate();
    } else this.#ping(this.positions.all());
  }

  #ping(cursors: Record<string, string>): void {
    void this.send(JSON.stringify({ type: 'ping', payload: { cursors } }));
  }
}

const closedWith = (code: number, message: string): ConnectionFailure => ({ code: `CLOSED_${code}`, message });

/** What the WebSocket library found wrong with what came, by its code. */
const FAILURES: Readonly<Record<string, ConnectionFailure>> = {
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: { code: 'FRAME_TOO_LARGE', message: 'A message was larger than is taken' },
  WS_ERR_TOO_MANY_BUFFERED_PARTS: { code: 'TOO_MANY_FRAGMENTS', message: 'A message came in too many fragments' },
  WS_ERR_INVALID_UTF8: { code: 'INVALID_UTF8', message: 'A text was not UTF-8' },
};

/** What to say of an error of a socket: none of its own words, which may name what is inside. */
function socketFailure({ code }: Error & { code?: string }): ConnectionFailure {
  const known = code === undefined ? undefined : FAILURES[code];
  if (known) return known;
  if (code?.startsWith('WS_ERR_')) return { code: 'INVALID_FRAME', message: 'A frame was not one of the protocol' };
  return { code: 'CONNECTION_LOST', message: 'The connection broke' };
}
