import { describe, expect, it } from 'vitest';
import { readText } from './read.js';

const read = (...lines: string[]) => readText('tap', `${lines.join('\n')}\n`);

describe('a TAP report', () => {
  it('is counted by its results', () => {
    const report = read('TAP version 13', 'ok 1 - a', 'not ok 2 - b', 'ok 3 # SKIP c', 'not ok 4 # TODO d', '1..4');
    expect(report).toMatchObject({
      counts: { tests: 4, failed: 1, errors: 0, skipped: 2 },
      ...{ hasPassed: false, isComplete: true, durationMs: null },
    });
  });

  it('counts the tests that have no subtests', () => {
    const report = read(
      ...[
        'TAP version 14',
        '# Subtest: suite',
        '    ok 1 - a',
        '    # Subtest: inner',
        '        not ok 1 - b',
        '        1..1',
      ],
      ...['    not ok 2 - inner', '    1..2', 'not ok 1 - suite', 'ok 2 - alone', '1..2', '# duration_ms 12.6'],
    );
    expect(report).toMatchObject({ counts: { tests: 3, failed: 1, skipped: 0 }, durationMs: 13 });
  });

  it('takes the time of the run, and otherwise that of its tests', () => {
    const timed = ['1..2', 'ok 1 - a # time=5ms', 'ok 2 - b', '  ---', '  duration_ms: 7.2', '  ...'];
    expect(read(...timed).durationMs).toBe(12);
    expect(read(...timed, '# time=20ms').durationMs).toBe(20);
  });

  it('counts a test that fails although its subtests pass, and one whose subtests are none', () => {
    const report = read(
      ...['1..2', '# Subtest: suite', '    ok 1 - a', '    1..1', 'not ok 1 - suite'],
      ...['# Subtest: empty', '    1..0', 'ok 2 - empty # SKIP nothing'],
    );
    expect(report).toMatchObject({ counts: { tests: 3, failed: 1, skipped: 1 }, hasPassed: false });
  });

  it('takes lines that are no TAP as output of the tests', () => {
    expect(read('1..1', 'connecting…', 'ok 1 - a', '<b>').counts).toMatchObject({ tests: 1, failed: 0 });
  });

  it('is read in time with the longest of lines, and the deepest of subtests', () => {
    const long = 'x'.repeat(2_000_000);
    expect(readText('tap', `1..1\nok 1 ${long}\n`).counts.tests).toBe(1);
    const deep = Array.from({ length: 2_000 }, (_, level) => `${' '.repeat(4 * level)}# Subtest: x`);
    expect(readText('tap', ['1..1', 'ok 1', ...deep].join('\n')).counts.tests).toBe(1);
  });

  it.each([
    ['has fewer tests than its plan', ['1..3', 'ok 1']],
    ['has no plan', ['ok 1', 'ok 2']],
    ['bails out', ['1..2', 'ok 1', 'Bail out! no database']],
  ])('that %s has failed, and is incomplete', (_, lines) => {
    expect(read(...lines)).toMatchObject({ hasPassed: false, isComplete: false });
  });

  it.each(['1..0', '1..0 # no tests found', '1..0 # SKIP no tests found'])('may have no tests: %s', (plan) => {
    expect(read(plan)).toMatchObject({ counts: { tests: 0 }, hasPassed: true, isComplete: true });
  });
});

describe('what is no TAP report is refused with its place:', () => {
  it.each<[string, string[], RegExp]>([
    ['nothing', [''], /^it ends at line 1 without a test or a plan; accepted: TAP 13 or 14, such as node --test/],
    ['XML', ['<testsuites/>'], /^no line is a test or a plan; the first is "<testsuites\/>"; accepted: TAP/],
    ['a version alone', ['TAP version 14'], /without a test or a plan/],
  ])('%s', (_, lines, message) => {
    expect(() => read(...lines)).toThrow(message);
  });
});
