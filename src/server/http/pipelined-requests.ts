import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TurnQueue } from '../../core/async/turn-queue.js';
import { inNextTurn, systemClock } from '../../core/clock.js';
import { TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/observe/meter.js';
import { replyError } from './reply.js';
import { socketListener } from './socket-listener.js';

/** Most requests of one connection that are answered at the same time. One packet may bring many more. */
const MAX_ANSWERING = 64;
/** Requests behind another one of their connection that are begun in one turn of the event loop. */
const PER_TURN = 8;
/** Most requests that are ignored before their connection is closed, and how long it stays open for its last answer. */
const MAX_IGNORED = 2_000;
const LINGER_MS = 500;
const RETRY_MS = 1_000;

const TOO_MANY = new TidingsError('RATE_LIMITED', {
  message: `Over ${MAX_ANSWERING} requests wait for an answer on this connection: open more connections`,
  extensions: {
    retryAfterMs: RETRY_MS,
    limit: { name: 'pipelinedRequests', max: MAX_ANSWERING, found: MAX_ANSWERING + 1 },
  },
});

/** Connection of HTTP/1.1. */
interface Line {
  /** In the order of the requests: only the first of them is being written. */
  readonly answering: Set<ServerResponse>;
  ignored: number;
  isResting: boolean;
  /** Closes the connection after its last answer; null until a request is refused. */
  hangUp: (() => void) | null;
}

/**
 * Requests that are being answered on each connection of HTTP/1.1, within a limit. Those behind another one are begun a
 * few each turn of the event loop, and their connection is read on in the next turn: one packet may bring thousands.
 */
export class PipelinedRequests {
  readonly #meter: Meter;
  readonly #answer: (req: IncomingMessage, res: ServerResponse) => void;
  readonly #turns = new TurnQueue(PER_TURN);
  /** Browsers keep idle connections open. */
  readonly #lines = new Map<Socket, Line>();
  #closing = false;
  readonly #onClose = socketListener((socket) => this.#gone(socket));

  constructor(meter: Meter, answer: (req: IncomingMessage, res: ServerResponse) => void) {
    this.#meter = meter;
    this.#answer = answer;
  }

  /** A connection on which requests may come. */
  add(socket: Socket): void {
    // By TLS a client may be ready before it is seen here.
    if (this.#closing) return void socket.destroy();
    this.#lines.set(socket, { answering: new Set(), ignored: 0, isResting: false, hangUp: null });
    socket.on('close', this.#onClose);
  }

  /** The connection was upgraded: no more requests come on it, and its new owner closes it. */
  release(socket: Socket): void {
    this.#lines.delete(socket);
    socket.off('close', this.#onClose);
  }

  /** Answers a request. One beyond the limit is refused, and its connection closes after that. */
  begin(req: IncomingMessage, res: ServerResponse): void {
    const { socket } = req;
    const line = this.#lines.get(socket);
    if (!line) return void this.#answer(req, res);
    const { answering, hangUp } = line;
    const isBehind = answering.size > 0 || hangUp !== null;
    if (isBehind) this.#rest(line, socket);
    if (hangUp) return void ignore(line, req);
    if (answering.size >= MAX_ANSWERING) return void this.#refuse(line, req, res);
    answering.add(res);
    res.once('close', () => this.#end(res, line));
    if (!isBehind) return void this.#answer(req, res);
    this.#turns.run(() => {
      // The client disconnected meanwhile.
      if (!res.destroyed) this.#answer(req, res);
    });
  }

  /** Responses to the requests of a connection that have not ended, in the order of the requests. */
  answering(socket: Socket): readonly ServerResponse[] {
    return [...(this.#lines.get(socket)?.answering ?? [])];
  }

  /** Accepts no more connections, and closes each as soon as nothing is being answered on it. Idempotent. */
  close(): void {
    this.#closing = true;
    for (const [socket, { answering }] of this.#lines) if (answering.size === 0) socket.destroy();
  }

  #gone(socket: Socket): void {
    const line = this.#lines.get(socket);
    this.#lines.delete(socket);
    for (const res of line?.answering ?? []) abandon(res);
  }

  /** Reads nothing more of a connection until the next turn. */
  #rest(line: Line, socket: Socket): void {
    if (line.isResting) return;
    line.isResting = true;
    // Node resumes a connection whenever the body of a request is read.
    const stay = () => void socket.pause();
    socket.on('resume', stay).pause();
    inNextTurn(() => {
      line.isResting = false;
      socket.off('resume', stay);
      // Once it was upgraded, its new owner resumes it.
      if (this.#lines.has(socket)) socket.resume();
    });
  }

  #refuse(line: Line, req: IncomingMessage, res: ServerResponse): void {
    this.#meter.refused('pipelined');
    req.resume();
    const hangUp = () => {
      res.setHeader('connection', 'close');
      replyError(res, TOO_MANY);
    };
    line.hangUp = () => {
      // Node would close at once, with bytes unread: the system then takes back what the client has not read.
      const cancel = systemClock.after(LINGER_MS, hangUp);
      req.socket.once('close', cancel);
    };
  }

  #end(res: ServerResponse, line: Line): void {
    line.answering.delete(res);
    if (line.answering.size > 0) return;
    line.hangUp?.();
    // Its client would keep it open.
    if (this.#closing) res.req.socket.destroySoon();
  }
}

function ignore(line: Line, req: IncomingMessage): void {
  req.resume();
  if (++line.ignored > MAX_IGNORED) req.socket.destroy();
}

/**
 * Node emits `close` on an answer only once it is its turn to be written. An answer that waits behind others would
 * never end, nor would its stream.
 */
function abandon(res: ServerResponse): void {
  if (res.socket) return;
  res.destroy();
  res.emit('close');
}
