/** Progress that a line of output tells. */
export interface LineProgress {
  /** 0 to 100. */
  readonly percentage: number;
  readonly done?: number;
  readonly total?: number;
}

/** The least time between two reports of one run. */
const EVERY_MS = 1_000;

/** Longer lines are no bars. */
const MAX_LINE = 512;

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

type Form = readonly [form: RegExp, read: (...groups: string[]) => LineProgress | null];

/** Common formats of progress, of which the first that fits counts. */
const FORMS: readonly Form[] = [
  // cmake and ninja: `[ 42%] Building`; pytest: `tests/test_a.py ....   [ 42%]`; npm and others: `[42%]`.
  [/\[\s*(\d{1,3}(?:\.\d+)?)%\]/, (percent) => percentOf(percent)],
  // ninja, yarn: `[3/10] Linking`; docker build: `#5 [2/7] RUN npm ci`, `Step 2/7 : RUN npm ci`.
  [/(?:^|\s)\[\s*(?:\w+ )?(\d{1,9})\/(\d{1,9})\]/, (done, total) => countOf(done, total)],
  [/^Step (\d{1,9})\/(\d{1,9}) :/, (done, total) => countOf(done, total)],
  // cargo: `Building [====>   ] 42/100: serde`.
  [/\[[=#>\-. ]{4,}\]\s+(\d{1,9})\/(\d{1,9})\b/, (done, total) => countOf(done, total)],
  // docker pull: `[====>   ]  12.3MB/45.6MB`; pip: `━━━━╸━━ 1.2/3.4 MB 5.6 MB/s`.
  [/\[[=#>\-. ]{4,}\]\s+([\d.]+)\s?([kKMGT]?)B\/([\d.]+)\s?([kKMGT]?)B/, (...sizes) => sizeOf(...sizes)],
  [/[━╸╺]{4,}\s+([\d.]+)\/([\d.]+) [kKMGT]?B\b/, (done, total) => sizeOf(done, '', total, '')],
  // tqdm, old pip, curl -#, wget: a percentage before or behind a bar.
  [/(?:^|\s)(\d{1,3}(?:\.\d+)?)%\s*[|[][#=█▏▎▍▌▋▊▉▓░>\-. ]/, (percent) => percentOf(percent)],
  [/[#=█▓░━>\-.|\]]{3,}\s*(\d{1,3}(?:\.\d+)?)%/, (percent) => percentOf(percent)],
  // git: `Receiving objects:  42% (42/100)`.
  [/^(?:remote: )?[A-Z][\w ]+:\s+(\d{1,3})% \((\d+)\/(\d+)\)/, (_, done, total) => countOf(done, total)],
  // curl: ` 45 1000k   45  450k    0     0   100k      0  0:00:10  0:00:04  0:00:06  100k`.
  [/^\s*(\d{1,3})\s+[\d.]+[kMGTP]?\s+\d{1,3}\s+[\d.]+[kMGTP]?\s.*[\d-]:[\d-]{2}:/, (percent) => percentOf(percent)],
];

/** Cheap test that every format passes: most lines have neither a percent sign nor a fraction nor the columns of curl. */
const MAYBE = /%|\d\/\d|B\/\d|^\s*\d{1,3} /;

/** Reads the progress that a line tells; null for other lines. The line must have no control characters. */
export function progressIn(line: string): LineProgress | null {
  if (line.length > MAX_LINE || !MAYBE.test(line)) return null;
  for (const [form, read] of FORMS) {
    const [found, ...groups] = form.exec(line) ?? [];
    if (found !== undefined) return read(...groups);
  }
  return null;
}

function percentOf(text = ''): LineProgress | null {
  const percentage = Number(text);
  return percentage <= 100 ? { percentage } : null;
}

function countOf(doneText = '', totalText = ''): LineProgress | null {
  const [done, total] = [Number(doneText), Number(totalText)];
  return total > 0 && done <= total ? { percentage: (done / total) * 100, done, total } : null;
}

function sizeOf(done = '', doneUnit = '', total = '', totalUnit = ''): LineProgress | null {
  const bytes = (text: string, unit: string) => Number(text) * UNITS[unit.toLowerCase()]!;
  const share = bytes(done, doneUnit) / bytes(total, totalUnit);
  return share <= 1 ? { percentage: share * 100 } : null;
}

/** Progress of a run that is reported. */
export interface ReportedProgress {
  /** Whole percent. */
  readonly percentage: number;
  /** Time of the report, in milliseconds since 1970 UTC. */
  readonly at: number;
}

/**
 * Decides which progress of a run is reported: only a higher one than before, once a second at most, and 100 % only when
 * the command has succeeded. A command may draw one bar after the other.
 */
export class ProgressGauge {
  #reported: ReportedProgress | null;
  #held: LineProgress | null = null;

  constructor(reported: ReportedProgress | null = null) {
    this.#reported = reported;
  }

  get reported(): ReportedProgress | null {
    return this.#reported;
  }

  /** @returns what to report now, for progress that was found at a time; null for nothing. */
  found(progress: LineProgress, at: number): LineProgress | null {
    const percentage = Math.min(99, Math.floor(progress.percentage));
    if (percentage <= (this.#reported?.percentage ?? -1)) return null;
    this.#held = { ...progress, percentage };
    if (this.#reported !== null && at - this.#reported.at < EVERY_MS) return null;
    return this.#report(at);
  }

  /** @returns the last report of a run; null where it had no progress. */
  ended(succeeded: boolean, at: number): LineProgress | null {
    if (succeeded && (this.#reported ?? this.#held)) this.#held = { percentage: 100 };
    return this.#held && this.#report(at);
  }

  #report(at: number): LineProgress {
    const report = this.#held!;
    this.#held = null;
    this.#reported = { percentage: report.percentage, at };
    return report;
  }
}
