import { expect } from 'vitest';
import type { ProbedHub } from '../support/probed-hub.js';
import {
  codesIn,
  type ExchangeOptions,
  exchange,
  type RawAnswer,
  type RawRequest,
  requestBytes,
} from '../support/raw-exchange.js';
import { type RawEnd, sendFrames } from '../support/raw-web-socket.js';
import { SocketClient, type SocketOptions } from '../support/socket-client.js';
import type { Answer } from '../support/test-server.js';
import { type Conversation, type Operation, type Transport, take } from '../support/transports.js';
import type { TokenIssuer } from './token-issuer.js';

/** Of what is inside: a stack, a path, a statement, a host. */
const INSIDE =
  /node_modules|\bat \S+ \(|\/(src|dist|tmp|home|work)\/|file:\/\/|SQLITE_|no such table|syntax error near|ECONN|ENOENT|\.internal\b|sekret-of-the-corpus/;

/** What one case has: a hub to send to, and the good manners of keeping what it heard and closing what it opened. */
export class Scene {
  readonly hub: ProbedHub;
  readonly issuer: TokenIssuer;
  readonly #heard: string[] = [];
  readonly #sockets: SocketClient[] = [];
  readonly #conversations: Conversation[] = [];

  constructor(hub: ProbedHub, issuer: TokenIssuer) {
    this.hub = hub;
    this.issuer = issuer;
  }

  get authorization(): string {
    return this.hub.authorization;
  }

  /** Sends a request word by word, with the admin's credential unless it has one. */
  send(request: RawRequest, options?: ExchangeOptions): Promise<RawAnswer> {
    const { headers = [] } = request;
    const isPresented = headers.some(([name]) => /^(authorization|cookie)$/i.test(name));
    const own = isPresented ? [] : [['authorization', this.authorization] as const];
    return this.sendBytes(requestBytes({ ...request, headers: [...own, ...headers] }), options);
  }

  /** Sends what may be no request at all. */
  async sendBytes(bytes: Buffer | string, options?: ExchangeOptions): Promise<RawAnswer> {
    const answer = await exchange(this.hub.url, bytes, options);
    this.#heard.push(answer.text);
    return answer;
  }

  /** Sends frames that may be none, on a WebSocket of their own. */
  async sendFrames(frames: readonly Buffer[], options?: Parameters<typeof sendFrames>[2]): Promise<RawEnd> {
    const end = await sendFrames(this.hub.url, frames, options);
    this.#heard.push(end.text);
    return end;
  }

  /** A WebSocket that speaks the protocol, as the admin unless told otherwise; without a credential when it is null. */
  async socket({
    authorization,
    ...options
  }: Omit<SocketOptions, 'authorization'> & { authorization?: string | null } = {}) {
    const presented = authorization === null ? {} : { authorization: authorization ?? this.authorization };
    const client = await SocketClient.open(this.hub.wsUrl, { ...presented, ...options });
    this.#sockets.push(client);
    return client;
  }

  async open(transport: Transport, operation: Operation, authorization?: string | null): Promise<Conversation> {
    const conversation = await transport.open(this.hub, operation, authorization);
    this.#conversations.push(conversation);
    return conversation;
  }

  /** The first frame that an operation is answered with. */
  async ask(transport: Transport, operation: Operation, authorization?: string | null): Promise<Answer> {
    const [frame] = await take(await this.open(transport, operation, authorization), 1);
    return frame!;
  }

  /** What an operation of the admin's results in. @throws Error with the errors, if there are any. */
  async data(
    query: string,
    variables: object = {},
    authorization = this.authorization,
  ): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The secret of a new API key that may do this. */
  async key(grants: object[], name = 'corpus'): Promise<{ id: string; authorization: string }> {
    const made = await this.data(
      `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }`,
      { input: { name, grants } },
    );
    const { secret, apiKey } = made.createApiKey as { secret: string; apiKey: { id: string } };
    return { id: apiKey.id, authorization: `Bearer ${secret}` };
  }

  /** The cookie of a session of the admin. */
  async signIn(): Promise<string> {
    const response = await fetch(`${this.hub.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: this.authorization.replace('Bearer ', '') }),
    });
    expect(response.status).toBe(200);
    return response.headers.get('set-cookie')!.split(';', 1)[0]!;
  }

  /** Closes what is open. */
  close(): void {
    for (const client of this.#sockets) client.close();
    for (const conversation of this.#conversations) conversation.close();
  }

  /** Nothing of the inside was in what came. */
  expectDiscreet(): void {
    const frames = this.#conversations.map((conversation) => conversation.frames());
    const messages = this.#sockets.map((client) => client.messages);
    expect([...this.#heard, JSON.stringify([frames, messages])].join('\n')).not.toMatch(INSIDE);
  }
}

/** The request was answered once, with this status, and with this code where there is one. */
export function expectRefused({ statuses, text }: RawAnswer, status: number | readonly number[], code?: string): void {
  expect(statuses, text.slice(0, 500)).toHaveLength(1);
  expect([status].flat(), text.slice(0, 500)).toContain(statuses[0]);
  if (code) expect(codesIn(text)[0], text.slice(0, 500)).toBe(code);
}
