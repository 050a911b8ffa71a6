import { type FinalResults, Parser, type Result } from 'tap-parser';
import { ReportFault, type ReportReader, type TestCounts } from './test-report.js';

const ACCEPTED = 'accepted: TAP 13 or 14, such as node --test --test-reporter=tap prints';
const MOST_SHOWN = 60;

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
  const parser = new Parser((final) => {
    results = final;
  });
  parser.on('extra', (line: string) => {
    firstExtra ??= line.trim() || null;
  });
  parser.on('assert', (point: Result) => {
    if (point.time !== null) sum = (sum ?? 0) + point.time;
  });
  count(parser, counts);

  return {
    write: (text) => void parser.write(text),
    end() {
      parser.end();
      const { ok, plan, failures, bailout, time } = results!;
      const tookMs = time ?? sum;
      if (plan.skipReason === 'no tests found') throw new ReportFault(`${placeOf(firstExtra)}; ${ACCEPTED}`);
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
function count(parser: Parser, counts: Counts): void {
  let child: Parser | null = null;
  parser.on('child', (started: Parser) => {
    child = started;
    count(started, counts);
  });
  parser.on('assert', ({ ok, skip, todo, closingTestPoint }: Result) => {
    const agrees = closingTestPoint && child !== null && child.count > 0 && (ok || !child.ok);
    if (agrees) return;
    counts.tests++;
    if (skip !== false || todo !== false) counts.skipped++;
    else if (!ok) counts.failed++;
  });
}
