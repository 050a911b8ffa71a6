import { once } from 'node:events';
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type IncomingHttpHeaders,
} from 'node:http2';
import { Readable } from 'node:stream';
import type { Answer } from './test-server.js';

export interface Http2Request {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON, by `POST`. */
  readonly body?: object;
}

export interface Http2Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: () => Answer & Record<string, unknown>;
}

/** One session of HTTP/2 with a hub whose certificate is trusted. */
export class Http2Client {
  readonly session: ClientHttp2Session;
  readonly #headers: Record<string, string>;

  private constructor(session: ClientHttp2Session, headers: Record<string, string>) {
    this.session = session;
    this.#headers = headers;
    // Tests end sessions in ways that are errors to this side of them.
    session.on('error', () => session.destroy());
  }

  static async open(url: string, { ca, ...headers }: { ca: Buffer } & Record<string, string | Buffer>) {
    const session = connect(url, { ca });
    await once(session, 'connect');
    return new Http2Client(session, headers as Record<string, string>);
  }

  /** Begins a request. What is wrong with its stream is told by its `close`. */
  begin({ path = '/graphql', headers = {}, body }: Http2Request): ClientHttp2Stream {
    const stream = this.session.request({
      ':path': path,
      ':method': body ? 'POST' : 'GET',
      ...(body && { 'content-type': 'application/json' }),
      ...this.#headers,
      ...headers,
    });
    stream.on('error', () => stream.destroy());
    stream.end(body && JSON.stringify(body));
    return stream;
  }

  async ask(request: Http2Request): Promise<Http2Answer> {
    const stream = this.begin(request);
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    const [headers] = (await once(stream, 'response')) as [IncomingHttpHeaders & { ':status': number }];
    if (!stream.readableEnded) await once(stream, 'end');
    return { status: headers[':status'], headers, text, json: () => JSON.parse(text) };
  }

  /** The `fetch` of a stock client, on this session. */
  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const { method = 'GET', body, signal } = init;
    const own = Object.fromEntries(new Headers(init.headers));
    const stream = this.session.request({ ...own, ':path': pathname + search, ':method': method });
    stream.on('error', () => stream.destroy());
    signal?.addEventListener('abort', () => stream.close(constants.NGHTTP2_CANCEL));
    stream.end(body);
    const [answer] = (await once(stream, 'response')) as [IncomingHttpHeaders & { ':status': number }];
    // Node marks some headers by a symbol, and pseudo-headers are none.
    const headers = Object.entries(answer).filter(([name]) => !name.startsWith(':')) as [string, string][];
    return new Response(Readable.toWeb(stream) as ReadableStream, { status: answer[':status'], headers });
  };

  close(): void {
    this.session.destroy();
  }
}
