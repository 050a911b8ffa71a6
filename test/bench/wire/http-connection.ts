import { connect, type Socket } from 'node:net';
import { ADMIN_KEY } from '../event.js';

interface Pending {
  resolve(body: string): void;
  reject(error: Error): void;
}

/** One HTTP/1.1 connection that is kept open: a request at a time, written and read by hand to cost the load client little. */
export class HttpConnection {
  readonly #socket: Socket;
  readonly #head: string;
  #received = '';
  #pending: Pending | null = null;

  private constructor(socket: Socket, port: number) {
    this.#socket = socket;
    this.#head = [
      'POST /graphql HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      `authorization: Bearer ${ADMIN_KEY}`,
      'content-type: application/json',
      'accept: application/json',
      'content-length: ',
    ].join('\r\n');
    socket.setEncoding('latin1');
    socket.on('data', (text: unknown) => this.#receive(String(text)));
    const fail = (why: Error) => {
      this.#pending?.reject(why);
      this.#pending = null;
    };
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('The server closed the connection')));
  }

  static async open(port: number): Promise<HttpConnection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new HttpConnection(socket, port);
  }

  /** Sends a body of ASCII and gives the body of the answer; rejects unless it is a 200 without `errors`. */
  post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) throw new Error('The server has closed the connection');
      this.#pending = { resolve, reject };
      this.#socket.write(`${this.#head}${body.length}\r\n\r\n${body}`, 'latin1');
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(text: string): void {
    this.#received += text;
    const answer = bodyOf(this.#received);
    if (answer === null) return;
    const ok = this.#received.startsWith('HTTP/1.1 200') && !answer.includes('"errors"');
    const pending = this.#pending;
    this.#pending = null;
    this.#received = '';
    if (ok) pending?.resolve(answer);
    else pending?.reject(new Error(`Refused: ${answer.slice(0, 500)}`));
  }
}

/** The body once it is complete, else null. Chunked ones are left as they came: nobody looks at more than a number. */
function bodyOf(answer: string): string | null {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const start = end + 4;
  const length = /\r\ncontent-length: *(\d+)/i.exec(answer.slice(0, start))?.[1];
  if (length !== undefined) return answer.length >= start + Number(length) ? answer.slice(start) : null;
  return answer.endsWith('0\r\n\r\n') ? answer.slice(start) : null;
}
