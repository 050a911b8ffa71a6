import { expect, it } from 'vitest';
import { spanOf } from '../../src/dashboard/model/system/stats-ring.js';

it('a chart covers a minute up to now before the first value, and up to the newest after it', () => {
  expect(spanOf([], 5_000)).toEqual([4_940, 5_000]);
  expect(spanOf([4_990], 5_000)).toEqual([4_930, 4_990]);
  expect(spanOf([4_000, 4_500, 5_000], 5_001)).toEqual([4_000, 5_000]);
});
