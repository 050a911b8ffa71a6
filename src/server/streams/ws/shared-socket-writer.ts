import type { FrameBatch, SharedWriter } from '../../fanout/frame-batch.js';

/** The socket that writers lead to: several, where several operations share with others. */
interface WriterSocket {
  readonly isOpen: boolean;
  readonly isFull: boolean;
  drained(): Promise<void>;
  writeShared(batch: FrameBatch, head: Buffer): void;
  sharedWriterClosed(operation: object): void;
}

/** Where the results that one operation has in common with others are written: the frames are those of graphql-ws. */
export class SharedSocketWriter implements SharedWriter {
  readonly #socket: WriterSocket;
  /** What each of its messages begins with. */
  readonly #head: Buffer;
  readonly #operation: object;

  /** @param operation what the socket is told to have ended when the writer is closed. */
  constructor(socket: WriterSocket, { id, operation }: { id: string; operation: object }) {
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

  write(batch: FrameBatch): void {
    this.#socket.writeShared(batch, this.#head);
  }

  drained(): Promise<void> {
    return this.#socket.drained();
  }

  close(): void {
    this.#socket.sharedWriterClosed(this.#operation);
  }
}
