import { StreamClient } from './stream-client.js';
import type { Answer } from './test-server.js';
import { until } from './until.js';

const TOKEN = 'x-graphql-event-stream-token';

type Server = { readonly url: string };

/** What each request shows: who it is, and the token of the stream. */
interface Shown {
  readonly authorization: string | null;
  readonly token: string;
}

/** The single connection mode of graphql-sse, word by word: one stream, and an operation a request. */
export class SingleConnection {
  readonly stream: StreamClient;
  readonly #server: Server;
  readonly #shown: Shown;

  private constructor(server: Server, shown: Shown, stream: StreamClient) {
    this.#server = server;
    this.#shown = shown;
    this.stream = stream;
  }

  /** Asks for a token. @returns the answer; its body is the token where the status is 201. */
  static async reserve({ url }: Server, authorization: string | null) {
    const headers = authorization === null ? undefined : { authorization };
    const response = await fetch(`${url}/graphql/stream`, { method: 'PUT', headers });
    return { status: response.status, body: await response.text() };
  }

  /** The stream of a token; its status is the hub's verdict. */
  static openStream({ url }: Server, shown: Shown): Promise<StreamClient> {
    return StreamClient.open({ url: `${url}/graphql/stream`, headers: headersOf(shown) });
  }

  /** @param token that of a reservation; one is made when it is left out. */
  static async open(server: Server, authorization: string | null, token?: string): Promise<SingleConnection> {
    const shown = { authorization, token: token ?? (await SingleConnection.reserve(server, authorization)).body };
    return new SingleConnection(server, shown, await SingleConnection.openStream(server, shown));
  }

  /** @returns the status and the body of the answer; what comes of the operation is told on the stream. */
  post(id: string, operation: object): Promise<{ status: number; body: string }> {
    return SingleConnection.post(this.#server, this.#shown, { ...operation, id });
  }

  /** An operation for the stream of a token, whoever has opened that. */
  static async post(
    { url }: Server,
    { authorization, token }: Shown,
    { id, extensions, ...operation }: { id: string; query?: string; extensions?: object },
  ) {
    const response = await fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers: { ...headersOf({ authorization, token }), 'content-type': 'application/json' },
      body: JSON.stringify({ ...operation, extensions: { ...extensions, operationId: id } }),
    });
    return { status: response.status, body: await response.text() };
  }

  /** @returns the status of the answer. */
  async send(id: string, query: string, variables?: object): Promise<number> {
    return (await this.post(id, { query, variables })).status;
  }

  /** What the operation was answered, and what the stream was told as a whole. */
  frames(id: string): Answer[] {
    return this.#messages('next', id).map((message) => message.payload ?? (message as Answer));
  }

  isComplete(id: string): boolean {
    return this.#messages('complete', id).length > 0;
  }

  /** The one answer to a query or mutation. */
  async ask(id: string, query: string, variables?: object): Promise<Answer> {
    await this.send(id, query, variables);
    return until(() => this.frames(id)[0], { what: () => `an answer to ${id}: ${JSON.stringify(this.stream.blocks)}` });
  }

  close(): void {
    this.stream.close();
  }

  #messages(event: string, id: string): { id?: string; payload?: Answer }[] {
    const blocks = this.stream.blocks.filter((block) => block.event === event && block.data);
    return blocks
      .map(({ data }) => JSON.parse(data!))
      .filter((message) => message.id === undefined || message.id === id);
  }
}

const headersOf = ({ authorization, token }: Shown): Record<string, string> => ({
  ...(authorization !== null && { authorization }),
  [TOKEN]: token,
});
