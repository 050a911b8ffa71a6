import type { IncomingMessage } from 'node:http';
import { constants, type ServerHttp2Stream } from 'node:http2';
import { http2StreamOf } from '../http/http2-sessions.js';

/** Where an answer leaves and may have to wait: a socket, or by HTTP/2 one stream of the many that share a socket. */
export interface OutputSocket {
  /** Bytes that wait to be taken. */
  readonly writableLength: number;
  /** What was taken and what waits, together. Of a stream only the change of it means anything. */
  readonly bytesWritten: number;
  readonly destroyed: boolean;
  on(event: 'drain' | 'close', listener: () => void): unknown;
  off(event: 'drain' | 'close', listener: () => void): unknown;
  /** Lets go of the peer without a good-bye. */
  destroy(): unknown;
}

/** Where the answer to a request leaves. */
export function outputSocketOf(req: IncomingMessage): OutputSocket {
  const stream = http2StreamOf(req);
  return stream ? new Http2OutputSocket(stream) : req.socket;
}

/**
 * Its socket tells nothing of one stream: a peer may read the others and let this one wait. Node tells how much of it
 * waits, and that in whole pieces as they were written.
 */
class Http2OutputSocket implements OutputSocket {
  readonly #stream: ServerHttp2Stream;
  #taken = 0;
  #waiting = 0;

  constructor(stream: ServerHttp2Stream) {
    this.#stream = stream;
    // Between two looks as much may have been written as was taken.
    stream.on('drain', () => this.#taken++);
  }

  get writableLength(): number {
    return this.#stream.writableLength;
  }

  get bytesWritten(): number {
    const waiting = this.#stream.writableLength;
    this.#taken += Math.max(0, this.#waiting - waiting);
    this.#waiting = waiting;
    return this.#taken + waiting;
  }

  get destroyed(): boolean {
    return this.#stream.destroyed;
  }

  on(event: 'drain' | 'close', listener: () => void): void {
    this.#stream.on(event, listener);
  }

  off(event: 'drain' | 'close', listener: () => void): void {
    this.#stream.off(event, listener);
  }

  destroy(): void {
    this.#stream.close(constants.NGHTTP2_CANCEL);
    // A peer that takes nothing at all would not take that either.
    this.#stream.destroy();
  }
}
