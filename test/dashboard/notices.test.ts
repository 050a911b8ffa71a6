import { describe, expect, it } from 'vitest';
import type { Header, PriorityName } from '../../src/dashboard/model/events/header.js';
import { Notices } from '../../src/dashboard/model/feed/notices.js';

const NOW = Date.UTC(2026, 10, 28, 14, 32);
const event = (offset: number, priority: PriorityName, happenedAt = NOW): Header => ({
  ...{ id: `e${offset}`, offset, cursor: '', type: 'activity', at: NOW, happenedAt, priority },
  ...{ tags: [], payload: {} },
  actor: { id: 'ada', name: 'Ada', kind: 'USER' },
});

describe('notices', () => {
  it.each([
    ['off', []],
    ['urgent', ['URGENT']],
    ['high', ['HIGH', 'URGENT']],
  ] as const)('at the level %s tell of %j', (level, wanted) => {
    const told = (['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const).filter((priority) =>
      new Notices(level).add(event(1, priority), NOW),
    );
    expect(told).toEqual(wanted);
  });

  it('tell of the first event at once, and of a burst as one', () => {
    const notices = new Notices('high');
    expect(notices.waitMs(NOW)).toBeNull();
    notices.add(event(1, 'HIGH'), NOW);
    expect(notices.waitMs(NOW)).toBe(0);
    expect(notices.take(NOW)).toMatchObject({ count: 1, urgent: 0, event: { offset: 1 } });
    for (let offset = 2; offset <= 100; offset++) notices.add(event(offset, 'HIGH'), NOW + 1_000);
    expect(notices.waitMs(NOW + 1_000)).toBe(9_000);
    expect(notices.take(NOW + 10_000)).toMatchObject({ count: 100, event: { offset: 100 } });
    expect(notices.waitMs(NOW + 10_000)).toBeNull();
  });

  it('open the newest of the highest priority', () => {
    const notices = new Notices('high');
    for (const [offset, priority] of [
      [1, 'HIGH'],
      [2, 'URGENT'],
      [3, 'URGENT'],
      [4, 'HIGH'],
    ] as const)
      notices.add(event(offset, priority), NOW);
    expect(notices.take(NOW)).toMatchObject({ count: 4, urgent: 2, event: { offset: 3 } });
  });

  it('leave out what happened long ago, and begin anew when somebody looks', () => {
    const notices = new Notices('urgent');
    expect(notices.add(event(1, 'URGENT', NOW - 601_000), NOW)).toBe(false);
    notices.add(event(2, 'URGENT'), NOW);
    notices.take(NOW);
    notices.clear();
    expect(notices.waitMs(NOW)).toBeNull();
    notices.add(event(3, 'URGENT'), NOW + 1);
    expect(notices.waitMs(NOW + 1)).toBe(0);
    expect(notices.take(NOW + 1)).toMatchObject({ count: 1, event: { offset: 3 } });
  });
});
