import { randomUUID } from 'node:crypto';
import { GraphqlSocket } from './graphql-socket.js';

const ID = { from: '{"id":"'.length, to: '{"id":"'.length + randomUUID().length };
const COMPLETE = '","type":"complete"';

interface Pending {
  readonly resolve: (answer: string) => void;
  readonly reject: (error: Error) => void;
  answer: string;
}

/** Queries and mutations over one WebSocket, any number at a time. */
export class SocketRequests {
  readonly #pending = new Map<string, Pending>();
  #socket!: GraphqlSocket;

  static async open(port: number): Promise<SocketRequests> {
    const requests = new SocketRequests();
    requests.#socket = await GraphqlSocket.open(port, {
      onMessage: (bytes, start, end) => requests.#take(bytes.toString('latin1', start, end)),
      onFailure: (error) => {
        for (const { reject } of requests.#pending.values()) reject(error);
      },
    });
    return requests;
  }

  /** Sends a body of ASCII and gives the answer once the operation is complete; rejects one with `errors`. */
  post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const id = randomUUID();
      this.#pending.set(id, { resolve, reject, answer: '' });
      this.#socket.send(`{"id":"${id}","type":"subscribe","payload":${body}}`);
    });
  }

  close(): void {
    this.#socket.close();
  }

  #take(message: string): void {
    const id = message.slice(ID.from, ID.to);
    const pending = this.#pending.get(id);
    if (!pending) throw new Error(`Nobody waits for this: ${message}`);
    if (!message.startsWith(COMPLETE, ID.to)) {
      pending.answer = message;
      if (!message.includes('"type":"error"')) return;
    }
    this.#pending.delete(id);
    const { answer, resolve, reject } = pending;
    if (answer.includes('"errors"') || !answer.includes('"type":"next"')) reject(new Error(`Refused: ${answer}`));
    else resolve(answer);
  }
}
