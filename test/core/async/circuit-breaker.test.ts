import { describe, expect, it } from 'vitest';
import {
  CircuitBreaker,
  type CircuitEvent,
  CLOSED_CIRCUIT,
  nextCircuit,
  type RecoveryStep,
} from '../../../src/core/async/circuit-breaker.js';
import { FakeClock } from '../../support/fake-clock.js';

const POLICY = { failures: 2, openMs: 1_000, maxOpenMs: 3_000 };

/** The states after events, each at a time: `called@1000`. C, O and H stand for the states. */
function course(events: string): string {
  let circuit = CLOSED_CIRCUIT;
  return events
    .split(' ')
    .map((text) => {
      const [event, at = '0'] = text.split('@') as [CircuitEvent, string?];
      circuit = nextCircuit(circuit, event, { now: Number(at), spread: 1, policy: POLICY });
      return circuit.state[0];
    })
    .join('');
}

describe('a circuit', () => {
  it.each<[string, string, string]>([
    ['stays closed at a single failure', 'failed succeeded failed', 'CCC'],
    ['opens at two failures in a row', 'failed failed', 'CO'],
    ['refuses until its time has come', 'failed failed called@999', 'COO'],
    ['lets one call try then', 'failed failed called@1000 called@1001', 'COHH'],
    ['closes when that succeeds', 'failed failed called@1000 succeeded@1001', 'COHC'],
    ['opens for longer when it fails', 'failed failed called@1000 failed@1000 called@2999 called@3000', 'COHOOH'],
    ['is not open for ever', 'failed failed called@1000 failed@1000 called@3000 failed@3000 called@6000', 'COHOHOH'],
    ['ignores what failed before it opened', 'failed failed failed@500 called@1000', 'COOH'],
    ['closes by a late success', 'failed failed succeeded', 'COC'],
  ])('%s', (_, events, expected) => {
    expect(course(events)).toBe(expected);
  });
});

describe('a circuit breaker', () => {
  function setUp() {
    const clock = new FakeClock();
    const steps: RecoveryStep[] = [];
    const breaker = new CircuitBreaker({ ...POLICY, clock, onRecovery: (step) => steps.push(step) });
    const fail = () => {
      expect(breaker.enter()).toBe(true);
      breaker.report('failed');
    };
    return { clock, steps, breaker, fail };
  }

  it('admits one call at a time once it was open, and tells of each attempt', () => {
    const { clock, steps, breaker, fail } = setUp();
    fail();
    fail();
    expect([breaker.enter(), breaker.status]).toEqual([false, { state: 'OPEN', failures: 2, opened: 1 }]);
    expect(breaker.waitMs).toBeGreaterThanOrEqual(500);
    clock.advance(1_000);
    fail();
    clock.advance(2_000);
    expect([breaker.enter(), breaker.enter(), breaker.waitMs]).toEqual([true, false, 1_000]);
    breaker.report('succeeded');
    expect([breaker.enter(), breaker.status]).toEqual([true, { state: 'CLOSED', failures: 0, opened: 1 }]);
    expect(steps).toEqual([
      { attempt: 1, outcome: 'TRYING' },
      { attempt: 2, outcome: 'TRYING' },
      { attempt: 2, outcome: 'SUCCEEDED' },
    ]);
  });

  it('admits another call when the outcome of the first is never reported', () => {
    const { clock, breaker, fail } = setUp();
    fail();
    fail();
    clock.advance(1_000);
    expect([breaker.enter(), breaker.enter()]).toEqual([true, false]);
    clock.advance(1_000);
    expect(breaker.enter()).toBe(true);
  });

  it('is closed by a reset', () => {
    const { breaker, fail } = setUp();
    fail();
    fail();
    breaker.reset();
    expect(breaker.enter()).toBe(true);
  });
});
