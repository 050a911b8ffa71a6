import { MultipartClient } from './multipart-client.js';
import { SingleConnection } from './single-connection.js';
import { SocketClient } from './socket-client.js';
import { StreamClient } from './stream-client.js';
import type { Answer, TestServer } from './test-server.js';
import { until } from './until.js';

/** An operation, as every transport carries it. */
export interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly extensions?: Record<string, unknown>;
}

/** What an operation is answered: one frame, or as many as there are events. */
export interface Conversation {
  frames(): Answer[];
  isComplete(): boolean;
  close(): void;
}

/** Where operations are sent. */
type Target = Pick<TestServer, 'url' | 'wsUrl' | 'authorization'>;

export interface Transport {
  readonly name: string;
  /** @param authorization null presents none; the admin's by default. */
  open(server: Target, operation: Operation, authorization?: string | null): Promise<Conversation>;
}

const header = (server: Target, authorization: string | null = server.authorization) =>
  authorization === null ? undefined : { authorization };

export const WEBSOCKET: Transport = {
  name: 'WebSocket',
  async open(server, { query, ...rest }, authorization) {
    const client = await SocketClient.open(server.wsUrl, header(server, authorization) ?? {});
    client.subscribe('1', query, rest);
    return {
      frames: () => client.frames('1'),
      isComplete: () => client.isComplete('1'),
      close: () => client.close(),
    };
  },
};

const eventStream = (path: string): Transport => ({
  name: `SSE on ${path}`,
  async open(server, operation, authorization) {
    const headers = header(server, authorization);
    const client = await StreamClient.open({ url: server.url + path, body: operation, headers });
    return { frames: () => client.frames(), isComplete: () => client.isComplete(), close: () => client.close() };
  },
});

export const SSE = eventStream('/graphql');

export const DISTINCT = eventStream('/graphql/stream');

export const MULTIPART: Transport = {
  name: 'multipart',
  async open(server, operation, authorization) {
    const headers = header(server, authorization);
    return MultipartClient.open({ url: `${server.url}/graphql`, body: operation, headers });
  },
};

/** The ways by which a subscription streams. */
export const STREAMS: readonly Transport[] = [WEBSOCKET, SSE, DISTINCT, MULTIPART];

/** Many operations on one stream. What the reservation or the operation is refused with is the only frame. */
export const SINGLE: Transport = {
  name: 'SSE on a single connection',
  async open(server, operation, authorization) {
    const presented = authorization === undefined ? server.authorization : authorization;
    const { status, body } = await SingleConnection.reserve(server, presented);
    if (status !== 201) return answered(JSON.parse(body) as Answer);
    const client = await SingleConnection.open(server, presented, body);
    const posted = await client.post('1', operation);
    const refused = posted.status === 202 ? null : (JSON.parse(posted.body) as Answer);
    return {
      frames: () => (refused ? [refused] : client.frames('1')),
      isComplete: () => client.isComplete('1'),
      close: () => client.close(),
    };
  },
};

const answered = (answer: Answer): Conversation => ({
  frames: () => [answer],
  isComplete: () => true,
  close: () => undefined,
});

/** One request, one answer. */
export const HTTP: Transport = {
  name: 'HTTP',
  async open(server, { query, ...rest }, authorization) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...header(server, authorization) },
      body: JSON.stringify({ query, ...rest }),
    });
    return answered((await response.json()) as Answer);
  },
};

/** The first frames of a conversation, as soon as there are so many. */
export async function take({ frames }: Pick<Conversation, 'frames'>, count: number): Promise<Answer[]> {
  await until(() => frames().length >= count, {
    what: () => `${count} frames, but ${JSON.stringify(frames()).slice(0, 2_000)}`,
  });
  return frames().slice(0, count);
}

/** The extensions of the one error that an operation is refused with. */
export async function refusal(transport: Transport, ...request: Parameters<Transport['open']>) {
  const conversation = await transport.open(...request);
  const [frame] = await take(conversation, 1);
  conversation.close();
  return frame!.errors?.[0]?.extensions;
}
