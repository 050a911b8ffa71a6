import { createJunitReader } from '../../../src/cli/reports/junit.js';
import type { ReportFormat } from '../../../src/cli/reports/read-report.js';
import { createTapReader } from '../../../src/cli/reports/tap.js';
import type { TestReport } from '../../../src/cli/reports/test-report.js';

/** Reads the text of a report, in pieces of a few characters, or a few thousand of a long one. */
export function readText(format: ReportFormat, text: string): TestReport {
  const reader = format === 'junit' ? createJunitReader() : createTapReader();
  const length = Math.max(7, Math.ceil(text.length / 1_000));
  for (let at = 0; at < text.length; at += length) reader.write(text.slice(at, at + length));
  return reader.end();
}
