import { expect, it } from 'vitest';
import type { EventLog, Readiness } from '../../../src/core/log.js';
import { ADMIN, createTestHub } from '../../support/test-hub.js';

/** A log that says of itself what a test wants. */
function saying(log: EventLog, said: { status: Readiness['status'] }): EventLog {
  return new Proxy(log, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name === 'standing') return { ...(value as Readiness), status: said.status };
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

it('publishes a change of health once, with the time at which it was noticed', async () => {
  const said: { status: Readiness['status'] } = { status: 'ready' };
  const { hub, clock, close } = await createTestHub({ through: (log) => saying(log, said) });
  hub.health.start();
  clock.advance(2_000);
  said.status = 'not writable';
  clock.advance(1_000);
  const noticedAt = clock.now();
  clock.advance(5_000);
  said.status = 'ready';
  clock.advance(1_000);
  await hub.audit.flush();
  const page = (type: string) => hub.history(ADMIN, { project: 'system', types: [type], first: 9 });
  const others = ['engine', 'sources'].map((name) => ({ name, health: 'HEALTHY' }));
  const { edges } = await page('system_status');
  expect(edges.map(({ node }) => node.payload)).toEqual([
    {
      health: 'DEGRADED',
      components: [{ name: 'log', health: 'DEGRADED', message: 'The log cannot be written' }, ...others],
    },
    { health: 'HEALTHY', components: [{ name: 'log', health: 'HEALTHY', message: expect.any(String) }, ...others] },
  ]);
  expect(edges[0]!.node.occurredAt).toBe(noticedAt);
  expect((await page('health_check')).edges.map(({ node }) => node.payload)).toMatchObject([
    { component: 'log', health: 'DEGRADED', message: 'The log cannot be written' },
    { component: 'log', health: 'HEALTHY' },
  ]);
  await close();
});
