import fc from 'fast-check';
import { hasCode } from '../../src/core/errors.js';
import type { Disturbance } from './slow-log.js';

/** Runs of a property; `TIDINGS_TEST_RUNS=1000 npx vitest run …` makes more than its project does. */
export const RUNS = Number(process.env.TIDINGS_TEST_RUNS);

/** How a log is slow and fails. */
export const disturbance: fc.Arbitrary<Disturbance> = fc.record({
  seed: fc.nat(0xffff_ffff),
  turns: fc.constantFrom(0, 1, 3, 8),
  failing: fc.constantFrom(0, 0, 0.05, 0.2),
  failingAfter: fc.constantFrom(0, 0, 0.05),
  losing: fc.constantFrom(0, 0, 0.1, 0.3),
  announcementTurns: fc.constantFrom(0, 0, 2, 8),
});

export const isUnavailable = (error: unknown): boolean => hasCode(error, 'UNAVAILABLE');
