import { systemClock } from '../clock.js';
import { TidingsError } from '../errors.js';
import type { Exemplar } from './meter.js';

/** Attributes of a span, by the names of docs/operate/tracing.md. No value comes from a payload or a document. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

export interface SpanRequest {
  /** `server`: for a client that waits · `internal`: within it · `consumer`: for subscribers, later. */
  readonly kind: 'server' | 'internal' | 'consumer';
  /** Header `traceparent` of W3C that names the parent, as it came in; one that is malformed counts as none. */
  readonly parent: unknown;
  readonly attributes: SpanAttributes;
  /** Milliseconds since 1970 UTC; now by default. */
  readonly startedAt?: number;
}

/** Part of a trace, from its start to its end. */
export interface Span {
  readonly traceId: string;
  /** Header `traceparent` that names this span as the parent. */
  readonly traceparent: string;
  /** Ends it, as a failure where there is the code of an error. Idempotent. */
  end(outcome?: { readonly code?: string | undefined; readonly attributes?: SpanAttributes }): void;
}

/** Records traces. Where tracing is off there is none, and its callers do nothing for it. */
export interface Tracer {
  /** Starts a span; null where its trace is not recorded, and then it has no children either. */
  start(name: string, request: SpanRequest): Span | null;
}

/** Id of the trace that a `traceparent` of ours names. */
export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35);

/** A duration with the trace that took it. */
export const exemplarOf = (traceId: string, durationMs: number): Exemplar => ({
  ...{ traceId, value: durationMs / 1_000, at: systemClock.now() },
});

/** Does work in a span, which ends with it: as a failure, with the code of the error, where it rejects. */
export async function inSpan<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    span.end();
    return result;
  } catch (error) {
    span.end({ code: error instanceof TidingsError ? error.code : 'INTERNAL_SERVER_ERROR' });
    throw error;
  }
}
