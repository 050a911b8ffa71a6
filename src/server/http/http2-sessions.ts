import type { IncomingMessage } from 'node:http';
import { constants, type Http2ServerRequest, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import { systemClock } from '../../core/clock.js';
import type { Meter } from '../../core/observe/meter.js';
import { WindowCounter } from '../../core/rate/window-counter.js';

/** A session without a request or a stream is closed after this. */
const IDLE_MS = 60_000;
/**
 * Most streams of one session that end before their answer in this time. Clients that disconnect do that, and floods.
 */
const RESETS = { count: 200, perMs: 10_000 };

/** The request as HTTP/2 has it; null for one that came by HTTP/1.1. */
export function http2StreamOf(req: IncomingMessage): ServerHttp2Stream | null {
  return (req as unknown as Partial<Http2ServerRequest>).stream ?? null;
}

/** Sessions of HTTP/2, with the time limits that Node sets for HTTP/1.1 only. */
export class Http2Sessions {
  readonly #requestMs: number;
  readonly #meter: Meter;
  readonly #resets = new WindowCounter({ ...RESETS, clock: systemClock });
  #serial = 0;
  readonly #open = new Set<ServerHttp2Session>();
  #closing = false;

  /** @param limits.requestMs a request must have come whole within this. */
  constructor({ requestMs, meter }: { requestMs: number; meter: Meter }) {
    this.#requestMs = requestMs;
    this.#meter = meter;
  }

  add(session: ServerHttp2Session): void {
    if (this.#closing) return void session.destroy();
    this.#open.add(session);
    const serial = String(this.#serial++);
    let streams = 0;
    const expire = () => systemClock.after(IDLE_MS, () => session.destroy());
    let stayOpen = expire();
    session.on('stream', (stream) => {
      streams++;
      stayOpen();
      stream.once('close', () => {
        if (session.destroyed) return;
        if (--streams === 0) stayOpen = expire();
        if (stream.rstCode === constants.NGHTTP2_NO_ERROR || this.#resets.take(serial)) return;
        // Node keeps a session open that its library has given up.
        this.#meter.refused('reset_flood');
        session.destroy(undefined, constants.NGHTTP2_ENHANCE_YOUR_CALM);
      });
    });
    session.once('close', () => {
      stayOpen();
      this.#open.delete(session);
    });
  }

  /**
   * Makes a request that came by HTTP/2 look as it would by HTTP/1.1, and gives its body as long as one has there.
   *
   * @returns whether it came by HTTP/2.
   */
  prepare(req: IncomingMessage): boolean {
    const stream = http2StreamOf(req);
    if (!stream) return false;
    // The authority wins over a different `host` header.
    req.headers.host = (req as unknown as Http2ServerRequest).authority || req.headers.host;
    if (!stream.endAfterHeaders) {
      const settle = systemClock.after(this.#requestMs, () => stream.close(constants.NGHTTP2_CANCEL));
      req.once('end', settle);
      stream.once('close', settle);
    }
    return true;
  }

  /** Accepts no new streams, and closes each session when its open streams have ended. Idempotent. */
  close(): void {
    this.#closing = true;
    for (const session of this.#open) session.close();
  }
}
