import { afterEach, describe, expect, it } from 'vitest';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';
import type { Answer } from '../support/test-server.js';

const PUBLISH = 'mutation { publishActivity(projectId: "acme", input: { kind: "note", summary: "s" }) { offset } }';
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;

describe.skipIf(!REDIS)('hubs that share a Redis count together', () => {
  let hubs: RedisHubs;
  let nodes: RedisHub[];

  async function start(settings: Record<string, string>) {
    hubs = await RedisHubs.make({ settings });
    await hubs.server.start();
    nodes = [];
    for (const name of ['a', 'b', 'c']) nodes.push(await hubs.start(name));
    await nodes[0]!.post('mutation { createProject(input: { id: "acme" }) { id } }');
  }
  afterEach(() => hubs.remove());

  it('what one credential publishes: a burst of two seconds on all of them, and no more', async () => {
    await start({ TIDINGS_PUBLISH_RATE: '0.5' });
    await nodes[0]!.post(PUBLISH);
    const [other, again] = [await nodes[1]!.post(PUBLISH), await nodes[2]!.post(PUBLISH)];
    for (const answer of [other, again]) {
      expect(codeOf(answer)).toBe('RATE_LIMITED');
      expect(answer.errors![0]!.extensions.retryAfterMs).toBeGreaterThan(0);
    }
  });

  it('what comes on all of them at once, and let no more of it pass than one node would', async () => {
    await start({ TIDINGS_PUBLISH_RATE: '20' });
    const published = async (hub: RedisHub) => codeOf(await hub.post(PUBLISH)) === undefined;
    const started = performance.now();
    let admitted = 0;
    for (let refused = 0; refused < 3; ) {
      const outcomes = await Promise.all(nodes.map(published));
      admitted += outcomes.filter(Boolean).length;
      if (!outcomes.some(Boolean)) refused++;
    }
    const seconds = (performance.now() - started) / 1_000;
    console.log(`${admitted} events of 3 nodes in ${seconds.toFixed(2)} s at 20/s with a burst of 40`);
    expect(admitted).toBeGreaterThanOrEqual(40);
    expect(admitted).toBeLessThanOrEqual(40 + 20 * seconds + 1);
  });

  it('failed attempts to come in of an address', async () => {
    await start({});
    const attempt = async (hub: RedisHub) => codeOf(await hub.post('{ viewer { id } }', { key: 'not-a-key' }));
    for (let n = 0; n < 10; n++) expect(await attempt(nodes[n % 2]!)).toBe('UNAUTHENTICATED');
    for (const hub of nodes) await expect.poll(() => attempt(hub)).toBe('RATE_LIMITED');
  });
});
