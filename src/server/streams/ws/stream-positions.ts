import { ResultStream } from '../../graphql/result-stream.js';

/** Running subscriptions of the protocol by operation id. */
type Subscriptions = Readonly<Record<string, unknown>>;

/** Socket as its positions use it. */
interface PositionedSocket {
  /** Running subscriptions by operation id. */
  running(): Subscriptions;
  readonly isFull: boolean;
  drained(): Promise<void>;
  /** Sends a ping with these cursors, by operation id. */
  ping(cursors: Record<string, string>): void;
}

/** Positions of the streams of one socket, for pings of the protocol: `{"cursors": {"<operation id>": "<cursor>"}}`. */
export class StreamPositions {
  readonly #socket: PositionedSocket;
  /** Streams that have begun and whose clients do not know a position yet. */
  #begun: Map<string, ResultStream> | null = null;

  constructor(socket: PositionedSocket) {
    this.#socket = socket;
  }

  /** The position of every stream that has one. */
  all(): Record<string, string> {
    return cursorsOf(Object.entries(this.#socket.running()));
  }

  /**
   * Sends the position of a stream that begins, in one ping with all that begin in this turn. Otherwise a stream that
   * is cut before its first event would not resume.
   */
  begin(id: string, stream: ResultStream): void {
    if (!this.#begun) {
      this.#begun = new Map();
      this.#sendSoon();
    }
    this.#begun.set(id, stream);
  }

  /** After the microtasks of this turn: the protocol knows the stream by then, and no result is half sent. */
  #sendSoon(): void {
    process.nextTick(() => this.#send());
  }

  #send(): void {
    if (this.#socket.isFull) {
      void this.#socket.drained().then(() => this.#sendSoon());
      return;
    }
    const running = this.#socket.running();
    const cursors = cursorsOf([...this.#begun!].filter(([id, stream]) => running[id] === stream));
    this.#begun = null;
    if (Object.keys(cursors).length > 0) this.#socket.ping(cursors);
  }
}

/**
 * Without a prototype: the keys of other objects become hidden classes of V8. Ids that clients choose would fill the table
 * of those at 1,536, and from then on every object that starts empty would have a class of its own, in the whole process.
 */
function cursorsOf(streams: Iterable<readonly [string, unknown]>): Record<string, string> {
  const cursors: Record<string, string> = Object.create(null);
  for (const [id, stream] of streams) {
    const cursor = stream instanceof ResultStream ? stream.cursor() : null;
    if (cursor !== null) cursors[id] = cursor;
  }
  return cursors;
}
