import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that reached the receiver. */
export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly path: string;
  /** Status that it was answered with; null where the answer was not a plain one. */
  readonly status: number | null;
}

/** A status, with headers; or what to do with the response instead. */
export type Answer = number | [status: number, headers: Record<string, string>] | ((response: ServerResponse) => void);

/** A real HTTP server on this machine that takes webhooks. */
export class WebhookReceiver {
  readonly requests: Received[] = [];
  /** Answers from now on. */
  answer: (id: string) => Answer | Promise<Answer> = () => 200;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      request.on('error', () => response.destroy());
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const id = String(request.headers['webhook-id']);
      const answer = await receiver.answer(id);
      const status = Array.isArray(answer) ? answer[0] : typeof answer === 'number' ? answer : null;
      const body = Buffer.concat(chunks).toString();
      receiver.requests.push({ id, headers: request.headers, body, path: request.url!, status });
      if (typeof answer === 'function') answer(response);
      else response.writeHead(status!, Array.isArray(answer) ? answer[1] : {}).end('ok');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** Types of the messages that were accepted, in their order. */
  get accepted(): string[] {
    return this.requests
      .filter(({ status }) => status === 200)
      .map(({ body }) => {
        const { data, type } = JSON.parse(body);
        return data.payload?.message ?? type;
      });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
