import type { Socket } from 'node:net';
import { CloseCode, type Context, type WebSocket as ProtocolSocket, type Server } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { RightsListener, Viewer } from '../../../auth/viewer.js';
import { systemClock } from '../../../core/clock.js';
import { CLOSE } from '../../../core/close-codes.js';
import { isNestedDeeper } from '../../../core/text/content.js';
import type { ClientProgram } from '../../../hub/connections/connection-directory.js';
import type { ConnectionEnd, ConnectionFailure } from '../../../hub/self/connection-events.js';
import type { SchemaContext } from '../../../schema/index.js';
import type { FrameBatch, SharedWriter } from '../../fanout/frame-batch.js';
import type { ConnectionSlot } from '../../gate/connection-slots.js';
import { ResultStream } from '../../graphql/result-stream.js';
import { type Connection, expelIfEnded, type Registration } from '../../operate/connections.js';
import { operationIdOf } from '../../operate/operation-ids.js';
import { Backpressure, STALLED } from '../backpressure.js';
import { OperationLimits } from '../operation-limits.js';
import { WriteBatch } from '../write-batch.js';
import { type ClosingLimit, limitReason } from './close-reasons.js';
import type { Beating } from './heartbeats.js';
import { InboundFlow } from './inbound-flow.js';
import { SharedSocketWriter } from './shared-socket-writer.js';
import { closedWith, socketFailure } from './socket-failures.js';
import { pingOf, StreamPositions } from './stream-positions.js';
import type { Shown, Wire, WsConnectionOptions } from './wire.js';

/** Time for a peer to answer a close frame. */
const GOODBYE_MS = 2_000;

const NOTHING: Shown = {};

/** State of one socket beside the protocol's own. */
export interface WsExtra {
  readonly connection: WsConnection;
  /** State of the protocol, from `connection_init` on. */
  context: Pick<Context, 'subscriptions'> | null;
}

/**
 * WebSocket connection: collects the frames of a turn into one write, holds senders back, and checks that the peer
 * lives.
 */
export class WsConnection implements Connection, Beating, ProtocolSocket, RightsListener {
  readonly #webSocket: WebSocket;
  readonly #socket: Socket;
  readonly #slot: ConnectionSlot;
  readonly #options: WsConnectionOptions;
  readonly transport = 'WS';
  /** Program of the client. */
  client: ClientProgram | null;
  readonly address: string;
  #shown: Shown;
  readonly #extra: WsExtra = { connection: this, context: null };
  readonly #backpressure: Backpressure;
  readonly operations: OperationLimits;
  readonly inbound: InboundFlow;
  readonly positions: StreamPositions;
  /** Context of its operations, made with the first of them. */
  operationContext: SchemaContext | null = null;
  /** Whether the client was accepted: before, `initMs` limits its time. */
  #connected = false;
  #viewer: Viewer | null = null;
  #sharedWriters = 0;
  #registration: Registration | null = null;
  /** Close code and reason, where this end closed the socket. */
  #end: ConnectionEnd | null = null;
  #failure: ConnectionFailure | null = null;
  readonly #writeBatch: WriteBatch;
  /** Handles a message; the protocol hands it over when it has opened the connection. */
  #handle: ((message: string) => Promise<void>) | null = null;
  #heard = true;
  #silentBeats = 0;
  /** When the client was accepted, or its last operation began or ended: `elapsed` of the clock. */
  #usedAt = systemClock.elapsed();

