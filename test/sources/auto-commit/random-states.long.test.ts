import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCase, type Outcomes, play } from './random-states.js';
import { command, git } from './user-commands.js';

it('loses, mixes up and moves nothing of the user, whatever state the repository is in', async () => {
  const outcomes: Outcomes = { committed: 0, nothing: 0, waiting: 0, failed: 0 };
  const numRuns = Number(process.env.TIDINGS_TEST_RUNS);
  await fc.assert(
    fc.asyncProperty(anyCase, (state) => play(state, outcomes)),
    { numRuns },
  );
  expect(outcomes.committed).toBeGreaterThan(numRuns / 10);
}, 1_200_000);

/** More than the git commands of a run. */
const STEPS = 48;
const write = command('write a', (repository) => repository.write('a', '2\n'));

it.each([git('add', 'a'), git('commit', '-q', '-a', '-m', 'By hand'), git('checkout', '-q', '-b', 'new')])(
  'loses nothing to a user who runs $text at any step of a commit',
  async (interruption) => {
    const outcomes: Outcomes = { committed: 0, nothing: 0, waiting: 0, failed: 0 };
    for (let step = 0; step < STEPS; step++)
      await play(
        {
          ...{ branch: undefined, sha256: false, splitIndex: false },
          rounds: [{ before: [write], during: [...Array<null>(step).fill(null), interruption] }],
        },
        outcomes,
      );
    expect(outcomes.committed).toBeGreaterThan(STEPS / 10);
  },
  600_000,
);
