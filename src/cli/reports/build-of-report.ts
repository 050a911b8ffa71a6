import { createHash } from 'node:crypto';
import type { EventInputs } from '../../client/index.js';
import { type ReportFormat, readReport } from './read-report.js';
import { combined, type TestReport } from './test-report.js';

type BuildStatus = EventInputs['build_status'];

/** Build that reports of tests tell of. */
export interface ReportedBuild {
  /** `buildId` and `name` are absent where no report has a name. */
  readonly payload: Partial<BuildStatus>;
  /** The counts, for which `build_status` has no fields. */
  readonly tags: readonly string[];
  /** Digest of the reports. */
  readonly digest: string;
}

const MAX_NAME = 200;

/** Reads reports, which together are one build. @throws UsageError for what is no report. */
export async function buildOfReports(files: readonly string[], format: ReportFormat): Promise<ReportedBuild> {
  const hash = createHash('sha256');
  const reports: TestReport[] = [];
  for (const file of files) reports.push(await readReport(file, format, hash));
  const { name, durationMs, hasPassed, ...report } = combined(reports);
  const named = name === null ? null : withoutControls(name).slice(0, MAX_NAME).toWellFormed();
  return {
    payload: {
      ...(named && { buildId: named, name: named }),
      buildStatus: hasPassed ? 'PASSED' : 'FAILED',
      ...(durationMs !== null && { durationMs }),
    },
    tags: tagsOf(report),
    digest: hash.digest('hex'),
  };
}

function tagsOf({ counts, isComplete }: Pick<TestReport, 'counts' | 'isComplete'>): string[] {
  const { tests, failed, errors, skipped } = counts;
  const numbers = { tests, passed: Math.max(0, tests - failed - errors - skipped), failed, errors, skipped };
  const tags = Object.entries(numbers).map(([name, number]) => `${name}:${number}`);
  return isComplete ? tags : [...tags, 'incomplete'];
}

/** The hub accepts no control characters in a key. */
const withoutControls = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
