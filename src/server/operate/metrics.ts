import { collectDefaultMetrics, type Metric, Registry } from 'prom-client';
import type { Measurement, Measurements } from '../../core/measurements.js';

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

/** The measurements of a hub and of its process as Prometheus text, and the media type of that text. */
export async function prometheusText(measurements: Measurements): Promise<{ text: string; mediaType: string }> {
  const registry = new Registry();
  for (const measurement of measurements) registry.registerMetric(metricOf(measurement));
  const all = Registry.merge([ofProcess(), registry]);
  return { text: await all.metrics(), mediaType: all.contentType };
}

/** A measurement in the shape in which the library reads its own metrics: of one, it asks only the name and `get`. */
function metricOf(measurement: Measurement): Metric {
  const { help, type } = measurement;
  const name = PREFIX + measurement.name;
  const get = async () => {
    const values = measurement
      .samples()
      .map(({ suffix, ...sample }) => ({ ...sample, ...(suffix && { metricName: name + suffix }) }));
    return { name, help, type, values };
  };
  return { name, get } as unknown as Metric;
}
