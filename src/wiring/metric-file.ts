import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { MetricStore } from '../hub/statistics/metric-values.js';

/** Most bytes that are read back: about twice what 40 metrics take. */
const MAX_BYTES = 1_048_576;

/** File of the values of metrics. It is not synced: a power failure may lose it, and nothing but charts is in it. */
export const metricFile = (file: string): MetricStore => ({
  read() {
    try {
      const text = readFileSync(file, 'utf8');
      return text.length > MAX_BYTES ? null : text;
    } catch {
      // The first start, or a file that cannot be read: the charts begin anew.
      return null;
    }
  },
  async write(text) {
    // Of this process alone: two hubs on one Redis may have one data folder.
    const draft = `${file}.${process.pid}.new`;
    await writeFile(draft, text, { mode: 0o600 });
    await rename(draft, file);
  },
});
