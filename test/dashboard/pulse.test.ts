import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/dashboard/model/events/header.js';
import { EventStore } from '../../src/dashboard/model/feed/event-store.js';
import { pulseOf } from '../../src/dashboard/model/feed/pulse.js';

const HOUR_MS = 3_600_000;
const NOW = 10 * HOUR_MS;

describe('the marks of the last hour', () => {
  const event = (offset: number, part: number, more: Partial<Header>): Header => ({
    ...{ id: `${offset}`, offset, cursor: `c${offset}`, type: 'activity', happenedAt: 0, priority: 'NORMAL', tags: [] },
    ...{ at: NOW - HOUR_MS + part * HOUR_MS, actor: { id: 'ada', name: 'Ada', kind: 'USER' }, payload: {} },
    ...more,
  });
  const deployment = { type: 'deployment_status', payload: { deploymentStatus: 'FAILED' } };

  it('are at the times of their events, each of them', () => {
    const store = new EventStore();
    store.append([
      event(1, -1, {}),
      event(2, 0.5, deployment),
      event(3, 0.5042, { priority: 'HIGH' }),
      event(4, 0.9917, { priority: 'URGENT' }),
    ]);
    const { high, deployments } = pulseOf(store, NOW);
    expect(deployments).toEqual([expect.closeTo(0.5, 6)]);
    expect(high.toSorted()).toEqual([expect.closeTo(0.5042, 6), expect.closeTo(0.9917, 6)]);
  });
});
