import { type FinalResults, Parser, type Result } from 'tap-parser';
import { ReportFault, type ReportReader, type TestCounts } from './test-report.js';

const ACCEPTED = 'accepted: TAP 13 or 14, such as node --test --test-reporter=tap prints';
const MOST_SHOWN = 60;
/** Longer lines are cut, and deeper ones left out: the time of the parser grows with the square of both. */
const MAX_LINE = 65_536;
const TOO_DEEP = /^ {128}/;
const PLAN = /^\d+\.\.\d+/;

/**
 * Reads TAP. A test with subtests is not counted itself, unless it fails although they pass. Lines that are no TAP are what
 * the tests have printed. A run without its plan, or with fewer tests than that, has not reached its end, and has failed.
 */
export function createTapReader(): ReportReader {
  const counts = { tests: 0, failed: 0, errors: 0, skipped: 0 };
  let firstExtra: string | null = null;
  let results: FinalResults | null = null;
  /** Sum of the times of the tests that are in no other, in milliseconds; null where none says one. */
  let sum: number | null = null;
  let rest = '';
  /** The parser reports a plan of no tests for text that is no TAP, too. */
  let hasPlan = false;
  const parser = new Parser((final) => {
    results = final;
  });
  parser.on('extra', (line: string) => {
    firstExtra ??= line.trim() || null;
  });
  parser.on('assert', (point: Result) => {
    if (point.time !== null) sum = (sum ?? 0) + point.time;
  });
  countPoints(parser, counts);

  const write = (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!.slice(0, MAX_LINE);
    const taken = lines.filter((line) => !TOO_DEEP.test(line));
    hasPlan ||= taken.some((line) => PLAN.test(line));
    if (taken.length > 0) parser.write(`${taken.map((line) => line.slice(0, MAX_LINE)).join('\n')}\n`);
  };

  return {
    write,
    end() {
      write('\n');
      parser.end();
      const { ok, count: points, failures, bailout, time } = results!;
      const tookMs = time ?? sum;
      if (points === 0 && !hasPlan && bailout === false) throw new ReportFault(`${placeOf(firstExtra)}; ${ACCEPTED}`);
      const isIncomplete = bailout !== false || failures.some(({ tapError }) => tapError !== null);
      return {
        name: null,
        counts,
        hasPassed: ok,
        isComplete: !isIncomplete,
        durationMs: tookMs === null ? null : Math.round(tookMs),
      };
    },
  };
}

const placeOf = (extra: string | null): string =>
  extra === null
    ? 'it ends at line 1 without a test or a plan'
    : `no line is a test or a plan; the first is ${JSON.stringify(extra.slice(0, MOST_SHOWN))}`;

type Counts = { -readonly [K in keyof TestCounts]: TestCounts[K] };

/** Counts the test points of a parser and of its children. */
function countPoints(parser: Parser, counts: Counts): void {
  let child: Parser | null = null;
  parser.on('child', (started: Parser) => {
    child = started;
    countPoints(started, counts);
  });
  parser.on('assert', ({ ok, skip, todo, closingTestPoint }: Result) => {
    const agrees = closingTestPoint && child !== null && child.count > 0 && (ok || !child.ok);
    if (agrees) return;
    counts.tests++;
    if (skip !== false || todo !== false) counts.skipped++;
    else if (!ok) counts.failed++;
  });
}
