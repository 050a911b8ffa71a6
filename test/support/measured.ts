import { prometheusText } from '../../src/server/operate/metrics.js';
import type { TestServer } from './test-server.js';

/** Value of a metric by its name and labels as they are printed; 0 for one that was not counted yet. */
export async function measured({ hub }: TestServer, name: string): Promise<number> {
  const { text } = await prometheusText(hub.measurements);
  const line = text.split('\n').find((row) => row.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}
