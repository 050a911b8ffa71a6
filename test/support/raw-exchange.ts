import { connect, type Socket } from 'node:net';

/** One request, written down word by word: nothing is added to it but what frames its body. */
export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  /** In this order, and as often as they are here. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Buffer;
  /** The body goes in chunks, without its length. */
  readonly chunked?: boolean;
}

/** What came back on a connection. */
export interface RawAnswer {
  /** Of each answer, in order. */
  readonly statuses: readonly number[];
  readonly text: string;
  /** Whether the hub has closed the connection. */
  readonly closed: boolean;
}

export interface ExchangeOptions {
  /** An answer that goes on for longer is left alone: it is a stream. */
  readonly withinMs?: number;
  /** Asked at everything that comes; the exchange is over as soon as it is true. The end of chunks when absent. */
  readonly isOver?: (text: string) => boolean;
}

/** The bytes of a request. The connection is to be closed behind it, so that its answer has an end. */
export function requestBytes({ method = 'POST', path = '/graphql', headers = [], body, chunked }: RawRequest): Buffer {
  const content = Buffer.from(body ?? '');
  const length = body === undefined ? [] : [['content-length', String(content.length)] as const];
  const framing = chunked ? [['transfer-encoding', 'chunked'] as const] : length;
  const all = [['host', 'localhost'] as const, ...headers, ...framing, ['connection', 'close'] as const];
  const head = `${method} ${path} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  if (!chunked) return Buffer.concat([Buffer.from(head, 'latin1'), content]);
  const size = `${content.length.toString(16)}\r\n`;
  return Buffer.concat([Buffer.from(head + size, 'latin1'), content, Buffer.from('\r\n0\r\n\r\n')]);
}

/** Opens a connection; what goes wrong on it shows as its end. */
export function openSocket(url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.on('error', () => socket.destroy());
  return socket;
}

/** Sends exactly these bytes, and gathers what is answered until the hub closes the connection. */
export function exchange(
  url: string,
  bytes: Buffer | string,
  { withinMs = 3_000, isOver = (text) => text.endsWith('\r\n0\r\n\r\n') }: ExchangeOptions = {},
): Promise<RawAnswer> {
  const socket = openSocket(url);
  let text = '';
  return new Promise((resolve) => {
    const end = (closed: boolean) => {
      clearTimeout(limit);
      socket.destroy();
      // The one behind another begins where that one's body ends, with no line between them.
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
      resolve({ statuses, text, closed });
    };
    const limit = setTimeout(() => end(false), withinMs);
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (isOver(text)) end(false);
    });
    socket.once('close', () => end(true));
    socket.once('end', () => end(true));
    socket.write(bytes);
  });
}

/** The codes of the errors in an answer. */
export const codesIn = (text: string): string[] => [...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code!);