  constructor({ webSocket, socket, address, shown, client, slot }: Wire, options: WsConnectionOptions) {
    this.address = address;
    this.#shown = shown;
    this.client = client;
    this.#slot = slot;
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#options = options;
    this.#writeBatch = new WriteBatch(socket, options.coalesceMs);
    const { limits, meter } = options;
    this.#backpressure = new Backpressure(socket, { limits, owner: this });
    this.operations = new OperationLimits({ limits, meter, owner: this });
    this.inbound = new InboundFlow({ webSocket, limits, meter, owner: this, backpressure: this.#backpressure });
    this.positions = new StreamPositions(this);
  }

  /** Speaks the protocol on this socket until it closes. */
  serve(protocol: Server<WsExtra>, registration: Registration): void {
    this.#registration = registration;
    const webSocket = this.#webSocket;
    const { log, heartbeats } = this.#options;
    webSocket.on('error', (error) => {
      this.#failure ??= socketFailure(error);
      log.debug({ err: error, operationId: operationIdOf(this) }, 'websocket error');
    });
    webSocket.on('ping', (data) => this.inbound.onPing(data));
    webSocket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    const beats = heartbeats.add(this);
    const closed = protocol.opened(this, this.#extra);
    // Not `once`, here and elsewhere: what Node keeps for that is three times as much, and a socket closes only once.
    webSocket.on('close', (code, reason) => {
      heartbeats.remove(this, beats);
      this.#viewer?.unwatch(this);
      registration.closed({ ...(this.#end ?? { code, reason: String(reason) }), failure: this.#failure });
      closed(code, String(reason)).catch((error) =>
        log.error({ err: error, operationId: operationIdOf(this) }, 'ending the operations of a socket failed'),
      );
    });
  }

  get viewer(): Viewer | null {
    return this.#viewer;
  }

  subscriptions(): number {
    return this.operations.active;
  }

  *streams(): Generator<ResultStream> {
    for (const stream of Object.values(this.running())) if (stream instanceof ResultStream) yield stream;
  }

  /** An operation has begun or ended. */
  used(): void {
    this.#usedAt = systemClock.elapsed();
  }

  get idleSince(): number | null {
    const idleMs = this.#idleMs;
    return idleMs === null ? null : Math.round(systemClock.now() - idleMs);
  }

  get #idleMs(): number | null {
    return Object.keys(this.running()).length > 0 ? null : systemClock.elapsed() - this.#usedAt;
  }

  bytes() {
    return { sent: this.#socket.bytesWritten, received: this.#socket.bytesRead };
  }

  /** A subscription has begun. */
  began(id: string, stream: ResultStream): void {
    this.positions.begin(id, stream);
    this.#registration?.began(stream);
  }

  running(): Readonly<Record<string, unknown>> {
    return this.#extra.context?.subscriptions ?? {};
  }

  /** Hands over the credentials of the upgrade, which are kept no longer than their check takes. */
  takeShown(): Shown {
    const shown = this.#shown;
    this.#shown = NOTHING;
    return shown;
  }

  /** Accepts the client, as this viewer or without a credential. */
  admit(viewer: Viewer | null): void {
    // It may have disconnected while its credential was looked up.
    if (!this.isOpen) return;
    this.#connected = true;
    this.used();
    this.#viewer = viewer;
    viewer?.watch(this);
    this.#slot.admitted();
    this.#registration?.admitted();
  }

  /** Rejects the client. The protocol closes the socket once more after this, which has no effect. */
  refuse({ code, reason }: { code: number; reason: string }): void {
    this.#failure ??= closedWith(code, reason);
    this.close(code, reason);
  }

  rightsChanged(): void {
    if (this.#viewer) expelIfEnded(this.#viewer, (reason) => this.expel(reason));
  }

  stalled(): void {
    this.#failure ??= STALLED;
    this.close(CLOSE.stalled.code, limitReason('stallMs', this.#options.limits.stallMs));
  }

  flooded(limit: ClosingLimit): void {
    this.close(CLOSE.flooding.code, limitReason(limit, this.#options.limits[limit]));
  }

  expel(reason: string): void {
    this.close(CLOSE.forbidden.code, reason);
  }

  retire(): void {
    this.close(CLOSE.restart.code, 'Service restart');
  }

  get protocol(): string {
    return this.#webSocket.protocol;
  }

  /** Idempotent: only the first code is sent and recorded. */
  close(code = 1000, said = ''): void {
    const webSocket = this.#webSocket;
    if (webSocket.readyState !== webSocket.OPEN) return;
    // The library does not name the limit.
    const reason = code === CLOSE.initTimeout.code ? limitReason('initMs', this.#options.limits.initMs) : said;
    this.#end = { code, reason };
    // The codes of errors of the client, and of credentials that have ended.
    const isFault = code >= 4400 && code < 4500 && code !== CLOSE.idle.code;
    if (isFault || code === CLOSE.flooding.code) this.#failure ??= closedWith(code, reason);
    webSocket.close(code, reason);
    // A peer that is behind has to read up to the close frame first: the library waits longer for it.
    if (this.#backpressure.isFull) return;
    webSocket.on(
      'close',
      systemClock.after(GOODBYE_MS, () => webSocket.terminate()),
    );
  }

  /** Answers a ping with its payload. A payload that is nested too deep to be written closes the socket. */
  async onPing(payload: unknown): Promise<void> {
    if (isNestedDeeper(payload, this.#options.limits.maxVariableDepth))
      this.close(CloseCode.BadRequest, 'Invalid message received');
    else await this.send(JSON.stringify({ type: 'pong', payload }));
  }

  onMessage(handle: (message: string) => Promise<void>): void {
    this.#handle = handle;
  }

  /** Makes the writer of the results that an operation shares with others. */
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

  accepted(): Promise<boolean> {
    return this.#backpressure.accepted();
  }

  writeShared(batch: FrameBatch, head: Buffer): void {
    const ping = this.positions.takeDue();
    // Several writers share one write a turn; a single one already writes everything at once.
    if (this.#sharedWriters > 1 || this.#writeBatch.isSlow) this.#writeBatch.hold();
    if (ping) {
      this.#socket.cork();
      this.#webSocket.send(ping);
    }
    const frames = batch.webSocketFrames(head);
    this.#socket.write(frames.bytes);
    if (ping) this.#socket.uncork();
    // The kernel has accepted all of it unless something is left.
    frames.held = this.#socket.writableLength > 0;
  }

  sharedWriterClosed(operation: object): void {
    this.#sharedWriters--;
    this.operations.end(operation);
  }

  /** Undefined while the socket has room, so that nothing waits for a fast reader. */
  send(text: string): Promise<void> | undefined {
    if (!this.isOpen) return undefined;
    this.#writeBatch.hold();
    const ping = this.positions.takeDue();
    if (ping) this.#webSocket.send(ping);
    this.#webSocket.send(text);
    return this.#backpressure.wait();
  }

  /** Not `async`: the message of a subscription would be kept in memory as long as that runs. */
  #receive(data: RawData, isBinary: boolean): void {
    // Only whole messages prove that a peer lives. Control frames alone would let it hold an unfinished message for
    // ever.
    this.#heard = true;
    if (!this.inbound.take()) return;
    if (isBinary) {
      this.close(CloseCode.BadRequest, 'Only text messages are understood');
      return;
    }
    const message = parsed(String(data));
    // Operations that come at once run at once. What else comes waits for what they can answer at once, such as a
    // `complete`, behind which nothing of its operation is sent.
    if ((message as { type?: unknown } | null | undefined)?.type === 'subscribe') this.#deal(message);
    else this.inbound.later(() => this.#deal(message));
  }

  #deal(message: unknown): void {
    this.#handle?.(message as string).catch((error) => this.#handlingFailed(error));
  }

  #handlingFailed(error: unknown): void {
    this.#options.log.error({ err: error, operationId: operationIdOf(this) }, 'message handling failed');
    this.close(CLOSE.tryAgainLater.code, 'Try again later');
  }

  /** Sends the positions of all streams, and closes a connection that is idle or was silent for two heartbeats. */
  beat(): void {
    // A peer that is behind has pings to read first; the stall limit applies to it.
    // A peer that is not read from cannot answer.
    if (this.#backpressure.isFull || this.#webSocket.isPaused || !this.#connected) return;
    const { idleMs } = this.#options.limits;
    if (idleMs > 0 && (this.#idleMs ?? 0) >= idleMs) {
      this.close(CLOSE.idle.code, limitReason('idleMs', idleMs));
      return;
    }
    this.#silentBeats = this.#heard ? 0 : this.#silentBeats + 1;
    this.#heard = false;
    if (this.#silentBeats >= 2) {
      this.#failure ??= { code: 'SILENT', message: 'Two pings were not answered' };
      this.#webSocket.terminate();
    } else void this.send(pingOf(this.positions.all()));
  }
}

/**
 * The message as an object, which the protocol takes like its text: it keeps what it is handed as long as a subscription
 * runs. Undefined for what is none, which the protocol refuses.
 */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // The protocol would parse a text once more.
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}
