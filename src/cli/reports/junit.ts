import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { NO_TESTS, ReportFault, type ReportReader, sumOf, type TestCounts } from './test-report.js';

const ACCEPTED = 'accepted: JUnit XML, whose root is <testsuites> or <testsuite>';

const DEEPEST = 1_000;

/** Errors about control characters. Runners write the output of tests as it is, with those of its colours. */
const COLOURS = /: (disallowed character|malformed character entity)\.$/;

type Attributes = Readonly<Record<string, string>>;

/** Element that holds tests: the root, a suite, or a case. */
interface Holder {
  readonly attributes: Attributes;
  counts: TestCounts;
  /** Time of the tests inside, in seconds; null where none says one. */
  seconds: number | null;
  readonly names: string[];
}

/** Results of a case, by the element in it. Of several the first of the table counts. */
const RESULTS = ['error', 'failure', 'skipped'];

/**
 * Reads JUnit XML, with one suite or several as its root, and suites in suites. Cases are counted; where a suite declares more
 * than it has, as one that did not compile does, its own numbers count. Entities of a DTD are errors: none is ever expanded.
 */
export function createJunitReader(): ReportReader {
  const parser = new SaxesParser();
  const top = holderOf({});
  const holders: Holder[] = [top];
  const path: string[] = [];
  let results: string[] = [];

  parser.on('error', ({ message }) => {
    if (!COLOURS.test(message)) throw new ReportFault(`${message.replace(/\.$/, '')}; ${ACCEPTED}`);
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (path.length === 0 && !/^testsuites?$/.test(name))
      throw new ReportFault(`${parser.line}:${parser.column}: the root is <${name}>; ${ACCEPTED}`);
    if (path.length === DEEPEST)
      throw new ReportFault(`${parser.line}:${parser.column}: over ${DEEPEST} elements in one another; ${ACCEPTED}`);
    if (name === 'testcase') results = [];
    else if (path.at(-1) === 'testcase') results.push(name);
    if (isHolder(name)) holders.push(holderOf(attributes));
    path.push(name);
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (!isHolder(name)) return;
    const holder = holders.pop()!;
    add(holders.at(-1)!, name === 'testcase' ? countsOfCase(results) : countsOfSuite(holder), holder);
  });

  return {
    write: (text) => void parser.write(text),
    end() {
      parser.close();
      const { counts, seconds, names } = top;
      return {
        name: names[0] ?? null,
        counts,
        hasPassed: counts.failed + counts.errors === 0,
        isComplete: true,
        durationMs: seconds === null ? null : Math.round(seconds * 1_000),
      };
    },
  };
}

const isHolder = (name: string) => name === 'testsuites' || name === 'testsuite' || name === 'testcase';

const holderOf = (attributes: Attributes): Holder => ({ attributes, counts: NO_TESTS, seconds: null, names: [] });

function add(outer: Holder, counts: TestCounts, { attributes, seconds, names }: Holder): void {
  outer.counts = sumOf([outer.counts, counts]);
  const own = numberOf(attributes.time) ?? seconds;
  if (own !== null) outer.seconds = (outer.seconds ?? 0) + own;
  // A root without a name has that of its only suite.
  const name = attributes.name?.trim() || (names.length === 1 ? names[0] : undefined);
  if (name !== undefined && outer.names.length < 2) outer.names.push(name);
}

function countsOfCase(found: readonly string[]): TestCounts {
  const result = RESULTS.find((name) => found.includes(name));
  return {
    tests: 1,
    failed: Number(result === 'failure'),
    errors: Number(result === 'error'),
    skipped: Number(result === 'skipped'),
  };
}

function countsOfSuite({ attributes, counts }: Holder): TestCounts {
  const most = (counted: number, declared: string | undefined) => Math.max(counted, numberOf(declared) ?? 0);
  return {
    tests: most(counts.tests, attributes.tests),
    failed: most(counts.failed, attributes.failures),
    errors: most(counts.errors, attributes.errors),
    skipped: most(counts.skipped, attributes.skipped),
  };
}

/** A number as reports have it, which Maven groups by thousands: `1,234.5`. */
function numberOf(text: string | undefined): number | null {
  const number = Number(text?.replaceAll(',', '') || Number.NaN);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
