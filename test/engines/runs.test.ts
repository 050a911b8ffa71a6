import { describe, expect, it } from 'vitest';
import { MAX_RUNS, Runs } from '../../src/engines/common/runs.js';

describe('the runs of a log', () => {
  const runs = new Runs([
    { name: 'a', began: 0 },
    { name: 'b', began: 11 },
    { name: 'c', began: 20 },
  ]);

  it('are of the records up to where the next one began', () => {
    const of = (sequence: number) => runs.of(sequence);
    expect([0, 1, 11, 12, 20, 21, 99].map(of)).toEqual(['0', 'a', 'a', 'b', 'b', 'c', 'c']);
    expect(new Runs([]).of(5)).toBe('0');
  });

  it('know a sequence up to where the next one began, the newest up to the head', () => {
    const knows = (run: string, sequence: number) => runs.know({ run, sequence }, 30);
    expect([knows('a', 11), knows('a', 12)]).toEqual([true, false]);
    // Read in a later run, written in an earlier one.
    expect([knows('b', 3), knows('b', 20), knows('b', 21)]).toEqual([true, true, false]);
    expect([knows('c', 30), knows('c', 31)]).toEqual([true, false]);
    expect([knows('x', 0), knows('x', 1)]).toEqual([true, false]);
  });

  it('are bounded: what the oldest wrote is read under the oldest that is left', () => {
    const many = new Runs([]);
    for (let n = 0; n < MAX_RUNS + 2; n++) many.begin({ name: `r${n}`, began: n });
    expect(many.list).toHaveLength(MAX_RUNS);
    expect(many.know({ run: 'r1', sequence: 1 }, 9_999)).toBe(false);
    expect(many.of(1)).toBe('r2');
    expect(many.know({ run: 'r2', sequence: 1 }, 9_999)).toBe(true);
  });
});
