import { describe, expect, it } from 'vitest';
import { Schedule } from '../../../src/sources/auto-commit/schedule.js';
import { type AutoCommitInput, autoCommitSchema } from '../../../src/sources/index.js';
import { FakeClock } from '../../support/fake-clock.js';

const clock = new FakeClock(0);
const create = (settings: AutoCommitInput, nextInterval: number | null = null) => {
  clock.step(-clock.now());
  return new Schedule(autoCommitSchema.parse(settings), clock, nextInterval);
};

describe('a run is due', () => {
  it('at the interval, and at the time of it that is remembered', () => {
    expect(create({ interval: '10m' }).due).toBe(600_000);
    expect(create({ interval: '10m' }, 1_000).due).toBe(1_000);
    expect(create({ interval: '10m' }, 900_000).due).toBe(600_000);
  });

  it('when nothing changed for the quiet time, counted from the last change', () => {
    const schedule = create({ quietTime: '2m' });
    expect(schedule.due).toBe(null);
    schedule.report(['a']);
    expect(schedule.due).toBe(120_000);
    clock.step(60_000);
    schedule.report(['a']);
    expect(schedule.due).toBe(180_000);
    schedule.begin();
    expect(schedule.due).toBe(null);
  });

  it('after so many changed files, each counted once', () => {
    const schedule = create({ afterChanges: 2 });
    schedule.report(['a', 'a']);
    schedule.report(['a']);
    expect(schedule.due).toBe(null);
    schedule.report(['b']);
    expect(schedule.due).toBe(0);
  });

  it('at what comes first of several', () => {
    const schedule = create({ interval: '1m', quietTime: '2m', afterChanges: 2 });
    schedule.report(['a']);
    expect(schedule.due).toBe(60_000);
    schedule.report(['b']);
    expect(schedule.due).toBe(0);
  });

  it('again after a pause, whatever else makes it due', () => {
    const schedule = create({ afterChanges: 1 });
    schedule.begin();
    schedule.retry('waiting');
    schedule.report(['a']);
    expect(schedule.due).toBe(30_000);
    schedule.begin();
    schedule.retry('failed');
    expect(schedule.due).toBe(600_000);
  });
});

it.each([
  [{}, 'one of interval, afterChanges and quietTime has to be set'],
  [{ interval: '10' }, "'10' is not accepted: a duration such as 30s, 10m or 2h, from 1s to 7d"],
  [{ interval: '8d' }, "'8d' is not accepted: a duration such as 30s, 10m or 2h, from 1s to 7d"],
])('refuses %j', (settings, message) => {
  expect(autoCommitSchema.safeParse(settings).error?.issues[0]?.message).toBe(message);
});
