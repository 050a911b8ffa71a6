import { StreamClient } from './stream-client.js';
import type { Answer } from './test-server.js';

const TOKEN_HEADER = 'x-graphql-event-stream-token';

/** Where it goes: the address of the hub, and what each of its requests shows. */
export interface SingleConnectionOptions {
  readonly url: string;
  readonly headers?: Record<string, string>;
}

/** A client of graphql-sse's single connection mode that shows each of its three requests. */
export class SingleConnectionClient {
  /** What the operations were answered with, by their ids. */
  readonly stream: StreamClient;
  readonly #options: SingleConnectionOptions;
  readonly #token: string;

  private constructor(options: SingleConnectionOptions, token: string, stream: StreamClient) {
    this.#options = options;
    this.#token = token;
    this.stream = stream;
  }

  /** @returns the answer to a reservation: its body is the token. */
  static async reserve({ url, headers }: SingleConnectionOptions): Promise<{ status: number; body: string }> {
    const response = await fetch(`${url}/graphql/stream`, { method: 'PUT', headers });
    return { status: response.status, body: await response.text() };
  }

  /** Opens the stream of a token; its status is the hub's verdict. */
  static openStream({ url, headers }: SingleConnectionOptions, token: string): Promise<StreamClient> {
    return StreamClient.open({ url: `${url}/graphql/stream`, headers: { ...headers, [TOKEN_HEADER]: token } });
  }

  /** With the token of a reservation. */
  static async open(options: SingleConnectionOptions, token: string): Promise<SingleConnectionClient> {
    return new SingleConnectionClient(options, token, await SingleConnectionClient.openStream(options, token));
  }

  /** Sends an operation to the stream of a token. Null when it was accepted; else what it was answered. */
  static async post(
    { url, headers }: SingleConnectionOptions,
    token: string,
    operation: object,
  ): Promise<Answer | null> {
    const response = await fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, [TOKEN_HEADER]: token },
      body: JSON.stringify(operation),
    });
    const text = await response.text();
    return response.status === 202 ? null : (JSON.parse(text) as Answer);
  }

  /** Sends an operation whose results come on the stream, by its id. Null when it was accepted. */
  post(id: string, operation: object): Promise<Answer | null> {
    return SingleConnectionClient.post(this.#options, this.#token, { ...operation, extensions: { operationId: id } });
  }

  frames(id: string): Answer[] {
    return this.#messages('next', id).map(({ payload }) => payload!);
  }

  isComplete(id: string): boolean {
    return this.#messages('complete', id).length > 0;
  }

  close(): void {
    this.stream.close();
  }

  #messages(event: string, id: string): { id: string; payload?: Answer }[] {
    const blocks = this.stream.blocks.filter((block) => block.event === event && block.data);
    return blocks.map(({ data }) => JSON.parse(data!)).filter((message) => message.id === id);
  }
}
