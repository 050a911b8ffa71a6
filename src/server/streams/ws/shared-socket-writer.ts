import type { Stretch } from '../../fanout/frame-batch.js';
import type { Lane } from '../../fanout/shared-writer.js';

/** The socket that lanes lead to: several, where several operations share with others. */
interface LaneSocket {
  readonly isOpen: boolean;
  readonly isFull: boolean;
  drained(): Promise<void>;
  writeShared(stretch: Stretch, head: Buffer): void;
  laneClosed(operation: object): void;
}

/** Where the results that one operation has in common with others are written: the frames are those of graphql-ws. */
export class SocketLane implements Lane {
  readonly #socket: LaneSocket;
  /** What each of its messages begins with. */
  readonly #head: Buffer;
  readonly #operation: object;

  /** @param operation what the socket is told to have ended when the lane is closed. */
  constructor(socket: LaneSocket, { id, operation }: { id: string; operation: object }) {
    this.#socket = socket;
    this.#head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    this.#operation = operation;
  }

  get open(): boolean {
    return this.#socket.isOpen;
  }

  get full(): boolean {
    return this.#socket.isFull;
  }

  write(stretch: Stretch): void {
    this.#socket.writeShared(stretch, this.#head);
  }

  drained(): Promise<void> {
    return this.#socket.drained();
  }

  close(): void {
    this.#socket.laneClosed(this.#operation);
  }
}
