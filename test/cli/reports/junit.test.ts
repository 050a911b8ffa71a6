import { describe, expect, it } from 'vitest';
import { readText } from './read.js';

const read = (text: string) => readText('junit', text);
const passed = (text: string) => read(`<testsuites name="n">${text}</testsuites>`);

/** Reports as the tools write them, shortened. */
const REPORTS: Readonly<Record<string, [text: string, report: object]>> = {
  Maven: [
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0" name="com.acme.CartTest" time="1,234.5" tests="4"
  errors="1" skipped="1" failures="1">
  <properties><property name="java.version" value="21"/></properties>
  <testcase name="adds" classname="com.acme.CartTest" time="0.01"><flakyFailure message="m" type="t"/></testcase>
  <testcase name="removes" classname="com.acme.CartTest" time="0.02"><failure message="a &lt; b" type="E"><![CDATA[at x]]></failure></testcase>
  <testcase name="empties" classname="com.acme.CartTest" time="0"><error type="NPE">NPE</error><system-out>x</system-out></testcase>
  <testcase name="later" classname="com.acme.CartTest" time="0"><skipped message="not yet"/></testcase>
</testsuite>`,
    { name: 'com.acme.CartTest', counts: { tests: 4, failed: 1, errors: 1, skipped: 1 }, durationMs: 1_234_500 },
  ],
  pytest: [
    `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="1"
  skipped="1" tests="3" time="0.052" timestamp="2026-11-21T12:00:00.000000+00:00" hostname="h"><testcase classname="test_a"
  name="test_ok" time="0.001" /><testcase classname="test_a" name="test_no" time="0.002"><failure message="assert 1 == 2">def
  test_no</failure></testcase><testcase classname="test_a" name="test_skip" time="0.000"><skipped type="pytest.skip"
  message="s">x</skipped></testcase></testsuite></testsuites>`,
    { name: 'pytest tests', counts: { tests: 3, failed: 1, errors: 0, skipped: 1 }, durationMs: 52 },
  ],
  Jest: [
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="jest tests" tests="2" failures="0" errors="0" time="1.5">
  <testsuite name="cart" errors="0" failures="0" skipped="0" timestamp="2026-11-21T12:00:00" time="1.1" tests="2">
    <testcase classname="cart adds" name="cart adds" time="0.003"></testcase>
    <testcase classname="cart removes" name="cart removes" time="0.001"></testcase>
  </testsuite>
</testsuites>`,
    { name: 'jest tests', counts: { tests: 2, failed: 0, errors: 0, skipped: 0 }, durationMs: 1_500 },
  ],
  Go: [
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="2" failures="1">
	<testsuite name="acme/cart" tests="2" failures="1" errors="0" id="0" hostname="h" time="0.003" timestamp="2026-11-21T12:00:00Z">
		<testcase name="TestAdd" classname="acme/cart" time="0.000"></testcase>
		<testcase name="TestRemove" classname="acme/cart" time="0.000"><failure message="Failed"><![CDATA[cart_test.go:9]]></failure></testcase>
	</testsuite>
</testsuites>`,
    { name: 'acme/cart', counts: { tests: 2, failed: 1, errors: 0, skipped: 0 }, durationMs: 3 },
  ],
};

describe('a JUnit report', () => {
  it.each(Object.entries(REPORTS))('of %s is counted', (_, [text, report]) => {
    expect(read(text)).toMatchObject(report);
  });

  it('has passed unless a test failed or has an error', () => {
    expect(passed('<testcase name="a"/>').hasPassed).toBe(true);
    expect(passed('<testcase name="a"><skipped/></testcase>').hasPassed).toBe(true);
    expect(passed('<testcase name="a"><failure/></testcase>').hasPassed).toBe(false);
    expect(passed('<testcase name="a"><error/></testcase>').hasPassed).toBe(false);
  });

  it('is counted from its cases where suites declare nothing, in suites of suites too', () => {
    const inner = '<testsuite><testcase time="0.5"/><testcase time="0.25"><failure/><error/></testcase></testsuite>';
    expect(passed(`<testsuite>${inner}<testcase><skipped/></testcase></testsuite><testcase/>`)).toMatchObject({
      counts: { tests: 4, failed: 0, errors: 1, skipped: 1 },
      durationMs: 750,
    });
  });

  it('counts what a suite declares that it has no cases of', () => {
    const report = passed(
      '<testsuite name="does not compile" tests="0" errors="1"><system-err>no</system-err></testsuite>',
    );
    expect(report).toMatchObject({ counts: { errors: 1 }, hasPassed: false });
  });

  it('does not count a failure that is not of a case', () => {
    expect(passed('<testcase><system-out><failure/></system-out></testcase>').counts.failed).toBe(0);
  });

  it('has the name of its only suite, and none where there are several', () => {
    const suites = (count: number) => read(`<testsuites>${'<testsuite name="s"/>'.repeat(count)}</testsuites>`);
    expect([suites(1).name, suites(2).name, suites(0).name]).toEqual(['s', null, null]);
  });

  it('may have control characters in the output of its tests', () => {
    expect(passed('<testcase><system-out>\u001b[31mred&#27;[0m</system-out></testcase>').counts.tests).toBe(1);
  });
});

describe('what is no JUnit report is refused with its place:', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', '', /^1:0: document must contain a root element; accepted: JUnit XML/],
    ['text', 'ok 1 - a\n', /^\d+:\d+: text data outside of root node/],
    [
      'another root',
      '<?xml version="1.0"?>\n<html/>',
      /^2:7: the root is <html>; accepted: JUnit XML, whose root is <test/,
    ],
    ['a report that was cut', '<testsuite>\n<testcase name="a">', /^2:19: unclosed tag: testcase/],
    ['tags that cross', '<testsuite><testcase></testsuite></testcase>', /^1:\d+: unexpected close tag/],
    ['an entity', '<!DOCTYPE t [<!ENTITY a "b">]><testsuite name="&a;"/>', /^1:\d+: undefined entity/],
    ['endless nesting', '<testsuite>'.repeat(2_000), /^1:\d+: over 1000 elements in one another/],
    ['two roots', '<testsuite/><testsuite/>', /^1:\d+: documents may contain only one root/],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
