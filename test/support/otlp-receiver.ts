import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
// The classes that OpenTelemetry makes from its opentelemetry-proto. Later versions contain those of metrics only.
import * as root from 'opentelemetry-proto/build/src/generated/root.js';

/** Class of a message, as protobuf.js generates it. */
interface MessageClass {
  fromObject(object: object): object;
  verify(message: object): string | null;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  toObject(message: object, options: object): Json;
}

const { opentelemetry } = root as unknown as {
  readonly opentelemetry: {
    readonly proto: {
      readonly collector: { readonly trace: { readonly v1: Record<'ExportTraceServiceRequest', MessageClass> } };
    };
  };
};
const { ExportTraceServiceRequest } = opentelemetry.proto.collector.trace.v1;

/** A message in the JSON encoding of OTLP: 64 bits as text, an enum as its number. */
type Json = Readonly<Record<string, unknown>>;

interface Attribute {
  readonly key: string;
  readonly value: Json;
}

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
}

interface TraceRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

export interface ReceivedSpan extends Span {
  readonly service: unknown;
}

/** Receiver of traces by OTLP over HTTP, which refuses a request that is not one of the protocol. */
export class OtlpReceiver {
  readonly spans: ReceivedSpan[] = [];
  /** What was wrong with refused requests. */
  readonly faults: string[] = [];
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(): Promise<OtlpReceiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new OtlpReceiver(server);
    server.on('request', async (req, res) => {
      const fault = req.url === '/v1/traces' ? receiver.#take((await json(req)) as Json) : `path ${req.url}`;
      if (fault) receiver.faults.push(fault);
      res.writeHead(fault ? 400 : 200, { 'content-type': 'application/json' }).end('{}');
    });
    return receiver;
  }

  /** Spans of a trace, in the order of their start. */
  trace(traceId: string): ReceivedSpan[] {
    const own = this.spans.filter((each) => each.traceId === traceId);
    return own.sort((a, b) => (a.startTimeUnixNano < b.startTimeUnixNano ? -1 : 1));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** @returns why the request is refused. */
  #take(body: Json): string | null {
    const sent = withIds(body, 'hex', 'base64');
    // Read as it would be in binary: a member that the protocol does not have, or of another type, does not come back.
    const message = ExportTraceServiceRequest.fromObject(sent);
    const fault = ExportTraceServiceRequest.verify(message);
    if (fault) return fault;
    const read = ExportTraceServiceRequest.decode(ExportTraceServiceRequest.encode(message).finish());
    const got = ExportTraceServiceRequest.toObject(read, { longs: String, bytes: String, enums: Number, arrays: true });
    if (!isDeepStrictEqual(stripped(got), stripped(sent)))
      return `read as ${JSON.stringify(stripped(got))}\nwas ${JSON.stringify(stripped(sent))}`;
    const { resourceSpans } = withIds(got, 'base64', 'hex') as unknown as TraceRequest;
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = attribute(resource.attributes, 'service.name');
      for (const { spans } of scopeSpans) this.spans.push(...spans.map((each) => ({ ...each, service })));
    }
    return null;
  }
}

/** The message with the bytes of its ids in another encoding: OTLP writes them in hex, JSON of protobuf in base64. */
function withIds(message: unknown, from: BufferEncoding, to: BufferEncoding): Json {
  const encode = (key: string, value: unknown) =>
    /^(traceId|spanId|parentSpanId)$/.test(key) ? Buffer.from(value as string, from).toString(to) : value;
  return JSON.parse(JSON.stringify(message, encode)) as Json;
}

/** The message without members that have the default of their type, which no encoding tells from those that are missing. */
function stripped(message: unknown): unknown {
  if (Array.isArray(message)) return message.map(stripped);
  if (typeof message !== 'object' || message === null) return message;
  const isDefault = (value: unknown) => value === 0 || value === '' || value === '0' || isDeepStrictEqual(value, []);
  const members = Object.entries(message).filter(([key, value]) => key.endsWith('Value') || !isDefault(value));
  return Object.fromEntries(members.map(([key, value]) => [key, key === 'intValue' ? String(value) : stripped(value)]));
}

function attribute(attributes: readonly Attribute[], name: string): unknown {
  const [[kind, value] = []] = Object.entries(attributes.find(({ key }) => key === name)?.value ?? {});
  return kind === 'intValue' ? Number(value) : value;
}

/** Value of an attribute of a span. */
export const attributeOf = ({ attributes }: ReceivedSpan, key: string): unknown => attribute(attributes, key);
