import { describe, expect, it } from 'vitest';
import { REDIS } from '../../support/redis-server.js';
import { isClean } from './load.js';
import { soak } from './soak.js';
import { grows, trendOf } from './trend.js';

/** Too short for a trend of memory: `npm run soak` takes that. */
const MINUTES = 0.5;
const KINDS = 9;

describe('half a minute of mixed load', () => {
  const engines = [
    ['SQLite', 'sqlite'],
    ['Redis', 'redis'],
  ] as const;

  it.each(engines.filter(([, engine]) => engine === 'sqlite' || REDIS))(
    'leaves no handle behind on %s, and every answer is the expected one',
    async (_, engine) => {
      const { tally, handles } = await soak({ engine, minutes: MINUTES, seed: 3 });
      expect(tally.unexpected).toEqual([]);
      expect(isClean(tally)).toBe(true);
      expect(Object.keys(tally.done)).toHaveLength(KINDS);
      expect([...handles.after].sort()).toEqual([...handles.before].sort());
    },
    180_000,
  );
});

describe('a trend', () => {
  const times = Array.from({ length: 50 }, (_, index) => index);
  /** Noise that has no trend: it goes up and down in turn. */
  const noise = (time: number) => (time % 2 === 0 ? 1 : -1);

  it('is the slope of a straight line, with its error', () => {
    const { slope, error } = trendOf(times.map((time) => [time, 3 * time + noise(time)] as const));
    expect(slope).toBeCloseTo(3, 1);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(0.1);
  });

  it('grows when it exceeds its floor by more than its error', () => {
    const line = (slope: number) => trendOf(times.map((time) => [time, slope * time + noise(time)] as const));
    expect(grows(line(3), 1)).toBe(true);
    expect(grows(line(0), 0)).toBe(false);
    expect(grows(line(1), 1)).toBe(false);
    expect(grows(line(-3), 0)).toBe(false);
  });
});
