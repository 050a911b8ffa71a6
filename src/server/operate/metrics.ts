import { collectDefaultMetrics, type Metric, Registry, type RegistryContentType } from 'prom-client';
import type { Measurement, Measurements } from '../../core/observe/measurements.js';
import type { Exemplar } from '../../core/observe/meter.js';

/** Prefix of the names, as Prometheus knows them. */
const PREFIX = 'tidings_';

let processRegistry: Registry | null = null;

/** Metrics of the process, collected once: the observers of the event loop and of garbage collection never end. */
function ofProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

export interface ExportOptions {
  /** Whether the text is OpenMetrics, which alone has exemplars. */
  readonly isOpenMetrics?: boolean;
  /** Whether what names projects and sources is left out. */
  readonly isPublic?: boolean;
}

/** The measurements of a hub and of its process as text for Prometheus, and the media type of that text. */
export async function prometheusText(
  measurements: Measurements,
  { isOpenMetrics = false, isPublic = false }: ExportOptions = {},
): Promise<{ text: string; mediaType: string }> {
  const registry = new Registry<RegistryContentType>();
  if (isOpenMetrics) registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const metric of await ofProcess().getMetricsAsJSON()) registry.registerMetric(fixed(metric));
  for (const measurement of measurements)
    if (!isPublic || !measurement.isConfidential) registry.registerMetric(fixed(shownOf(measurement)));
  return { text: await registry.metrics(), mediaType: registry.contentType };
}

interface Shown {
  readonly name: string;
  readonly help: string;
  readonly type: unknown;
  readonly values?: readonly object[];
}

/** A measurement as the library shows its own metrics. */
function shownOf(measurement: Measurement): Shown {
  const { help, type } = measurement;
  const name = PREFIX + measurement.name;
  const values = measurement.samples().map(({ suffix, exemplar, ...sample }) => ({
    ...sample,
    ...(suffix && { metricName: name + suffix }),
    ...(exemplar && { exemplar: shownExemplar(exemplar) }),
  }));
  return { name, help, type, values };
}

const shownExemplar = ({ traceId, value, at }: Exemplar) => ({
  ...{ labelSet: { trace_id: traceId }, value, timestamp: at / 1_000 },
});

/**
 * A metric in the shape in which the library reads its own: of one, it asks only name, type and `get`. Each is made anew,
 * because the library renames the counters that it prints as OpenMetrics.
 */
function fixed({ name, type, ...rest }: Shown): Metric {
  const metric = { name, type, get: async () => ({ name: metric.name, type, ...rest }) };
  return metric as unknown as Metric;
}
