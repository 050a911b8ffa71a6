import type { TestServer } from './test-server.js';

/** What a metric reads, by its name and labels as they are printed; 0 for one that was not counted yet. */
export async function measured({ metrics }: TestServer, name: string): Promise<number> {
  const { text } = await metrics.read();
  const line = text.split('\n').find((row) => row.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}
