import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));
/** Nanoseconds since 1970 UTC: 64 bits, as text. */
const nanos = z.string().regex(/^\d{19}$/);
const value = z.strictObject({
  stringValue: z.string().optional(),
  intValue: z.union([z.int(), z.string()]).optional(),
  boolValue: z.boolean().optional(),
  doubleValue: z.number().optional(),
});
const attributes = z.array(z.strictObject({ key: z.string(), value }));

const span = z.strictObject({
  traceId: hex(16),
  spanId: hex(8),
  parentSpanId: hex(8).optional(),
  traceState: z.string().optional(),
  name: z.string(),
  kind: z.int().min(1).max(5),
  startTimeUnixNano: nanos,
  endTimeUnixNano: nanos,
  attributes,
  droppedAttributesCount: z.int(),
  events: z.array(z.never()),
  droppedEventsCount: z.int(),
  links: z.array(z.never()),
  droppedLinksCount: z.int(),
  status: z.strictObject({ code: z.int().min(0).max(2), message: z.string().optional() }),
  flags: z.int().optional(),
});

/** `ExportTraceServiceRequest` of opentelemetry-proto in its JSON encoding. Unknown members are refused. */
const request = z.strictObject({
  resourceSpans: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes, droppedAttributesCount: z.int() }),
      scopeSpans: z.array(
        z.strictObject({
          scope: z.strictObject({ name: z.string(), version: z.string().optional() }),
          spans: z.array(span),
          schemaUrl: z.string().optional(),
        }),
      ),
      schemaUrl: z.string().optional(),
    }),
  ),
});

export interface ReceivedSpan extends z.infer<typeof span> {
  readonly service: string | undefined;
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
      const fault = req.url === '/v1/traces' ? receiver.#take(await text(req)) : `path ${req.url}`;
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

  #take(body: string): string | null {
    const parsed = request.safeParse(JSON.parse(body));
    if (!parsed.success) return parsed.error.message;
    for (const { resource, scopeSpans } of parsed.data.resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue;
      for (const { spans } of scopeSpans) this.spans.push(...spans.map((each) => ({ ...each, service })));
    }
    return null;
  }
}

/** Value of an attribute of a span. */
export const attributeOf = ({ attributes: all }: ReceivedSpan, key: string): unknown =>
  Object.values(all.find((each) => each.key === key)?.value ?? {})[0];
