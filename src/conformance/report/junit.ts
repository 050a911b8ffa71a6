import type { Outcome } from '../run.js';

/** The outcomes in the XML of JUnit: a suite for each section, a case for each check. */
export function junitOf(outcomes: readonly Outcome[]): string {
  const sections = [...new Set(outcomes.map(({ section }) => section))];
  const suites = sections.map((section) => {
    const cases = outcomes.filter((outcome) => outcome.section === section);
    const attributes = attributesOf({ name: `${section.number}. ${section.title}`, ...countsOf(cases) });
    return `  <testsuite ${attributes}>\n${cases.map(caseOf).join('')}  </testsuite>\n`;
  });
  const attributes = attributesOf({ name: 'tidings conformance', ...countsOf(outcomes) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n${suites.join('')}</testsuites>\n`;
}

function countsOf(outcomes: readonly Outcome[]) {
  const count = (verdict: Outcome['verdict']) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const tookMs = outcomes.reduce((sum, outcome) => sum + outcome.tookMs, 0);
  const counts = { tests: outcomes.length, failures: count('FAIL'), skipped: count('not checkable') };
  return { ...counts, time: tookMs / 1_000 };
}

function caseOf({ section, check, verdict, reason = '', tookMs }: Outcome): string {
  const name = `${check.sentence} ${check.title}`;
  const head = `    <testcase ${attributesOf({ classname: section.title, name, time: tookMs / 1_000 })}`;
  if (verdict === 'pass') return `${head}/>\n`;
  const kind = verdict === 'FAIL' ? 'failure' : 'skipped';
  return `${head}>\n      <${kind} ${attributesOf({ message: reason })}/>\n    </testcase>\n`;
}

const attributesOf = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute. XML has no way to write most control characters. */
const escaped = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern looks for them
  text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd').replaceAll(/[&<>"]/g, (each) => ENTITIES[each]!);
