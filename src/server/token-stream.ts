import type { ServerResponse } from 'node:http';
import type { Connections } from './connections.js';
import { randomRetryMs, retryFrame } from './event-stream.js';
import { Drain } from './stall.js';

/** A reservation that nobody opens is dropped after this. */
const RESERVATION_MS = 30_000;

/** The stream behind one token of the single connection mode: first reserved, then open, then gone. */
export class TokenStream {
  /** Who reserved it. */
  readonly owner: string | null;
  readonly #stallMs: number;
  readonly #onClose: () => void;
  readonly #expiry: NodeJS.Timeout;
  readonly #opened: Promise<void>;
  #open!: () => void;
  #drain: Drain | null = null;

  constructor(options: { owner: string | null; stallMs: number; discard: () => Promise<void>; onClose: () => void }) {
    this.owner = options.owner;
    this.#stallMs = options.stallMs;
    this.#onClose = options.onClose;
    this.#opened = new Promise((resolve) => {
      this.#open = resolve;
    });
    this.#expiry = setTimeout(() => {
      this.#close();
      void options.discard();
    }, RESERVATION_MS).unref();
  }

  /** Settles when the stream may be given more: it is open, and its client has taken what it was sent. */
  async room(): Promise<void> {
    await this.#opened;
    await this.#drain?.wait();
  }

  /** Writes the frames to their client until either of them ends. */
  async serve(frames: AsyncGenerator<string, void, undefined>, res: ServerResponse, connections: Connections) {
    clearTimeout(this.#expiry);
    const socket = res.socket!;
    const drain = new Drain(socket, { stallMs: this.#stallMs, onStall: () => socket.destroy() });
    this.#drain = drain;
    this.#open();
    const removed = connections.add('sse', { retire: () => res.end(retryFrame(randomRetryMs())) });
    const gone = () => {
      removed();
      this.#close();
      void frames.return();
    };
    res.once('close', gone);
    for await (const frame of frames) {
      // Retired: its client comes back for the rest, and a write after the end would be nobody's error to catch.
      if (res.writableEnded) break;
      res.write(withId(frame));
      await drain.wait();
    }
    res.end();
  }

  #close(): void {
    clearTimeout(this.#expiry);
    this.#open();
    this.#onClose();
  }
}

/** Gives a frame the `id:` of the cursor that it carries; ours are the last member of what the library printed. */
function withId(frame: string): string {
  const from = frame.lastIndexOf('"extensions":{"cursor":"');
  const cursor = from < 0 ? undefined : /^"extensions":\{"cursor":"([^"\\]+)"/.exec(frame.slice(from))?.[1];
  return cursor ? `id: ${cursor}\n${frame}` : frame;
}
