import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import type { Message } from '../support/socket-client.js';

export interface Operation {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Fault of a hub, planted between it and its clients. */
export interface Fault {
  readonly name: string;
  /** Sentences of docs/protocol.md that the hub breaks. */
  readonly breaks: readonly string[];
  /** Makes the parts of the fault for one connection or request. */
  readonly plant: Plant;
}

export type Plant = () => FaultParts;

export interface FaultParts {
  /** Changes an operation on its way to the hub. */
  readonly operation?: (operation: Operation) => Operation;
  /** Replaces a message of a socket's client; null swallows it. */
  readonly sent?: (message: Message, answer: (message: object) => void) => Message | null;
  /** Replaces a message of the hub. A number closes the socket with it. */
  readonly message?: (message: Message) => readonly (Message | number)[];
  /** Replaces a block of an event stream. */
  readonly block?: (block: string) => readonly string[];
  /** Replaces a close code; null keeps the socket open. */
  readonly closeCode?: (code: number) => number | null;
  /** Changes a request: its address and its headers. */
  readonly request?: (request: { url: string; headers: Record<string, string> }) => void;
  readonly status?: (status: number) => number;
  /** Reads an answer that is no stream. */
  readonly answer?: (text: string) => void;
}

/** Headers that belong to one connection, or to a body that the proxy writes anew. */
const OWN_HEADERS = /^(connection|host|content-length|transfer-encoding|upgrade|keep-alive|sec-websocket-.*)$/;

/** A real hub behind a proxy that plants a fault. */
export async function startFaultyHub(target: string, plant: Plant) {
  const server = createServer((req, res) => void forward(req, res, { target, parts: plant() }));
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: ([first]) => first!, autoPong: false });
  server.on('upgrade', (req, socket, head) => {
    sockets.handleUpgrade(req, socket, head, (near) => join(near, { req, target, parts: plant() }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const near of sockets.clients) near.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Way {
  readonly target: string;
  readonly parts: FaultParts;
}

async function forward(req: IncomingMessage, res: ServerResponse, { target, parts }: Way): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const body = String(Buffer.concat(chunks));
  const headers = Object.entries(req.headers).flatMap(([name, value]) =>
    OWN_HEADERS.test(name) ? [] : [[name, String(value)] as const],
  );
  const request = { url: req.url!, headers: Object.fromEntries(headers) };
  parts.request?.(request);
  const abort = new AbortController();
  res.once('close', () => abort.abort());
  try {
    const answer = await fetch(target + request.url, {
      ...{ method: req.method!, headers: request.headers, signal: abort.signal },
      body: body.length > 0 ? operationIn(body, parts) : null,
    });
    const type = answer.headers.get('content-type') ?? 'text/plain';
    res.writeHead(parts.status?.(answer.status) ?? answer.status, { 'content-type': type });
    res.flushHeaders();
    if (type.startsWith('text/event-stream')) for await (const block of blocksOf(answer, parts)) res.write(block);
    else if (type.startsWith('multipart/')) for await (const chunk of chunksOf(answer)) res.write(chunk);
    else res.write(answerIn(await answer.text(), parts));
    res.end();
  } catch (error) {
    // The client has closed, or the hub has: the other end learns it.
    if (!(error instanceof Error)) throw error;
    res.destroy();
  }
}

function operationIn(body: string, { operation }: FaultParts): string {
  if (!operation) return body;
  return JSON.stringify(operation(JSON.parse(body) as Operation));
}

function answerIn(text: string, { answer }: FaultParts): string {
  answer?.(text);
  return text;
}

const chunksOf = ({ body }: Response) => body as unknown as AsyncIterable<Uint8Array>;

async function* blocksOf(answer: Response, { block = (text) => [text] }: FaultParts): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunksOf(answer)) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop()!;
    for (const each of blocks.flatMap(block)) yield `${each}\n\n`;
  }
}

/** Joins a client with the hub. */
function join(near: WebSocket, { req, target, parts }: Way & { req: IncomingMessage }): void {
  const { authorization, 'sec-websocket-protocol': protocol } = req.headers;
  const far = new WebSocket(`${target.replace('http', 'ws')}${req.url}`, protocol?.split(/,\s*/), {
    headers: { ...(authorization && { authorization }) },
    autoPong: false,
  });
  const waiting: string[] = [];
  const send = (text: string) => (far.readyState === WebSocket.CONNECTING ? waiting.push(text) : far.send(text));
  const end = (code: number) =>
    code < 3000 && ![1009, 1012, 1013].includes(code) ? near.terminate() : near.close(code);
  for (const each of [near, far]) each.on('error', () => each.terminate());
  far.on('open', () => waiting.splice(0).forEach((text) => void far.send(text)));
  near.on('message', (data) => {
    const text = sentText(String(data), parts, (message) => near.send(JSON.stringify(message)));
    if (text !== null) send(text);
  });
  near.on('close', () => far.terminate());
  far.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    for (const each of parts.message?.(message) ?? [message])
      if (typeof each === 'number') end(each);
      else near.send(JSON.stringify(each));
  });
  far.on('close', (code) => {
    const told = parts.closeCode ? parts.closeCode(code) : code;
    if (told !== null) end(told);
  });
}

function sentText(text: string, { sent, operation }: FaultParts, answer: (message: object) => void): string | null {
  if (!sent && !operation) return text;
  let message: Message | null;
  try {
    message = JSON.parse(text) as Message;
  } catch {
    return text;
  }
  if (operation && message.type === 'subscribe') message = { ...message, payload: operation(message.payload) };
  if (sent) message = sent(message, answer);
  return message && JSON.stringify(message);
}
