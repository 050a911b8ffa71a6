import type { Socket } from 'node:net';
import { CloseCode, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import type { Viewer } from '../auth/viewer.js';
import type { Limits } from '../core/limits.js';
import type { Meter } from '../core/meter.js';
import type { ConnectionEnd, ConnectionFailure } from '../hub/connection-events.js';
import { type Connection, type Registration, watchCredential } from './connections.js';
import type { Lane } from './fanout/lane.js';
import { Gather } from './gather.js';
import { Intake } from './intake.js';
import { OperationLimits } from './operation-limits.js';
import type { Place } from './places.js';
import { ResultStream } from './result-stream.js';
import { socketFailure } from './socket-failure.js';
import { Drain, STALLED } from './stall.js';

/** Codes of ours beside those of graphql-ws; stock clients come back after each of them. */
const CLOSE = { restart: 1012, tryAgainLater: 1013, flooding: 4290, forbidden: 4403, stalled: 4410 } as const;

/** How long a peer that was closed for flooding has to say good-bye. */
const LAST_WORD_MS = 1_000;

/** What belongs to one socket beside the protocol's own state. */
export interface WsExtra {
  readonly connection: WsConnection;
  /** What streams on it, by operation id. */
  subscriptions(): Record<string, unknown>;
}

interface WsConnectionOptions {
  /** Address that it comes from. */
  readonly address: string;
  /** The session's cookie, which browsers show with the upgrade. */
  readonly cookie: string | null;
  readonly heartbeatMs: number;
  /** How long frames wait for others, to leave as one write; 0: to the end of the turn. */
  readonly coalesceMs: number;
  readonly limits: Limits;
  readonly meter: Meter;
  readonly place: Place;
  readonly log: Logger;
}

/** One WebSocket: gathers the frames of a turn into one write, holds senders back, and watches whether the peer lives. */
export class WsConnection implements Connection {
  readonly #webSocket: WebSocket;
  readonly #socket: Socket;
  readonly #options: WsConnectionOptions;
  readonly transport = 'WS';
  readonly address: string;
  readonly cookie: string | null;
  readonly #extra: WsExtra = { connection: this, subscriptions: () => ({}) };
  readonly #drain: Drain;
  readonly operations: OperationLimits;
  readonly intake: Intake;
  /** Whether the client was let in: before, it has its own limit of time. */
  #connected = false;
  #viewer: Viewer | null = null;
  #unwatch: (() => void) | null = null;
  #lanes = 0;
  #registration: Registration | null = null;
  /** What it was ended with, where that was done here. */
  #end: ConnectionEnd | null = null;
  #failure: ConnectionFailure | null = null;
  readonly #gather: Gather;
  #flooding = false;
  #heard = true;
  #silentBeats = 0;

  constructor(webSocket: WebSocket, socket: Socket, options: WsConnectionOptions) {
    this.address = options.address;
    this.cookie = options.cookie;
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#options = options;
    this.#gather = new Gather(socket, options.coalesceMs);
    const onStall = () => {
      this.#failure ??= STALLED;
      this.#close(CLOSE.stalled, STALLED.message);
    };
    const { limits, meter } = options;
    this.#drain = new Drain(socket, { limits, onStall });
    const onFlood = () => this.#flooded();
    this.operations = new OperationLimits({ limits, meter, onFlood });
    this.intake = new Intake({ webSocket, limits, meter, onFlood, room: () => this.#drain.wait() });
  }

  /** Speaks the protocol on this socket until it closes. */
  serve(protocol: Server<WsExtra>, registration: Registration): void {
    this.#registration = registration;
    const webSocket = this.#webSocket;
    const { log, heartbeatMs } = this.#options;
    webSocket.on('error', (error) => {
      this.#failure ??= socketFailure(error);
      log.debug({ err: error }, 'websocket error');
    });
    const heartbeat = setInterval(() => this.#beat(), heartbeatMs);
    const closed = protocol.opened(
      {
        protocol: webSocket.protocol,
        send: (text) => this.#send(text),
        close: (code, reason) => this.#close(code, reason),
        onMessage: (handle) => webSocket.on('message', (data, isBinary) => void this.#receive(handle, data, isBinary)),
      },
      this.#extra,
    );
    webSocket.once('close', (code, reason) => {
      clearInterval(heartbeat);
      this.#unwatch?.();
      registration.closed({ ...(this.#end ?? { code, reason: String(reason) }), failure: this.#failure });
      void closed(code, String(reason));
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
    this.#connected = true;
    this.#viewer = viewer;
    if (viewer) this.#unwatch = watchCredential(viewer, (reason) => this.expel(reason));
    this.#options.place.admitted();
    this.#registration?.admitted();
  }

  /** The client was not let in. What the protocol closes it with after this comes too late to be sent. */
  refuse({ code, reason }: { code: number; reason: string }): void {
    this.#webSocket.close(code, reason);
  }

  expel(reason: string): void {
    this.#close(CLOSE.forbidden, reason);
  }

  retire(): void {
    this.#close(CLOSE.restart, 'Service restart');
  }

  /** Nothing more of it is listened to, and it is not waited for. */
  #flooded(): void {
    if (this.#flooding) return;
    this.#flooding = true;
    // In the next turn: what was refused before tells its client why.
    setImmediate(() => {
      if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
      this.#close(CLOSE.flooding, 'Flooding');
      const lastWord = setTimeout(() => this.#webSocket.terminate(), LAST_WORD_MS);
      this.#webSocket.once('close', () => clearTimeout(lastWord));
    });
  }

  #close(code = 1000, reason = ''): void {
    this.#end ??= { code, reason };
    // The codes by which a client learns what it did wrong, or that it may no longer be here.
    if ((code >= 4400 && code < 4500) || code === CLOSE.flooding)
      this.#failure ??= { code: `CLOSED_${code}`, message: reason };
    this.#webSocket.close(code, reason);
  }

  /**
   * Where results of an operation are written that it shares with others: the frames are those of the protocol.
   *
   * @param onClose called once, when the operation has ended.
   */
  lane(id: string, onClose: () => void): Lane {
    const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    const connection = this;
    const socket = this.#socket;
    this.#lanes++;
    return {
      get open() {
        return connection.#webSocket.readyState === connection.#webSocket.OPEN;
      },
      get full() {
        return connection.#drain.isFull;
      },
      drained: () => connection.#drain.wait() ?? Promise.resolve(),
      write: (stretch) =>
        stretch.webSocketFrames(head, (bytes) => {
          // What several of them write in a turn leaves together; one alone writes all that it has at once anyway.
          if (connection.#lanes > 1 || connection.#gather.isSlow) connection.#gather.hold();
          socket.write(bytes);
          // The kernel has taken all of it unless something is left.
          return socket.writableLength > 0;
        }),
      close: () => {
        connection.#lanes--;
        onClose();
      },
    };
  }

  /** Sends a message of the protocol that the protocol itself does not send. */
  send(message: object): void {
    void this.#send(JSON.stringify(message));
  }

  /** Resolves at once while the socket has room, so that a fast reader is never waited for. */
  #send(text: string): Promise<void> | undefined {
    const webSocket = this.#webSocket;
    if (webSocket.readyState !== webSocket.OPEN) return undefined;
    this.#gather.hold();
    webSocket.send(text);
    return this.#drain.wait();
  }

  async #receive(handle: (text: string) => Promise<void>, data: RawData, isBinary: boolean): Promise<void> {
    // Only whole messages tell that a peer lives: one that never ends its message cannot hide behind control frames.
    this.#heard = true;
    if (!this.intake.take()) return;
    if (isBinary) return this.#close(CloseCode.BadRequest, 'Only text messages are understood');
    try {
      await handle(String(data));
    } catch (error) {
      this.#options.log.error({ err: error }, 'message handling failed');
      this.#close(CLOSE.tryAgainLater, 'Try again later');
    }
  }

  /** Tells the client where its quiet streams are, and cuts one off that has not been heard of for two beats. */
  #beat(): void {
    // A peer that is behind with reading has pings to read first: it is watched by the stall limit.
    // One that is not read from cannot be heard.
    if (this.#drain.isFull || this.#webSocket.isPaused || !this.#connected) return;
    this.#silentBeats = this.#heard ? 0 : this.#silentBeats + 1;
    this.#heard = false;
    if (this.#silentBeats >= 2) {
      this.#failure ??= { code: 'SILENT', message: 'Two pings were not answered' };
      this.#webSocket.terminate();
    } else this.send({ type: 'ping', payload: { cursors: this.#cursors() } });
  }

  #cursors(): Record<string, string> {
    const streams = Object.entries(this.#extra.subscriptions());
    return Object.fromEntries(
      streams.flatMap(([id, stream]) => {
        const cursor = stream instanceof ResultStream ? stream.cursor() : null;
        return cursor === null ? [] : [[id, cursor]];
      }),
    );
  }
}
