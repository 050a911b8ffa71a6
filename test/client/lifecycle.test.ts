import { describe, expect, it } from 'vitest';
import { type LinkEvent, type LinkState, TRANSITIONS } from '../../src/client/lifecycle.js';

/** Next states by event: a dot stays as it is. */
const TABLE = `
            idle        connecting  open        waiting     offline     ended
wanted      connecting  .           .           .           .           .
unwanted    .           idle        idle        idle        idle        .
opened      .           open        .           .           .           .
lost        .           waiting     waiting     .           .           .
silent      .           waiting     waiting     .           .           .
renew       .           connecting  connecting  .           .           .
rejected    ended       ended       ended       ended       ended       .
due         .           .           .           connecting  connecting  .
online      .           connecting  open        connecting  connecting  .
offline     .           .           open        offline     .           .
wake        .           connecting  open        connecting  connecting  .
close       ended       ended       ended       ended       ended       .`;

const [head, ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const states = head as LinkState[];
const cells = rows.flatMap(([event, ...to]) =>
  states.map((state, column) => [event as LinkEvent, state, to[column]!] as const),
);

describe('the lifecycle of a link', () => {
  it.each(cells)('on %s in %s: %s', (event, state, to) => {
    expect(TRANSITIONS[state][event]).toBe(to === '.' ? null : to);
  });

  it('has a row for each state and event, and no other', () => {
    expect(cells).toHaveLength(72);
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...states].sort());
    for (const row of Object.values(TRANSITIONS)) expect(Object.keys(row)).toHaveLength(rows.length);
  });

  it('can leave each state but ended, and reaches it from everywhere', () => {
    for (const state of states) expect(TRANSITIONS[state].close).toBe(state === 'ended' ? null : 'ended');
  });
});
