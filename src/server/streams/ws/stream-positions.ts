import { inNextTurn } from '../../../core/clock.js';
import { ResultStream } from '../../graphql/result-stream.js';

/** Running subscriptions of the protocol by operation id. */
type Subscriptions = Readonly<Record<string, unknown>>;

/** Socket as its positions use it. */
interface PositionedSocket {
  /** Running subscriptions by operation id. */
  running(): Subscriptions;
  readonly isOpen: boolean;
  readonly isFull: boolean;
  /** Resolves at once where the socket has closed, which may leave it full. */
  drained(): Promise<void>;
  send(text: string): Promise<void> | undefined;
}

/** Positions of the streams of one socket, for pings of the protocol: `{"cursors": {"<operation id>": "<cursor>"}}`. */
export class StreamPositions {
  readonly #socket: PositionedSocket;
  /** Streams that have begun in this turn. */
  #begun: Map<string, ResultStream> | null = null;
  /** Streams of earlier turns, which the protocol knows, and whose clients do not know a position yet. */
  #due: Map<string, ResultStream> | null = null;

  constructor(socket: PositionedSocket) {
    this.#socket = socket;
  }

  /** The position of every stream that has one. */
  all(): Record<string, string> {
    return cursorsOf(Object.entries(this.#socket.running()));
  }

  /**
   * Sends the position of a stream that begins, in one ping with all that begin in this turn. Otherwise a stream that
   * is cut before its first event would not resume. The ping waits two turns, so that the first events that the stream
   * catches up with can take it along in their write.
   */
  begin(id: string, stream: ResultStream): void {
    if (!this.#begun) {
      this.#begun = new Map();
      inNextTurn(() => this.#fallDue());
    }
    this.#begun.set(id, stream);
  }

  #fallDue(): void {
    const begun = this.#begun!;
    this.#begun = null;
    if (this.#due) for (const [id, stream] of begun) this.#due.set(id, stream);
    else {
      this.#due = begun;
      inNextTurn(() => this.#send());
    }
  }

  #send(): void {
    if (!this.#socket.isOpen) this.#due = null;
    else if (this.#due && this.#socket.isFull) void this.#socket.drained().then(() => this.#send());
    else {
      const ping = this.takeDue();
      if (ping) void this.#socket.send(ping);
    }
  }

  /** Takes the ping with the positions that are to be sent now; null where there are none. */
  takeDue(): string | null {
    if (!this.#due) return null;
    const running = this.#socket.running();
    const cursors = cursorsOf([...this.#due].filter(([id, stream]) => running[id] === stream));
    this.#due = null;
    return Object.keys(cursors).length > 0 ? pingOf(cursors) : null;
  }
}

/** The message of the protocol with these positions, by operation id. */
export const pingOf = (cursors: Record<string, string>): string =>
  JSON.stringify({ type: 'ping', payload: { cursors } });

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
