import type { Span, SpanRequest, Tracer } from '../../src/core/observe/tracing.js';

export interface RecordedSpan extends Omit<SpanRequest, 'parent'> {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Span that it is a child of; null at the top. */
  readonly parentId: string | null;
  /** Code of the error that it has ended with; undefined while it has not ended. */
  ended?: string | null;
}

/** A tracer that keeps its spans, and follows the parent where there is one. */
export class RecordingTracer implements Tracer {
  readonly spans: RecordedSpan[] = [];
  /** Whether traces without a parent are recorded. */
  samples = true;
  #ids = 0;

  start(name: string, { parent, ...request }: SpanRequest): Span | null {
    const [, traceId, parentId, flags] = typeof parent === 'string' ? parent.split('-') : [];
    if (traceId ? flags === '00' : !this.samples) return null;
    const spanId = String(++this.#ids).padStart(16, '0');
    const span: RecordedSpan = {
      ...request,
      name,
      traceId: traceId ?? String(this.#ids).padStart(32, 'a'),
      spanId,
      parentId: parentId ?? null,
    };
    this.spans.push(span);
    return {
      traceId: span.traceId,
      traceparent: `00-${span.traceId}-${spanId}-01`,
      end: ({ code } = {}) => {
        span.ended ??= code ?? null;
      },
    };
  }

  /** The spans of one trace that have ended, as `name > name`, with the names of their parents. */
  trace(traceId: string): string[] {
    const own = this.spans.filter((span) => span.traceId === traceId && span.ended !== undefined);
    return own.map(({ name, parentId }) => {
      const parent = own.find(({ spanId }) => spanId === parentId);
      return parent ? `${parent.name} > ${name}` : name;
    });
  }
}
