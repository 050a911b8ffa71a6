import type * as Api from '@opentelemetry/api';
import type { Logger } from 'pino';
import { systemClock } from '../core/clock.js';
import type { Config } from '../core/config/config.js';
import { SETTINGS } from '../core/config/settings.js';
import type { Span, SpanRequest, Tracer } from '../core/observe/tracing.js';
import { WindowCounter } from '../core/rate/window-counter.js';
import { VERSION } from '../core/version.js';
import type { Closers } from './closers.js';

/** How long a stop waits until the last spans are sent. */
const FLUSH_MS = 3_000;
/** Warnings of the libraries that are logged: an export that fails is repeated every few seconds. */
const WARNINGS = { count: 1, perMs: 60_000 };

type OpenOptions = { readonly config: Config; readonly log: Logger; readonly closers: Closers };

/** Packages of OpenTelemetry. They are optional: a hub without traces does not load them. */
const load = async () => ({
  api: await import('@opentelemetry/api'),
  trace: await import('@opentelemetry/sdk-trace-base'),
  resources: await import('@opentelemetry/resources'),
  exporter: await import('@opentelemetry/exporter-trace-otlp-http'),
});

/**
 * The tracer that sends spans to the endpoint of the settings; null without one. Where a package is missing, one line of
 * the log says which, and the hub serves without traces. Sampling, headers and resource are read by the packages from
 * their own environment variables, such as `OTEL_TRACES_SAMPLER`.
 */
export async function openTracer({ config, log, closers }: OpenOptions): Promise<Tracer | null> {
  const { otlpEndpoint } = config;
  if (otlpEndpoint === undefined) return null;
  let packages: Awaited<ReturnType<typeof load>>;
  try {
    packages = await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const missing = /'(@opentelemetry\/[^']+)'/.exec(message)?.[1] ?? message;
    log.error(
      `${SETTINGS.otlpEndpoint.env} is set, but the package ${missing} is not installed: no traces. ${INSTALL}`,
    );
    return null;
  }
  const { api, trace, resources, exporter } = packages;
  const warnings = new WindowCounter({ ...WARNINGS, clock: systemClock });
  const warn = (message: string) => {
    if (warnings.take('')) log.warn({ detail: message.slice(0, 500) }, 'traces could not be sent');
  };
  const silent = () => undefined;
  api.diag.setLogger(
    { error: warn, warn, info: silent, debug: silent, verbose: silent },
    { logLevel: api.DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const own = resources.resourceFromAttributes({ 'service.name': 'tidings', 'service.version': VERSION });
  const found = resources.detectResources({ detectors: [resources.envDetector, resources.serviceInstanceIdDetector] });
  const url = `${otlpEndpoint.replace(/\/+$/, '')}/v1/traces`;
  const provider = new trace.BasicTracerProvider({
    resource: resources.defaultResource().merge(own).merge(found),
    spanProcessors: [new trace.BatchSpanProcessor(new exporter.OTLPTraceExporter({ url }))],
  });
  closers.add(provider, async () => {
    const sent = provider.shutdown().catch((error: unknown) => warn(String(error)));
    const waited = new AbortController();
    await Promise.race([sent, systemClock.sleep(FLUSH_MS, waited.signal)]);
    waited.abort();
  });
  return new OtelTracer(api, provider.getTracer('tidings', VERSION));
}

const INSTALL =
  'Run npm install @opentelemetry/api@1.9.1 @opentelemetry/sdk-trace-base@2.12.0 @opentelemetry/resources@2.12.0 @opentelemetry/exporter-trace-otlp-http@0.223.0';

/** Version, trace, span and flags. W3C Trace Context, section 3.2. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})$/;

class OtelTracer implements Tracer {
  readonly #api: typeof Api;
  readonly #tracer: Api.Tracer;

  constructor(api: typeof Api, tracer: Api.Tracer) {
    this.#api = api;
    this.#tracer = tracer;
  }

  start(name: string, { kind, parent, attributes, startedAt: startTime }: SpanRequest): Span | null {
    const { SpanKind, SpanStatusCode } = this.#api;
    const spanKind = { server: SpanKind.SERVER, internal: SpanKind.INTERNAL, consumer: SpanKind.CONSUMER }[kind];
    const options = { kind: spanKind, attributes, ...(startTime !== undefined && { startTime }) };
    const span = this.#tracer.startSpan(name, options, this.#contextOf(parent));
    if (!span.isRecording()) return null;
    const { traceId, spanId } = span.spanContext();
    return {
      traceId,
      traceparent: `00-${traceId}-${spanId}-01`,
      end({ code, attributes: more } = {}) {
        if (!span.isRecording()) return;
        if (more) span.setAttributes(more);
        if (code !== undefined) {
          span.setAttribute('error.type', code);
          span.setStatus({ code: SpanStatusCode.ERROR, message: code });
        }
        span.end();
      },
    };
  }

  #contextOf(parent: unknown): Api.Context {
    const { ROOT_CONTEXT, trace } = this.#api;
    const [, traceId, spanId, flags] = (typeof parent === 'string' && TRACEPARENT.exec(parent)) || [];
    if (!traceId || !spanId) return ROOT_CONTEXT;
    const traceFlags = Number.parseInt(flags!, 16) & 1;
    return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
  }
}
