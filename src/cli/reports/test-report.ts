/** Numbers of the tests of a report, by their results. A test counts once. */
export interface TestCounts {
  readonly tests: number;
  readonly failed: number;
  readonly errors: number;
  /** Tests that were skipped, or are still to do. */
  readonly skipped: number;
}

/** A report of a test runner, summed up. */
export interface TestReport {
  /** Name that the report has for itself. */
  readonly name: string | null;
  readonly counts: TestCounts;
  readonly hasPassed: boolean;
  /** Whether the run reached its end, as far as the report tells. */
  readonly isComplete: boolean;
  readonly durationMs: number | null;
}

/** Reads one report, in pieces of text. Both members throw a `ReportFault` for text that is no such report. */
export interface ReportReader {
  write(text: string): void;
  end(): TestReport;
}

/** Text that is no report. The message has the place in it, and what is accepted. */
export class ReportFault extends Error {
  override readonly name = 'ReportFault';
}

export const NO_TESTS: TestCounts = { tests: 0, failed: 0, errors: 0, skipped: 0 };

/** Adds up counts, member by member. */
export const sumOf = (counts: readonly TestCounts[]): TestCounts =>
  counts.reduce(
    (sum, { tests, failed, errors, skipped }) => ({
      tests: sum.tests + tests,
      failed: sum.failed + failed,
      errors: sum.errors + errors,
      skipped: sum.skipped + skipped,
    }),
    NO_TESTS,
  );

/** Makes one report of several: Maven writes a file for each class. The name is kept where all have the same. */
export function combined(reports: readonly TestReport[]): TestReport {
  const names = new Set(reports.map(({ name }) => name));
  const durations = reports.flatMap(({ durationMs }) => durationMs ?? []);
  return {
    name: names.size === 1 ? reports[0]!.name : null,
    counts: sumOf(reports.map(({ counts }) => counts)),
    hasPassed: reports.every(({ hasPassed }) => hasPassed),
    isComplete: reports.every(({ isComplete }) => isComplete),
    durationMs: durations.length === 0 ? null : durations.reduce((sum, each) => sum + each, 0),
  };
}
