import { describe, expect, it } from 'vitest';
import { type Condition, GOOD, healthOf, nextCondition } from '../../../src/hub/self/health/condition.js';

/** The health after each of some values. D and U stand for DEGRADED and UNHEALTHY. */
function course(values: readonly number[], { isBelow = false, checks = 2, limits = [100, 200] } = {}): string {
  const [degraded, unhealthy] = limits.map((limit) => limit || null) as [number | null, number | null];
  let condition: Condition = GOOD;
  return values
    .map((value) => {
      condition = nextCondition(condition, value, { threshold: { degraded, unhealthy, isBelow }, checks });
      return healthOf(condition)[0];
    })
    .join('');
}

describe('the condition of a metric', () => {
  it.each<[string, number[], string, Parameters<typeof course>[1]?]>([
    ['stays HEALTHY below the limit', [0, 99, 50], 'HHH'],
    ['is DEGRADED by two values in a row at the limit', [100, 100, 100], 'HDD'],
    ['is not changed by single values', [150, 50, 150, 50, 300, 0], 'HHHHHH'],
    ['is UNHEALTHY by two values in a row at the second limit', [200, 200], 'HU'],
    ['is DEGRADED where only one of two is beyond the second limit', [250, 150, 150], 'HDD'],
    ['becomes worse from one limit to the next', [120, 120, 220, 220], 'HDDU'],
    ['comes back step by step', [250, 250, 150, 150, 70, 70], 'HUUDDH'],
    ['does not end between the limit and 20 % below it', [120, 120, 90, 81, 95, 90], 'HDDDDD'],
    ['ends after two values in a row at 20 % below', [120, 120, 80, 80], 'HDDH'],
    ['counts anew after a value that says otherwise', [120, 120, 80, 90, 80, 80], 'HDDDDH'],
    ['may change with each value', [120, 50, 250, 50], 'DHUH', { checks: 1 }],
    [
      'has limits that small values are beyond',
      [40, 10, 10, 4, 4, 7, 7, 20, 20],
      'HHDDUUDDH',
      { isBelow: true, limits: [10, 5] },
    ],
    ['has no limit where it is 0', [1e9, 1e9], 'HH', { limits: [0, 0] }],
    ['has only the second limit', [150, 150, 250, 250], 'HHHU', { limits: [0, 200] }],
  ])('%s', (_, values, expected, options) => {
    expect(course(values, options)).toBe(expected);
  });
});
