import type { FrameBatch, SharedWriter } from '../../fanout/frame-batch.js';

/** Socket that several writers may share, one for each operation. */
interface WriterSocket {
  readonly isOpen: boolean;
  readonly isFull: boolean;
  drained(): Promise<void>;
  accepted(): Promise<boolean>;
  writeShared(batch: FrameBatch, head: Buffer): void;
  sharedWriterClosed(operation: object): void;
}

/** Writer of the shared results of one operation, in frames of graphql-ws. */
export class SharedSocketWriter implements SharedWriter {
  readonly #socket: WriterSocket;
  /** Beginning of each of its messages. */
  readonly #head: Buffer;
  readonly #operation: object;

  /** @param options.operation the operation that ends when the writer is closed. */
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

  accepted(): Promise<boolean> {
    return this.#socket.accepted();
  }

  close(): void {
    this.#socket.sharedWriterClosed(this.#operation);
  }
}
