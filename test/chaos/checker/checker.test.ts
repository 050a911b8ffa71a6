import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../history.js';
import { check, INVARIANTS } from './check.js';
import { PLANTS } from './plants.js';

/** Of `npm run chaos -- --seed 7 --kills 6 --pace 900`: what four of its subscribers were given, and two of its nodes. */
const RECORDED = fileURLToPath(new URL('recorded-history.jsonl', import.meta.url));

describe('the checker', () => {
  it('reports nothing for a history recorded while hubs and Redis were killed', () => {
    const lines = readHistory(RECORDED);
    expect(check(lines)).toEqual([]);
    for (const what of ['accepted', 'refused', 'unknown', 'fault', 'revoked', 'received', 'expired', 'lost', 'kept'])
      expect(lines.some((line) => line.what === what)).toBe(true);
  });

  it('is tested with at least one plant for each invariant', () => {
    expect(PLANTS.length).toBeGreaterThanOrEqual(12);
    expect(new Set(PLANTS.map(({ invariant }) => invariant))).toEqual(new Set(Object.keys(INVARIANTS)));
  });

  it.each(PLANTS)('reports $name as $invariant only', ({ invariant, plant }) => {
    const lines = readHistory(RECORDED);
    plant(lines);
    expect(new Set(check(lines).map((violation) => violation.invariant))).toEqual(new Set([invariant]));
  });
});
