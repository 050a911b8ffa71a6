import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runConformance } from '../../src/conformance/run.js';
import { RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import { KEY } from '../support/test-server.js';
import { BRISK } from './conformance-hub.js';

describe.skipIf(!REDIS)('a hub on Redis', () => {
  let hubs: RedisHubs;
  beforeAll(async () => {
    hubs = await RedisHubs.make({ settings: BRISK });
    await hubs.server.start();
  });
  afterAll(() => hubs.remove());

  it('conforms to docs/protocol.md', async () => {
    const { url } = await hubs.start('a');
    const outcomes = await runConformance({ url, key: KEY });
    const failed = outcomes.filter(({ verdict }) => verdict === 'FAIL');
    expect(failed.map(({ check, reason }) => `${check.sentence} ${check.title}: ${reason}`)).toEqual([]);
  });
});
