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
  /** Streams that have begun, and whose clients do not know a position yet. Null for none. */
  #begun: Map<string, ResultStream> | null = null;

  constructor(socket: PositionedSocket) {
    this.#socket = socket;
  }

  /** The position of every stream that has one. */
  all(): Record<string, string> {
    return cursorsOf(Object.entries(this.#socket.running()));
  }

  /**
   * Sends the position of a stream that begins, in one ping with all that begin in this turn: otherwise a stream that is
   * cut before its first event would not resume. The next write of the socket takes the ping along, before anything else,
   * such as the events that the stream catches up with. Without one within two turns it is sent by itself.
   */
  begin(id: string, stream: ResultStream): void {
    this.#begun ??= new Map();
    this.#begun.set(id, stream);
    inNextTurn(() => inNextTurn(() => this.#send(id, stream)));
  }

  #send(id: string, stream: ResultStream): void {
    if (this.#begun?.get(id) !== stream) return;
    if (this.#socket.isOpen && this.#socket.isFull) {
      void this.#socket.drained().then(() => this.#send(id, stream));
      return;
    }
    const ping = this.takeDue();
    if (ping) void this.#socket.send(ping);
    // The stream has ended.
    this.#begun?.delete(id);
  }

  /** Takes the ping with the positions of those that have begun; null while the protocol knows none of them. */
  takeDue(): string | null {
    if (!this.#begun) return null;
    const running = this.#socket.running();
    const known = [...this.#begun].filter(([id, stream]) => running[id] === stream);
    if (known.length === this.#begun.size) this.#begun = null;
    else for (const [id] of known) this.#begun.delete(id);
    const cursors = cursorsOf(known);
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
