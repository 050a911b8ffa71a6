import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCase, type Outcomes, play } from './random-states.js';

it('loses, mixes up and moves nothing of the user, whatever state the repository is in', async () => {
  const outcomes: Outcomes = { committed: 0, nothing: 0, waiting: 0, failed: 0 };
  const numRuns = Number(process.env.TIDINGS_TEST_RUNS);
  await fc.assert(
    fc.asyncProperty(anyCase, (state) => play(state, outcomes)),
    { numRuns },
  );
  expect(outcomes.committed).toBeGreaterThan(numRuns / 10);
}, 1_200_000);
