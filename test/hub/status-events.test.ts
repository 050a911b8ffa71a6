import { expect, it } from 'vitest';
import type { EventLog, Readiness } from '../../src/core/log.js';
import { StatusEvents } from '../../src/hub/self/status-events.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

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
  const events = new StatusEvents({ hub, clock });
  clock.advance(2_000);
  said.status = 'not writable';
  clock.advance(1_000);
  const noticedAt = clock.now();
  clock.advance(5_000);
  said.status = 'ready';
  clock.advance(1_000);
  events.close();
  events.close();
  await hub.audit.flush();
  const { edges } = await hub.history(ADMIN, { project: 'system', types: ['system_status'], first: 9 });
  expect(edges.map(({ node }) => node.payload)).toEqual([
    { health: 'DEGRADED', components: [{ name: 'log', health: 'DEGRADED', message: 'The log cannot be written' }] },
    { health: 'HEALTHY', components: [{ name: 'log', health: 'HEALTHY', message: expect.any(String) }] },
  ]);
  expect(edges[0]!.node.occurredAt).toBe(noticedAt);
  await close();
});
