import { createJunitReader } from '../../../src/cli/reports/junit.js';
import type { ReportFormat } from '../../../src/cli/reports/read-report.js';
import { createTapReader } from '../../../src/cli/reports/tap.js';
import type { TestReport } from '../../../src/cli/reports/test-report.js';

/** Reads the text of a report, in pieces of a few characters. */
export function readText(format: ReportFormat, text: string): TestReport {
  const reader = format === 'junit' ? createJunitReader() : createTapReader();
  for (const [piece] of text.matchAll(/.{1,7}/gs)) reader.write(piece);
  return reader.end();
}
