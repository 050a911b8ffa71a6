import type { IncomingMessage } from 'node:http';
import { constants, type ServerHttp2Stream } from 'node:http2';
import { http2StreamOf } from '../http/http2-sessions.js';

/** Socket that an answer is written to, or with HTTP/2 one of the streams that share a socket. */
export interface OutputSocket {
  /** Bytes that wait to be accepted. */
  readonly writableLength: number;
  /** Accepted and waiting bytes together. For a stream of HTTP/2 only differences mean anything. */
  readonly bytesWritten: number;
  readonly destroyed: boolean;
  on(event: 'drain' | 'close', listener: () => void): unknown;
  off(event: 'drain' | 'close', listener: () => void): unknown;
  /** Closes the connection without a close frame or a last chunk. */
  destroy(): unknown;
}

/** Returns the socket or stream that the answer to a request is written to. */
export function outputSocketOf(req: IncomingMessage): OutputSocket {
  const stream = http2StreamOf(req);
  return stream ? new Http2OutputSocket(stream) : req.socket;
}

/**
 * Stream of HTTP/2. Its socket says nothing about one stream, as a peer may read the others only. Node reports how much
 * of it waits, in whole pieces as they were written.
 */
class Http2OutputSocket implements OutputSocket {
  readonly #stream: ServerHttp2Stream;
  #taken = 0;
  #waiting = 0;

  constructor(stream: ServerHttp2Stream) {
    this.#stream = stream;
    // Between two checks as much may have been written as was accepted.
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
    // A peer that reads nothing would not read the reset either.
    this.#stream.destroy();
  }
}
