import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runConformance } from '../../src/conformance/run.js';
import { KEY } from '../support/test-server.js';
import { startConformanceHub } from './conformance-hub.js';
import { FAULTS } from './faults.js';
import { type Plant, startFaultyHub } from './faulty-hub.js';

type Hub = Awaited<ReturnType<typeof startConformanceHub>>;

let hub: Hub;
beforeAll(async () => {
  hub = await startConformanceHub();
});
afterAll(() => hub.close());

/** Sentences that a hub with a fault breaks, with the reasons. */
async function broken(plant: Plant, only: readonly string[]): Promise<Record<string, string>> {
  const faulty = await startFaultyHub(hub.url, plant);
  try {
    const outcomes = await runConformance({ url: faulty.url, key: KEY, only });
    const failed = outcomes.filter(({ verdict }) => verdict === 'FAIL');
    return Object.fromEntries(failed.map(({ check, reason }) => [check.sentence, reason!]));
  } finally {
    await faulty.close();
  }
}

describe('the conformance checks', () => {
  it('find nothing behind a proxy without a fault', async () => {
    expect(await broken(() => ({}), [])).toEqual({});
  }, 120_000);

  it.each(FAULTS)('find a hub that $name', async ({ breaks, plant }) => {
    expect(Object.keys(await broken(plant, breaks))).toEqual(breaks);
  });
});
