import { expect, it } from 'vitest';
import { SourceStart } from '../../src/wiring/source-start.js';
import { FakeClock } from '../support/fake-clock.js';

function setUp(failures: number) {
  const clock = new FakeClock();
  const told: unknown[] = [];
  let starts = 0;
  const source = {
    async start() {
      if (++starts <= failures) throw new Error(`failure ${starts}`);
    },
    close: () => Promise.resolve(),
  };
  const opening = new SourceStart({
    ...{ source, clock },
    onFailed: (error) => told.push(error.message),
    onAttempt: (attempt, outcome) => told.push([attempt, outcome]),
  });
  return { clock, told, opening, starts: () => starts };
}

it('starts a source again after 5, 10, 20 … seconds until that succeeds, and tells of each attempt', async () => {
  const { clock, told, opening, starts } = setUp(3);
  await opening.start();
  expect(starts()).toBe(1);
  for (const [ms, count] of [
    [5_000, 2],
    [10_000, 3],
    [20_000, 4],
  ] as const) {
    clock.advance(ms - 1);
    expect(starts()).toBe(count - 1);
    clock.advance(1);
    await expect.poll(starts).toBe(count);
  }
  await expect.poll(() => told.length).toBe(5);
  clock.advance(300_000);
  await opening.close();
  expect(starts()).toBe(4);
  expect(told).toEqual(['failure 1', [1, 'TRYING'], [2, 'TRYING'], [3, 'TRYING'], [3, 'SUCCEEDED']]);
});

it('makes no attempt after it was closed', async () => {
  const { clock, opening, starts } = setUp(1);
  await opening.start();
  await opening.close();
  await opening.close();
  clock.advance(5_000);
  expect(starts()).toBe(1);
});
