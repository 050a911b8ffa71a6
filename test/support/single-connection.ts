import { StreamClient } from './stream-client.js';
import type { Answer } from './test-server.js';
import { until } from './until.js';

/** The single connection mode of graphql-sse, word by word: one stream, and an operation a request. */
export class SingleConnection {
  readonly stream: StreamClient;
  readonly #url: string;
  readonly #headers: Record<string, string>;

  private constructor(url: string, stream: StreamClient, headers: Record<string, string>) {
    this.#url = url;
    this.stream = stream;
    this.#headers = headers;
  }

  static async open({ url }: { url: string }, authorization: string): Promise<SingleConnection> {
    const path = `${url}/graphql/stream`;
    const token = await (await fetch(path, { method: 'PUT', headers: { authorization } })).text();
    const headers = { authorization, 'x-graphql-event-stream-token': token };
    return new SingleConnection(path, await StreamClient.open({ url: path, headers }), headers);
  }

  /** @returns the status of the answer; what comes of the operation is told on the stream. */
  async send(id: string, query: string, variables?: object): Promise<number> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables, extensions: { operationId: id } }),
    });
    await response.text();
    return response.status;
  }

  frames(id: string): Answer[] {
    return this.stream.blocks
      .filter(({ event }) => event === 'next')
      .map(({ data }) => JSON.parse(data!))
      .filter((frame) => frame.id === id)
      .map(({ payload }) => payload);
  }

  /** The one answer to a query or mutation. */
  async ask(id: string, query: string, variables?: object): Promise<Answer> {
    await this.send(id, query, variables);
    return until(() => this.frames(id)[0], { what: () => `an answer to ${id}: ${JSON.stringify(this.stream.blocks)}` });
  }

  close(): void {
    this.stream.close();
  }
}
